"""Asks kept word for word, answers, actions, small steps, commitments, and what became of promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.refusals import PRIVATE_ANSWER
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Number, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

AnswerKind = Literal["yes_we_will", "no", "not_yet", "we_do_not_know", "already_done"]
PromiseState = Literal["kept", "late", "rolled_back", "unknown"]
Rating = Literal["doing_to", "doing_for", "doing_with"]


class Ask(msgspec.Struct, frozen=True):
    text: str
    asker: PersonId
    answer: AnswerKind | Literal[""] = ""
    matches: bool | None = None


class Promises(msgspec.Struct, frozen=True):
    asks: dict[str, Ask] = {}
    change: str = ""
    claimed: dict[str, PersonId] = {}  # asks of former meetings, by whoever said that they were theirs


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A body outside the room, and whom to ask there."""

    body: Words
    name: Words = ""


class MakeAsk(Command, frozen=True):
    ask: Number
    text: Words


class RepeatAsk(Command, frozen=True):
    ask: Number
    text: Words = ""


class AnswerAsk(Command, frozen=True):
    ask: Number
    kind: AnswerKind
    text: Words = ""
    evidence: Words = ""
    by_when: Words = ""


class MatchExperience(Command, frozen=True):
    ask: Number
    matches: bool


class KeepAskOpen(Command, frozen=True):
    owner: PersonId
    due: Words
    ask: Number | None = None
    wording: int | None = None


class SendAskOut(Command, frozen=True):
    """`to` is a body, or only what it is called."""

    to: Body | Words
    text: Words
    owner: PersonId
    due: Words
    ask: Number | None = None


class AgreeAction(Command, frozen=True):
    owner: PersonId
    text: Words
    due: Words
    kind: Literal["", "role_criterion"] = ""


class MakeCommitment(Command, frozen=True):
    text: Words
    review: Words


class RecordSmallStep(Command, frozen=True):
    text: Words
    owner: PersonId
    due: Words
    door_opened: bool = False


class StateChange(Command, frozen=True):
    text: Words


class RateLadder(Command, frozen=True):
    """Private until the meeting closes; then only totals."""

    answer: Rating


class AskMade(Event, frozen=True):
    ask: str
    text: Words
    person: PersonId


class AskRepeated(Event, frozen=True):
    ask: str
    person: PersonId
    text: Words = ""


class AskAnswered(Event, frozen=True):
    ask: str
    kind: AnswerKind
    person: PersonId
    text: Words = ""
    evidence: Words = ""
    by_when: Words = ""


class ExperienceMatched(Event, frozen=True):
    ask: str
    matches: bool
    person: PersonId


class AskKeptOpen(Event, frozen=True):
    owner: PersonId
    due: Words
    text: Words
    ask: str = ""
    question: int | None = None
    wording: int | None = None
    person: PersonId = ""


class AskSentOut(Event, frozen=True):
    body: Words
    name: Words
    text: Words
    owner: PersonId
    due: Words
    ask: str = ""


class ActionAgreed(Event, frozen=True):
    owner: PersonId
    text: Words
    due: Words
    kind: Literal["", "role_criterion"] = ""
    person: PersonId = ""


class CommitmentMade(Event, frozen=True):
    text: Words
    review: Words
    person: PersonId


class SmallStepRecorded(Event, frozen=True):
    text: Words
    owner: PersonId
    due: Words
    door_opened: bool = False


class ChangeStated(Event, frozen=True):
    text: Words


class LadderRated(Event, frozen=True):
    totals: dict[Rating, int]


@decides(MakeAsk)
def make_ask(m: Meeting, tap: Tap, command: MakeAsk) -> Iterator[Event]:
    if str(command.ask) in m.promises.asks:
        raise Refused(f"There is an ask {command.ask} already. It can be asked again.")
    yield AskMade(ask=str(command.ask), text=command.text, person=tap.who)


@decides(RepeatAsk)
def repeat_ask(m: Meeting, tap: Tap, command: RepeatAsk) -> Iterator[Event]:
    if str(command.ask) not in m.promises.asks and not command.text and not tap.former:
        raise Refused(f"There is no ask {command.ask} yet. Say it in your own words.")
    yield AskRepeated(ask=str(command.ask), person=tap.who, text=command.text)


@decides(AnswerAsk)
def answer_ask(m: Meeting, tap: Tap, command: AnswerAsk) -> Iterator[Event]:
    _known(m, command.ask, tap)
    yield AskAnswered(
        ask=str(command.ask),
        kind=command.kind,
        person=tap.who,
        text=command.text,
        evidence=command.evidence,
        by_when=command.by_when,
    )


