"""What the whole room is asked about running the meeting: who runs it, whether it ends, what somebody took."""

from __future__ import annotations

from kiosk.meeting.closing import closes_at
from kiosk.meeting.running import left_last
from kiosk.words.kinds.turns import MODES
from kiosk.words.running import NO_WE_GO_ON, WAYS, WHO_RUNS_NOW, ends_the_meeting, is_asked
from ui.room_screen.scene_context import Looking, Scene

ANSWER = "Say so on a tablet, or with your hand."
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
        return None
    title, below = is_asked(look.called, contest)
    return _asking(look, "The group is asked", title, (below,), ANSWER)


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
