"""What a person can tap to say something to the room: ask for a turn, challenge, ask about the wording, slow down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, assert_never, get_args

import msgspec
from msgspec.structs import replace

from kiosk.meeting.refusals import NOT_IN_THE_QUEUE, NOT_ON_THE_LIST, ON_THE_LIST, ONLY_WHO_ASKED
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

SignalKind = Literal[
    "speak", "respond", "clarify", "plain_words", "slow_down", "process", "practical", "wording", "challenge", "later"
]
# These two live in memory only and have no event.
MemoryKind = Literal["break", "agree"]
LapseReason = Literal["item_ended", "left", "meeting_closed", "turn_over"]
Gone = Literal["answered", "set_aside", "withdrawn", "item_ended", "left", "meeting_closed", "turn_over"]


def is_in_memory(kind: SignalKind | MemoryKind) -> bool:
    return kind in get_args(MemoryKind)


def in_the_queue(kind: SignalKind) -> bool:
    """Whether it is a wish for a turn."""
    match kind:
        case "speak" | "respond" | "challenge":
            return True
        case "clarify" | "plain_words" | "slow_down" | "process" | "practical" | "wording" | "later":
            return False
    assert_never(kind)


def asks_for_a_turn(kind: SignalKind) -> bool:
    """Whether whoever said it wants to speak; a question about how we do this wants an answer."""
    match kind:
        case "speak" | "respond" | "challenge" | "wording":
            return True
        case "clarify" | "plain_words" | "slow_down" | "process" | "practical" | "later":
            return False
    assert_never(kind)


def gets_a_turn(kind: SignalKind) -> bool:
    """Whether a turn answers it; then the print tells whether it had one."""
    match kind:
        case "speak" | "respond" | "challenge" | "clarify" | "wording" | "process":
            return True
        case "plain_words" | "slow_down" | "practical" | "later":
            return False
    assert_never(kind)


def is_authorless(kind: SignalKind) -> bool:
    """Whether it is kept without who asked, and shown to everybody in passing."""
    match kind:
        case "plain_words" | "slow_down":
            return True
        case "speak" | "respond" | "clarify" | "process" | "practical" | "wording" | "challenge" | "later":
            return False
    assert_never(kind)


def answered_in_words(kind: SignalKind) -> bool:
    """Whether a word answers it, without a turn."""
    match kind:
        case "clarify" | "process" | "practical":
            return True
        case "speak" | "respond" | "plain_words" | "slow_down" | "wording" | "challenge" | "later":
            return False
    assert_never(kind)


class Request(msgspec.Struct, frozen=True):
    """Something a person asked for that still stands; `raised` in ms, `turns_before` counts turns begun by then."""

    id: str
    kind: SignalKind
    person: PersonId
    raised: int
    to: str = ""
    allowed: bool = False
    deferred: bool = False
    overtaken: int = 0
    turns_before: int = 0


class Signals(msgspec.Struct, frozen=True):
    """The requests that stand, oldest first, and who has replied in this item.

    `again` are those who had asked to speak when they left, or when the item ended, and may ask again with one tap;
    `gone` are the requests that stand no more, by what ended them.
    """

    live: dict[str, Request] = {}
    replied: frozenset[PersonId] = frozenset()
    again: dict[PersonId, LapseReason] = {}
    gone: dict[str, Gone] = {}

    def of(self, person: PersonId) -> list[Request]:
        return [request for request in self.live.values() if request.person == person]

    def in_queue(self, person: PersonId) -> Request | None:
        return next((request for request in self.of(person) if in_the_queue(request.kind)), None)


class Signal(Command, frozen=True):
    """`to` says whom a challenge is meant for; `possible` is what would make it possible, from who is invited."""

    id: str
    kind: SignalKind | MemoryKind
    to: str = ""
    possible: Words = ""


class AnswerSignal(Command, frozen=True):
    id: str
    set_aside: bool = False
    reason: Words = ""


class Withdraw(Command, frozen=True):
    id: str


class SignalRaised(Event, frozen=True, tag="signal"):
    """`person` and `id` stay empty where who asked is not kept."""

    kind: SignalKind
    id: str = ""
    person: PersonId = ""
    to: str = ""
    possible: Words = ""


class SignalAnswered(Event, frozen=True):
    id: str
    kind: SignalKind
    person: PersonId
    with_a_turn: bool = False


class SignalSetAside(Event, frozen=True):
    id: str
    kind: SignalKind
    person: PersonId
    reason: Words = ""


class SignalWithdrawn(Event, frozen=True):
    id: str
    kind: SignalKind
    person: PersonId


class SignalLapsed(Event, frozen=True):
    id: str
    kind: SignalKind
    person: PersonId
    reason: LapseReason


@decides(Signal)
def signal(m: Meeting, tap: Tap, command: Signal) -> Iterator[Event]:
    if command.kind == "break" or command.kind == "agree":
        raise Refused("That one is not kept, and does not come this way.")
    if is_authorless(command.kind):
        yield SignalRaised(kind=command.kind)
        return
    if command.id in m.signals.live:
        raise Refused("That request is on the list already.")
    _refuse_second(m, tap.who, command.kind)
    yield SignalRaised(kind=command.kind, id=command.id, person=tap.who, to=command.to, possible=command.possible)


def _refuse_second(m: Meeting, person: PersonId, kind: SignalKind) -> None:
    waiting = m.signals.in_queue(person)
    if in_the_queue(kind) and waiting:
        raise Refused(ON_THE_LIST)
    if kind == "later" and not waiting:
        raise Refused(NOT_ON_THE_LIST)
    if kind == "respond" and person in m.signals.replied:
        raise Refused("You have replied once in this item. You can ask to speak.")


@decides(AnswerSignal)
def answer_signal(m: Meeting, tap: Tap, command: AnswerSignal) -> Iterator[Event]:
    request = live(m, command.id)
    if command.set_aside:
        if m.people[request.person].role == "invited" and not command.reason.strip():
            raise Refused("Somebody who is invited to answer cannot be taken off the list without a reason.")
        yield SignalSetAside(id=request.id, kind=request.kind, person=request.person, reason=command.reason)
    elif not answered_in_words(request.kind):
        raise Refused("That one is answered by giving the person a turn.")
    else:
        yield SignalAnswered(id=request.id, kind=request.kind, person=request.person)


@decides(Withdraw)
def withdraw(m: Meeting, tap: Tap, command: Withdraw) -> Iterator[Event]:
    request = m.signals.live.get(command.id)
    if request is None and m.questions.holds.get(command.id) == tap.who:
        yield SignalWithdrawn(id=command.id, kind="wording", person=tap.who)
        return
    request = live(m, command.id)
    if request.person != tap.who:
        raise Refused(ONLY_WHO_ASKED)
    yield SignalWithdrawn(id=request.id, kind=request.kind, person=tap.who)


def refused_for(gone: Gone | None) -> str:
    """Why nothing can be done with a request any more; None: it never was on the list."""
    match gone:
        case "answered":
            return "That request was answered meanwhile."
        case "set_aside":
            return "That request was set aside meanwhile."
        case "withdrawn":
            return "That request was taken back meanwhile."
        case "item_ended":
            return "The item ended, and that request with it."
        case "left":
            return "Whoever asked left the room, and the request went with them."
        case "turn_over":
            return "The turn that this was a reply to is over. You can ask to speak."
        case "meeting_closed" | None:
            return NOT_IN_THE_QUEUE


def live(m: Meeting, signal_id: str) -> Request:
    """The request that still stands; Refused when there is none."""
    if signal_id not in m.signals.live:
        raise Refused(refused_for(m.signals.gone.get(signal_id)))
    return m.signals.live[signal_id]


def answered_by_a_turn(m: Meeting, person: PersonId, named: str = "") -> Iterator[SignalAnswered]:
    """The named request, or else the person's oldest live one, is answered when their turn starts."""
    if named and live(m, named).person != person:
        raise Refused("That request is somebody else's.")
    requests = [live(m, named)] if named else [one for one in m.signals.of(person) if gets_a_turn(one.kind)][:1]
    for request in requests:
        yield SignalAnswered(id=request.id, kind=request.kind, person=person, with_a_turn=True)


