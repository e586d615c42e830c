"""Made meetings that differ only in what nobody may know, and what a reader of all their papers can work out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.meeting.people import Consent, Person
from kiosk.meeting.terms import Asked
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.kinds.catalog import AS_USUAL
from kiosk.summary.printing import document_of
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import History, tell
from tests.kiosk.summary.printed import words
from tests.table import Table

Hidden = tuple[str, ...]  # of each person, in the order of the room
Step = tuple[float, str, Asked]
NAMED = Consent(turns="name", voice_group=True, print_name=True)
UNNAMED = Consent(turns="none", voice_group=True, print_name=False)
KINDS_READ = ("full", "easy-read", "without-names")


@dataclass(frozen=True)
class Made:
    """People as letters, `named` those printed by name; `taps` is what happens for what is hidden, a list a meeting."""

    people: str
    named: str
    taps: Callable[[Hidden], Sequence[Sequence[Step]]]
    voices: bool = False  # what is hidden is the side each speaks from
    posts: Mapping[str, str] = field(default_factory=dict)


def person(made: Made, place: int, hidden: Hidden) -> Person:
    one = made.people[place]
    consent = NAMED if one in made.named else UNNAMED
    voice = {"L": "lived_experience", "O": "organisation"}.get(hidden[place], "not_said") if made.voices else "not_said"
    role = "facilitator" if place == 0 else "member"
    name = f"{one.title()}{one}{one} Made{one}"
    return Person(id=one, name=name, seat=place + 1, voice=voice, role=role, consent=consent,
                  office=made.posts.get(one, ""))  # fmt: skip


def papers(made: Made, hidden: Hidden) -> tuple[str, ...]:
    """Every word of every paper of every meeting, and the figures by group."""
    record = RecordFile.in_memory("The group")
    people = [person(made, place, hidden) for place in range(len(made.people))]
    found: list[str] = []
    for number, taps in enumerate(made.taps(hidden), 1):
        table = Table(people=people, record=record, opened=False)
        table.open("open_queue", {}, number)
        for at, who, does in taps:
            table.tap(who, does, at=at)
        history = tell(record.history(number))
        for kind in KINDS_READ:
            code = verification_code(record.head_of(number))  # of random salts, other in each
            found.append(words(document_of(record, number, history, kind, AS_USUAL)).replace(code, "CODE"))
        found.append(str(figures_by_group(history)))
    return tuple(found)


def figures_by_group(history: History) -> dict[str, int]:
    """Of `facts`: for which sides there are figures. Their seconds are of the reference, for who holds the record."""
    return {side: said["people"] for side, said in (facts(history)["groups"] or {}).items()}


def known(groups: Iterable[Sequence[Hidden]], people: str, free: Callable[[Sequence[Hidden], int], bool]) -> list[str]:
    """Who has the same in every history that gives the same papers; `free` is where that may be so."""
    found = []
    for every in groups:
        for place, one in enumerate(people):
            values = {hidden[place] for hidden in every}
            if len(values) == 1 and not free(every, place):
                found.append(f"{one} is {values.pop()!r} in all of {[''.join(h) for h in every[:6]]}")
    return found


def alike(made: Made, every: Iterable[Hidden]) -> dict[tuple[str, ...], list[Hidden]]:
    groups: defaultdict[tuple[str, ...], list[Hidden]] = defaultdict(list)
    for hidden in every:
        groups[papers(made, hidden)].append(hidden)
    return groups
