"""Who is here, where they sit, which group they speak from, what their role is and what they agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.discretion.called import Called, Turns
from kiosk.discretion.look_alikes import look_alike
from kiosk.discretion.names import NotAName, cleaned, folded
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import SIDES, Command, Event, Name, Number, PersonId, Refused, Role, Side, Voice, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The answers to the five questions at the start; what is not answered is no.

    `turns` is how somebody may be named: "not_said" until they answer, and "none" for nothing of them.
    """

    turns: Turns = "not_said"
    voice_group: bool = False
    feelings: bool = False
    print_name: bool = False
    show_coproduction: bool = False


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Somebody who is expected or here; `supports` is whom a supporter came with, `device` that they hold one."""

    id: PersonId
    name: Name = ""
    seat: int | None = None
    voice: Voice = "not_said"
    role: Role = "member"
    office: Words = ""
    consent: Consent = Consent()
    here: bool = True
    items: tuple[Number, ...] = ()
    supports: PersonId = ""
    device: bool = False

    @property
    def side(self) -> Side:
        return SIDES[self.voice] if self.consent.voice_group else "not_said"


# Commands


class Join(Command, frozen=True):
    """Somebody comes in; `newcomer` carries who they are when nobody expected them.

    With `waits` it is a device that only says so, and waits to be let in: nothing happens yet.
    With `as_before` whoever ran the meeting last runs it again.
    """

    newcomer: Person | None = None
    waits: bool = False
    as_before: bool = False
    reason: Words = ""


class Leave(Command, frozen=True):
    reason: Words = ""


class SetRole(Command, frozen=True):
    person: PersonId
    role: Role
    reason: Words = ""


class NoteStandIn(Command, frozen=True):
    instead_of: Words
    prepared: bool
    can_decide: bool


class Invite(Command, frozen=True):
    person: PersonId
    items: tuple[Number, ...]
    reason: Words = ""


class SetConsent(Command, frozen=True):
    """A person changes their mind; `voice` and `name` come with a yes that was a no before."""

    turns: Turns | None = None
    voice_group: bool | None = None
    feelings: bool | None = None
    print_name: bool | None = None
    show_coproduction: bool | None = None
    voice: Voice | None = None
    name: Name | None = None


# Events


class ParticipantAdded(Event, frozen=True):
    """Somebody the meeting knows of; they are here once they joined."""

    person: PersonId
    name: Name = ""
    seat: int | None = None  # in older records; it cannot leave them
    sits: Name = ""  # the seat, which can leave the record as a name can
    role: Role = "member"
    office: Words = ""
    supports: PersonId = ""
    device: bool = False


class ParticipantJoined(Event, frozen=True):
    person: PersonId
    items: tuple[Number, ...] = ()


class ParticipantLeft(Event, frozen=True):
    person: PersonId
    reason: Words = ""


class ConsentRecorded(Event, frozen=True):
    person: PersonId
    turns: Turns
    voice_group: bool
    feelings: bool
    print_name: bool
    show_coproduction: bool


class VoiceGroupSet(Event, frozen=True):
    person: PersonId
    voice: Voice


class NameGiven(Event, frozen=True):
    person: PersonId
    name: Name


class RoleSet(Event, frozen=True):
    person: PersonId
    role: Role
    items: tuple[Number, ...] = ()
    reason: Words = ""


class StandInNoted(Event, frozen=True):
    person: PersonId
    instead_of: Words
    prepared: bool
    can_decide: bool


# What is true now


class People(msgspec.Struct, frozen=True):
    """Everybody the meeting knows of, in the order they were added."""

    by_id: dict[PersonId, Person] = {}

    def __getitem__(self, person: PersonId) -> Person:
        return self.by_id[person]

    def here(self) -> list[Person]:
        return [person for person in self.by_id.values() if person.here]

    def is_here(self, person: PersonId) -> bool:
        return person in self.by_id and self.by_id[person].here

    def with_role(self, role: Role) -> PersonId | None:
        """The first one here with that role."""
        return next((person.id for person in self.here() if person.role == role), None)

    @property
    def in_the_room(self) -> Called:
        """What everybody in the room may call everybody; every sentence of the rules names people so."""
        return Called(self.by_id.values(), "room")

    @property
    def at_the_desk(self) -> Called:
        """As the desk and whoever sets up and closes know them."""
        return Called(self.by_id.values(), "desk")


def who_is_here(m: Meeting, person: PersonId) -> Person:
    """The person, or Refused when nobody here is called that."""
    if person not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {person}.")
    if not m.people[person].here:
        raise Refused(f"{m.people.in_the_room.start(person)} is not in the room.")
    return m.people[person]


def readable_name(typed: str) -> str:
    """The name as it is kept; Refused, with a sentence, when nothing of it can be read. Every name comes this way."""
    try:
        return cleaned(typed)
    except NotAName as problem:
        raise Refused(problem.sentence) from problem


def added(person: Person) -> Iterator[Event]:
    """The events that make somebody known; what they did not agree to have kept stays out."""
    name = readable_name(person.name) if person.name else ""
    yield ParticipantAdded(
        person=person.id,
        name=name,
        sits="" if person.seat is None else str(person.seat),
        role=person.role,
        office=person.office,
        supports=person.supports,
        device=person.device,
    )
    yield ConsentRecorded(person=person.id, **msgspec.structs.asdict(person.consent))
    if person.consent.voice_group and person.voice != "not_said":
        yield VoiceGroupSet(person=person.id, voice=person.voice)


def comes_in(m: Meeting, person: PersonId, newcomer: Person | None = None) -> Iterator[Event]:
    """The events by which somebody who is not here yet is here."""
    known = m.people.by_id.get(person)
    if known is None:
        if newcomer is None:
            raise Refused(f"Nobody in this meeting is called {person}.")
        refuse_look_alikes(m, newcomer)
        yield from added(replace(newcomer, id=person))
    elif known.here:
        raise Refused(f"{m.people.in_the_room.start(person)} is in the room already.")
    yield ParticipantJoined(person=person)


def refuse_look_alikes(m: Meeting, newcomer: Person) -> None:
    """Refused when their name or their seat cannot be told from somebody else's."""
    others = [other for other in m.people.by_id.values() if other.id != newcomer.id]
    if newcomer.name:
        refuse_look_alike(readable_name(newcomer.name), [other.name for other in others])
    if newcomer.seat is not None and any(newcomer.seat == other.seat for other in others if other.here):
        raise Refused(f"Someone sits in seat {newcomer.seat}. Choose another seat number, or a name.")


