"""A meeting opens, somebody leaves it, it closes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.go_round import end_round
from kiosk.meeting.modes import Modes, back_to_before, queue_holder
from kiosk.meeting.opening import LimitStated, Opening, PurposeShown
from kiosk.meeting.pauses import end_pause_of
from kiosk.meeting.people import Leave, ParticipantJoined, ParticipantLeft, Person, added, without
from kiosk.meeting.powers import PowerMoved, powers_of_leaver
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.signals import lapse_all, lapse_of
from kiosk.meeting.terms import POWERS, Command, Event, Holder, Mode, PersonId, Power, Refused, Space, Via, Words
from kiosk.meeting.turns import TurnEnded, end_by_item
from kiosk.meeting.voided import void_open

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class StartingPower(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    holder: Holder
    via: Via = "default"


class Setting(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was set up before the meeting: what it is called, who is expected, who holds what."""

    number: int
    title: str
    date: str
    place: str = ""
    purpose: str = ""
    space: Space = "invited"
    people: tuple[Person, ...] = ()
    powers: dict[Power, StartingPower] = {}


class OpenMeeting(Command, frozen=True):
    mode: Mode
    limit: Words
    limit_owner: Words
    setting: Setting | None = None


class CloseMeeting(Command, frozen=True):
    reason: Words = ""


class MeetingOpened(Event, frozen=True):
    number: int
    title: Words
    date: str
    place: Words
    purpose: Words
    space: Space
    mode: Mode


class MeetingClosed(Event, frozen=True):
    """`never_let_in` is how many devices waited at the way in and were never let in."""

    reason: Words = ""
    never_let_in: int = 0


@decides(OpenMeeting)
def open_meeting(m: Meeting, tap: Tap, command: OpenMeeting) -> Iterator[Event]:
    setting = command.setting
    if setting is None or not setting.people:
        raise Refused("Say first who is expected in this meeting.")
    if m.opening.opened:
        raise Refused("The meeting is open already.")
    if not command.limit.strip():
        raise Refused(
            "Say what this room can decide and what it cannot, and who sets that limit. "
            "\u201cNobody told us\u201d is an answer."
        )
    _refuse_unless_facilitator(setting, tap.who)
    yield MeetingOpened(
        number=setting.number,
        title=setting.title,
        date=setting.date,
        place=setting.place,
        purpose=setting.purpose,
        space=setting.space,
        mode=command.mode,
    )
    for person in setting.people:
        yield from added(person)
        if person.here:
            yield ParticipantJoined(person=person.id)
    yield from _starting_powers(setting, tap.who, command.mode)
    yield LimitStated(text=command.limit, owner=command.limit_owner)
    if setting.purpose:
        yield PurposeShown(text=setting.purpose)


def _refuse_unless_facilitator(setting: Setting, who: PersonId) -> None:
    opener = next((person for person in setting.people if person.id == who), None)
    if opener is None or opener.role != "facilitator":
        raise Refused("Only the person running the meeting can open it.")


def _starting_powers(setting: Setting, facilitator: PersonId, mode: Mode) -> Iterator[Event]:
    note_taker = next((person.id for person in setting.people if person.role == "note_taker"), facilitator)
    usual: dict[Power, Holder] = {
        "floor": "none",
        "question": "none",
        "queue": queue_holder(mode, facilitator, facilitator),
        "record": note_taker,
    }
    for power in POWERS:
        start = setting.powers.get(power) or StartingPower(usual.get(power, facilitator))
        yield PowerMoved(kind=power, holder=start.holder, via=start.via, set_by=facilitator)


@decides(CloseMeeting)
def close_meeting(m: Meeting, tap: Tap, command: CloseMeeting) -> Iterator[Event]:
    yield from end_by_item(m)
    yield from end_pause_of(m)
    yield from end_round(m, "meeting_closed")
    yield from void_open(m, "meeting_closed")
    yield from lapse_all(m, "meeting_closed")
    yield MeetingClosed(reason=command.reason, never_let_in=tap.waiting)


@evolves(MeetingOpened)
def _opened(m: Meeting, happened: Happened, event: MeetingOpened) -> Meeting:
    opening = Opening(
        number=event.number,
        title=event.title,
        date=event.date,
        place=event.place,
        purpose=event.purpose,
        space=event.space,
        opened=True,
    )
    return replace(m, opening=opening, modes=Modes(event.mode, happened.at))


@evolves(MeetingClosed)
def _closed(m: Meeting, happened: Happened, event: MeetingClosed) -> Meeting:
    return replace(m, opening=replace(m.opening, closed=True))


@decides(Leave)
def leave(m: Meeting, tap: Tap, command: Leave) -> Iterator[Event]:
    speaking = m.turns.speaking
    if speaking and speaking.person == tap.who:
        yield TurnEnded(person=tap.who, ended="gave_up")
    yield from lapse_of(m, tap.who, "left")
    yield ParticipantLeft(person=tap.who, reason=command.reason)
    listened_to = m.modes.mode == "rest_and_listen" and m.modes.challenger == tap.who
    back = list(back_to_before(without(m, tap.who), "challenger_left")) if listened_to else []
    yield from back
    for event in powers_of_leaver(m, tap.who):
        if not (back and isinstance(event, PowerMoved) and event.kind == "queue"):
            yield event
