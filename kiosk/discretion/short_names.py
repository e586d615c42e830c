"""The short names of everybody in a room: as little of a name as tells them apart, and each for good.

Whoever comes later never takes a short name from anybody: the others may only get longer ("Jan" becomes "Jan Sm").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kiosk.discretion.look_alikes import looks
from kiosk.discretion.name_parts import Parts, parts
from kiosk.discretion.names import LETTERS, folded

Look = tuple[str, str]


class Named(NamedTuple):
    """One of the room: `name` as typed, `seat` where one is known. The order is that in which they became known."""

    id: str
    name: str
    seat: int | None = None


def short_names(people: Iterable[Named]) -> Mapping[str, str]:
    """By id the short name of everybody who has a name; no two look alike."""
    return _short_names(tuple(one for one in people if one.name))


@lru_cache(maxsize=32)  # asked for with every view, for the same people each time
def _short_names(people: tuple[Named, ...]) -> Mapping[str, str]:
    apart = _Apart()
    for one in people:
        apart.add(one)
    return apart.shown


@lru_cache(maxsize=4096)
def _look(words: str) -> Look:
    """How words look, with case and accents aside: two short names that differ in no more are too alike."""
    as_is, small = looks(words)
    return folded(as_is), folded(small)


class _Apart:
    """Takes one after the other in and keeps all that were taken in apart."""

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}
        self._known: dict[str, tuple[Named, Parts]] = {}
        self._taken: dict[str, str] = {}  # every look that was ever somebody's, and whose
        self._called: defaultdict[str, list[str]] = defaultdict(list)  # ids by the look of their first name
        self._begins: defaultdict[str, Counter[Look]] = defaultdict(Counter)
        self._lasts: defaultdict[str, Counter[Look]] = defaultdict(Counter)

    def add(self, one: Named) -> None:
        own = parts(one.name)
        self._known[one.id] = one, own
        first = _look(own.first)[1]
        self._called[first].append(one.id)
        self._begins[first].update({_look(begin) for begin in _begins(own.last)})
        self._lasts[first].update([_look(own.last)] if own.last else [])
        for person in self._called[first]:
            self._name(person, first)

    def _name(self, person: str, first: str) -> None:
        """The shortest that is theirs alone and begins as it did before; what cannot get longer stays."""
        before = self.shown.get(person, "")
        for form in self._forms(person, first):
            if form.startswith(before) and all(self._taken.get(look, person) == person for look in _look(form)):
                self.shown[person] = form
                self._taken.update(dict.fromkeys(_look(form), person))
                return

    def _forms(self, person: str, first: str) -> Iterator[str]:
        one, own = self._known[person]
        alone = len(self._called[first]) == 1
        if not own.bare:
            if alone or not own.last:
                yield own.first
            yield from self._with_last(own, first)
            if own.whole != own.first and all(
                _look(self._known[other][1].whole) != _look(own.whole)
                for other in self._called[first]
                if other != person
            ):
                yield own.whole
        base = self.shown.get(person, own.first)
        if one.seat is not None and not base.endswith(f" (seat {one.seat})"):
            yield f"{base} (seat {one.seat})"
        if person not in self.shown:
            yield from (f"{own.first} {number}" for number in range(1 if own.bare else 2, len(self._known) + 3))
        yield base

    def _with_last(self, own: Parts, first: str) -> Iterator[str]:
        """The first name and as much of the last as nobody else called so has."""
        for begin in _begins(own.last):
            whole = begin == own.last
            if self._begins[first][_look(begin)] == 1 or (whole and self._lasts[first][_look(begin)] == 1):
                yield f"{own.first} {begin}"


@lru_cache(maxsize=4096)
def _begins(last: str) -> tuple[str, ...]:
    """One letter of it, two, and so on to all of it."""
    letters = LETTERS.findall(last)
    return tuple("".join(letters[:end]) for end in range(1, len(letters) + 1))
