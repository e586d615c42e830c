"""What each kind of entry shows outside. Every kind that is not here leaves as its mark alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import msgspec

from kiosk.meeting.agenda import Item, ItemEnded, ItemParked, ItemStarted
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.interruption import MeetingInterrupted
from kiosk.meeting.lifecycle import MeetingClosed, MeetingOpened
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.promises import (
    ActionAgreed,
    AskAnswered,
    AskKeptOpen,
    AskMade,
    AskRepeated,
    CommitmentMade,
    SmallStepRecorded,
)
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.reviews import PromiseReviewed, RolledBackRecorded
from kiosk.meeting.since_last_time import AskWithdrawn, DecisionEnded
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Event, Holder
from kiosk.outward.makers import MEETING, Makers, outside_id
from kiosk.record.codec import tag_of
from kiosk.thread.thread import Thread
from kiosk.words.dates import day_named, day_of

Part: TypeAlias = dict[str, Any]
MINUTE_MS = 60_000
FEW = 5  # people: with fewer, a role is a person
MANY = 12
NO_PERSON = ("group", "rule", "piece", "none")
ROLES = ("facilitator", "turn_keeper", "note_taker")
BROUGHT_BY = {"ours": "group", "theirs": "organisation"}
_ENCODER = msgspec.json.Encoder(order="deterministic")


class Around(msgspec.Struct, frozen=True):
    """What is known around an entry: the meeting once it happened, what former ones left, and the marks of entries."""

    meeting: Meeting
    before: Thread
    makers: Makers
    mark: Callable[[int], bytes]  # of an entry, by its number

    def called(self, seq: int | None) -> str | None:
        return outside_id(self.mark(seq)) if seq is not None else None

    def of(self, kind: str, name: object) -> str | None:
        """A thing of this meeting, by what this meeting calls it."""
        return self.called(self.makers.of(kind, name)) if name not in (None, "") else None

    def former(self, thing: str) -> str | None:
        """A thing of a former meeting, by its id in the record."""
        found = self.before.by_id(thing) if thing else None
        return self.called(found.maker) if found else None

    def ask(self, said: str) -> str | None:
        if mine := self.of("ask", said):
            return mine
        found = self.before.find("ask", said) if said else None
        return self.called(found.maker) if found else None


def shown_of(happened: Happened, around: Around) -> str:
    """JSON with meeting and day, or "" where this kind shows nothing."""
    part = _part(happened, around)
    if part is None:
        return ""
    day = day_of(around.meeting.opening.date)
    told = {
        "kind": tag_of(happened.event),
        "meeting": around.called(around.makers.by.get(MEETING)),
        "day": day.isoformat() if day else None,
        **part,
    }
    return _ENCODER.encode({name: value for name, value in told.items() if value is not None}).decode()


def _part(happened: Happened, around: Around) -> Part | None:
    event, minute = happened.event, happened.at // MINUTE_MS
    own = {"thing": around.called(happened.seq)}
    match event:
        case MeetingOpened() | MeetingClosed() | MeetingInterrupted():
            here = len(around.meeting.people.here())
            return {"number": around.meeting.opening.number, "minute": minute, "people": _band(here)}
        case PowerMoved(kind=power, holder=holder, via=via):
            if len(around.meeting.people.here()) < FEW:
                return None
            return {"power": power, "holder": _role(around.meeting, holder), "via": via, "minute": minute}
        case ItemStarted(item=item) | ItemEnded(item=item) | ItemParked(item=item):
            known = around.meeting.agenda.find(item)
            return {"thing": around.of("item", item), "minute": minute, "brought_by": _brought_by(known)}
        case QuestionProposed(number=number, via=via):
            return {"thing": around.of("question", number), "wording": 1, "via": via, "minute": minute}
        case QuestionReworded(number=number, wording=wording, via=via):
            return {"thing": around.of("question", number), "wording": wording, "via": via, "minute": minute}
        case CheckClosed(kind=kind, rule=rule, met=met, question=question):
            return {**own, "comes_from": around.of("question", question), "check": kind, "rule": rule, "met": met}
        case ActUndone(of=first, to=last):
            return {"of": first, "to": last}
    return _of_a_thing(event, own, around)


def _of_a_thing(event: Event, own: Part, around: Around) -> Part | None:
    """Asks, promises, decisions and what became of them."""
    match event:
        case DecisionRecorded(result=result, question=question):
            return {**own, "comes_from": around.of("question", question), "result": result}
        case DecisionEnded(decision=decision, replaced_by=by):
            return {"thing": around.former(decision), "replaced": bool(by)}
        case AskMade():
            return own
        case AskRepeated(ask=ask):
            return {"thing": around.ask(ask) or own["thing"]}
        case AskAnswered(ask=ask, kind=answer):
            return {"thing": around.ask(ask), "answer": answer}
        case AskWithdrawn(ask=ask):
            return {"thing": around.ask(ask)}
        case AskKeptOpen(ask=ask, due=due):
            return {**own, "comes_from": around.ask(ask), "due": _day(due, around)}
        case ActionAgreed(due=due) | SmallStepRecorded(due=due) | CommitmentMade(review=due):
            return {**own, "due": _day(due, around)}
        case PromiseReviewed(promise=promise, state=state, due=due):
            return {"thing": around.former(promise), "state": state, "due": _day(due, around)}
        case RolledBackRecorded(of=of, group_told=told):
            return {**own, "comes_from": around.former(of), "told": told}
    return None


def _role(m: Meeting, holder: Holder) -> str:
    """By the role of whoever holds it: nobody's name or office."""
    if holder in NO_PERSON:
        return holder
    person = m.people.by_id.get(holder)
    if person is None:
        return "outside"
    return person.role if person.role in ROLES else "member"


def _band(people: int) -> str:
    if people < FEW:
        return f"under {FEW}"
    return f"{FEW} to {MANY}" if people <= MANY else f"over {MANY}"


def _brought_by(item: Item | None) -> str | None:
    return BROUGHT_BY.get(item.origin.strip()) if item else None


def _day(due: str, around: Around) -> str | None:
    """Only where the words are a day: anything else would be somebody's words."""
    found = day_named(due, day_of(around.meeting.opening.date))
    return found.isoformat() if found else None
