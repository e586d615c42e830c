"""Minutes by side: whether from them, and from the turns that are drawn, anybody's side could be worked out.

Who reads knows how many are on each side and how long each turn was, with its speaker's name where that is printed; the
other turns may be anybody's who is not named. They try every way to share out the sides that gives the printed minutes.
Sums that can be reached are bits of a number, which is shifted by the seconds of whoever is added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb
from typing import NamedTuple, TypeAlias

from kiosk.discretion.counts import FEWEST, enough

Reached: TypeAlias = list[int]  # by how many of the named speak from the first side, the sums they can have, as bits
MOST_APART = 16  # in a larger room the reader is taken to know whose each turn was, which is quicker and hides more


@dataclass(frozen=True)
class Speaker:
    """Somebody with the seconds of their turns. `first` is their side, `known` where a printed post tells it."""

    turns: tuple[int, ...] = ()
    first: bool = False
    known: bool = False
    named: bool = True

    @property
    def seconds(self) -> int:
        return sum(self.turns)


class _Way(NamedTuple):
    """So many named speakers, unnamed people and silent ones on the first side."""

    speakers: int
    unnamed: int
    silent: int


def sides_hide(people: Sequence[Speaker], minutes: Callable[[int], int]) -> bool:
    """Whether both sides' whole minutes may be printed: everybody whose side is hidden may be on either, in three ways.

    `minutes` rounds seconds as the print does.
    """
    spoke = [one for one in people if one.seconds]
    if not all(enough(sum(one.first is first for one in spoke)) for first in (True, False)):
        return False
    room = _Room(people, minutes)
    hidden = dict.fromkeys(one for one in room.named if not one.known)
    return room.has_ways() and all(map(room.either, hidden)) and room.rest_either()


class _Room:
    """Everybody of one meeting, and the sums of seconds with which the print would be the same."""

    def __init__(self, people: Sequence[Speaker], minutes: Callable[[int], int]) -> None:
        apart = len(people) <= MOST_APART
        self.first = sum(one.first for one in people)
        self.named = [one for one in people if one.seconds and (one.named or not apart)]
        hidden = [one for one in people if not one.named and apart]
        self.unnamed = len(hidden)
        self.silent = len(people) - len(self.named) - self.unnamed
        self.turns = [turn for one in hidden for turn in one.turns if turn]
        self.some_silent_hidden = any(not one.known for one in people if not one.seconds and one not in hidden)
        whole = sum(one.seconds for one in people)
        own = sum(one.seconds for one in people if one.first)
        printed = minutes(own), minutes(whole - own)
        alike = (sum_ for sum_ in range(whole + 1) if (minutes(sum_), minutes(whole - sum_)) == printed)
        self.alike = sum(1 << sum_ for sum_ in alike)

    def has_ways(self) -> bool:
        """Whether the sides can be shared out in three ways or more."""
        if not self.unnamed:
            return self._named_ways() >= FEWEST
        ways = set(self._ways(_reached(self.named)))
        return sum(comb(self.unnamed, one.unnamed) * comb(self.silent, one.silent) for one in ways) >= FEWEST

    def _named_ways(self) -> int:
        found = 0
        for first, sums in enumerate(zip(*_counted(self.named), strict=True)):
            fits = sum((one & self.alike).bit_count() for one in sums)
            silent = self.first - first
            if fits and self._spoke_enough(first, 0, (0, 0)) and 0 <= silent <= self.silent:
                found += fits * comb(self.silent, silent)
        return found

    def either(self, person: Speaker) -> bool:
        """Whether a named speaker can be on either side."""
        others = [*self.named]
        others.remove(person)
        reached = _reached(others)
        with_them = [0, *(sums << person.seconds for sums in reached)]
        return any(self._ways(with_them)) and any(self._ways([*reached, 0]))

    def rest_either(self) -> bool:
        """Whether whoever is not named, or did not speak, can be on either side."""
        ways = [*self._ways(_reached(self.named))]
        unnamed = any(one.unnamed > 0 for one in ways) and any(one.unnamed < self.unnamed for one in ways)
        silent = any(one.silent > 0 for one in ways) and any(one.silent < self.silent for one in ways)
        return (unnamed or not self.unnamed) and (silent or not self.some_silent_hidden)

    def _ways(self, reached: Reached) -> Iterator[_Way]:
        """All ways in which the minutes are as printed, and three of each side have spoken."""
        for speakers, sums in enumerate(reached):
            shared = _shared_turns(sums, self.turns) if sums else {}
            for (on_first, on_other), found in shared.items():
                if not found & self.alike:
                    continue
                for unnamed in range(self.unnamed + 1):
                    silent = self.first - speakers - unnamed
                    fits = self._spoke_enough(speakers, unnamed, (on_first, on_other)) and 0 <= silent <= self.silent
                    if fits:
                        yield _Way(speakers, unnamed, silent)

    def _spoke_enough(self, speakers: int, unnamed: int, turns: tuple[int, int]) -> bool:
        others = self.unnamed - unnamed
        if (turns[0] and not unnamed) or (turns[1] and not others):
            return False
        first, other = speakers + min(unnamed, turns[0]), len(self.named) - speakers + min(others, turns[1])
        return enough(first) and enough(other)


def _shared_turns(sums: int, turns: Sequence[int]) -> dict[tuple[int, int], int]:
    """The sums with the unnamed turns shared out, by how many went to each side; three stand for more."""
    shared = {(0, 0): sums}
    for turn in turns:
        after: dict[tuple[int, int], int] = {}
        for ((first, other), before), to_first in product(shared.items(), (True, False)):
            where = (min(FEWEST, first + 1), other) if to_first else (first, min(FEWEST, other + 1))
            after[where] = after.get(where, 0) | (before << turn if to_first else before)
        shared = after
    return shared


def _reached(people: Sequence[Speaker]) -> Reached:
    reached = [1, *([0] * len(people))]
    for place, one in enumerate(people):
        for first in range(place, -1, -1):
            reached[first + 1] |= reached[first] << one.seconds
    return reached


def _counted(people: Sequence[Speaker]) -> tuple[Reached, Reached, Reached]:
    """The sums that can be reached in one way at least, in two, in three."""
    one, two, three = ([int(at_least == 0), *([0] * len(people))] for at_least in range(FEWEST))
    for place, person in enumerate(people):
        for first in range(place, -1, -1):
            a, b, c = (sums[first] << person.seconds for sums in (one, two, three))
            up = first + 1
            three[up] |= c | (two[up] & a) | (one[up] & b)
            two[up] |= b | (one[up] & a)
            one[up] |= a
    return one, two, three