def lapse_all(m: Meeting, reason: LapseReason) -> Iterator[Event]:
    for request in m.signals.live.values():
        yield SignalLapsed(id=request.id, kind=request.kind, person=request.person, reason=reason)


def lapse_of(m: Meeting, person: PersonId, reason: LapseReason) -> Iterator[Event]:
    for request in m.signals.of(person):
        yield SignalLapsed(id=request.id, kind=request.kind, person=person, reason=reason)


def changed(m: Meeting, *requests: Request) -> Meeting:
    """The meeting with these requests as they are now, in their places."""
    return replace(m, signals=replace(m.signals, live={**m.signals.live, **{one.id: one for one in requests}}))


@evolves(SignalRaised)
def _raised(m: Meeting, happened: Happened, event: SignalRaised) -> Meeting:
    if is_authorless(event.kind):
        return m
    if event.kind == "later":
        waiting = m.signals.in_queue(event.person)
        return changed(m, replace(waiting, deferred=True)) if waiting else m
    request = Request(event.id, event.kind, event.person, happened.at, event.to, turns_before=m.turns.begun)
    m = changed(m, request)
    if event.kind == "wording":
        holds = {**m.questions.holds, event.id: event.person}
        m = replace(m, questions=replace(m.questions, holds=holds))
    return m


