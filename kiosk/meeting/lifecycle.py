"""A meeting opens and somebody leaves it; how it closes is in `closing`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.modes import Modes, back_to_before, fits, queue_holder
from kiosk.meeting.opening import LimitStated, Opening, PurposeShown
from kiosk.meeting.people import Leave, ParticipantJoined, ParticipantLeft, Person, added, without
from kiosk.meeting.powers import PowerMoved, powers_of_leaver
from kiosk.meeting.refusals import INVITED_CANNOT_RUN_IT
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.running import Running, RunningMoved, runs, successor, with_running
from kiosk.meeting.signals import lapse_of
from kiosk.meeting.terms import POWERS, Command, Event, Holder, Mode, PersonId, Power, Refused, Space, Via, Votes, Words
from kiosk.meeting.turns import TurnEnded

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
    """`limit_can` and `limit_cannot` tell apart what this room can decide; `limit` is for a text that does not."""

    mode: Mode
    limit: Words = ""
    limit_owner: Words = ""
    limit_can: Words = ""
    limit_cannot: Words = ""
    setting: Setting | None = None


class CloseMeeting(Command, frozen=True):
    """`votes` are the hands for ending it, where nobody runs the meeting."""

    votes: Votes | None = None
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
    if not any(words.strip() for words in (command.limit, command.limit_can, command.limit_cannot)):
        raise Refused(
            "Say what this room can decide and what it cannot, and who sets that limit. "
            "\u201cNobody told us\u201d is an answer."
        )
    opener = _opener(setting, tap.who)
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
        late_or_second = person.role == "facilitator" and person.id != opener.id
        yield from added(replace(person, role="member") if late_or_second else person)
        if person.here:
            yield ParticipantJoined(person=person.id)
    if opener.role != "facilitator":
        yield RunningMoved(holder=opener.id, via="default" if opener.role == "turn_keeper" else "taken")
    yield from _starting_powers(setting, opener.id, command.mode)
    yield LimitStated(text=command.limit, owner=command.limit_owner, can=command.limit_can, cannot=command.limit_cannot)
    if setting.purpose:
        yield PurposeShown(text=setting.purpose)


def _opener(setting: Setting, who: PersonId) -> Person:
    """Whoever is to run it opens it; where they are not there, anybody expected who is."""
    opener = next((person for person in setting.people if person.id == who), None)
    if opener is None or not opener.here:
        raise Refused("Only somebody who is expected and here can open the meeting.")
    expected = [person for person in setting.people if person.role == "facilitator" and person.here]
    if expected and opener not in expected:
        raise Refused("Only the person running the meeting can open it.")
    if opener.role == "invited":
        raise Refused(INVITED_CANNOT_RUN_IT)
    return opener


def _starting_powers(setting: Setting, opener: PersonId, mode: Mode) -> Iterator[Event]:
    """What was set up; what was for somebody who is not here goes to whoever opens it in their place."""
    stands_in = any(person.id == opener and person.role != "facilitator" for person in setting.people)
    late = {person.id for person in setting.people if stands_in and not person.here}
    writers = (person.id for person in setting.people if person.role == "note_taker" and person.here)
    usual: dict[Power, Holder] = {
        "floor": "none",
        "question": "none",
        "queue": queue_holder(mode, opener, opener),
        "record": next(writers, opener),
    }
    for power in POWERS:
        start = setting.powers.get(power) or StartingPower(usual.get(power, opener))
        if start.holder in late:
            start = StartingPower(opener)
        if power == "queue" and not fits(mode, start.holder):
            start = StartingPower(usual[power])
        yield PowerMoved(kind=power, holder=start.holder, via=start.via, set_by=opener)


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
    modes = Modes(event.mode, happened.at)
    return replace(m, opening=opening, modes=modes, running=Running(happened.who, since=happened.at))


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
    after = without(m, tap.who)
    if runs(m, tap.who):
        heir = successor(m, tap.who)
        yield RunningMoved(holder=heir, via="default", held_before=tap.who)
        after = with_running(after, heir, "default", m.now)
    listened_to = m.modes.mode == "rest_and_listen" and m.modes.challenger == tap.who
    back = list(back_to_before(after, "challenger_left")) if listened_to else []
    yield from back
    for event in powers_of_leaver(m, tap.who):
        if not (back and isinstance(event, PowerMoved) and event.kind == "queue"):
            yield event
