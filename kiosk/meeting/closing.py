"""How a meeting closes: at once by whoever runs it; where nobody does it is said first, and stands for a minute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.agenda import ItemEnded
from kiosk.meeting.contests import not_settled
from kiosk.meeting.go_round import end_round
from kiosk.meeting.interruption import MeetingInterrupted
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed
from kiosk.meeting.pauses import end_pause_of
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.running import refuse_unless_most
from kiosk.meeting.second_look import closed_with_what_it_has
from kiosk.meeting.signals import lapse_all
from kiosk.meeting.terms import Command, Event, Holder, Refused, Words
from kiosk.meeting.turns import end_by_item
from kiosk.meeting.voided import void_open

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

STANDS_FOR_MS = 60_000


class Closing(msgspec.Struct, frozen=True):
    """While nobody runs the meeting: `by` said at `since` (ms) that it ends; `stopped` once somebody wants to go on."""

    by: Holder
    since: int
    reason: str = ""
    stopped: bool = False


class GoOn(Command, frozen=True):
    pass


class ClosingSaid(Event, frozen=True):
    """Somebody ends the meeting, and everybody can say for a minute that it goes on."""

    reason: Words = ""


class WentOn(Event, frozen=True):
    """Somebody wants to go on: it does not close, unless most of those here want it to."""


@decides(CloseMeeting)
def close_meeting(m: Meeting, tap: Tap, command: CloseMeeting) -> Iterator[Event]:
    if not m.running.nobody:
        yield from close_now(m, tap)
    elif command.votes:
        refuse_unless_most(m, command.votes)
        yield from close_now(m, tap)
    elif m.closing is None:
        yield ClosingSaid(reason=command.reason)
    elif m.closing.stopped:
        raise Refused("Somebody wants to go on. Ask with hands.")
    else:
        raise Refused("The meeting is being ended already.")


def close_now(m: Meeting, tap: Tap) -> Iterator[Event]:
    """Everything that is open ends with the meeting; the tap is the one that closes it."""
    yield from end_by_item(m)
    yield from end_pause_of(m)
    yield from end_round(m, "meeting_closed")
    yield from void_open(m, "meeting_closed")
    yield from closed_with_what_it_has(m, tap)
    yield from lapse_all(m, "meeting_closed")
    yield from not_settled(m)
    if m.agenda.current is not None:
        yield ItemEnded(item=m.agenda.current, held_by=m.powers.holder("agenda"))
    reason = tap.does.reason if isinstance(tap.does, CloseMeeting) else ""
    yield MeetingClosed(reason=reason, never_let_in=tap.waiting)


def closes_at(m: Meeting) -> int | None:
    """When (ms) the meeting closes by itself, if somebody said that it ends and nobody wants to go on."""
    if m.closing is None or m.closing.stopped or not m.is_open:
        return None
    return m.closing.since + STANDS_FOR_MS


@decides(GoOn)
def go_on(m: Meeting, tap: Tap, command: GoOn) -> Iterator[Event]:
    if m.closing is None or m.closing.stopped:
        raise Refused("Nobody is ending the meeting now.")
    yield WentOn()


@evolves(ClosingSaid)
def _said(m: Meeting, happened: Happened, event: ClosingSaid) -> Meeting:
    return replace(m, closing=Closing(happened.who, happened.at, event.reason))


@evolves(WentOn)
def _went_on(m: Meeting, happened: Happened, event: WentOn) -> Meeting:
    return replace(m, closing=replace(m.closing, stopped=True)) if m.closing else m


@evolves(MeetingInterrupted)
def _away(m: Meeting, happened: Happened, event: MeetingInterrupted) -> Meeting:
    """While the program was away nobody could say that we go on, so it has to be said again."""
    return replace(m, closing=None) if m.closing and not m.closing.stopped else m
