"""Asking the room: a check opens, people answer, it closes; what it asked, whom, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting import second_look
from kiosk.meeting.counting import asked_at_opening, is_asked, result_of, too_few_for_private
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import moved
from kiosk.meeting.questions import QuestionClosed, the_question
from kiosk.meeting.refusals import PRIVATE_ANSWER
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.rules_of_checks import (
    Enough,
    Rule,
    Stop,
    WhyNot,
    answers_of,
    default_rule,
    everyone_said_yes,
    settles,
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
    Side,
    Via,
    Votes,
    Words,
)
from kiosk.meeting.voided import LOST, NOT_OPEN, CheckVoided, VoidReason, refused_for

if TYPE_CHECKING:
    from kiosk.meeting.decisions import Result
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

HURRIED_MS = 60_000
TOO_FEW = "There are too few to ask this in private. Ask with names, let everybody answer, or write both views."
NOT_ASKED = "You are not asked this. You can say your view in words."
CLOSED = "That check is closed. Your answer was not counted."
OTHER_WORDS = "The words changed. Here is the new question."


class Check(msgspec.Struct, frozen=True):
    """A check with the question and wording it asks about, and whom.

    `asked` are those asked when it opened, `here` all who were here then, `sides` the side each one asked was on,
    or, of who came since, when they answered with their name. `named` holds answers that are kept one by one,
    `typed_by` whose finger it was where it was not theirs. `held_by` could decide when it opened.
    """

    check: str
    kind: CheckKind
    answers: AnswerKept
    rule: Rule
    question: int
    wording: int
    override: bool = False
    place: int = 0
    opened: int = 0
    here: tuple[PersonId, ...] = ()
    asked: tuple[PersonId, ...] = ()
    sides: dict[PersonId, Side] = {}
    affected: tuple[PersonId, ...] = ()
    invited_too: bool = False
    by_rule: str = ""
    held_by: Holder = ""
    enough: Enough = "more_than_half"
    stand_asides_at_most: int | None = None
    stop: Stop = "stops"
    named: dict[PersonId, CheckAnswer] = {}
    typed_by: dict[PersonId, PersonId] = {}
    tally: Tally | None = None
    unanimous: bool = False
    hurried: bool = False
    void: VoidReason | Literal[""] = ""


class Checks(msgspec.Struct, frozen=True):
    """The open check, the last one closed on this question, and all that are over in this meeting."""

    open: Check | None = None
    last: Check | None = None
    over: tuple[Check, ...] = ()
    opened: int = 0
    decided: Result | Literal[""] = ""
    # Why the last check stopped counting, until the next one opens or the question closes.
    voided: VoidReason | Literal[""] = ""

    def find(self, check: Number) -> Check | None:
        """The newest with that number."""
        known = (self.open, *reversed(self.over)) if self.open else tuple(reversed(self.over))
        return next((one for one in known if one and one.check == str(check)), None)


class OpenCheck(Command, frozen=True):
    """`affected` and `invited_too` need votes; `affected` also goes by the room's word, `via` agreed."""

    check: Number
    kind: CheckKind
    answers: AnswerKept
    rule: Rule | None = None
    wording: int | None = None
    override: bool = False
    reason: Words = ""
    affected: tuple[PersonId, ...] = ()
    invited_too: bool = False
    votes: Votes | None = None
    via: Via | None = None


class AnswerCheck(Command, frozen=True):
    """`question` and `wording` are those that stood beside the answers, where a card showed them."""

    check: Number
    answer: CheckAnswer
    question: int | None = None
    wording: int | None = None


class CloseCheck(Command, frozen=True):
    """`totals` are hands that were counted, or slips of paper."""

    check: Number
    totals: dict[str, int] | None = None
    reason: Words = ""


class CheckOpened(Event, frozen=True):
    """`waiting` counts the wording challenges that were waiting when it opened all the same.

    `by_rule` is the rule for not agreeing that opened it. `affected` are who the group said is most affected.
    """

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
    affected: tuple[PersonId, ...] = ()
    invited_too: bool = False
    votes: Votes | None = None
    via: Via | None = None
    by_rule: str = ""


class AnswerGiven(Event, frozen=True):
    """A named answer; private ones have no event."""

    check: str
    person: PersonId
    answer: CheckAnswer


