"""The way in is a power too: who closed it, who was let in by whose yes, whose device was put out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import ParticipantJoined, Person, who_is_here
from kiosk.meeting.refusals import WAY_IN_CLOSED
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, PersonId, Refused

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

WAYS_BACK_IN = "The person running the meeting says yes to this at the desk."
TWO_ARE_NEEDED = "Two people here can let somebody in, or the person running the meeting."
NOT_ONESELF = "Somebody else has to say that it is them."


# Commands


class CloseWayIn(Command, frozen=True):
    """Nobody new comes in; who is in stays in."""


class OpenWayIn(Command, frozen=True):
    pass


class PutDeviceOut(Command, frozen=True):
    """A device said that it is this person, and is not believed."""

    person: PersonId


class LetIn(Command, frozen=True):
    """A device that waits is let in as this person; `with_` are others here who say so, too."""

    person: PersonId
    with_: tuple[PersonId, ...] = msgspec.field(default=(), name="with")


# Events


class WayInClosed(Event, frozen=True):
    pass


class WayInOpened(Event, frozen=True):
    pass


class DevicePutOut(Event, frozen=True):
    person: PersonId


class DeviceLetIn(Event, frozen=True):
    """`with_` said yes beside whoever tapped it."""

    person: PersonId
    with_: tuple[PersonId, ...] = ()


class WayIn(msgspec.Struct, frozen=True):
    """Whether somebody new may come in."""

    closed: bool = False


def comes_in_freely(m: Meeting, person: Person) -> bool:
    """Expected before item 1, without a role or a power: one device may be theirs without anybody's yes."""
    return not m.agenda.begun and person.role == "member" and not m.powers.of(person.id)


@decides(CloseWayIn)
def close_way_in(m: Meeting, tap: Tap, command: CloseWayIn) -> Iterator[Event]:
    if m.way_in.closed:
        raise Refused("No new tablets come in already.")
    yield WayInClosed()


@decides(OpenWayIn)
def open_way_in(m: Meeting, tap: Tap, command: OpenWayIn) -> Iterator[Event]:
    if not m.way_in.closed:
        raise Refused("New tablets can come in already.")
    yield WayInOpened()


@decides(PutDeviceOut)
def put_device_out(m: Meeting, tap: Tap, command: PutDeviceOut) -> Iterator[Event]:
    if command.person not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {command.person}.")
    yield DevicePutOut(person=command.person)


@decides(LetIn)
def let_in(m: Meeting, tap: Tap, command: LetIn) -> Iterator[Event]:
    person = m.people.by_id.get(command.person)
    if person is None:
        raise Refused(f"Nobody in this meeting is called {command.person}.")
    refuse_to_let_in(m, person, tap.who, command.with_)
    yield DeviceLetIn(person=person.id, with_=command.with_)
    if not person.here:
        yield ParticipantJoined(person=person.id)


def refuse_to_let_in(m: Meeting, person: Person | None, who: PersonId, with_: tuple[PersonId, ...] = ()) -> None:
    """One yes at the desk, of whom it is themselves, or of two people here; `person` is None for somebody new.

    Whoever runs the meeting is let in by the desk alone.
    """
    saying = who_is_here(m, who)
    if saying.role == "facilitator":
        return
    if person and person.role == "facilitator":
        raise Refused(WAYS_BACK_IN)
    if saying.role == "turn_keeper" or (person and person.here and who == person.id):
        return
    others = {who_is_here(m, one).id for one in with_} - {who}
    if person and person.id in others:
        raise Refused(NOT_ONESELF)
    if not others:
        raise Refused(TWO_ARE_NEEDED)


@evolves(WayInClosed, WayInOpened)
def _way_in(m: Meeting, happened: Happened, event: WayInClosed | WayInOpened) -> Meeting:
    return replace(m, way_in=WayIn(closed=isinstance(event, WayInClosed)))


def taken_off(m: Meeting, person: PersonId) -> str:
    """What the room is told of a device that was put out after item 1 began."""
    shown = m.people.in_the_room.start(person)
    return f"{shown}’s tablet was taken off."


def said_of_the_way_in(m: Meeting) -> str:
    """What the room is told when somebody closed or opened it after item 1 began."""
    return WAY_IN_CLOSED if m.way_in.closed else "New tablets can come in."
