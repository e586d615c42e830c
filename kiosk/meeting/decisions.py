"""What was decided by which rule, and what those who see it differently say beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from kiosk.meeting.counting import why_not_now
from kiosk.meeting.questions import the_question
from kiosk.meeting.refusals import OTHER_WORDS_SINCE, RULE_MET, RULE_NOT_MET, SAY_HOW_MANY, STILL_OPEN
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.room_word import fell, settled
from kiosk.meeting.rules_of_checks import WhyNot, settles
from kiosk.meeting.terms import Command, Event, Holder, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Recorded = Literal["agreed", "does_not_go_ahead", "put_off", "advice", "decided_elsewhere"]
RECORDED: tuple[Recorded, ...] = get_args(Recorded)
Result = Literal["agreed", "does_not_go_ahead", "put_off", "advice", "decided_elsewhere", "ahead_with_both_views"]


class AddMinorityStatement(Command, frozen=True):
    """`people` is how many say it."""

    people: int
    text: Words
    read_back: bool


class RecordDecision(Command, frozen=True):
    """Another result than `agreed` where the rule was met needs a reason. `override` goes by what is in dispute."""

    result: Recorded
    small_step: bool = False
    reason: Words = ""
    override: bool = False


class MinorityStatementAdded(Event, frozen=True):
    """About the decision made last, or being made."""

    people: int
    text: Words
    read_back: bool
    question: int


class DecisionRecorded(Event, frozen=True):
    """`rule` is the rule for not agreeing where it was used, `because` why that came of it.

    `against_rule` where the rule of the check was met and it is not agreed all the same.
    """

    result: Result
    question: int
    wording: int
    check: str = ""
    small_step: bool = False
    decided_by: Holder = ""
    reason: Words = ""
    against_rule: bool = False
    rule: str = ""
    because: Literal["", "not_more_than_half", "set_before"] = ""


@decides(AddMinorityStatement)
def add_minority_statement(m: Meeting, tap: Tap, command: AddMinorityStatement) -> Iterator[Event]:
    if not 1 <= command.people <= len(m.people.by_id):
        raise Refused(SAY_HOW_MANY)
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
        raise Refused(STILL_OPEN)
    yield from settled(m, command.override, command.reason)
    if command.result == "agreed":
        _refuse_unless_met(m)
    _refuse_twice(m, command.result)
    against = command.result != "agreed" and is_met(m)
    if against and not command.reason.strip():
        raise Refused(RULE_MET)
    yield DecisionRecorded(
        result=command.result,
        question=question.number,
        wording=question.wording,
        check=last.check if last and last.wording == question.wording else "",
        small_step=command.small_step,
        decided_by=m.powers.holder("decision"),
        reason=command.reason,
        against_rule=against,
    )


def _refuse_twice(m: Meeting, result: Recorded) -> None:
    """Of one check another result can only be that it is agreed since an objection was met; else it is put right."""
    last, question = m.checks.last, the_question(m)
    if not m.checks.decided or last is None or last.wording != question.wording:
        return
    if result == m.checks.decided:
        raise Refused("That is written down already.")
    if result != "agreed":
        raise Refused("What came of it is written down already. Put it right from the list, with the room.")


def is_met(m: Meeting) -> bool:
    """Whether the last check was about the words that stand now, and its rule is met as its objections stand."""
    last, question = m.checks.last, m.questions.now
    if last is None or question is None or (last.question, last.wording) != (question.number, question.wording):
        return False
    return not reason_not_met(m, last)


def reason_not_met(m: Meeting, check: Check) -> WhyNot:
    """Why a closed check is not met now, "" where it is."""
    return "not_met" if fell(m, "open_check", check.check) else why_not_now(m, check)


def _refuse_unless_met(m: Meeting) -> None:
    last, question = m.checks.last, the_question(m)
    if last is None or not settles(last.kind):
        raise Refused("Nothing was asked that can decide this. Ask the room first.")
    if last.wording != question.wording:
        raise Refused(OTHER_WORDS_SINCE)
    why = reason_not_met(m, last)
    if why == "too_few_answered":
        raise Refused("Too few people answered. So nothing was decided. Ask again.")
    if why:
        raise Refused(RULE_NOT_MET)


@evolves(DecisionRecorded)
def _decided(m: Meeting, happened: Happened, event: DecisionRecorded) -> Meeting:
    return replace(m, checks=replace(m.checks, decided=event.result))
