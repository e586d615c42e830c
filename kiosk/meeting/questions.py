"""The question and its wordings: none is ever lost, each has an author, a way it came and a reason or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.asked_again import ask_again
from kiosk.meeting.powers import with_power
from kiosk.meeting.refusals import NO_QUESTION_YET
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Refused, Via, Votes, Words
from kiosk.meeting.voided import void_open

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

REWORDINGS_BEFORE_THE_RULE = 2


class Wording(msgspec.Struct, frozen=True):
    text: str
    author: PersonId
    via: Via
    at: int = 0
    reason: str = ""
    limit_owner: str = ""


class Question(msgspec.Struct, frozen=True):
    """A question with all its wordings, oldest first; `number` counts the meeting's questions from 1.

    `item` is the one it was asked in, "" where it was asked between items.
    """

    number: int
    wordings: tuple[Wording, ...]
    item: str = ""

    @property
    def wording(self) -> int:
        return len(self.wordings)

    @property
    def words(self) -> str:
        return self.wordings[-1].text

    @property
    def first_asker(self) -> PersonId:
        return self.wordings[0].author


class Questions(msgspec.Struct, frozen=True):
    asked: int = 0
    now: Question | None = None
    holds: dict[str, PersonId] = {}  # wording challenges that still hold any check, by signal
    stuck: bool = False
    closed: Question | None = None  # the one before, whose wordings may still be kept open

    @property
    def latest(self) -> Question | None:
        return self.now or self.closed


class ProposeQuestion(Command, frozen=True):
    text: Words
    via: Via = "given"
    reason: Words = ""


class RewordQuestion(Command, frozen=True):
    """Without `via`: given where whoever rewords it holds the words, else taken."""

    text: Words
    via: Via | None = None
    reason: Words = ""
    limit_owner: Words = ""


class AcceptWording(Command, frozen=True):
    votes: Votes | None = None
    reason: Words = ""


class CloseQuestion(Command, frozen=True):
    reason: Words = ""


class CallStuck(Command, frozen=True):
    pass


class QuestionProposed(Event, frozen=True):
    text: Words
    author: PersonId
    via: Via
    number: int
    reason: Words = ""


class QuestionReworded(Event, frozen=True):
    text: Words
    author: PersonId
    via: Via
    number: int
    wording: int
    reason: Words = ""
    limit_owner: Words = ""
    held_before: Holder = ""


class WordingAccepted(Event, frozen=True):
    number: int
    wording: int
    by_group: bool = False
    votes: Votes | None = None
    reason: Words = ""


class QuestionClosed(Event, frozen=True):
    """`waiting` counts those who had said that this is not what we asked, and had no answer to it."""

    number: int
    reason: Words = ""
    waiting: int = 0


class StuckCalled(Event, frozen=True):
    rule: Words = ""


class RuleShown(Event, frozen=True):
    """The app itself showed what we do if we do not agree, before another rewording."""

    rule: Words = ""


@decides(ProposeQuestion)
def propose_question(m: Meeting, tap: Tap, command: ProposeQuestion) -> Iterator[Event]:
    _refuse_empty(command.text)
    if m.questions.now:
        yield from void_open(m, "question_closed")
        yield QuestionClosed(number=m.questions.now.number, waiting=len(m.questions.holds))
    yield QuestionProposed(
        text=command.text,
        author=tap.who,
        via=command.via,
        number=m.questions.asked + 1,
        reason=command.reason,
    )


@decides(RewordQuestion)
def reword_question(m: Meeting, tap: Tap, command: RewordQuestion) -> Iterator[Event]:
    question = the_question(m)
    _refuse_empty(command.text)
    if question.wording == REWORDINGS_BEFORE_THE_RULE + 1:
        yield RuleShown(rule=agreed_rule(m))
    yield from void_open(m, "reworded")
    yield QuestionReworded(
        text=command.text,
        author=tap.who,
        via=command.via or ("given" if m.powers.holder("question") == tap.who else "taken"),
        number=question.number,
        wording=question.wording + 1,
        reason=command.reason,
        limit_owner=command.limit_owner,
        held_before=m.powers.holder("question"),
    )
    yield from ask_again(m, question.number, question.wording + 1)


@decides(AcceptWording)
def accept_wording(m: Meeting, tap: Tap, command: AcceptWording) -> Iterator[Event]:
    question = the_question(m)
    first = question.first_asker == tap.who
    if not first and command.votes is None:
        raise Refused("Only the person who first asked can accept the words, or the group with its votes.")
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not accept these words.")
    yield WordingAccepted(
        number=question.number,
        wording=question.wording,
        by_group=command.votes is not None,
        votes=command.votes,
        reason=command.reason,
    )


@decides(CloseQuestion)
def close_question(m: Meeting, tap: Tap, command: CloseQuestion) -> Iterator[Event]:
    question = the_question(m)
    yield from void_open(m, "question_closed")
    yield QuestionClosed(number=question.number, reason=command.reason, waiting=len(m.questions.holds))


@decides(CallStuck)
def call_stuck(m: Meeting, tap: Tap, command: CallStuck) -> Iterator[Event]:
    yield StuckCalled(rule=agreed_rule(m))


def the_question(m: Meeting) -> Question:
    """The question on the screen; Refused when there is none."""
    if m.questions.now is None:
        raise Refused("The question was closed." if m.questions.closed else "There is no question yet.")
    return m.questions.now


def from_before(m: Meeting) -> str:
    """The item before this one whose question is still open; "" where there is none.

    A question outlives its item and what holds it holds on, but the item we are on has not asked its own yet.
    """
    now = m.questions.now
    return now.item if now and m.agenda.current not in (None, now.item) else ""


def asked_here(m: Meeting) -> Question | None:
    """The open question, if the item we are on asks it."""
    return None if from_before(m) else m.questions.now


def agreed_rule(m: Meeting) -> str:
    rule = m.opening.rules.get("disagreement")
    return rule.rule if rule else "skipped"


def _refuse_empty(text: str) -> None:
    if not text.strip():
        raise Refused(NO_QUESTION_YET)


@evolves(QuestionProposed)
def _proposed(m: Meeting, happened: Happened, event: QuestionProposed) -> Meeting:
    first = Wording(event.text, event.author, event.via, happened.at, event.reason)
    questions = Questions(event.number, Question(event.number, (first,), m.agenda.current or ""), m.questions.holds)
    return with_power(replace(m, questions=questions), "question", event.author, event.via, happened.at)


@evolves(QuestionReworded)
def _reworded(m: Meeting, happened: Happened, event: QuestionReworded) -> Meeting:
    before = the_question(m)
    wording = Wording(event.text, event.author, event.via, happened.at, event.reason, event.limit_owner)
    now = replace(before, wordings=(*before.wordings, wording))
    m = replace(m, questions=replace(m.questions, now=now))
    return with_power(m, "question", event.author, event.via, happened.at)


@evolves(WordingAccepted)
def _accepted(m: Meeting, happened: Happened, event: WordingAccepted) -> Meeting:
    return replace(m, questions=replace(m.questions, holds={}))


@evolves(QuestionClosed)
def _closed(m: Meeting, happened: Happened, event: QuestionClosed) -> Meeting:
    m = replace(m, questions=Questions(m.questions.asked, closed=m.questions.latest))
    return with_power(m, "question", "none", "default", happened.at)


@evolves(StuckCalled, RuleShown)
def _stuck(m: Meeting, happened: Happened, event: StuckCalled | RuleShown) -> Meeting:
    return replace(m, questions=replace(m.questions, stuck=True))