class CheckClosed(Event, frozen=True):
    """Totals only, and by side no more than whether the rule was met.

    `present` is how many the shares are of: those asked. In records of before it was those here at the close.
    `hurried` where it was closed in its first minute and somebody had not answered.
    """

    check: str
    kind: CheckKind
    answers: AnswerKept
    rule: Rule
    question: int
    wording: int
    totals: dict[CheckAnswer, int]
    present: int
    met: bool
    met_by_lived_experience: bool | None = None
    unanimous: bool = False
    reason: Words = ""
    why_not: WhyNot = ""
    hurried: bool = False


@decides(OpenCheck)
def open_check(m: Meeting, tap: Tap, command: OpenCheck) -> Iterator[Event]:
    yield from opens(m, tap, command)


def opens(m: Meeting, tap: Tap, command: OpenCheck, by_rule: str = "") -> Iterator[Event]:
    question = the_question(m)
    if m.checks.open:
        raise Refused("A check is open. Close it first.")
    if m.questions.holds and not command.override:
        raise Refused(
            "Someone is waiting to say: that is not what we asked. "
            "Agree the words first, or go on in sight of all with “check anyway”."
        )
    rule = command.rule or default_rule(command.kind)
    _refuse_rule(m, rule, command)
    _refuse_whom(m, command)
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
        affected=command.affected,
        invited_too=command.invited_too,
        votes=command.votes,
        via=command.via,
        by_rule=by_rule,
    )
    if settles(command.kind) and m.powers.holder("decision") != "group":
        yield moved(m, "decision", "group", "given", tap.who)


def _refuse_rule(m: Meeting, rule: Rule, command: OpenCheck) -> None:
    if rule == "double_majority" and command.answers == "open":
        raise Refused("This rule needs answers that are private or named, not raised hands.")
    private = command.answers == "private"
    if private and too_few_for_private(m, command.kind, rule, command.affected, command.invited_too):
        raise Refused(TOO_FEW)


def _refuse_whom(m: Meeting, command: OpenCheck) -> None:
    """Whoever says for the room whom it asks has asked the room."""
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not agree to that. Ask everybody, or ask the room once more.")
    if command.affected and command.votes is None and command.via != "agreed":
        raise Refused("Ask the room who is most affected.")
    if command.invited_too and command.votes is None:
        raise Refused("Ask with hands whether those who are invited answer too.")
    for person in command.affected:
        who_is_here(m, person)
    if not asked_at_opening(m, command.kind, command.affected, command.invited_too):
        raise Refused("Nobody here said that they are most affected. Ask the room who is.")


@decides(AnswerCheck)
def answer_check(m: Meeting, tap: Tap, command: AnswerCheck) -> Iterator[Event]:
    check = refuse_answer(m, command, tap.who)
    if check.answers == "private":
        raise Refused(PRIVATE_ANSWER)
    yield AnswerGiven(check=check.check, person=tap.who, answer=command.answer)


def refuse_answer(m: Meeting, command: AnswerCheck, person: PersonId) -> Check:
    """The open check the answer is for; Refused when it came too late, or from who is not asked, or is no answer."""
    check = _answerable(m, command)
    if check.answers == "open":
        raise Refused("The answers are shown by hand.")
    if command.answer not in answers_of(check.kind):
        raise Refused(f"The answers are: {', '.join(answers_of(check.kind)).replace('_', ' ')}.")
    if person in m.people.by_id and not is_asked(m, check, person):
        raise Refused(NOT_ASKED)
    return check


def _answerable(m: Meeting, command: AnswerCheck) -> Check:
    now = m.checks.open
    if now is None or now.check != str(command.check):
        known = m.checks.find(command.check)
        if known is None:
            raise Refused(NOT_OPEN)
        raise Refused({"reworded": OTHER_WORDS, "restarted": LOST}.get(known.void, CLOSED))
    if command.question not in (None, now.question) or command.wording not in (None, now.wording):
        raise Refused(OTHER_WORDS)
    return now


def _the_check(m: Meeting, check: Number) -> Check:
    if m.checks.open and m.checks.open.check == str(check):
        return m.checks.open
    known = m.checks.find(check)
    raise Refused(refused_for(known.void) if known else NOT_OPEN)


