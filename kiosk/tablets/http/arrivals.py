"""Coming in: whose a device says it is, who has to say yes to that, and whose it is then."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from itertools import chain
from time import time

import msgspec

from kiosk.forms.card import Card
from kiosk.meeting.people import Join, Leave
from kiosk.meeting.refusals import NOT_OPENED
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import PersonId, Refused
from kiosk.meeting.way_in import LetIn, PutDeviceOut, comes_in_freely, refuse_to_let_in
from kiosk.room.room import Ack, Room
from kiosk.tablets.cards.arrival import (
    Arriving,
    AtTheDoor,
    ComeAs,
    ComeBack,
    FinishedHere,
    LetThemIn,
    NotThem,
    answer,
    outcome,
)
from kiosk.tablets.cards.who import Claim, arriving_card, said_name
from kiosk.tablets.http.devices import Device, Devices
from kiosk.tablets.http.put_out import PutOuts
from kiosk.words.shared import SAY_WHO_YOU_ARE

WAITS_NO_MORE = "That tablet waits no more."


class Arrival(msgspec.Struct, frozen=True):
    """One line of who came: the device, whose it is or says it is, and when, in seconds of the wall clock."""

    device: str
    person: PersonId
    name: str
    at: float
    waits: bool = False
    was: PersonId = ""  # whose it was until it was put out
    tapped: tuple[int, ...] = ()  # the entries of the record it had left by then


class Arrivals:
    """Who is on the way in, in memory; `tell` is called when the desk should look."""

    def __init__(self, room: Room, devices: Devices, seconds: Callable[[], float], tell: Callable[[], None]) -> None:
        self.room = room
        self.devices = devices
        self._seconds = seconds
        self._arriving: dict[str, Arriving] = {}
        self._following: dict[str, Arriving] = {}  # who came in without a name, and still says who it is
        self._came: dict[str, float] = {}
        self.put_outs = PutOuts()
        self._tell = tell

    def by_the_desk_s_link(self, device: Device) -> None:
        """It opens once, and for whoever runs the meeting alone."""
        runs = self.room.meeting.facilitator
        if runs is None:
            return
        if self.devices.of(runs):
            device.person = runs
            self._came[device.hash] = time()
        else:
            known = self.room.meeting.people[runs]
            self._arriving[device.hash] = Arriving(runs, known.name, known.seat, chosen=True, by_the_desk=True)

    async def take(self, device: Device, does: AtTheDoor, key: str) -> Ack:
        """What somebody taps who is on the way in, or of somebody who is."""
        if isinstance(does, LetThemIn | NotThem):
            return await self._said_of_another(device, does)
        if isinstance(does, FinishedHere):
            return await self._give_away(device)
        if isinstance(does, ComeBack) or device.person:
            return await self._come_back(device, does, key)
        if not self.room.meeting.is_open:
            raise Refused(NOT_OPENED)
        arriving = self._arriving.setdefault(device.hash, Arriving())
        if arriving.waits and does == ComeAs():
            self._following[device.hash] = arriving
            arriving = self._arriving[device.hash] = Arriving()
        answer(self.room.meeting, arriving, does)
        if not arriving.chosen or arriving.waits:
            self._tell()
            return Ack(0)
        if self._needs_a_yes(device, arriving):
            return self._wait(device, arriving)
        if arriving.open(self.room.meeting):
            return Ack(0)
        return await self._come_in(device, arriving, key)

    async def _come_back(self, device: Device, does: AtTheDoor, key: str) -> Ack:
        if not device.person:
            raise Refused(SAY_WHO_YOU_ARE)
        if not isinstance(does, ComeBack) or self.room.meeting.people.is_here(device.person):
            return Ack(0, dup=True)
        return await self.room.tap(Tap(who=device.person, does=Join(), key=key))

    async def _give_away(self, device: Device) -> Ack:
        """Whoever had it stays in the meeting; the tablet keeps its place in the room for whoever comes next."""
        if not device.person:
            return Ack(0, dup=True)
        device.is_nobody_s()
        device.shared = True
        self.forget(device)
        self._tell()
        await self.devices.keep()
        return Ack(0)

    def _needs_a_yes(self, device: Device, arriving: Arriving) -> bool:
        """Nobody becomes somebody else by tapping a name."""
        if arriving.yes or not arriving.is_somebody:
            return False
        if arriving.by_the_desk:
            return False
        known = self.room.meeting.people.by_id.get(arriving.known)
        return known is None or bool(self.devices.of(known.id)) or not comes_in_freely(self.room.meeting, known)

    def _wait(self, device: Device, arriving: Arriving) -> Ack:
        arriving.waits, arriving.since = True, self._seconds()
        self._came[device.hash] = time()
        self.room.aside.waiting.asks(device.hash)
        self._tell()
        return Ack(0)

    async def _come_in(self, device: Device, arriving: Arriving, key: str) -> Ack:
        """All is answered: now the record hears of it, and the file of whose this device is."""
        m = self.room.meeting
        person = arriving.known or f"p{secrets.token_hex(5)}"
        does = outcome(m, arriving, person)
        if arriving.known and not m.people.is_here(person):
            await self.room.tap(Tap(who=person, does=Join()))
        try:
            ack = await self.room.tap(Tap(who=person, does=does, key=key))
        except Refused:
            arriving.chosen, arriving.yes = False, ()
            raise
        if arriving.yes and not arriving.known:
            await self._record_that_it_was_let_in(person, arriving.yes)
        self._arriving.pop(device.hash, None)
        await self._is_now(device, person)
        return ack

    async def _is_now(self, device: Device, person: PersonId) -> None:
        device.person = person
        self._came[device.hash] = time()
        self.put_outs.is_now(device.hash, person)
        self._tell()
        await self.devices.keep()

    # Who says yes

    def claims(self) -> list[Claim]:
        """The devices that wait for a yes, in the order they came."""
        waiting = [one for one in chain(self._following.items(), self._arriving.items()) if one[1].waits]
        waiting.sort(key=lambda one: one[1].since)
        return [Claim(device, said_name(arriving), arriving.known) for device, arriving in waiting]

    def waits(self, device: str) -> bool:
        return any(claim.device == device for claim in self.claims())

    def claim_of(self, device: str) -> Arriving:
        """Refused when it does not wait any more."""
        for arriving in (self._following.get(device), self._arriving.get(device)):
            if arriving is not None and arriving.waits:
                return arriving
        raise Refused(WAITS_NO_MORE)

    def has_said_yes(self, person: PersonId) -> frozenset[str]:
        """The waiting devices for which this person has said yes already."""
        return frozenset(claim.device for claim in self.claims() if person in self.claim_of(claim.device).yes)

    async def _said_of_another(self, device: Device, does: LetThemIn | NotThem) -> Ack:
        """By somebody here: one of two yeses, or the only one it needs, where it says that it is theirs."""
        if not device.person or not self.room.meeting.people.is_here(device.person):
            raise Refused(SAY_WHO_YOU_ARE)
        arriving = self.claim_of(does.device)
        if isinstance(does, NotThem):
            if arriving.known != device.person:
                raise Refused("Only the one it says it is can say that.")
            self.turn_away(does.device)
            return Ack(0)
        before = (one for one in arriving.yes if one != device.person and self.room.meeting.people.is_here(one))
        said = (*before, device.person)
        try:
            await self.let_in(does.device, said[0], said[1:])
        except Refused:
            if len(said) > 1 or arriving.known in (self.room.meeting.facilitator, device.person):
                raise
            arriving.yes = said
        self._tell()
        return Ack(0)

    async def let_in(self, device: str, who: PersonId, with_: tuple[PersonId, ...] = ()) -> None:
        """`who` says that it is them, with others or alone; Refused where that is not enough."""
        arriving = self.claim_of(device)
        found = self.devices.with_hash(device)
        if found is None:
            raise Refused(WAITS_NO_MORE)
        m = self.room.meeting
        refuse_to_let_in(m, m.people.by_id.get(arriving.known), who, with_)
        if arriving.known:
            await self._record_that_it_was_let_in(arriving.known, (who, *with_))
        has_answered = bool(arriving.known and self.devices.of(arriving.known))
        arriving.waits, arriving.yes = False, (who, *with_)
        self.room.aside.waiting.comes_in(device)
        if self._following.pop(device, None) and found.person:
            await self.room.tap(Tap(who=found.person, does=Leave()))
            found.person = ""
        self._arriving[device] = arriving
        if has_answered:
            del self._arriving[device]
            await self._is_now(found, arriving.known)
        self._tell()

    async def _record_that_it_was_let_in(self, person: PersonId, yes: tuple[PersonId, ...]) -> None:
        await self.room.tap(Tap(who=yes[0], does=LetIn(person=person, with_=yes[1:])))

    def turn_away(self, device: str) -> None:
        """It is not whom it says; it may say again who it is."""
        arriving = self.claim_of(device)
        if self._following.pop(device, None) is None:
            arriving.chosen = arriving.waits = False
            arriving.yes, arriving.turned_away = (), True
            arriving.answers.clear()
        self._tell()

    async def put_out(self, device: Device, who: PersonId) -> None:
        """It becomes nobody, keeps its place in the room, and may say again who it is."""
        person = device.person
        device.is_nobody_s()
        self._arriving[device.hash] = Arriving(turned_away=True)
        self._tell()
        await self.devices.keep()
        ack = await self.room.tap(Tap(who=who, does=PutDeviceOut(person=person)))
        self.put_outs.put_out(device.hash, person, ack.seq)
        self._tell()

    async def undone(self, first: int, last: int) -> None:
        """Entries of the record that count no more: whom they put out is again who it was, unless it said another."""
        for one in self.put_outs.between(first, last):
            device = self.devices.with_hash(one.device)
            if device is not None and not device.person:
                self._arriving.pop(one.device, None)
                await self._is_now(device, one.person)

    def listed(self) -> list[Arrival]:
        """Those that wait first, in their order; then those put out, then those that came in, the newest first."""
        waiting = [
            Arrival(one.device, one.person, one.name, self._came.get(one.device, 0.0), waits=True)
            for one in self.claims()
        ]
        out = [Arrival(one.device, "", "", one.at, was=one.person, tapped=one.tapped) for one in self.put_outs.listed()]
        came = [
            Arrival(one.hash, one.person, "", self._came.get(one.hash, 0.0))
            for one in self.devices
            if one.person and one.hash not in self._following
        ]
        return waiting + out + sorted(came, key=lambda one: -one.at)

    def card(self, device: Device) -> Card:
        """What a device without a person is asked now."""
        taken = frozenset(known.person for known in self.devices if known.person)
        arriving = self._arriving.get(device.hash, Arriving())
        return arriving_card(self.room.meeting, arriving, taken, self._seconds())

    def forget(self, device: Device) -> None:
        self.put_outs.forget(device.hash)
        for held in (self._arriving, self._following, self._came):
            held.pop(device.hash, None)

    def clear(self) -> None:
        self.put_outs.clear()
        for held in (self._arriving, self._following, self._came):
            held.clear()
