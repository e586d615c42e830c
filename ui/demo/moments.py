"""When a meeting is worth a picture: the first time each thing happens in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.views.room_view import RoomView

MOMENTS: dict[str, Callable[[RoomView], bool]] = {
    "opening": lambda seen: seen.meeting.is_open,
    "discussion": lambda seen: bool(seen.meeting.questions.now and seen.meeting.turns.speaking and len(seen.queue) > 1),
    "reworded": lambda seen: bool(
        seen.meeting.questions.now
        and seen.meeting.questions.now.wording > 2
        and (seen.meeting.turns.speaking or seen.queue)
    ),
    "pause": lambda seen: seen.meeting.pause is not None,
    "check": lambda seen: seen.meeting.checks.open is not None,
    "second-look": lambda seen: seen.meeting.second_look is not None,
    "decision": lambda seen: bool(seen.meeting.checks.decided),
    "closed": lambda seen: seen.meeting.opening.closed,
}


class Moments:
    """Each moment once."""

    def __init__(self) -> None:
        self._left = dict(MOMENTS)

    def of(self, seen: RoomView) -> Iterator[str]:
        for name in [name for name, is_now in self._left.items() if is_now(seen)]:
            del self._left[name]
            yield name
