"""Asking the room: a check opens, people answer, it closes; which kinds there are and when each is met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.powers import moved
from kiosk.meeting.questions import QuestionClosed, the_question
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.rules_of_checks import (
    Rule,
    answers_of,
    default_rule,
    everyone_said_yes,
    has_a_small_side,
    settles,
    tally,
)
from kiosk.meeting.tap import Tally
from kiosk.meeting.terms import (
    AnswerKept,
    CheckAnswer,
    CheckKind,
    Command,
    Event,
    Holder,
    Number,
    PersonId,
    Refused,
    Words,
)
from kiosk.meeting.voided import CheckVoided, VoidReason

if TYPE_CHECKING:
    from kiosk.meeting.decisions import Result
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

LookBackAnswer = Literal["yes", "no", "rather_not_say"]
AgainstKind = Literal["object", "stand_aside", "block"]


class Check(msgspec.Struct, frozen=True):
    """A check with the question and wording it asks about; `named` holds answers that are kept one by one."""

    check: str
    kind: CheckKind
    answers: AnswerKept
    rule: Rule
    question: int
    wording: int
    override: bool = False
    named: dict[PersonId, CheckAnswer] = {}
    tally: Tally | None = None
    present: int = 0
    held_by: Holder = ""  # who could decide when it opened


class Objection(msgspec.Struct, frozen=True):
    """An objection, stand-aside or block in the person's own words, and what met it."""

    person: PersonId
    kind: AgainstKind
    text: str
    met_by: str = ""
    accepted: bool = False


class Checks(msgspec.Struct, frozen=True):
    """The open check, the last one closed on this question, what was said against, and the second look."""

    open: Check | None = None
    last: Check | None = None
    against: tuple[Objection, ...] = ()
    second_look: int | None = None  # the wording asked about again
    second_look_of: str = ""
    decided: Result | Literal[""] = ""
    voided: VoidReason | Literal[""] = (
        ""  # why the last check stopped counting, until the next one opens or the question closes
    )

    def unmet(self, kind: AgainstKind) -> list[Objection]:
        return [one for one in self.against if one.kind == kind and not one.accepted]


class OpenCheck(Command, frozen=True):
    check: Number
    kind: CheckKind
    answers: AnswerKept
    rule: Rule | None = None
    wording: int | None = None
    override: bool = False
    reason: Words = ""


class AnswerCheck(Command, frozen=True):
    check: Number
    answer: CheckAnswer


class CloseCheck(Command, frozen=True):
    check: Number
    totals: dict[str, int] | None = None
    reason: Words = ""


class AnswerLookBack(Command, frozen=True):
    wording: int
    answer: LookBackAnswer


class CloseLookBack(Command, frozen=True):
    reason: Words = ""


class CheckOpened(Event, frozen=True):
    """`waiting` counts the wording challenges that were waiting when it opened all the same."""

    check: str
    kind: CheckKind
    answers: AnswerKept
    rule: Rule
    question: int
    wording: int
    override: bool = False
    waiting: int = 0
    held_by: Holder = ""
    reason: Words = ""


class AnswerGiven(Event, frozen=True):
    """A named answer; private ones have no event."""

    check: str
    person: PersonId
    answer: CheckAnswer


class CheckClosed(Event, frozen=True):
    """Totals only, and by side no more than whether the rule was met."""

    check: str
    kind: CheckKind
    answers: AnswerKept
    rule: Rule
    question: int
    wording: int
    totals: dict[str, int]
    present: int
    met: bool
    met_by_lived_experience: bool | None = None
    unanimous: bool = False
    reason: Words = ""


class SecondLookOpened(Event, frozen=True):
    check: str
    wording: int


class LookBackClosed(Event, frozen=True):
    check: str
    wording: int
    totals: dict[str, int]
    reason: Words = ""


@decides(OpenCheck)
def open_check(m: Meeting, tap: Tap, command: OpenCheck) -> Iterator[Event]:
    question = the_question(m)
    if m.checks.open:
        raise Refused("A check is open. Close it first.")
    if m.questions.holds and not command.override:
        raise Refused(
            "Someone is waiting to say: that is not what we asked. "
            "Agree the words first, or go on in sight of all with “check anyway”."
        )
    rule = command.rule or default_rule(command.kind)
    _refuse_rule(m, rule, command.answers)
    if command.wording not in (None, question.wording):
        raise Refused(f"The question is at wording {question.wording} now.")
    yield CheckOpened(
        check=str(command.check),
        kind=command.kind,
        answers=command.answers,
        rule=rule,
        question=question.number,
        wording=question.wording,
        override=bool(m.questions.holds),
        waiting=len(m.questions.holds),
        held_by=m.powers.holder("decision"),
        reason=command.reason,
    )
    if settles(command.kind) and m.powers.holder("decision") != "group":
        yield moved(m, "decision", "group", "given", tap.who)


def _refuse_rule(m: Meeting, rule: Rule, answers: AnswerKept) -> None:
    if rule != "double_majority":
        return
    if has_a_small_side(m):
        raise Refused(
            "This rule can only be used where each side has three people; with fewer the result would show "
            "who said what. Let the people most affected decide, or write a minority statement."
        )
    if answers == "open":
        raise Refused("This rule needs answers that are private or named, not raised hands.")


@decides(AnswerCheck)
def answer_check(m: Meeting, tap: Tap, command: AnswerCheck) -> Iterator[Event]:
    check = refuse_answer(m, command)
    if check.answers == "private":
        raise Refused("That answer is private, and does not come this way.")
    yield AnswerGiven(check=check.check, person=tap.who, answer=command.answer)


