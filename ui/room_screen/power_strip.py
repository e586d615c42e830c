"""The seven powers at the foot of the room screen: always all of them; words become fewer before powers do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.discretion.called import SOMEONE, Called, sentence_start
from kiosk.meeting.terms import POWERS, Holder
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from ui.parts.power_rows import holder_words
from ui.room_screen.measure import width
from ui.room_screen.names_in_row import GAP, TIGHTER, cut, seat_of
from ui.room_screen.sizes import Sizes


@dataclass(frozen=True)
class Strip:
    """`columns` cells side by side, each `cell` pixels wide, of letters `size` pixels high.

    `tight` sets the words of the powers 2 % tighter; `letters` leaves only their first letters.
    """

    columns: int
    cell: float
    size: int
    tight: bool = False
    letters: bool = False

    @property
    def rows(self) -> int:
        return -(-len(POWERS) // self.columns)

    def holder(self, called: Called, holder: Holder) -> tuple[str, bool]:
        """The holder's name in its cell, and whether it is set tighter; cut only where nothing of it fits."""
        found = self._fitting(called, holder)
        name = holder_words(called, holder)
        return found or (cut(name, self.cell, self.size, holder != "none", TIGHTER), True)

    def holds(self, called: Called, holders: Iterable[Holder]) -> bool:
        """Whether each of the names stands whole in its cell."""
        return all(self._fitting(called, one) for one in holders)

    def _fitting(self, called: Called, holder: Holder) -> tuple[str, bool] | None:
        """A little too wide is set tighter, wider becomes the seat."""
        name = holder_words(called, holder)
        strong = holder != "none"
        if width(name, self.size, strong) <= self.cell:
            return name, False
        someone = name == sentence_start(SOMEONE)  # never a seat: it is set small instead, and may reach into the gap
        if someone and width(SOMEONE, self.size, strong, TIGHTER) <= self.cell + GAP * self.size / 116:
            return SOMEONE, True
        if not someone and width(name, self.size, strong, TIGHTER) <= self.cell:
            return name, True
        seat = seat_of(called, holder)
        return (seat, False) if seat and width(seat, self.size, strong) <= self.cell else None


def fitted(sizes: Sizes, size: int, called: Called, holders: Iterable[Holder]) -> Strip:
    """Side by side if all names fit, else in two rows of four and three."""
    held = tuple(holders)
    one_row, two_rows = _strip(sizes, 7, size), _strip(sizes, 4, size)
    return one_row if one_row.holds(called, held) else two_rows


def _strip(sizes: Sizes, columns: int, size: int) -> Strip:
    """A word too wide: all are set tighter; one still too wide: all lose theirs to their letters."""
    cell = (sizes.inner - (columns - 1) * GAP * sizes.u) / columns
    words = [POWER_WORDS[power].strip for power in POWERS]
    for tight in (False, True):
        if all(_wide(word, size, TIGHTER if tight else 0.0) <= cell for word in words):
            return Strip(columns, cell, size, tight)
    return Strip(columns, cell, size, letters=True)


def _wide(word: str, size: int, spacing: float) -> float:
    """Its first letter is the heavy one."""
    return width(word[:1], size, True, spacing) + width(word[1:], size, False, spacing)
