"""What every scene of the room screen is worked out from, and words broken as they will be painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId
from kiosk.views.room_view import RoomView
from ui.room_screen.layout import strip_of
from ui.room_screen.measure import lines, width
from ui.room_screen.names_in_row import TIGHT, fit_name
from ui.room_screen.power_strip import Strip
from ui.room_screen.sizes import Sizes

Scene = dict[str, Any]


class Looking:
    """What a scene is worked out from: the meeting as it is, the display's sizes, and which page is turned to."""

    def __init__(
        self,
        seen: RoomView,
        sizes: Sizes,
        page: int = 0,
        history: Sequence[Happened] = (),
        join: str = "",
        wall: Callable[[], datetime] = datetime.now,
        address: str = "",
    ) -> None:
        self.seen, self.m, self.sizes, self.page = seen, seen.meeting, sizes, page
        self.history, self.join, self.wall, self.address = history, join, wall, address
        self.called = self.m.people.in_the_room

    @cached_property
    def strip(self) -> Strip:
        return strip_of(self.sizes, self.m, self.called)

    def main(self, words: str, strong: bool = True, room: float | None = None, px: int = 0) -> list[str]:
        """`px`: the height of the letters, where it is not the main size."""
        return list(lines(words, room or self.sizes.inner, px or self.sizes.main, strong, TIGHT))

    def small(self, words: str, room: float | None = None) -> list[str]:
        return list(lines(words, room or self.sizes.inner, self.sizes.small))

    def name(self, person: PersonId) -> str:
        return fit_name(self.sizes, self.called, person)

    def within(self, person: PersonId) -> str:
        """The same in the middle of a sentence."""
        return fit_name(self.sizes, self.called, person, starts=False)

    def calm(self, words: str) -> list[str]:
        return list(lines(words, self.sizes.inner, self.sizes.calm, True, TIGHT))


def paged(look: Looking, words: str, most: int, px: int = 0) -> tuple[list[str], int]:
    """One page of the words, with three dots where they go on or come from before."""
    broken = look.main(words, px=px)
    if len(broken) <= most:
        return broken, 1
    broken = look.main(words, room=look.sizes.inner - 2 * width(" …", look.sizes.main, True))
    return turned_to(broken, most, look.page)


def turned_to(broken: list[str], most: int, page: int) -> tuple[list[str], int]:
    """At most so many of the lines, and on how many pages all of them stand."""
    pages = -(-len(broken) // most)
    at = page % pages
    shown = broken[at * most : (at + 1) * most]
    if at:
        shown[0] = f"… {shown[0]}"
    if at < pages - 1:
        shown[-1] = f"{shown[-1]} …"
    return shown, pages
