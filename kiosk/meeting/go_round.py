"""A go-round: everybody is offered a turn once, who comes late too, and whoever was passed over again at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import ParticipantJoined, ParticipantLeft
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Words
from kiosk.meeting.turns import TurnEnded, TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class Round(msgspec.Struct, frozen=True):
    """Who is still to be offered a turn, in order, and who is offered one again at the end.

    `had` are those who had their turn in it, `away` those who left before theirs.
    """

    waiting: tuple[PersonId, ...] = ()
    passed: tuple[PersonId, ...] = ()
    closed: bool = False
    had: frozenset[PersonId] = frozenset()
    away: frozenset[PersonId] = frozenset()

    @property
    def offers(self) -> tuple[PersonId, ...]:
        """Whom a turn is still offered, next first."""
        return (*self.waiting, *self.passed)


class PassTurn(Command, frozen=True):
    pass


class CloseRound(Command, frozen=True):
    reason: Words = ""


class TurnPassed(Event, frozen=True):
    person: PersonId


class RoundClosed(Event, frozen=True):
    """`ended_by` says what ended it where nobody did."""

    reason: Words = ""
    ended_by: Literal["", "item_ended", "meeting_closed"] = ""


def round_order(m: Meeting, start: PersonId | None, dice: int) -> tuple[PersonId, ...]:
    """Everybody here by seat, from the start person on; who runs the meeting comes last.

    Without a start person it is drawn among those who have not started one yet.
    """
    running = m.facilitator
    seated = sorted(m.people.here(), key=lambda person: (person.seat is None, person.seat or 0))
    others = [person.id for person in seated if person.id != running]
    if start not in others and others:
        fresh = [person for person in others if person not in m.modes.started] or others
        start = fresh[dice % len(fresh)]
    begin = others.index(start) if start in others else 0
    last = [running] if running else []
    return (*others[begin:], *others[:begin], *last)


def started(m: Meeting, offers: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Who has started a go-round, with this one; all anew once everybody has."""
    others = {person for person in offers if person != m.facilitator}
    before = () if others <= set(m.modes.started) else m.modes.started
    return (*(one for one in before if one != offers[0]), offers[0]) if offers else before


def going(m: Meeting) -> Round | None:
    """The go-round that is going on."""
    going_round = m.modes.round if m.modes.mode == "round" else None
    return going_round if going_round and not going_round.closed else None


def end_round(m: Meeting, ended_by: Literal["item_ended", "meeting_closed"]) -> Iterator[Event]:
    if going(m):
        yield RoundClosed(ended_by=ended_by)


@decides(PassTurn)
def pass_turn(m: Meeting, tap: Tap, command: PassTurn) -> Iterator[Event]:
    _the_round(m)
    speaking = m.turns.speaking
    if speaking and speaking.person == tap.who:
        yield TurnEnded(person=tap.who, ended="gave_up")
    yield TurnPassed(person=tap.who)


@decides(CloseRound)
def close_round(m: Meeting, tap: Tap, command: CloseRound) -> Iterator[Event]:
    _the_round(m)
    yield RoundClosed(reason=command.reason)


def _the_round(m: Meeting) -> Round:
    if m.modes.mode != "round":
        raise Refused("There is no go-round now.")
    going_round = going(m)
    if going_round is None:
        raise Refused("The go-round is over. You can ask to speak.")
    return going_round


def _with(m: Meeting, going_round: Round) -> Meeting:
    return replace(m, modes=replace(m.modes, round=going_round))


def _without(going_round: Round, person: PersonId) -> Round:
    """Nobody needs to offer this person a turn any more."""
    waiting = tuple(one for one in going_round.waiting if one != person)
    return replace(going_round, waiting=waiting, passed=tuple(one for one in going_round.passed if one != person))


@evolves(TurnStarted)
def _begun(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    """Whom the floor went past in silence is offered a turn again at the end, and has not passed."""
    going_round = m.modes.round
    if going_round is None or event.in_role or event.purpose == "say_back":
        return m
    left = _without(going_round, event.person)
    if event.person in going_round.waiting and event.got == "given":
        place = going_round.waiting.index(event.person)
        left = replace(left, waiting=left.waiting[place:], passed=(*left.passed, *left.waiting[:place]))
    return _with(m, replace(left, had=left.had | {event.person}))


@evolves(TurnPassed)
def _passed(m: Meeting, happened: Happened, event: TurnPassed) -> Meeting:
    going_round = m.modes.round
    if going_round is None:
        return m
    again = (event.person,) if event.person in going_round.waiting else ()
    left = _without(going_round, event.person)
    return _with(m, replace(left, passed=(*left.passed, *again)))


@evolves(RoundClosed)
def _closed(m: Meeting, happened: Happened, event: RoundClosed) -> Meeting:
    return _with(m, Round(closed=True))


def again(m: Meeting, going_round: Round | None) -> Round | None:
    """A go-round that goes on after something else, with those who are here now."""
    if going_round is None or going_round.closed:
        return going_round
    for person in going_round.offers:
        if not m.people.is_here(person):
            going_round = _left(going_round, person)
    for here in m.people.here():
        going_round = _offered(going_round, here.id, m.facilitator)
    return going_round


@evolves(ParticipantLeft)
def _gone(m: Meeting, happened: Happened, event: ParticipantLeft) -> Meeting:
    going_round = m.modes.round
    return _with(m, _left(going_round, event.person)) if going_round else m


def _left(going_round: Round, person: PersonId) -> Round:
    if person not in going_round.offers:
        return going_round
    return replace(_without(going_round, person), away=going_round.away | {person})


@evolves(ParticipantJoined)
def _came(m: Meeting, happened: Happened, event: ParticipantJoined) -> Meeting:
    going_round = going(m)
    return _with(m, _offered(going_round, event.person, m.facilitator)) if going_round else m


def _offered(going_round: Round, person: PersonId, running: PersonId | None) -> Round:
    """Whoever comes late is offered a turn before who runs it; whoever left and is back, last of all."""
    if person in (*going_round.offers, *going_round.had):
        return going_round
    if person in going_round.away:
        back = replace(going_round, passed=(*going_round.passed, person))
        return replace(back, away=back.away - {person})
    place = len(going_round.waiting) - (going_round.waiting[-1:] == (running,))
    waiting = (*going_round.waiting[:place], person, *going_round.waiting[place:])
    return replace(going_round, waiting=waiting)
