"""What the record holds of one person, as they would say it themselves."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.agenda import AgendaItemProposed
from kiosk.meeting.objections import BlockRecorded, ObjectionRaised, StandAsideRecorded
from kiosk.meeting.opening import ExpectationAdded
from kiosk.meeting.people import ConsentRecorded, ParticipantJoined, ParticipantLeft
from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, AskMade, AskSentOut, CommitmentMade, SmallStepRecorded
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.repair import FeelingPutOnRecord, keeps_its_author, words_written
from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId
from kiosk.meeting.turns import TurnStarted
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import TurnTaken
from kiosk.words.dates import due
from kiosk.words.grammar import closed, first_up, minutes, whole_minutes
from kiosk.words.kinds.powers import ENDS, VIAS
from kiosk.words.kinds.turns import SIGNALS


def entries(account: Account, person: PersonId) -> Iterator[tuple[str, str]]:
    """When and what, in the order in which it happened: ("Minute 8", "I asked: …")."""
    turns = iter([turn for turn in account.history.turns if turn.person == person])
    happened = (one for kept in account.history.by_kind.values() for one in kept)
    for one in sorted(happened, key=lambda one: one.seq):
        said = _said(account, person, one, turns)
        if said:
            yield f"Minute {whole_minutes(one.at // 1000)}", said


def _said(account: Account, person: PersonId, one: Happened, turns: Iterator[TurnTaken]) -> str:
    match one.event:
        case TurnStarted(person=who) if who == person:
            return _turn(next(turns))
        case ConsentRecorded(person=who) if who == person:
            return "I said what may be kept of me."
        case ParticipantJoined(person=who) if who == person:
            return "I came."
        case ParticipantLeft(person=who) if who == person:
            return "I left."
        case SignalRaised(person=who, kind=kind) if who == person:
            return closed(f"I tapped: {SIGNALS[kind].button}")
        case QuestionProposed(author=who, text=text) if who == person:
            return f"I asked: {account.full(text)}"
        case QuestionReworded(author=who, text=text, wording=number) if who == person:
            return f"I changed the question. Wording {number}: {account.full(text)}"
        case ExpectationAdded(author=who, text=text) if who == person:
            return f"What I came for: {account.full(text)}"
        case _:
            return _written(account, person, one)


def _written(account: Account, person: PersonId, one: Happened) -> str:
    match one.event:
        case AskMade(person=who, text=text) if who == person:
            return f"I asked for this: {account.full(text)}"
        case ObjectionRaised(person=who, text=text) if who == person:
            return f"I objected: {account.full(text)}"
        case BlockRecorded(person=who, text=text) if who == person:
            return f"I blocked it: {account.full(text)}"
        case StandAsideRecorded(person=who) if who == person:
            return "I stood aside."
        case ActionAgreed(owner=who, text=text, due=until) | SmallStepRecorded(owner=who, text=text, due=until):
            return f"I do this: {account.full(text)} {_until(account, until)}" if who == person else ""
        case AskSentOut(owner=who, text=text, due=until) if who == person:
            return f"I see to this ask: {account.full(text)} {_until(account, until)}"
        case AskKeptOpen(owner=who, text=text, due=until) if who == person:
            return f"I bring an answer to this: {account.full(text)} {_until(account, until)}"
        case CommitmentMade(person=who, text=text) if who == person:
            return f"I said I will do this differently: {account.full(text)}"
        case AgendaItemProposed(proposed_by=who, title=title) if who == person:
            return f"I brought this: {account.full(title)}"
        case _:
            return _other(account, person, one)


def _other(account: Account, person: PersonId, one: Happened) -> str:
    """Words in any other entry that is theirs; a feeling is never on paper."""
    if one.who != person or isinstance(one.event, FeelingPutOnRecord) or not keeps_its_author(one.event):
        return ""
    own = getattr(one.event, "person", getattr(one.event, "author", getattr(one.event, "owner", person)))
    words = words_written(one.event)
    return f"I wrote: {account.full(words)}" if words.strip() and own == person else ""


def _turn(turn: TurnTaken) -> str:
    ended = turn.over.ended if turn.over else "finished"
    how = f" {first_up(ENDS[ended].bar)}." if ended != "finished" else ""
    return f"I had a turn for {minutes(turn.seconds)}. It was {VIAS[turn.begun.got].bar[-1]}.{how}"


def _until(account: Account, until: str) -> str:
    return closed(f"By when: {due(account.names.shown(until), account.day)}")


def promised_to(account: Account, person: PersonId) -> Iterator[tuple[str, str]]:
    """Answers owed to what they asked first."""
    asked = {event.ask for _, event in account.history.of(AskMade) if event.person == person}
    questions = {event.number for _, event in account.history.of(QuestionProposed) if event.author == person}
    for _, kept in account.history.of(AskKeptOpen):
        if kept.ask in asked or (kept.question in questions and not kept.ask):
            who = account.one(kept.owner)
            when = due(account.names.shown(kept.due), account.day)
            yield "Still open", f"{account.full(kept.text)} {who} brings an answer {when}."
