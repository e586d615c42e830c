"""Somebody types or uses a communication aid: the turn is theirs for as long as they need, and the room waits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.meeting.agenda import ItemEnded
from kiosk.meeting.mode_kinds import can_be_joined_in, has_a_list
from kiosk.meeting.people import ParticipantLeft
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.reply_hold import listens_first
from kiosk.meeting.signals import SignalLapsed, SignalRaised, SignalSetAside, SignalWithdrawn, in_the_queue
from kiosk.meeting.terms import Command, Event, PersonId, Refused
from kiosk.meeting.turn_queue import next_up, order
from kiosk.meeting.turns import TakeFloor, TurnEnded, begins, take_floor

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class WaitForMe(Command, frozen=True):
    """`over` says that nobody has to wait any more; the turn stays theirs."""

    over: bool = False


class WaitBegun(Event, frozen=True):
    person: PersonId


class WaitEnded(Event, frozen=True):
    person: PersonId


@decides(WaitForMe)
def wait_for_me(m: Meeting, tap: Tap, command: WaitForMe) -> Iterator[Event]:
    if command.over:
        if tap.who not in m.writing:
            raise Refused("Nobody waits for you now.")
        yield WaitEnded(person=tap.who)
        return
    if tap.who in m.writing:
        raise Refused("The room waits for you already.")
    yield from _gets_a_turn(m, tap)
    yield WaitBegun(person=tap.who)


def _gets_a_turn(m: Meeting, tap: Tap) -> Iterator[Event]:
    """At once where nobody speaks and they need not listen first; else a place in the list. Nobody is cut off by it."""
    mode, speaking = m.modes.mode, m.turns.speaking
    is_next = next_up(m) == tap.who
    if speaking is None and not listens_first(m, tap.who) and (is_next or can_be_joined_in(mode)):
        yield from begins(m, tap.who) if is_next or not order(m) else take_floor(m, tap, TakeFloor())
        return
    has_turn = speaking is not None and speaking.person == tap.who
    if not has_turn and has_a_list(mode) and mode != "round" and not m.signals.in_queue(tap.who):
        yield SignalRaised(kind="speak", id=f"wait-{tap.who}-{tap.at}", person=tap.who)


def waited_for(m: Meeting) -> PersonId | None:
    """Whom the room waits for now: whoever has the turn, or would have it next."""
    coming = m.turns.speaking.person if m.turns.speaking else next_up(m)
    return coming if coming in m.writing else None


@evolves(WaitBegun)
def _begun(m: Meeting, happened: Happened, event: WaitBegun) -> Meeting:
    return replace(m, writing=m.writing | {event.person})


@evolves(WaitEnded, TurnEnded, ParticipantLeft)
def _ended(m: Meeting, happened: Happened, event: WaitEnded | TurnEnded | ParticipantLeft) -> Meeting:
    return replace(m, writing=m.writing - {event.person})


@evolves(SignalWithdrawn, SignalSetAside, SignalLapsed)
def _no_place(m: Meeting, happened: Happened, event: SignalWithdrawn | SignalSetAside | SignalLapsed) -> Meeting:
    """Without a place in the list there is nothing to wait for, unless they speak."""
    speaks = m.turns.speaking is not None and m.turns.speaking.person == event.person
    return m if speaks or not in_the_queue(event.kind) else replace(m, writing=m.writing - {event.person})


@evolves(ItemEnded)
def _item_over(m: Meeting, happened: Happened, event: ItemEnded) -> Meeting:
    return replace(m, writing=frozenset())
