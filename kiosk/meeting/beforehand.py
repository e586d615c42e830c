"""What happened before the meeting: talks, papers, support, practice, and who has seen why we are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.meeting.opening import PurposeShown
from kiosk.meeting.people import Person
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import SIDES, Command, Event, Number, PersonId, Refused, Side, Voice

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Support: TypeAlias = Literal["prep", "supporter", "interpreter", "pay", "travel"]
SUPPORT: tuple[Support, ...] = ("prep", "supporter", "interpreter", "pay", "travel")
EARLY_ENOUGH = 5  # days that people need with the papers
CARDS = ("promise", "limit")  # what I can promise, and what I cannot
ALL_ITEMS = ""
BOTH_SIDES: frozenset[Side] = frozenset({"lived_experience", "organisation"})


class Beforehand(msgspec.Struct, frozen=True):
    """`papers` is days before by item; `shown` were here when all saw why we are here, `read` said that they read it.

    `talked` is how many of how many people talked it over; nothing of it says who they were.
    """

    talked: tuple[int, int] | None = None
    papers: dict[str, int] = {}
    support: dict[Support, bool] = {}
    shown: frozenset[PersonId] = frozenset()
    read: frozenset[PersonId] = frozenset()

    @property
    def is_late(self) -> bool:
        """Whether any papers went out too late to be read in peace."""
        return any(map(is_late, self.papers.values()))

    def saw_why(self, person: PersonId) -> bool:
        return person in self.shown or person in self.read


# Commands


class NotePrep(Command, frozen=True):
    """How many people were spoken to before the meeting, by the group they speak from; never who, never what."""

    spoken: dict[Voice, int]


class ShareContext(Command, frozen=True):
    """When the papers went out: days before the meeting, for one item or, without one, for all."""

    days: int
    item: Number = ALL_ITEMS


class NoteSupport(Command, frozen=True):
    kind: Support
    done: bool


class ReadPurpose(Command, frozen=True):
    """I have read why we are here. It does not say that I agree."""


# Events


class PrepDone(Event, frozen=True):
    """`people` are all that were expected, so that a number can be said of how many."""

    spoken: dict[Side, int]
    people: dict[Side, int]


class ContextShared(Event, frozen=True):
    days: int
    item: str = ALL_ITEMS


class SupportInPlace(Event, frozen=True):
    """Of the meeting, never of a person."""

    kind: Support
    done: bool


class PracticeNoted(Event, frozen=True):
    """How many people said that they had practised; who they are was never kept."""

    people: int


@decides(NotePrep)
def note_prep(m: Meeting, tap: Tap, command: NotePrep) -> Iterator[Event]:
    people = by_side(m.people.by_id.values())
    spoken: Counter[Side] = Counter()
    for voice, count in command.spoken.items():
        if count < 0:
            raise Refused("Say how many people were spoken to, from 0 on.")
        spoken[SIDES[voice]] += count
    if any(count > people.get(side, 0) for side, count in spoken.items()):
        raise Refused("That is more people than there are in that group. Count once more.")
    yield PrepDone(spoken=dict(+spoken), people=people)


def by_side(people: Iterable[Person]) -> dict[Side, int]:
    """How many people speak from each side, as far as they said so."""
    return dict(Counter(person.side for person in people))


@decides(ShareContext)
def share_context(m: Meeting, tap: Tap, command: ShareContext) -> Iterator[Event]:
    item = str(command.item)
    if command.days < 0:
        raise Refused("Say how many days before the meeting; 0 is the day itself.")
    if item != ALL_ITEMS and m.agenda.find(item) is None:
        raise Refused(f"There is no item {item} on the list. Put it there first.")
    yield ContextShared(days=command.days, item=item)


def is_late(days: int) -> bool:
    return days < EARLY_ENOUGH


@decides(NoteSupport)
def note_support(m: Meeting, tap: Tap, command: NoteSupport) -> Iterator[Event]:
    yield SupportInPlace(kind=command.kind, done=command.done)


@decides(ReadPurpose)
def read_purpose(m: Meeting, tap: Tap, command: ReadPurpose) -> Iterator[Event]:
    """Said once, it is said."""
    if not m.opening.purpose.strip():
        raise Refused("It is not written down why we are here. Ask for it to be said.")
    if tap.who not in m.beforehand.read:
        yield PurposeShown(person=tap.who)


def is_one_sided(people: Iterable[Person], authors: Iterable[PersonId]) -> bool:
    """Whether of two sides in the room one alone filled in cards; not while the side of an author is unknown."""
    sides = {person.id: person.side for person in people}
    filled = {sides.get(author, "not_said") for author in authors}
    return len(filled) == 1 and filled < BOTH_SIDES and set(sides.values()) >= BOTH_SIDES


def only_one_side_filled_in(m: Meeting) -> bool:
    """Whether so far one side alone said what it can promise and what it cannot."""
    authors = [said.author for said in m.opening.expectations if said.kind in CARDS]
    return is_one_sided(m.people.here(), authors)


@evolves(PrepDone)
def _talked(m: Meeting, happened: Happened, event: PrepDone) -> Meeting:
    return replace(m, beforehand=replace(m.beforehand, talked=(sum(event.spoken.values()), sum(event.people.values()))))


@evolves(ContextShared)
def _shared(m: Meeting, happened: Happened, event: ContextShared) -> Meeting:
    return replace(m, beforehand=replace(m.beforehand, papers={**m.beforehand.papers, event.item: event.days}))


@evolves(SupportInPlace)
def _supported(m: Meeting, happened: Happened, event: SupportInPlace) -> Meeting:
    return replace(m, beforehand=replace(m.beforehand, support={**m.beforehand.support, event.kind: event.done}))


@evolves(PurposeShown)
def _shown(m: Meeting, happened: Happened, event: PurposeShown) -> Meeting:
    """Without a person it was shown on the room's screen, to all who were here then."""
    before = m.beforehand
    if event.person:
        return replace(m, beforehand=replace(before, read=before.read | {event.person}))
    here = frozenset(person.id for person in m.people.here())
    return replace(m, beforehand=replace(before, shown=before.shown | here))
