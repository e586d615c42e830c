"""The meeting as the desk sees it at one moment, and what the rules would say to a tap. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.discretion.called import Called
from kiosk.meeting.meeting import Meeting, decide
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import GROUP, Command, Holder, PersonId, Refused
from kiosk.thread.meant import meant
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread
from kiosk.views.room_view import RoomView
from kiosk.words.kinds import known
from kiosk.words.kinds.powers import NO_PEOPLE


@dataclass(frozen=True)
class Arrived:
    """A tablet that is somebody's, or `waits` to be let in as whom it says it is; `at` is when, as on a clock."""

    device: str
    person: PersonId = ""
    name: str = ""
    at: str = ""
    waits: bool = False
    has_another: bool = False
    was: PersonId = ""  # put out: whose it was
    tapped: tuple[int, ...] = ()  # and the entries of the record it had left


@dataclass(frozen=True)
class Reachable:
    """A network tablets may be on: its card, what it is called, what to type there, how many tablets reached us."""

    card: str
    name: str
    typed: str
    reached: int = 0
    chosen: bool = False


@dataclass(frozen=True)
class WayIn:
    """What the desk may know of the tablets' server: `devices` as (key, words)."""

    notices: tuple[str, ...] = ()
    devices: tuple[tuple[str, str], ...] = ()
    serves: bool = False
    arrivals: tuple[Arrived, ...] = ()
    networks: tuple[Reachable, ...] = ()
    code: str = ""
    port: int = 0
    sentence: str = ""
    not_offered: str = ""
    own_link: str = ""  # for whoever runs the meeting alone


@dataclass(frozen=True)
class Moment:
    """`now` is in ms since opening; `history` is all that is kept of this meeting."""

    snapshot: RoomView
    now: int
    history: Sequence[Happened] = ()
    way_in: WayIn = WayIn()
    others_see: bool = False  # the desk stands on a screen that the room can see
    practice: bool = False

    @property
    def m(self) -> Meeting:
        return self.snapshot.meeting

    @property
    def before(self) -> Thread:
        """What former meetings left."""
        return self.snapshot.before

    @property
    def not_looked_at(self) -> list[Thing]:
        """Promises of former meetings that want an answer before the first item begins."""
        if self.m.agenda.begun or self.m.since.skipped:
            return []
        return [one for one in self.before.to_look_at if one.thing not in self.m.since.reviewed]

    @property
    def me(self) -> PersonId:
        """Whose desk it is: the person running the meeting, or the group while nobody does."""
        return self.m.facilitator or GROUP

    @property
    def speaker(self) -> PersonId:
        """Who speaks now, or ""."""
        return self.m.turns.speaking.person if self.m.turns.speaking else ""

    @cached_property
    def called(self) -> Called:
        """Who is who: as typed in where only whoever runs the meeting sees the desk, else as on the room screen."""
        people = self.m.people
        return people.in_the_room if self.others_see else people.at_the_desk

    def name(self, holder: Holder) -> str:
        """As somebody stands in a sentence of the desk."""
        if self.called.by_name(holder):
            return self.called.short(holder)
        nobody = known(NO_PEOPLE, holder)
        return nobody.strip if nobody else self.called.name(holder)

    def Name(self, holder: Holder) -> str:
        nobody = known(NO_PEOPLE, holder)
        return nobody.strip if nobody else self.called.short(holder)

    def in_full(self, person: PersonId) -> str:
        """As somebody stands in a list to choose from; behind it what the room sees instead, where it is another."""
        beside = self.called.beside(person)
        return f"{self.called.start(person)}, {beside}" if beside else self.called.start(person)

    def here(self) -> list[PersonId]:
        """Who is here, in the one order of every list: by seat, then by name."""
        return self.called.ordered(one.id for one in self.m.people.here())

    def refusal(self, does: Command, who: PersonId = "", own: bool = False) -> str:
        """The sentence with which the rules would refuse this tap now, or ""; nothing is tapped."""
        person = who or self.me
        by = self.me if person != self.me and not own else ""
        try:
            tap = Tap(who=person, by=by, does=does, at=self.now, devices=self.snapshot.own_devices)
            decide(self.m, meant(self.before, self.m, tap))
        except Refused as refused:
            return refused.sentence
        return ""

    def may(self, does: Command, who: PersonId = "") -> bool:
        return not self.refusal(does, who)

    def ago(self, since: int) -> str:
        """How long somebody has waited: "under 1 min", "15 min"."""
        minutes = max(0, self.now - since) // 60_000
        return f"{minutes} min" if minutes else "under 1 min"
