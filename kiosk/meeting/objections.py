"""Objections, stand-asides and blocks: each belongs to a check and its words, and only its maker says it is met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.meeting.asked_again import ObjectionAskedAgain
from kiosk.meeting.checks import AnswerGiven, CheckClosed
from kiosk.meeting.counting import is_asked, withdrawn_by_answer
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.rules_of_checks import YES
from kiosk.meeting.terms import Command, Event, Number, PersonId, Refused, Words
from kiosk.meeting.voided import CheckVoided

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

AgainstKind: TypeAlias = Literal["object", "stand_aside", "block"]
State: TypeAlias = Literal["stands", "met", "withdrawn"]
AGAINST: frozenset[str] = frozenset({"object", "stand_aside", "block"})


class Objection(msgspec.Struct, frozen=True):
    """What one person said against the words of one check, and how it stands.

    `said_by` is who said for its maker that it is met or taken back. `asked` is the wording its maker is asked about
    again and has not answered yet. `text` is empty where it is no more than a named answer.
    """

    check: str
    question: int
    wording: int
    person: PersonId
    kind: AgainstKind
    text: str = ""
    met_by: str = ""
    state: State = "stands"
    said_by: PersonId = ""
    asked: int = 0
    offered: bool = False  # its maker is asked whether what was offered meets it
    place: int = 0  # its check's, among those opened
    counts: bool = True  # its maker is asked in that check; who is not says their view, and stops nothing
    counted: bool = False  # its check was closed with it, or before it
    stood: bool = False  # it stood when its check closed
    gone_from: int = 0  # the place of the first check it was taken back for

    def stood_against(self, check: Check) -> bool:
        """Taken back for newer words it still stood against the older ones; once it is met it stands against none."""
        return self.stands or (self.state == "withdrawn" and self.stood and self.gone_from > check.place)

    @property
    def stands(self) -> bool:
        return self.state == "stands"


class Objections(msgspec.Struct, frozen=True):
    """All of this meeting, one a person and check, in the order they were made."""

    made: tuple[Objection, ...] = ()

    def of(self, check: str) -> list[Objection]:
        return [one for one in self.made if one.check == check]

    def on(self, question: int) -> list[Objection]:
        return [one for one in self.made if one.question == question]

    def standing(self, question: int) -> list[Objection]:
        return [one for one in self.on(question) if one.stands]

    def against(self, check: Check) -> list[Objection]:
        """Those that stand against this check: its own, and from before it those about the same or older words."""
        return [
            one
            for one in self.on(check.question)
            if one.counts and one.place <= check.place and one.stood_against(check)
        ]

    def find(self, check: str, person: PersonId) -> Objection | None:
        return next((one for one in self.made if (one.check, one.person) == (check, person)), None)


class Object(Command, frozen=True):
    check: Number
    text: Words


class StandAside(Command, frozen=True):
    check: Number
    text: Words


class Block(Command, frozen=True):
    check: Number
    text: Words


class MeetObjection(Command, frozen=True):
    """Without `accepted` its maker is asked whether that meets it."""

    check: Number
    of: PersonId
    met_by: Words
    accepted: bool | None = None


class StillObject(Command, frozen=True):
    """False takes it back, for the words that stand now."""

    check: Number
    still: bool
    text: Words = ""


class ObjectionRaised(Event, frozen=True):
    check: str
    person: PersonId
    text: Words


class StandAsideRecorded(Event, frozen=True):
    check: str
    person: PersonId
    text: Words


class BlockRecorded(Event, frozen=True):
    check: str
    person: PersonId
    text: Words


class ObjectionMet(Event, frozen=True):
    """What was offered, and with `accepted` that it meets it; `said_by` is who said that for its maker."""

    check: str
    person: PersonId
    met_by: Words
    accepted: bool
    said_by: PersonId = ""
    asked: bool = False  # nobody has said yet whether it does


class ObjectionAnswered(Event, frozen=True):
    """Its maker said whether it still stands; `said_by` is who said that for them."""

    check: str
    person: PersonId
    wording: int
    still: bool
    text: Words = ""
    said_by: PersonId = ""


KINDS: dict[type[Event], AgainstKind] = {
    ObjectionRaised: "object",
    StandAsideRecorded: "stand_aside",
    BlockRecorded: "block",
}


@decides(Object)
def object_(m: Meeting, tap: Tap, command: Object) -> Iterator[Event]:
    yield ObjectionRaised(check=_still_undecided(m, command.check), person=tap.who, text=command.text)


@decides(StandAside)
def stand_aside(m: Meeting, tap: Tap, command: StandAside) -> Iterator[Event]:
    yield StandAsideRecorded(check=_still_undecided(m, command.check), person=tap.who, text=command.text)


@decides(Block)
def block(m: Meeting, tap: Tap, command: Block) -> Iterator[Event]:
    yield BlockRecorded(check=_still_undecided(m, command.check), person=tap.who, text=command.text)


def _still_undecided(m: Meeting, check: Number) -> str:
    known = next((one for one in (m.checks.open, m.checks.last) if one and one.check == str(check)), None)
    if known is None or m.checks.decided:
        raise Refused("That check is not open any more. You can write a minority statement.")
    return known.check


@decides(MeetObjection)
def meet_objection(m: Meeting, tap: Tap, command: MeetObjection) -> Iterator[Event]:
    said = _said(m, str(command.check), command.of)
    by = "" if command.accepted is None else _who_speaks_for(m, tap, command.of)
    yield ObjectionMet(
        check=said.check,
        person=said.person,
        met_by=command.met_by or said.met_by,
        accepted=bool(command.accepted),
        said_by=by,
        asked=command.accepted is None,
    )


@decides(StillObject)
def still_object(m: Meeting, tap: Tap, command: StillObject) -> Iterator[Event]:
    said = _said(m, str(command.check), tap.who)
    by = _who_speaks_for(m, tap, tap.who)
    now = m.questions.latest
    wording = now.wording if now and now.number == said.question else said.wording
    yield ObjectionAnswered(
        check=said.check, person=said.person, wording=wording, still=command.still, text=command.text, said_by=by
    )


def _said(m: Meeting, check: str, person: PersonId) -> Objection:
    """The one of this check, else the one that stands against its words from a check before."""
    found = m.objections.find(check, person)
    known = m.checks.find(check)
    if found is None and known:
        found = next((one for one in m.objections.standing(known.question) if one.person == person), None)
    if found is None:
        raise Refused(f"{m.people.in_the_room.start(person)} has not objected.")
    return found


def _who_speaks_for(m: Meeting, tap: Tap, maker: PersonId) -> PersonId:
    """ "" where it is the maker's own tap, else who says it for them; Refused where they have a device of their own."""
    if tap.finger == maker:
        return ""
    if m.people[maker].device or maker in tap.devices:
        raise Refused(f"{m.people.in_the_room.start(maker)} says that on their own tablet.")
    return tap.finger


