"""Dissent in people's own words, what met it, and what was decided by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from kiosk.meeting.checks import Objection
from kiosk.meeting.questions import the_question
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.rules_of_checks import met_since, settles
from kiosk.meeting.terms import Command, Event, Holder, Number, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Result = Literal["agreed", "does_not_go_ahead", "put_off", "advice", "decided_elsewhere"]


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
    check: Number
    of: PersonId
    met_by: Words
    accepted: bool


class AddMinorityStatement(Command, frozen=True):
    """`people` is how many say it."""

    people: int
    text: Words
    read_back: bool


class RecordDecision(Command, frozen=True):
    result: Result
    small_step: bool = False
    reason: Words = ""


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
    check: str
    person: PersonId
    met_by: Words
    accepted: bool


class MinorityStatementAdded(Event, frozen=True):
    """About the decision made last, or being made."""

    people: int
    text: Words
    read_back: bool
    question: int


class DecisionRecorded(Event, frozen=True):
    result: Result
    question: int
    wording: int
    check: str = ""
    small_step: bool = False
    decided_by: Holder = ""
    reason: Words = ""


@decides(Object)
def object_(m: Meeting, tap: Tap, command: Object) -> Iterator[Event]:
    check = _still_undecided(m, command.check)
    yield ObjectionRaised(check=check, person=tap.who, text=command.text)


@decides(StandAside)
def stand_aside(m: Meeting, tap: Tap, command: StandAside) -> Iterator[Event]:
    check = _still_undecided(m, command.check)
    yield StandAsideRecorded(check=check, person=tap.who, text=command.text)


@decides(Block)
def block(m: Meeting, tap: Tap, command: Block) -> Iterator[Event]:
    check = _still_undecided(m, command.check)
    yield BlockRecorded(check=check, person=tap.who, text=command.text)


def _still_undecided(m: Meeting, check: Number) -> str:
    known = [one.check for one in (m.checks.open, m.checks.last) if one]
    if str(check) not in known or m.checks.decided:
        raise Refused("That check is not open any more. You can write a minority statement.")
    return str(check)


@decides(MeetObjection)
def meet_objection(m: Meeting, tap: Tap, command: MeetObjection) -> Iterator[Event]:
    if not any(one.person == command.of for one in m.checks.against):
        raise Refused(f"{m.people.in_the_room.start(command.of)} has not objected.")
    yield ObjectionMet(check=str(command.check), person=command.of, met_by=command.met_by, accepted=command.accepted)


@decides(AddMinorityStatement)
def add_minority_statement(m: Meeting, tap: Tap, command: AddMinorityStatement) -> Iterator[Event]:
    if not 1 <= command.people <= len(m.people.by_id):
        raise Refused("Say how many people this is from.")
    if m.questions.asked == 0:
        raise Refused("There has been no question yet.")
    yield MinorityStatementAdded(
        people=command.people,
        text=command.text,
        read_back=command.read_back,
        question=m.questions.asked,
    )


@decides(RecordDecision)
def record_decision(m: Meeting, tap: Tap, command: RecordDecision) -> Iterator[Event]:
    question = the_question(m)
    last = m.checks.last
    if m.checks.open:
        raise Refused("The check is still open. Close it first.")
    if command.result == "agreed":
        _refuse_unless_met(m)
    yield DecisionRecorded(
        result=command.result,
        question=question.number,
        wording=question.wording,
        check=last.check if last and last.wording == question.wording else "",
        small_step=command.small_step,
        decided_by=m.powers.holder("decision"),
        reason=command.reason,
    )


def _refuse_unless_met(m: Meeting) -> None:
    last, question = m.checks.last, the_question(m)
    if last is None or not settles(last.kind):
        raise Refused("Nothing was asked that can decide this. Ask the room first.")
    if last.wording != question.wording:
        raise Refused("The question changed after the answers. Ask again with the words it has now.")
    met = last.tally is not None and (last.tally.met or met_since(m, last))
    if not met or (last.kind == "consent" and m.checks.unmet("object")):
        raise Refused("The rule for this was not met, so it cannot be recorded as agreed.")


def _against(m: Meeting, one: Objection) -> Meeting:
    others = tuple(other for other in m.checks.against if other.person != one.person)
    return replace(m, checks=replace(m.checks, against=(*others, one)))


@evolves(ObjectionRaised)
def _objected(m: Meeting, happened: Happened, event: ObjectionRaised) -> Meeting:
    return _against(m, Objection(event.person, "object", event.text))


@evolves(StandAsideRecorded)
def _stood_aside(m: Meeting, happened: Happened, event: StandAsideRecorded) -> Meeting:
    return _against(m, Objection(event.person, "stand_aside", event.text))


@evolves(BlockRecorded)
def _blocked(m: Meeting, happened: Happened, event: BlockRecorded) -> Meeting:
    return _against(m, Objection(event.person, "block", event.text))


@evolves(ObjectionMet)
def _met(m: Meeting, happened: Happened, event: ObjectionMet) -> Meeting:
    met = tuple(
        replace(one, met_by=event.met_by, accepted=event.accepted) if one.person == event.person else one
        for one in m.checks.against
    )
    return replace(m, checks=replace(m.checks, against=met))


@evolves(DecisionRecorded)
def _decided(m: Meeting, happened: Happened, event: DecisionRecorded) -> Meeting:
    return replace(m, checks=replace(m.checks, decided=event.result))
