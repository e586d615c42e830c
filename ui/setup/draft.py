"""What has been said so far about a meeting that is being set up, and the taps that will open it. No Qt here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.discretion.called import Called
from kiosk.files.people_list import PeopleList
from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.lifecycle import OpenMeeting, Setting, StartingPower
from kiosk.meeting.modes import queue_holder
from kiosk.meeting.opening import SKIPPED, AgreeRule
from kiosk.meeting.people import Consent, Person, readable_name, refuse_look_alike
from kiosk.meeting.terms import POWERS, Command, Holder, Mode, PersonId, Power, Refused, Role, Space
from kiosk.words.limits import edged, on_screens
from ui.setup.preparing import Preparing
from ui.wizard.step import Wrong

NOBODY_TOLD_US = "Nobody told us."


class PlannedItem(msgspec.Struct, frozen=True):
    title: str
    by: PersonId = ""
    origin: str = ""


class Draft:
    """Everything a meeting starts with; it stays as it is however often people go back."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.group = ""
        self.folder = ""
        self.is_new = True
        self.number = 1
        self.taken: tuple[int, ...] = ()  # numbers of the meetings in the record
        self.title = self.place = self.purpose = ""
        self.space: Space = "invited"
        self.mode: Mode = "open_queue"
        self.people: list[Person] = []
        self.items: list[PlannedItem] = []
        self.powers: dict[Power, StartingPower] = {}
        self.can = self.cannot = self.limit_owner = ""
        self.nobody_told_us = False
        self.rule = self.own_words = ""
        self.preparing = Preparing()

    # People

    @property
    def called(self) -> Called:
        """As whoever sets up calls those who are expected."""
        return Called(self.people, "desk")

    def person(self, person: PersonId) -> Person:
        return next(one for one in self.people if one.id == person)

    def add(self, name: str, seat: str, office: str, instead_of: PersonId = "") -> Person:
        """A person as typed in; Wrong when the name or the seat cannot be, or is somebody else's."""
        others = [one for one in self.people if one.id != instead_of]
        person = Person(id=instead_of or self._free_id(), name=_name(name), seat=_seat(seat), office=office.strip())
        if not person.name and person.seat is None:
            raise Wrong("Type a name or a seat number.")
        _refuse_twice(person, others)
        if instead_of:
            before = self.person(instead_of)
            person = replace(before, name=person.name, seat=person.seat, office=person.office)
            self.people = [person if one.id == instead_of else one for one in self.people]
        else:
            self.people.append(person)
        return person

    def change(self, person: Person) -> None:
        self.people = [person if one.id == person.id else one for one in self.people]

    def remove(self, person: PersonId) -> None:
        left = [one for one in self.people if one.id != person]
        self.people = [replace(one, supports="") if one.supports == person else one for one in left]
        self.items = [replace(item, by="") if item.by == person else item for item in self.items]
        self.powers = {power: held for power, held in self.powers.items() if held.holder != person}

    def give_role(self, person: PersonId, role: Role) -> None:
        """The four roles of one person each move; the others can be several people's."""
        if role not in ("supporter", "invited", "member"):
            self.people = [replace(one, role="member") if one.role == role else one for one in self.people]
        self.change(replace(self.person(person), role=role))

    def take_list(self, listed: PeopleList) -> None:
        """Everybody of a file, or, with a Wrong, nobody."""
        people = list(self.people)
        ids: dict[PersonId, PersonId] = {}  # of the file, and here
        problems = []
        for person in listed.people:
            try:
                _refuse_twice(person, self.people)
            except Wrong as wrong:
                problems.append(f"Line {person.id.removeprefix('P')}: {wrong}")
            ids[person.id] = self._free_id(people)
            people.append(replace(person, id=ids[person.id]))
        if sum(one.role == "facilitator" for one in people) > 1:
            problems.append("The file and the list each say who runs the meeting. Leave one out.")
        if problems:
            raise Wrong(*problems)
        came = set(ids.values())
        self.people = [replace(one, supports=ids.get(one.supports, "")) if one.id in came else one for one in people]

    def _free_id(self, people: list[Person] | None = None) -> PersonId:
        taken = {one.id for one in (self.people if people is None else people)}
        return next(f"P{number}" for number in range(1, 10_000) if f"P{number}" not in taken)

    def with_role(self, role: Role) -> list[Person]:
        return [one for one in self.people if one.role == role]

    @property
    def opener(self) -> PersonId:
        running = self.with_role("facilitator")
        return running[0].id if running else ""

    # Powers and limits

    def holds(self, power: Power) -> StartingPower:
        """Who has it when the meeting opens: as said, or as it usually is."""
        notes = self.with_role("note_taker")
        usual: dict[Power, Holder] = {
            "floor": "none",
            "question": "none",
            "queue": queue_holder(self.mode, self.opener, self.opener),
            "record": notes[0].id if notes else self.opener,
        }
        return self.powers.get(power) or StartingPower(usual.get(power, self.opener))

    @property
    def limit(self) -> tuple[str, ...]:
        """The lines that the room will see."""
        if self.nobody_told_us:
            return (NOBODY_TOLD_US,)
        return tuple(on_screens(edge, words) for edge, words in edged(self.can, self.cannot))

    # The taps

    def opening(self, now: datetime) -> OpenMeeting:
        setting = Setting(
            number=self.number,
            title=self.title.strip(),
            date=now.isoformat(timespec="seconds"),
            place=self.place.strip(),
            purpose=self.purpose.strip(),
            space=self.space,
            people=tuple(self.people),
            powers={power: self.holds(power) for power in POWERS},
        )
        if self.nobody_told_us:
            return OpenMeeting(mode=self.mode, limit=NOBODY_TOLD_US, setting=setting)
        return OpenMeeting(
            mode=self.mode,
            limit_can=self.can.strip(),
            limit_cannot=self.cannot.strip(),
            limit_owner=self.limit_owner.strip(),
            setting=setting,
        )

    def afterwards(self) -> list[tuple[PersonId, Command]]:
        """What is tapped at once when the meeting is open: the rule, the items, what was done before it."""
        said = self.own_words.strip() if self.rule == "own_words" else self.rule or SKIPPED
        taps: list[tuple[PersonId, Command]] = [(self.opener, AgreeRule(about="disagreement", rule=said))]
        for number, item in enumerate(self.items, 1):
            brings = item.by if item.by and self.person(item.by).role != "invited" else self.opener
            taps.append((brings, ProposeItem(item=number, title=item.title, origin=item.origin)))
        return [*taps, *self.preparing.taps(self.opener, self.people, [item.title for item in self.items])]


def without_answers(person: Person) -> Person:
    """Somebody of a former meeting: consent and group are asked again each time."""
    return replace(person, consent=Consent(), voice="not_said", here=True, items=())


def _name(said: str) -> str:
    try:
        return readable_name(said) if said.strip() else ""
    except Refused as refused:
        raise Wrong(refused.sentence) from refused


def _seat(said: str) -> int | None:
    plain = said.strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit() and 1 <= int(plain) <= 999):
        raise Wrong("The seat is a number from 1.")
    return int(plain)


def _refuse_twice(person: Person, others: list[Person]) -> None:
    if person.name:
        same = f"{person.name} is in the list already. Add a letter of the last name."
        try:
            refuse_look_alike(person.name, [one.name for one in others], same)
        except Refused as refused:
            raise Wrong(refused.sentence) from refused
    if person.seat is not None and any(person.seat == one.seat for one in others):
        raise Wrong(f"Somebody has seat {person.seat} already.")
