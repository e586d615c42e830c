"""How many people gave which answer, as far as it points at nobody: small-cell suppression.

Plain numbers in, plain values out. Whoever words them compares no number of people with the threshold again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

FEWEST = 3


@dataclass(frozen=True)
class Exact:
    """Each answer that was given with how many gave it, in the order asked; `rest` gave none."""

    counts: Mapping[str, int]
    rest: int = 0


@dataclass(frozen=True)
class Most:
    """More than half of those asked gave this answer. How many is not said."""

    answer: str


@dataclass(frozen=True)
class Some:
    """No answer was given by more than half, and a number would point at somebody."""


@dataclass(frozen=True)
class Everyone:
    """Everybody who was asked gave this answer."""

    answer: str


@dataclass(frozen=True)
class Nobody:
    """Nobody answered."""


Shown: TypeAlias = Exact | Most | Some | Everyone | Nobody


def shown(counts: Mapping[str, int], present: int, secret: bool) -> Shown:
    """What may be said of these answers. `present` are those asked; `secret` where nobody knows whose is whose."""
    given = {answer: count for answer, count in counts.items() if count}
    answered = sum(given.values())
    asked, rest = max(present, answered), max(0, present - answered)
    if not given:
        return Nobody()
    if len(given) == 1 and not rest:
        return Everyone(*given)
    if not secret or may_tell(*given.values(), rest):
        return Exact(given, rest)
    most = (Most(answer) for answer, count in given.items() if count * 2 > asked and most_hides(asked))
    return next(most, Some())


def may_split(sides: Iterable[int]) -> bool:
    """Whether figures may stand apart for sides of so many people each."""
    people = [*sides]
    return len(people) > 1 and all(map(enough, people))


def named_cell(n: int) -> str:
    """So many people at the start of a sentence: 1 and 2 are some."""
    return "Some people" if small(n) else f"{n} people"


def someone(n: int) -> str:
    """The same where it may be known that it was one."""
    return "Someone" if n == 1 else named_cell(n)


def someone_within(n: int) -> str:
    """As `someone`, in the middle of a sentence."""
    return "someone" if n == 1 else "some people" if small(n) else f"{n} people"


def enough(n: int) -> bool:
    """Whether so many people hide each other."""
    return n >= FEWEST


def most_hides(asked: int) -> bool:
    """Whether "most said yes" hides all others from whoever said no: of four it would tell them that three said yes."""
    return asked >= FEWEST + 2


def small(n: int) -> bool:
    """Whether the number points at somebody: 1 and 2."""
    return 0 < n < FEWEST


def may_tell(*cells: int) -> bool:
    """Whether numbers that add up to everybody may all be said: none of them points at somebody."""
    return not any(map(small, cells))