def _with(m: Meeting, one: Objection) -> Meeting:
    others = tuple(other for other in m.objections.made if (other.check, other.person) != (one.check, one.person))
    return replace(m, objections=Objections((*others, one)))


def _changed(m: Meeting, one: Objection) -> Meeting:
    """The same one, in its place."""
    made = (one if (other.check, other.person) == (one.check, one.person) else other for other in m.objections.made)
    return replace(m, objections=Objections(tuple(made)))


@evolves(ObjectionRaised, StandAsideRecorded, BlockRecorded)
def _raised(m: Meeting, happened: Happened, event: ObjectionRaised | StandAsideRecorded | BlockRecorded) -> Meeting:
    check = m.checks.find(event.check)
    if check is None:
        return m
    made = _made(check, event.person, KINDS[type(event)], event.text)
    return _with(m, replace(made, counted=m.checks.open is None, counts=is_asked(m, check, event.person)))


def _made(check: Check, person: PersonId, kind: AgainstKind, text: str) -> Objection:
    return Objection(check.check, check.question, check.wording, person, kind, text, place=check.place)


@evolves(AnswerGiven)
def _answered(m: Meeting, happened: Happened, event: AnswerGiven) -> Meeting:
    """With a name an answer against is an objection too; a yes while the check is open takes it back."""
    before, check = m.objections.find(event.check, event.person), m.checks.find(event.check)
    if event.answer in AGAINST and check:
        text = before.text if before and before.kind == event.answer else ""
        kind: AgainstKind = event.answer  # type: ignore[assignment]
        return _with(m, _made(check, event.person, kind, text))
    if before is None or not before.stands:
        return m
    if not before.text.strip():
        others = tuple(one for one in m.objections.made if one is not before)
        return replace(m, objections=Objections(others))
    if event.answer not in YES:
        return m
    return _changed(m, replace(before, state="withdrawn", said_by=happened.by, gone_from=check.place if check else 0))


@evolves(CheckClosed)
def _closed(m: Meeting, happened: Happened, event: CheckClosed) -> Meeting:
    """The maker's own yes to the same or newer words takes back what they said of these words before."""
    check = m.checks.find(event.check)
    if check is None:
        return m
    gone = withdrawn_by_answer(check, check.named, event.unanimous)
    made = []
    for one in m.objections.made:
        if one.check == check.check:
            one = replace(one, counted=True, stood=one.stands)
        elif one.stands and one.person in gone and one.question == check.question and one.wording <= check.wording:
            by = check.typed_by.get(one.person, "")
            one = replace(one, state="withdrawn", said_by=by, gone_from=check.place)
        made.append(one)
    return replace(m, objections=Objections(tuple(made)))


@evolves(CheckVoided)
def _voided(m: Meeting, happened: Happened, event: CheckVoided) -> Meeting:
    """Answers of a check that does not count are none; what was said in words stays said."""
    made = (one for one in m.objections.made if one.check != event.check or one.text.strip())
    return replace(m, objections=Objections(tuple(made)))


@evolves(ObjectionMet)
def _met(m: Meeting, happened: Happened, event: ObjectionMet) -> Meeting:
    before = m.objections.find(event.check, event.person)
    if before is None:
        return m
    state: State = "met" if event.accepted else "stands"
    said_by = event.said_by if event.accepted else ""
    return _changed(m, replace(before, met_by=event.met_by, state=state, said_by=said_by, offered=event.asked))


@evolves(ObjectionAskedAgain)
def _asked_again(m: Meeting, happened: Happened, event: ObjectionAskedAgain) -> Meeting:
    before = m.objections.find(event.check, event.person)
    return _changed(m, replace(before, asked=event.wording)) if before else m


@evolves(ObjectionAnswered)
def _told(m: Meeting, happened: Happened, event: ObjectionAnswered) -> Meeting:
    before = m.objections.find(event.check, event.person)
    if before is None:
        return m
    state: State = "stands" if event.still else "withdrawn"
    said_by = "" if event.still else event.said_by
    gone_from = m.checks.open.place if m.checks.open else m.checks.opened + 1
    return _changed(m, replace(before, asked=0, state=state, said_by=said_by, gone_from=gone_from))