SAME_NAME = "Someone here has that name. Add a letter of your last name, or choose a seat number."


def refuse_look_alike(name: str, others: Iterable[str], same: str = SAME_NAME) -> None:
    """Refused when the name cannot be told from one of the others, with the sentence `same` where it is that name."""
    alike = look_alike(name, others)
    if alike and folded(alike) == folded(name):
        raise Refused(same)
    if alike:
        raise Refused(f"This looks like {alike}, letter for letter. Type it another way.")


@decides(Invite)
def invite(m: Meeting, tap: Tap, command: Invite) -> Iterator[Event]:
    if who_is_here(m, command.person).id == m.facilitator:
        name = m.people.in_the_room.start(command.person)
        raise Refused(f"{name} runs the meeting. Somebody else has to run it first.")
    yield RoleSet(person=command.person, role="invited", items=command.items, reason=command.reason)


@decides(NoteStandIn)
def note_stand_in(m: Meeting, tap: Tap, command: NoteStandIn) -> Iterator[Event]:
    yield StandInNoted(
        person=tap.who,
        instead_of=command.instead_of,
        prepared=command.prepared,
        can_decide=command.can_decide,
    )


@decides(SetConsent)
def set_consent(m: Meeting, tap: Tap, command: SetConsent) -> Iterator[Event]:
    before = m.people[tap.who].consent
    said = {
        field: getattr(before, field) if getattr(command, field) is None else getattr(command, field)
        for field in Consent.__struct_fields__
    }
    if command.name is not None:
        named = replace(m.people[tap.who], name=readable_name(command.name), seat=None)
        refuse_look_alikes(m, named)
        yield NameGiven(person=tap.who, name=named.name)
    yield ConsentRecorded(person=tap.who, **said)
    if said["voice_group"] and command.voice is not None:
        yield VoiceGroupSet(person=tap.who, voice=command.voice)


def without(m: Meeting, person: PersonId) -> Meeting:
    """The meeting as if this person had gone."""
    return _changed(m, replace(m.people[person], here=False))


def _changed(m: Meeting, person: Person) -> Meeting:
    return replace(m, people=People({**m.people.by_id, person.id: person}))


@evolves(ParticipantAdded)
def _added(m: Meeting, happened: Happened, event: ParticipantAdded) -> Meeting:
    person = Person(
        id=event.person,
        name=event.name,
        seat=int(event.sits) if event.sits else event.seat,
        role=event.role,
        office=event.office,
        supports=event.supports,
        device=event.device,
        here=False,
    )
    return _changed(m, person)


@evolves(ParticipantJoined)
def _joined(m: Meeting, happened: Happened, event: ParticipantJoined) -> Meeting:
    return _changed(m, replace(m.people[event.person], here=True))


@evolves(ParticipantLeft)
def _left(m: Meeting, happened: Happened, event: ParticipantLeft) -> Meeting:
    return _changed(m, replace(m.people[event.person], here=False))


@evolves(ConsentRecorded)
def _consented(m: Meeting, happened: Happened, event: ConsentRecorded) -> Meeting:
    consent = Consent(event.turns, event.voice_group, event.feelings, event.print_name, event.show_coproduction)
    return _changed(m, replace(m.people[event.person], consent=consent))


@evolves(VoiceGroupSet)
def _voice_set(m: Meeting, happened: Happened, event: VoiceGroupSet) -> Meeting:
    return _changed(m, replace(m.people[event.person], voice=event.voice))


@evolves(NameGiven)
def _named(m: Meeting, happened: Happened, event: NameGiven) -> Meeting:
    return _changed(m, replace(m.people[event.person], name=event.name))


@evolves(RoleSet)
def _role_set(m: Meeting, happened: Happened, event: RoleSet) -> Meeting:
    items = event.items or m.people[event.person].items
    return _changed(m, replace(m.people[event.person], role=event.role, items=items))
