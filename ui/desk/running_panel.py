"""The middle of the desk while nobody runs the meeting: what happened, the three ways on, what goes on until then."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.closing import closes_at
from kiosk.meeting.refusals import NOBODY_RUNS_IT
from kiosk.meeting.running import left_last
from kiosk.words.kinds.turns import MODES
from kiosk.words.running import WHO_RUNS_NOW, ends_the_meeting
from ui.desk.actions.catalog import ACTS
from ui.desk.actions.running import BY_DIGIT, RUNNING
from ui.desk.desk_view import Moment
from ui.desk.tray import Tray

SAYS = {
    "take_on": "They say so. The record says: taken.",
    "agree_running": "More than half of those here put a hand up. The record says: agreed.",
    "draw_now": "Among those who say yes to it. The record says: drawn.",
}
FOLDED = "Private lines stay folded until somebody runs it."


class WhoRuns:
    """What stands in the middle of the desk, by `now`: nothing while somebody runs the meeting."""

    def __init__(self) -> None:
        self.now: dict[str, Any] = {}

    def asks_now(self, s: Moment, tray: Tray) -> bool:
        """Look again: the likeliest way opens when nobody runs it any more, and is put away when somebody does."""
        before, self.now = self.now, nobody_runs(s)
        if before and not self.now and tray.act in RUNNING:
            tray.leave()
        if before or not self.now:
            return False
        tray.open(ACTS["take_on"])
        return True


def nobody_runs(s: Moment) -> dict[str, Any]:
    """Everything that stands there; {} while somebody runs it."""
    if not (s.m.is_open and s.m.running.nobody):
        return {}
    keys = {name: digit for digit, name in BY_DIGIT.items()}
    offered = [act for act in RUNNING if act.offered(s)]
    return {
        "gone": gone(s),
        "title": WHO_RUNS_NOW,
        "lead": "The room is asked. Take the one that happens.",
        "ways": [
            {"name": act.name, "words": act.title, "key": keys[act.name], "says": SAYS[act.name]}
            for act in offered
            if act.name in SAYS
        ],
        "until": until_then(s),
        "closing": closing(s),
        "more": [
            {"name": act.name, "words": act.words(s), "key": keys.get(act.name, act.key)}
            for act in offered
            if act.name not in SAYS
        ],
        "folded": f"Private lines were for {s.name(last)}. They stay folded until somebody runs it."
        if (last := left_last(s.m))
        else FOLDED,
    }


def gone(s: Moment) -> str:
    last = left_last(s.m)
    keeper = "" if s.m.people.with_role("turn_keeper") else " There is no turn keeper."
    return f"{s.Name(last)} has left.{keeper}" if last else f"{NOBODY_RUNS_IT}{keeper}"


def until_then(s: Moment) -> str:
    speaks = f"{s.Name(s.speaker)} can finish, " if s.speaker else ""
    order = "people go in the order they asked" if s.m.modes.mode == "open_queue" else ""
    order = order or MODES[s.m.modes.mode].room.split(".")[0]
    return f"Until then: {speaks}{order}, you can pause. Checks and new items wait."


def closing(s: Moment) -> str:
    """While it is being ended, or once somebody wanted to go on; else "" ."""
    if s.m.closing is None:
        return ""
    if closes_at(s.m) is None:
        return "Somebody wants to go on. To close it now more than half of those here put a hand up."
    return f"{ends_the_meeting(s.called, s.m.closing)} It closes in a minute, if nobody wants to go on."
