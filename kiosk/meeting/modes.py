"""How we take turns now, and with it who says who is next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import ParticipantLeft, who_is_here
from kiosk.meeting.powers import moved
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Holder, Mode, PersonId, Refused, Via, Votes, Words
from kiosk.meeting.turns import TurnEnded, TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class Round(msgspec.Struct, frozen=True):
    """Who is still to be offered a turn, in order, and who passed and is offered one again at the end."""

    waiting: tuple[PersonId, ...] = ()
    passed: tuple[PersonId, ...] = ()
    closed: bool = False


class Modes(msgspec.Struct, frozen=True):
    """The mode and, for one that ends by itself, what it goes back to."""

    mode: Mode = "open_talk"
    since: int = 0
    before: Mode = "open_queue"
    queue_before: Holder = "none"
    challenger: PersonId = ""
    handed_out: bool = False
    round: Round | None = None


class SetMode(Command, frozen=True):
    mode: Mode
    via: Via = "agreed"
    queue: Holder | None = None
    asked_by: PersonId = ""
    start_person: PersonId | None = None
    votes: Votes | None = None
    reason: Words = ""


class PassTurn(Command, frozen=True):
    pass


class CloseRound(Command, frozen=True):
    reason: Words = ""


class ModeChanged(Event, frozen=True):
    """`ended_by` says how rest and listen ended: handed_over or cap."""

    mode: Mode
    via: Via
    asked_by: PersonId = ""
    challenger: PersonId = ""
    start_person: PersonId = ""
    offers: tuple[PersonId, ...] = ()
    votes: Votes | None = None
    reason: Words = ""
    ended_by: str = ""


class TurnPassed(Event, frozen=True):
    person: PersonId


class RoundClosed(Event, frozen=True):
    reason: Words = ""


def queue_holder(mode: Mode, facilitator: Holder, challenger: Holder) -> Holder:
    """Who says who is next in this mode, unless the group says otherwise."""
    holders: dict[Mode, Holder] = {
        "open_talk": "none",
        "pairs": "none",
        "quiet": "none",
        "open_queue": facilitator,
        "fair_queue": "rule",
        "round": "rule",
        "talking_piece": "piece",
        "rest_and_listen": challenger,
    }
    return holders[mode]


@decides(SetMode)
def set_mode(m: Meeting, tap: Tap, command: SetMode) -> Iterator[Event]:
    for named in (command.queue, command.asked_by, command.start_person):
        if named and named not in ("group", "rule", "none", "piece") and not named.startswith("outside:"):
            who_is_here(m, named)
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not agree to that. We go on as before.")
    challenger = command.queue or command.asked_by
    if command.mode == "rest_and_listen" and not m.people.is_here(challenger):
        raise Refused("Say who is to be listened to.")
    facilitator = m.people.with_role("facilitator") or "group"
    offers = _round_order(m, command.start_person, tap.dice) if command.mode == "round" else ()
    yield ModeChanged(
        mode=command.mode,
        via=command.via,
        asked_by=command.asked_by,
        challenger=challenger if command.mode == "rest_and_listen" else "",
        start_person=offers[0] if offers else "",
        offers=offers,
        votes=command.votes,
        reason=command.reason,
    )
    holder = command.queue or queue_holder(command.mode, facilitator, challenger)
    yield moved(m, "queue", holder, command.via, tap.who, command.reason)


def _round_order(m: Meeting, start: PersonId | None, dice: int) -> tuple[PersonId, ...]:
    """Everybody here by seat, from the start person on; who runs the meeting comes last."""
    running = m.people.with_role("facilitator")
    seated = sorted(m.people.here(), key=lambda person: (person.seat is None, person.seat or 0))
    others = [person.id for person in seated if person.id != running]
    if start in others:
        begin = others.index(start)
    else:
        begin = dice % len(others) if others else 0
    last = [running] if running else []
    return (*others[begin:], *others[:begin], *last)


@decides(PassTurn)
def pass_turn(m: Meeting, tap: Tap, command: PassTurn) -> Iterator[Event]:
    if m.modes.mode != "round":
        raise Refused("There is no go-round now.")
    speaking = m.turns.speaking
    if speaking and speaking.person == tap.who:
        yield TurnEnded(person=tap.who, ended="gave_up")
    yield TurnPassed(person=tap.who)


@decides(CloseRound)
def close_round(m: Meeting, tap: Tap, command: CloseRound) -> Iterator[Event]:
    if m.modes.mode != "round":
        raise Refused("There is no go-round now.")
    yield RoundClosed(reason=command.reason)


def leave_rest_and_listen(m: Meeting) -> Iterator[Event]:
    """The challenger handed the queue over: the way of taking turns is again the one before."""
    if m.modes.mode == "rest_and_listen":
        yield ModeChanged(mode=m.modes.before, via="given", ended_by="handed_over")


def due(m: Meeting, now: int) -> tuple[int, list[Event]] | None:
    """When (ms) the group's cap ends rest and listen, if that is by `now`, and what then happens."""
    cap = next((rule.cap_s for rule in m.opening.rules.values() if rule.cap_s), None)
    if not m.is_open or m.modes.mode != "rest_and_listen" or cap is None or m.modes.since + cap * 1000 > now:
        return None
    facilitator = m.people.with_role("facilitator") or "group"
    holder = m.modes.queue_before
    if holder in m.people.by_id and not m.people.is_here(holder):
        holder = queue_holder(m.modes.before, facilitator, facilitator)
    back = ModeChanged(mode=m.modes.before, via="agreed", ended_by="cap")
    return m.modes.since + cap * 1000, [back, moved(m, "queue", holder, "agreed", "rule")]


@evolves(ModeChanged)
def _changed(m: Meeting, happened: Happened, event: ModeChanged) -> Meeting:
    before, queue_before = m.modes.before, m.modes.queue_before
    if m.modes.mode != "rest_and_listen":
        before, queue_before = m.modes.mode, m.powers.holder("queue")
    going_round = Round(event.offers) if event.mode == "round" else None
    modes = Modes(event.mode, happened.at, before, queue_before, event.challenger, False, going_round)
    return replace(m, modes=modes)


@evolves(TurnStarted)
def _handed_out(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    if m.modes.handed_out and m.modes.round is None:
        return m
    return replace(_without(m, event.person), modes=replace(_without(m, event.person).modes, handed_out=True))


@evolves(TurnPassed)
def _passed(m: Meeting, happened: Happened, event: TurnPassed) -> Meeting:
    going_round = m.modes.round
    if going_round is None:
        return m
    first_offer = event.person in going_round.waiting
    m = _without(m, event.person)
    if not first_offer or m.modes.round is None:
        return m
    passed = (*m.modes.round.passed, event.person)
    return replace(m, modes=replace(m.modes, round=replace(m.modes.round, passed=passed)))


@evolves(RoundClosed)
def _round_closed(m: Meeting, happened: Happened, event: RoundClosed) -> Meeting:
    return replace(m, modes=replace(m.modes, round=Round(closed=True)))


@evolves(ParticipantLeft)
def _gone(m: Meeting, happened: Happened, event: ParticipantLeft) -> Meeting:
    return _without(m, event.person)


def _without(m: Meeting, person: PersonId) -> Meeting:
    """Nobody needs to offer this person a turn in the round any more."""
    going_round = m.modes.round
    if going_round is None:
        return m
    left = Round(
        tuple(one for one in going_round.waiting if one != person),
        tuple(one for one in going_round.passed if one != person),
        going_round.closed,
    )
    return replace(m, modes=replace(m.modes, round=left))
