"""Minutes by side: whether from them, and from how long each person spoke, anybody's side could be worked out.

Who reads is taken to know how long each person spoke and how many are on each side, and tries every way to share out
the sides that gives the printed minutes. Sums that can be reached are bits of a number: one number for each count of
people, shifted by the seconds of the next person.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb
from typing import TypeAlias

from kiosk.discretion.counts import FEWEST, enough

Reached: TypeAlias = list[int]  # by how many speak from the first side, the sums of seconds they can have, as bits


@dataclass(frozen=True)
class Speaker:
    """`seconds` of turns; `known` where a printed post already tells the side, "" where nothing does."""

    seconds: int
    first: bool
    known: bool = False


def sides_hide(people: Sequence[Speaker], minutes: Callable[[int], int]) -> bool:
    """Whether both sides' whole minutes may be printed: everybody whose side is hidden may be on either, in three ways.

    `minutes` rounds seconds as the print does.
    """
    spoke = [one for one in people if one.seconds]
    speakers = [sum(one.first is first for one in spoke) for first in (True, False)]
    if not all(map(enough, speakers)):
        return False
    room = _Room(people, minutes)
    return room.ways() >= FEWEST and all(room.either(one) for one in dict.fromkeys(people) if not one.known)


class _Room:
    """Everybody of one meeting, and the sums of seconds with which the print would be the same."""

    def __init__(self, people: Sequence[Speaker], minutes: Callable[[int], int]) -> None:
        self.first = sum(one.first for one in people)
        self.free = [one for one in people if one.seconds and not one.known]
        self.fixed = [one for one in people if one.seconds and one.known]
        silent = [one for one in people if not one.seconds]
        self.silent = [one for one in silent if not one.known]
        self.silent_first = sum(one.first for one in silent if one.known)
        self.fixed_first = [one.seconds for one in self.fixed if one.first]
        self.speakers = len(self.free) + len(self.fixed)
        whole = sum(one.seconds for one in people)
        own = sum(one.seconds for one in people if one.first)
        printed = minutes(own), minutes(whole - own)
        alike = (sum_ for sum_ in range(whole + 1) if (minutes(sum_), minutes(whole - sum_)) == printed)
        self.alike = sum(1 << sum_ for sum_ in alike)

    def ways(self) -> int:
        """In how many ways the sides can be shared out; more than three count as three."""
        one, two, three = _counted(self.free)
        found = 0
        for first in range(len(one)):
            fits = [self._fitting(sums[first]) for sums in (one, two, three)]
            distinct = fits[0].bit_count() + fits[1].bit_count() + fits[2].bit_count()
            found += min(FEWEST, distinct) * self._silent_ways(first)
        return found

    def either(self, person: Speaker) -> bool:
        """Whether somebody like this can be on either side."""
        if not person.seconds:
            return self._silent_on(first=True) and self._silent_on(first=False)
        others = [*self.free]
        others.remove(person)
        reached = self._reached(others)
        on_first = any(
            self._fitting(sums << person.seconds) and self._silent_ways(first + 1) for first, sums in enumerate(reached)
        )
        return on_first and any(self._fitting(sums) and self._silent_ways(first) for first, sums in enumerate(reached))

    def _silent_on(self, first: bool) -> bool:
        """Whether one of those who did not speak can be on this side."""
        for speaking, sums in enumerate(self._reached(self.free)):
            left = self._silent_first(speaking)
            if self._fitting(sums) and self._silent_ways(speaking) and (left if first else len(self.silent) - left):
                return True
        return False

    def _silent_first(self, speaking: int) -> int:
        """How many of those who did not speak are on the first side when so many free speakers are."""
        return self.first - self.silent_first - len(self.fixed_first) - speaking

    def _silent_ways(self, speaking: int) -> int:
        """In how many ways they can be, 0 where fewer than three of a side would have spoken."""
        first = speaking + len(self.fixed_first)
        if not enough(first) or not enough(self.speakers - first):
            return 0
        left = self._silent_first(speaking)
        return min(FEWEST, comb(len(self.silent), left)) if 0 <= left <= len(self.silent) else 0

    def _fitting(self, sums: int) -> int:
        return (sums << sum(self.fixed_first)) & self.alike

    @staticmethod
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
