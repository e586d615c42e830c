"""The gate: how much may be said of what people did and answered, so that nobody can be worked out from all the papers.

Plain values in, plain values out. Who reads has every paper of the record and knows this file; for private answers they
were in the room too: they know who was asked, and their own answer.

| what is hidden                  | what is said of it                                                                |
| a private answer                | `counts.shown`; of the same words asked again of others no more than `levels` lets |
| who it was that did something   | a number, "some", or nothing: `told_of`                                            |
| which side somebody speaks from | minutes by side only where `shared_out.sides_hide`                                 |

How much is said is settled before the answers are looked at, so that leaving out tells nothing either. It depends on
the record alone and never on what was printed first: any order of printing gives the same papers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, TypeAlias

from kiosk.discretion.counts import enough, may_tell, most_hides

Level: TypeAlias = Literal["figures", "most", "nothing"]
Told: TypeAlias = Literal["number", "some", "nothing"]
Cells: TypeAlias = tuple[int, int, int]  # how many said yes, something else, nothing
Three: TypeAlias = tuple[Cells, Cells, Cells]  # of those asked the first time only, both times, the second time only
MOST_LOOKED_AT = 60_000


@dataclass(frozen=True)
class Ballot:
    """One question answered in private: the words asked about, who could answer, and how many answered what."""

    words: str
    asked: frozenset[str]
    cells: Cells

    @property
    def people(self) -> int:
        return sum(self.cells)

    def known_by(self, other: Ballot) -> bool:
        """Whether the very same people were asked."""
        return self.asked == other.asked and self.people == other.people


def levels(ballots: Iterable[Ballot]) -> list[Level]:
    """How much each may say, in the order they were asked over all meetings: what was said first stays."""
    given: list[tuple[Ballot, Level]] = []
    for ballot in ballots:
        before = [(one, level) for one, level in given if one.words == ballot.words]
        given.append((ballot, _level(ballot, before)))
    return [level for _, level in given]


def _level(ballot: Ballot, before: Sequence[tuple[Ballot, Level]]) -> Level:
    alike = [level for one, level in before if one.known_by(ballot)]
    if not before or alike:
        return alike[-1] if alike else "figures"
    return "most" if len(before) == 1 and words_hide(before[0][0], ballot) else "nothing"


def words_hide(first: Ballot, again: Ballot) -> bool:
    """Whether the word for what most said the second time gives nobody away, whatever they answered then.

    Everybody is taken to have answered the same both times, as who asked twice would take them to.
    """
    if len(first.asked) != first.people or len(again.asked) != again.people or not most_hides(again.people):
        return False
    return _hides(first.cells, len(first.asked - again.asked), len(again.asked - first.asked))


@lru_cache(maxsize=512)
def _hides(first: Cells, went: int, came: int) -> bool:
    sums = _alike(first)
    if len(sums) * _ways(went) * _ways(came) > MOST_LOOKED_AT:
        return False
    said: defaultdict[str, list[Three]] = defaultdict(list)
    for three in _histories(sums, went, came):
        said[most_said(_plus(three[1], three[2]))].append(three)
    every = [three for some in said.values() for three in some]
    return all(_known(some) <= _known(every) for some in said.values())


def _histories(sums: Iterable[Cells], went: int, came: int) -> Iterator[Three]:
    for whole, gone, new in product(sums, _shared(went), _shared(came)):
        stayed = (whole[0] - gone[0], whole[1] - gone[1], whole[2] - gone[2])
        if min(stayed) >= 0:
            yield gone, stayed, new


def _known(some: Sequence[Three]) -> set[tuple[object, ...]]:
    """Whose answer is the same in all of these, for a reader who was not asked and for each who was, by their answer.

    As (class of people, answer) with the reader's own class and answer before it.
    """
    found: set[tuple[object, ...]] = set()
    readers = [None, *product(range(3), range(3))]
    for reader in readers:
        these = some if reader is None else [_without(three, *reader) for three in some if three[reader[0]][reader[1]]]
        for who in range(3):
            answers = {answer for three in these for answer in range(3) if three[who][answer]}
            if len(answers) == 1:
                found.add((reader, who, *answers))
    return found


def _without(three: Three, who: int, answer: int) -> Three:
    cells = [list(one) for one in three]
    cells[who][answer] -= 1
    gone, stayed, new = ((one[0], one[1], one[2]) for one in cells)
    return gone, stayed, new


def most_said(cells: Cells) -> str:
    """What the words without a number say of these answers."""
    yes, other, silent = cells
    asked = yes + other + silent
    if silent == asked:
        return "nobody"
    return "yes" if yes * 2 > asked else "other" if other * 2 > asked else "mixed"


def _alike(cells: Cells) -> list[Cells]:
    """All answers of which the print says the same as of these."""
    return [one for one in _shared(sum(cells)) if _printed(one) == _printed(cells)]


def _printed(cells: Cells) -> object:
    """What stands for it where it was asked first; where no number does, whether all who answered did so alike."""
    if max(cells) == sum(cells) or may_tell(*cells):
        return cells
    return most_hides(sum(cells)) and most_said(cells), cells[0] > 0, cells[1] > 0


def _shared(people: int) -> list[Cells]:
    """Every way for so many people to answer."""
    return [(yes, other, people - yes - other) for yes in range(people + 1) for other in range(people - yes + 1)]


def _ways(people: int) -> int:
    return (people + 1) * (people + 2) // 2


def _plus(one: Cells, other: Cells) -> Cells:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def told_of(people: Collection[str], marked: Collection[str], did: int) -> Told:
    """How `did` of these people may be told of who all did the same, where the print shows that the marked did not.

    It may be any of three, and never all who are left. All of them and all but one are told alike, else the word that
    stands for the number would tell that it was all.
    """
    left = len(set(people) - set(marked))
    if not enough(left):
        return "nothing"
    return "some" if did >= left - 1 else "number"