def refuse_answer(m: Meeting, command: AnswerCheck) -> Check:
    """The open check the answer is for; Refused when it is closed or knows no such answer."""
    check = _the_check(m, command.check)
    if check.answers == "open":
        raise Refused("The answers are shown by hand.")
    if command.answer not in answers_of(check.kind):
        raise Refused(f"The answers are: {', '.join(answers_of(check.kind)).replace('_', ' ')}.")
    return check


def _the_check(m: Meeting, check: Number) -> Check:
    if m.checks.open is None or m.checks.open.check != str(check):
        raise Refused("That check is not open.")
    return m.checks.open


@decides(CloseCheck)
def close_check(m: Meeting, tap: Tap, command: CloseCheck) -> Iterator[Event]:
    check = _the_check(m, command.check)
    if m.questions.holds and not check.override:
        raise Refused("Someone is waiting to say: that is not what we asked. Agree the words first.")
    result = _result(m, check, command.totals, tap.tally)
    unanimous = everyone_said_yes(result.totals, len(m.people.here()))
    yield CheckClosed(
        check=check.check,
        kind=check.kind,
        answers=check.answers,
        rule=check.rule,
        question=check.question,
        wording=check.wording,
        totals={answer: count for answer, count in result.totals.items() if count},
        present=len(m.people.here()),
        met=result.met,
        met_by_lived_experience=result.met_by_lived_experience,
        unanimous=unanimous,
        reason=command.reason,
    )
    if second_look_is_due(m, check, unanimous):
        yield SecondLookOpened(check=check.check, wording=1)


def second_look_is_due(m: Meeting, check: Check, unanimous: bool) -> bool:
    """After a yes from everyone to a reworded question, and always if the group asked for it at the start."""
    asked = m.opening.rules.get("second_look")
    always = asked is not None and asked.rule not in ("skipped", "never", "no", "off")
    return (unanimous and check.wording > 1) or always


def _result(m: Meeting, check: Check, typed: Mapping[str, int] | None, private: Tally | None) -> Tally:
    if check.answers == "private":
        if typed is not None:
            raise Refused("Private answers count themselves. No totals are typed in.")
        return private or tally(m, check, {})
    if check.answers == "named":
        if typed is not None:
            raise Refused("Named answers count themselves. No totals are typed in.")
        return tally(m, check, check.named)
    return _typed(m, check, typed or {})


def _typed(m: Meeting, check: Check, totals: Mapping[str, int]) -> Tally:
    here = len(m.people.here())
    if not totals:
        raise Refused("Type in how many hands there were for each answer.")
    if any(answer not in answers_of(check.kind) for answer in totals):
        raise Refused(f"The answers are: {', '.join(answers_of(check.kind)).replace('_', ' ')}.")
    if any(count < 0 for count in totals.values()) or sum(totals.values()) > here:
        raise Refused(f"Only {here} people are here. Count the hands again.")
    return tally(m, check, totals=Counter(totals))


@decides(AnswerLookBack)
def answer_look_back(m: Meeting, tap: Tap, command: AnswerLookBack) -> Iterator[Event]:
    refuse_look_back(m, command)
    raise Refused("That answer is private, and does not come this way.")


def refuse_look_back(m: Meeting, command: AnswerLookBack) -> None:
    if m.checks.second_look is None:
        raise Refused("There is no second look now.")
    if command.wording != m.checks.second_look:
        raise Refused(f"The second look is about wording {m.checks.second_look}.")


@decides(CloseLookBack)
def close_look_back(m: Meeting, tap: Tap, command: CloseLookBack) -> Iterator[Event]:
    if m.checks.second_look is None:
        raise Refused("There is no second look now.")
    totals = tap.tally.totals if tap.tally else {}
    yield LookBackClosed(
        check=m.checks.second_look_of,
        wording=m.checks.second_look,
        totals={answer: count for answer, count in totals.items() if count},
        reason=command.reason,
    )


@evolves(CheckOpened)
def _opened(m: Meeting, happened: Happened, event: CheckOpened) -> Meeting:
    check = Check(event.check, event.kind, event.answers, event.rule, event.question, event.wording, event.override)
    check = replace(check, held_by=event.held_by)
    m = replace(m, checks=replace(m.checks, open=check, decided="", voided=""))
    return replace(m, questions=replace(m.questions, holds={})) if event.override else m


@evolves(AnswerGiven)
def _answered(m: Meeting, happened: Happened, event: AnswerGiven) -> Meeting:
    check = _the_check(m, event.check)
    return replace(m, checks=replace(m.checks, open=replace(check, named={**check.named, event.person: event.answer})))


@evolves(CheckClosed)
def _closed(m: Meeting, happened: Happened, event: CheckClosed) -> Meeting:
    result = Tally(event.totals, event.met, event.met_by_lived_experience)
    closed = replace(_the_check(m, event.check), tally=result, present=event.present)
    return replace(m, checks=replace(m.checks, open=None, last=closed))


@evolves(CheckVoided)
def _voided(m: Meeting, happened: Happened, event: CheckVoided) -> Meeting:
    return replace(m, checks=replace(m.checks, open=None, voided=event.reason))


@evolves(SecondLookOpened)
def _looking_back(m: Meeting, happened: Happened, event: SecondLookOpened) -> Meeting:
    return replace(m, checks=replace(m.checks, second_look=event.wording, second_look_of=event.check))


@evolves(LookBackClosed)
def _looked_back(m: Meeting, happened: Happened, event: LookBackClosed) -> Meeting:
    return replace(m, checks=replace(m.checks, second_look=None, second_look_of=""))


@evolves(QuestionClosed)
def _question_closed(m: Meeting, happened: Happened, event: QuestionClosed) -> Meeting:
    looking = m.checks.second_look
    return replace(m, checks=Checks(second_look=looking, second_look_of=m.checks.second_look_of))
