"""The floor: given, taken, handed on, ended, cut off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.pauses import end_pause_of
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import with_power
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.reply_hold import LISTENING_S, listens_first
from kiosk.meeting.signals import SignalKind, SignalLapsed, answered_by_a_turn
from kiosk.meeting.terms import Command, Ended, Event, Holder, PersonId, Refused, Via, Words
from kiosk.meeting.turn_queue import next_up, overtaken_by, waiting_before

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Purpose = Literal["", "say_back"]
OwnEnd = Literal["finished", "time_up", "gave_up"]
SOMEBODY_ELSE_IS_NEXT = "Somebody else is next by now. Look again, then press Next."


class Turn(msgspec.Struct, frozen=True):
    """Somebody speaking since `since` (ms); `answers` is the kind of request the turn answered."""

    person: PersonId
    got: Via
    since: int
    in_role: bool = False
    purpose: Purpose = ""
    answers: SignalKind | Literal[""] = ""


class Turns(msgspec.Struct, frozen=True):
    """Who speaks, how often each had a turn in this item, and floor time so far in ms."""

    speaking: Turn | None = None
    begun: int = 0
    had: dict[PersonId, int] = {}
    floor_ms: dict[PersonId, int] = {}
    cut_off: dict[PersonId, PersonId] = {}  # who was cut off in the last turns, by whom
    last: PersonId = ""  # whose turn ended last


class GiveFloor(Command, frozen=True):
    """`next_seen` is whom the presser of Next saw as next; a stale press is refused."""

    to: PersonId
    got: Via = "given"
    answers: str = ""
    purpose: Purpose = ""
    next_seen: PersonId | None = None
    reason: Words = ""


class TakeFloor(Command, frozen=True):
    in_role: bool = False
    answers: str = ""
    reason: Words = ""


class EndTurn(Command, frozen=True):
    ended: OwnEnd = "finished"
    reason: Words = ""


class HandOn(Command, frozen=True):
    to: PersonId | None = None
    reason: Words = ""


class StopTurn(Command, frozen=True):
    reason: Words = ""


class MarkCutOff(Command, frozen=True):
    by: PersonId


class TurnStarted(Event, frozen=True):
    """`waiting` names who was waiting before them; `held_by` who held the queue then."""

    person: PersonId
    got: Via
    in_role: bool = False
    purpose: Purpose = ""
    answers: str = ""
    answers_kind: SignalKind | Literal[""] = ""
    waiting: tuple[PersonId, ...] = ()
    held_by: Holder = ""
    reason: Words = ""


class TurnEnded(Event, frozen=True):
    """`ended_by` is who ended it where that was not the speaker."""

    person: PersonId
    ended: Ended
    ended_by: PersonId = ""
    reason: Words = ""


class CutOffMarked(Event, frozen=True):
    person: PersonId
    by: PersonId


@decides(GiveFloor)
def give_floor(m: Meeting, tap: Tap, command: GiveFloor) -> Iterator[Event]:
    who_is_here(m, command.to)
    if command.next_seen is not None and next_up(m) != command.next_seen:
        raise Refused(SOMEBODY_ELSE_IS_NEXT)
    _refuse_before_listening(m, command.to, command.answers, command.purpose)
    if m.turns.speaking:
        by = "" if m.turns.speaking.person == tap.who else tap.who
        yield from ended(m, "finished", by, goes_on=command.to)
    yield from overtaken_by(m, command.to)
    yield from _starts(m, command.to, command.got, command.answers, command.purpose, command.reason)


@decides(TakeFloor)
def take_floor(m: Meeting, tap: Tap, command: TakeFloor) -> Iterator[Event]:
    speaking = m.turns.speaking
    if speaking and speaking.person == tap.who:
        raise Refused("You are speaking now.")
    if command.in_role and m.people[tap.who].role != "facilitator":
        raise Refused("Only the person running the meeting can speak in that role.")
    if speaking:
        yield from ended(m, "cut_off", tap.who, goes_on=tap.who)
    got: Via = "default" if command.in_role else "given" if m.away.spoke == tap.who and not speaking else "taken"
    yield from _starts(m, tap.who, got, command.answers, "", command.reason, command.in_role)


@decides(EndTurn)
def end_turn(m: Meeting, tap: Tap, command: EndTurn) -> Iterator[Event]:
    speaking = the_turn(m)
    yield from ended(m, command.ended, "" if speaking.person == tap.finger else tap.finger, command.reason)


@decides(HandOn)
def hand_on(m: Meeting, tap: Tap, command: HandOn) -> Iterator[Event]:
    the_turn(m)
    yield from ended(m, "handed_on", "", command.reason, goes_on=command.to or "")
    if command.to is not None:
        who_is_here(m, command.to)
        _refuse_before_listening(m, command.to)
        yield from _starts(m, command.to, "given", "", "", "")


def _refuse_before_listening(m: Meeting, to: PersonId, answers: str = "", purpose: str = "") -> None:
    """Nobody gives the floor to whoever is asked to listen first, but to say back or to challenge in turn."""
    if purpose == "say_back" or not listens_first(m, to):
        return
    request = m.signals.live.get(answers) or m.signals.in_queue(to)
    challenger = m.listening.hold.challenger if m.listening.hold else ""
    if request is None or request.kind != "challenge":
        raise Refused(
            f"We listen first. Their turn comes after a pause of {LISTENING_S} seconds, "
            f"or when {m.people.in_the_room.name(challenger)} says so."
        )


@decides(StopTurn)
def stop_turn(m: Meeting, tap: Tap, command: StopTurn) -> Iterator[Event]:
    the_turn(m)
    yield from ended(m, "stopped", tap.who, command.reason)


@decides(MarkCutOff)
def mark_cut_off(m: Meeting, tap: Tap, command: MarkCutOff) -> Iterator[Event]:
    if command.by not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {command.by}.")
    yield CutOffMarked(person=tap.who, by=command.by)


def the_turn(m: Meeting) -> Turn:
    """The turn that is open; Refused when nobody speaks."""
    if m.turns.speaking is None:
        raise Refused("Nobody is speaking now.")
    return m.turns.speaking


def begins(m: Meeting, person: PersonId) -> Iterator[Event]:
    """The turn of somebody who goes before nobody."""
    _refuse_before_listening(m, person)
    yield from _starts(m, person, "given", "", "", "")


def _starts(
    m: Meeting, person: PersonId, got: Via, answers: str, purpose: Purpose, reason: str, in_role: bool = False
) -> Iterator[Event]:
    answered = next(answered_by_a_turn(m, person, answers), None)
    yield from end_pause_of(m)
    yield TurnStarted(
        person=person,
        got=got,
        in_role=in_role,
        purpose=purpose,
        answers=answered.id if answered else "",
        answers_kind=answered.kind if answered else "",
        waiting=waiting_before(m, person),
        held_by=m.powers.holder("queue"),
        reason=reason,
    )
    if answered:
        yield answered


def ended(m: Meeting, how: Ended, by: PersonId, reason: str = "", goes_on: PersonId = "") -> Iterator[Event]:
    """The open turn ends; a wish to reply lapses when the turn after it is over, unless `goes_on` has it now."""
    turn = the_turn(m)
    yield TurnEnded(person=turn.person, ended=how, ended_by=by, reason=reason)
    for request in m.signals.live.values():
        if request.kind == "respond" and request.turns_before < m.turns.begun and request.person != goes_on:
            yield SignalLapsed(id=request.id, kind="respond", person=request.person, reason="turn_over")


def end_by_item(m: Meeting) -> Iterator[Event]:
    if m.turns.speaking:
        yield TurnEnded(person=m.turns.speaking.person, ended="item_end")


@evolves(TurnStarted)
def _started(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    turn = Turn(event.person, event.got, happened.at, event.in_role, event.purpose, event.answers_kind)
    cut_off = {person: by for person, by in m.turns.cut_off.items() if person != event.person}
    m = replace(m, turns=replace(m.turns, speaking=turn, begun=m.turns.begun + 1, cut_off=cut_off))
    return with_power(_nobody_deferred(m, event.person), "floor", event.person, event.got, happened.at)


def _nobody_deferred(m: Meeting, speaker: PersonId) -> Meeting:
    """Somebody else went first, so "come back to me" has been done."""
    if not any(request.deferred for request in m.signals.live.values()):
        return m
    requests = {
        key: replace(request, deferred=False) if request.person != speaker else request
        for key, request in m.signals.live.items()
    }
    return replace(m, signals=replace(m.signals, live=requests))


@evolves(TurnEnded)
def _ended(m: Meeting, happened: Happened, event: TurnEnded) -> Meeting:
    turn = the_turn(m)
    counts = not turn.in_role and turn.purpose != "say_back"
    had = {**m.turns.had, turn.person: m.turns.had.get(turn.person, 0) + counts}
    spoken = m.turns.floor_ms.get(turn.person, 0) + happened.at - turn.since
    floor_ms = {**m.turns.floor_ms, turn.person: spoken}
    m = replace(m, turns=replace(m.turns, speaking=None, had=had, floor_ms=floor_ms, last=turn.person))
    return with_power(m, "floor", "none", "default", happened.at)


@evolves(CutOffMarked)
def _cut_off(m: Meeting, happened: Happened, event: CutOffMarked) -> Meeting:
    return replace(m, turns=replace(m.turns, cut_off={**m.turns.cut_off, event.person: event.by}))