@decides(MatchExperience)
def match_experience(m: Meeting, tap: Tap, command: MatchExperience) -> Iterator[Event]:
    ask = _known(m, command.ask, tap)
    if tap.who not in (ask.asker, m.promises.claimed.get(str(command.ask))):
        raise Refused("Only the person who asked can say whether that is their experience.")
    yield ExperienceMatched(ask=str(command.ask), matches=command.matches, person=tap.who)


def _known(m: Meeting, ask: Number, tap: Tap) -> Ask:
    """An ask of this meeting, or else of one before it in the same record."""
    if str(ask) in m.promises.asks:
        return m.promises.asks[str(ask)]
    if tap.former is None:
        raise Refused(f"There is no ask {ask}.")
    asker, text = tap.former
    return Ask(text, asker)


def _refuse_stranger(m: Meeting, owner: PersonId) -> None:
    if owner not in m.people.by_id and owner != "group" and not owner.startswith("outside:"):
        raise Refused(f"Nobody in this meeting is called {owner}.")


@decides(KeepAskOpen)
def keep_ask_open(m: Meeting, tap: Tap, command: KeepAskOpen) -> Iterator[Event]:
    _refuse_stranger(m, command.owner)
    question = m.questions.now if command.ask is not None else m.questions.latest
    if command.ask is not None:
        text = _known(m, command.ask, tap).text
    elif command.wording is None or question is None:
        raise Refused("Say which ask or which wording stays open.")
    elif not 1 <= command.wording <= question.wording:
        raise Refused(f"There is no wording {command.wording}.")
    else:
        text = question.wordings[command.wording - 1].text
    yield AskKeptOpen(
        owner=command.owner,
        due=command.due,
        text=text,
        ask="" if command.ask is None else str(command.ask),
        question=question.number if question else None,
        wording=command.wording,
        person=tap.who,
    )


def body_of(said: Body | str) -> Body:
    return said if isinstance(said, Body) else Body(said)


@decides(SendAskOut)
def send_ask_out(m: Meeting, tap: Tap, command: SendAskOut) -> Iterator[Event]:
    _refuse_stranger(m, command.owner)
    to = body_of(command.to)
    yield AskSentOut(
        body=to.body,
        name=to.name,
        text=command.text,
        owner=command.owner,
        due=command.due,
        ask="" if command.ask is None else str(command.ask),
    )


@decides(AgreeAction)
def agree_action(m: Meeting, tap: Tap, command: AgreeAction) -> Iterator[Event]:
    _refuse_stranger(m, command.owner)
    yield ActionAgreed(owner=command.owner, text=command.text, due=command.due, kind=command.kind, person=tap.who)


@decides(MakeCommitment)
def make_commitment(m: Meeting, tap: Tap, command: MakeCommitment) -> Iterator[Event]:
    yield CommitmentMade(text=command.text, review=command.review, person=tap.who)


@decides(RecordSmallStep)
def record_small_step(m: Meeting, tap: Tap, command: RecordSmallStep) -> Iterator[Event]:
    _refuse_stranger(m, command.owner)
    yield SmallStepRecorded(text=command.text, owner=command.owner, due=command.due, door_opened=command.door_opened)


@decides(StateChange)
def state_change(m: Meeting, tap: Tap, command: StateChange) -> Iterator[Event]:
    yield ChangeStated(text=command.text)


@decides(RateLadder)
def rate_ladder(m: Meeting, tap: Tap, command: RateLadder) -> Iterator[Event]:
    raise Refused(PRIVATE_ANSWER)


def _with(m: Meeting, key: str, ask: Ask) -> Meeting:
    return replace(m, promises=replace(m.promises, asks={**m.promises.asks, key: ask}))


@evolves(AskMade)
def _made(m: Meeting, happened: Happened, event: AskMade) -> Meeting:
    return _with(m, event.ask, Ask(event.text, event.person))


@evolves(AskRepeated)
def _repeated(m: Meeting, happened: Happened, event: AskRepeated) -> Meeting:
    """An ask of a former meeting becomes known here when it is asked again."""
    if event.ask in m.promises.asks or not event.text:
        return m
    return _with(m, event.ask, Ask(event.text, event.person))


@evolves(AskAnswered, ExperienceMatched)
def _became(m: Meeting, happened: Happened, event: AskAnswered | ExperienceMatched) -> Meeting:
    """What becomes here of an ask of a former meeting stands in the record; its words are not copied."""
    known = m.promises.asks.get(event.ask)
    if known is None:
        return m
    if isinstance(event, AskAnswered):
        return _with(m, event.ask, replace(known, answer=event.kind))
    return _with(m, event.ask, replace(known, matches=event.matches))


@evolves(ChangeStated)
def _stated(m: Meeting, happened: Happened, event: ChangeStated) -> Meeting:
    return replace(m, promises=replace(m.promises, change=event.text))
