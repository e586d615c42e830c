"""What has been said so far about a meeting that is being set up, and the taps that will open it. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from kiosk.discretion.called import Called
from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.lifecycle import OpenMeeting, Setting, StartingPower
from kiosk.meeting.modes import queue_holder
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.terms import POWERS, Command, Holder, Mode, PersonId, Power, Role, Space
from kiosk.words.limits import edged, on_screens
from ui.setup.agenda_lines import AgendaLine
from ui.setup.preparing import About, Preparing
from ui.setup.roster import Roster

NOBODY_TOLD_US = "Nobody told us."


class Draft:
    """Everything a meeting starts with; it stays as it is however often people change it."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.group = ""
        self.number = 1
        self.title = self.place = self.purpose = ""
        self.space: Space = "invited"
        self.mode: Mode = "open_queue"
        self.taken: frozenset[PersonId] = frozenset()  # ids of people of former meetings
        self.roster = Roster(self.free_id)
        self.items: list[AgendaLine] = []
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

    @property
    def people(self) -> list[Person]:
        return self.roster.people

    def person(self, person: PersonId) -> Person:
        return next(one for one in self.people if one.id == person)

    def change(self, person: Person) -> None:
        """What is known of somebody beside name, seat and job."""
        self.roster.people = [person if one.id == person.id else one for one in self.people]

    def give_role(self, person: PersonId, role: Role) -> None:
        """The four roles of one person each move; the others can be several people's."""
        if role not in ("supporter", "invited", "member"):
            self.roster.people = [replace(one, role="member") if one.role == role else one for one in self.people]
        self.change(replace(self.person(person), role=role))

    def free_id(self, here: Iterable[PersonId]) -> PersonId:
        taken = {*here, *self.taken, *(line.person for line in self.roster.lines)}
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
        return self.opening_on(now.isoformat(timespec="seconds"))

    def opening_on(self, date: str) -> OpenMeeting:
        """`date` is an ISO day, with or without a time; "" where it is not known yet."""
        here = {one.id for one in self.people}
        setting = Setting(
            number=self.number,
            title=self.title.strip(),
            date=date,
            place=self.place.strip(),
            purpose=self.purpose.strip(),
            space=self.space,
            people=tuple(one if one.supports in here else replace(one, supports="") for one in self.people),
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
        taps: list[tuple[PersonId, Command]] = []
        if self.rule:
            said = self.own_words.strip() if self.rule == "own_words" else self.rule
            taps.append((self.opener, AgreeRule(about="disagreement", rule=said, via="default")))
        invited = {one.id for one in self.with_role("invited")}
        here = {one.id for one in self.people}
        for number, item in enumerate(self.items, 1):
            brings = item.by if item.by in here - invited else self.opener
            about = self.preparing.about.get(item.title, About())
            taps.append(
                (
                    brings,
                    ProposeItem(
                        item=number,
                        title=item.title,
                        origin=item.origin,
                        minutes=item.minutes,
                        asks=about.asks,
                        context=about.context,
                    ),
                )
            )
        return [*taps, *self.preparing.taps(self.opener, self.people, [item.title for item in self.items])]


def without_answers(person: Person) -> Person:
    """Somebody of a former meeting: consent and group are asked again each time."""
    return replace(person, consent=Consent(), voice="not_said", here=True, items=())