@evolves(SignalAnswered, SignalSetAside, SignalWithdrawn, SignalLapsed)
def _gone(
    m: Meeting, happened: Happened, event: SignalAnswered | SignalSetAside | SignalWithdrawn | SignalLapsed
) -> Meeting:
    rest = {key: request for key, request in m.signals.live.items() if key != event.id}
    return replace(m, signals=replace(m.signals, live=rest, gone={**m.signals.gone, event.id: _what_ended(event)}))


def _what_ended(event: SignalAnswered | SignalSetAside | SignalWithdrawn | SignalLapsed) -> Gone:
    match event:
        case SignalAnswered():
            return "answered"
        case SignalSetAside():
            return "set_aside"
        case SignalWithdrawn():
            return "withdrawn"
        case SignalLapsed():
            return event.reason


@evolves(SignalAnswered)
def _replied(m: Meeting, happened: Happened, event: SignalAnswered) -> Meeting:
    if event.kind != "respond":
        return m
    return replace(m, signals=replace(m.signals, replied=m.signals.replied | {event.person}))


@evolves(SignalWithdrawn, SignalSetAside)
def _hold_lifted(m: Meeting, happened: Happened, event: SignalWithdrawn | SignalSetAside) -> Meeting:
    if event.id not in m.questions.holds or isinstance(event, SignalSetAside):
        return m
    holds = {key: person for key, person in m.questions.holds.items() if key != event.id}
    return replace(m, questions=replace(m.questions, holds=holds))


@evolves(SignalLapsed)
def _may_ask_again(m: Meeting, happened: Happened, event: SignalLapsed) -> Meeting:
    if event.kind != "speak" or event.reason not in ("left", "item_ended"):
        return m
    return replace(m, signals=replace(m.signals, again={**m.signals.again, event.person: event.reason}))


@evolves(SignalRaised)
def _asked_again(m: Meeting, happened: Happened, event: SignalRaised) -> Meeting:
    if event.person not in m.signals.again:
        return m
    again = {person: why for person, why in m.signals.again.items() if person != event.person}
    return replace(m, signals=replace(m.signals, again=again))