@decides(CloseCheck)
def close_check(m: Meeting, tap: Tap, command: CloseCheck) -> Iterator[Event]:
    check = _the_check(m, command.check)
    if m.questions.holds and not check.override:
        raise Refused("Someone is waiting to say: that is not what we asked. Agree the words first.")
    result = result_of(m, check, command.totals, tap.tally)
    silent = result.asked - sum(result.totals.values())
    unanimous = everyone_said_yes(result.totals, result.asked)
    yield CheckClosed(
        check=check.check,
        kind=check.kind,
        answers=check.answers,
        rule=check.rule,
        question=check.question,
        wording=check.wording,
        totals={answer: count for answer, count in result.totals.items() if count},
        present=result.asked,
        met=result.met,
        met_by_lived_experience=result.met_by_lived_experience,
        unanimous=unanimous,
        reason=command.reason,
        why_not=result.why_not,
        hurried=is_hurried(check, tap.at) and silent > 0,
    )
    if second_look.is_due(m, check, unanimous):
        yield from second_look.closed_with_what_it_has(m, tap)
        yield second_look.SecondLookOpened(check=check.check, wording=1)


def is_hurried(check: Check, at: int) -> bool:
    """Whether it is closed in its first minute; `at` in ms since the meeting opened."""
    return at - check.opened < HURRIED_MS


@evolves(CheckOpened)
def _opened(m: Meeting, happened: Happened, event: CheckOpened) -> Meeting:
    asked = asked_at_opening(m, event.kind, event.affected, event.invited_too)
    terms = m.opening.terms
    check = Check(
        check=event.check,
        kind=event.kind,
        answers=event.answers,
        rule=event.rule,
        question=event.question,
        wording=event.wording,
        override=event.override,
        place=m.checks.opened + 1,
        opened=happened.at,
        here=tuple(one.id for one in m.people.here()),
        asked=tuple(asked),
        sides=asked,
        affected=event.affected,
        invited_too=event.invited_too,
        by_rule=event.by_rule,
        held_by=event.held_by or m.powers.holder("decision"),
        enough=terms.enough,
        stand_asides_at_most=terms.stand_asides_at_most,
        stop=terms.stop,
    )
    m = replace(m, checks=replace(m.checks, open=check, opened=check.place, decided="", voided=""))
    return replace(m, questions=replace(m.questions, holds={})) if event.override else m


@evolves(AnswerGiven)
def _answered(m: Meeting, happened: Happened, event: AnswerGiven) -> Meeting:
    check, person = _the_check(m, event.check), event.person
    named = {**check.named, person: event.answer}
    typed_by = {**check.typed_by, person: happened.by}
    sides = check.sides if person in check.sides else {**check.sides, person: m.people[person].side}
    answered = replace(check, named=named, typed_by=typed_by, sides=sides)
    return replace(m, checks=replace(m.checks, open=answered))


@evolves(CheckClosed)
def _closed(m: Meeting, happened: Happened, event: CheckClosed) -> Meeting:
    check = _the_check(m, event.check)
    said = event.why_not or _why_not_then(event)
    result = Tally(event.totals, event.met, event.met_by_lived_experience, said, event.present)
    closed = replace(check, tally=result, unanimous=event.unanimous, hurried=event.hurried)
    return replace(m, checks=replace(m.checks, open=None, last=closed, over=(*m.checks.over, closed)))


def _why_not_then(event: CheckClosed) -> WhyNot:
    """Of a check in a record of before, which did not say why it was not met."""
    if event.met:
        return ""
    return "objection" if event.kind == "consent" and event.totals.get("object", 0) else "not_met"


@evolves(CheckVoided)
def _voided(m: Meeting, happened: Happened, event: CheckVoided) -> Meeting:
    over = (*m.checks.over, replace(m.checks.open, void=event.reason)) if m.checks.open else m.checks.over
    return replace(m, checks=replace(m.checks, open=None, voided=event.reason, over=over))


@evolves(QuestionClosed)
def _question_closed(m: Meeting, happened: Happened, event: QuestionClosed) -> Meeting:
    return replace(m, checks=Checks(over=m.checks.over, opened=m.checks.opened))
