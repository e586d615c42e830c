"""What the whole room is asked about running the meeting: who runs it, whether it ends, what somebody took or
said was not agreed."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.closing import closes_at
from kiosk.meeting.room_word import ActDisputed, disputed_now
from kiosk.meeting.running import left_last
from kiosk.meeting.tap import Happened
from kiosk.meeting.turns import TurnStarted
from kiosk.words.agreed import DID_WE_AGREE, DISPUTED, the_group_agreed
from kiosk.words.kinds.turns import MODES
from kiosk.words.running import NO_WE_GO_ON, WAYS, WHO_RUNS_NOW, ends_the_meeting, is_asked
from ui.room_screen.scene_context import Looking, Scene

ANSWER = "Say so on a tablet, or with your hand."
HANDS = "Say so with your hand."
UNTIL_THEN = "Until then people go in the order they asked."


def ending(look: Looking) -> Scene | None:
    """Somebody ends it, and everybody has a minute to say that we go on; None where nobody does."""
    at = closes_at(look.m)
    if look.m.closing is None or at is None:
        return None
    title = ends_the_meeting(look.called, look.m.closing)
    return _asking(look, "", title, (NO_WE_GO_ON + "?", ANSWER), "", (at - look.seen.now) / 1000)


def running(look: Looking) -> Scene | None:
    """The screen of what is asked about it; None where somebody runs the meeting and the group is asked nothing."""
    m = look.m
    if m.running.nobody:
        return _asking(look, _gone(look), WHO_RUNS_NOW, WAYS, _until_then(look))
    contest = next(iter(m.contests.open.values()), None)
    if contest is None:
        return disputed(look)
    title, below = is_asked(look.called, contest)
    return _asking(look, "The group is asked", title, (below,), ANSWER)


def disputed(look: Looking) -> Scene | None:
    """Somebody said that something was not agreed; None where nobody did, or somebody has spoken since."""
    act = next(iter(disputed_now(look.m)), None)
    if act is None or look.m.turns.speaking or _went_on(look.history):
        return None
    return _asking(look, DISPUTED, DID_WE_AGREE, (f"{the_group_agreed(act)}.",), HANDS)


def _went_on(history: Iterable[Happened]) -> bool:
    gone_on = False
    for happened in history:
        if isinstance(happened.event, ActDisputed):
            gone_on = False
        elif isinstance(happened.event, TurnStarted):
            gone_on = True
    return gone_on


def _gone(look: Looking) -> str:
    """Who ran it last, where they have left."""
    last = left_last(look.m)
    return f"{look.called.start(last)} has left." if last else ""


def _until_then(look: Looking) -> str:
    mode = look.m.modes.mode
    return UNTIL_THEN if mode == "open_queue" else MODES[mode].room


def _asking(
    look: Looking, above: str, title: str, more: tuple[str, ...], below: str, seconds: float | None = None
) -> Scene:
    """A title larger than all, what goes with it in main text or, where that has no room, small, and a small line."""
    sizes = look.sizes
    calm = look.calm(title)
    large = [line for one in more for line in look.main(one, False)]
    small = [line for one in more for line in look.small(one)]
    foot = look.small(below) if below else []
    taken = (len(calm) * sizes.calm * 164 / 136) + (1 + len(foot)) * sizes.small_line + 220 * sizes.u
    fits = taken + len(large) * sizes.main_line <= sizes.height
    return {
        "kind": "running",
        "above": above,
        "lines": calm,
        "more": large if fits else [],
        "small": [] if fits else small,
        "below": foot,
        "seconds": -1 if seconds is None else max(0, round(seconds)),
    }
