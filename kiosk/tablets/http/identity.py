"""Who a device is: it comes in by link or code, says whose it is, and from then on speaks for that person only."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from kiosk.forms.card import Card
from kiosk.meeting.people import Join, readable_name
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, PersonId, Refused
from kiosk.room.room import Ack, Room
from kiosk.tablets.cards.arrival import Arriving, AtTheDoor, ComeBack, answer, arriving_card, outcome
from kiosk.tablets.cards.offers import with_id
from kiosk.tablets.http.devices import Device, Devices
from kiosk.tablets.http.guards import Turned
from kiosk.tablets.http.idempotency import Keys
from kiosk.tablets.http.join_code import Guesses, same
from kiosk.tablets.http.parse import JoinBody, Sent

NOT_IN = "This tablet is not in the meeting now. Please join again."
TAKEN_OUT = "This tablet was taken out of the meeting. You can raise your hand."
LOCKED = "The way in is closed. Ask the person running the meeting."
WRONG_CODE = "That is not the code on the big screen. Please look again."
CODE_OFF = "The code does not work for a minute. Use the square code on the big screen."
OLD_LINK = "That link is from another meeting. Use the square code on the big screen."
PAD_LINK = "A shared tablet comes in with a link of its own. Ask for it at the desk."
WHO_FIRST = "Please say first who you are."
PICK_A_SEAT = "Please pick a seat first."


class Reception:
    """Knows the devices, and who is still on the way in; `tell` is called when the desk should look."""

    def __init__(self, room: Room, devices: Devices, seconds: Callable[[], float], tell: Callable[[], None]) -> None:
        self.room = room
        self.devices = devices
        self.guesses = Guesses(seconds)
        self.locked = False
        self.second_claims: list[PersonId] = []
        self.keys = Keys()
        self._arriving: dict[str, Arriving] = {}
        self._tell = tell

    # Coming in

    def join(self, asked: JoinBody, address: str, cookie: str) -> tuple[str, Device]:
        """A token for a new device; Turned with a sentence when it may not come in."""
        if self.devices.is_barred(cookie):
            raise Turned(403, TAKEN_OUT)
        if self.locked:
            raise Turned(403, LOCKED)
        pad = self._way_in(asked, address)
        if self.devices.is_full:
            raise Turned(403, LOCKED)
        try:
            name = readable_name(asked.device_name) if asked.device_name.strip() else ""
        except Refused as refused:
            raise Turned(400, refused.sentence) from refused
        return self.devices.add(name, pad)

    def _way_in(self, asked: JoinBody, address: str) -> bool:
        """Whether it comes in as a shared pad."""
        kept = self.devices.kept
        if asked.token:
            if same(asked.token, kept.pad_token):
                return True
            if not same(asked.token, kept.token):
                raise Turned(403, OLD_LINK)
        else:
            self._check_code(asked.code, address)
        if asked.pad:
            raise Turned(403, PAD_LINK)
        return False

    def _check_code(self, code: str, address: str) -> None:
        if not self.guesses.may_guess(address):
            raise Turned(403, CODE_OFF)
        if not same(code.strip().upper(), self.devices.kept.code):
            self.guesses.wrong(address)
            if self.guesses.code_is_off:
                self._tell()
            raise Turned(403, WRONG_CODE)

    def known(self, token: str) -> Device:
        """The device with this token; Turned when there is none any more."""
        device = self.devices.find(token)
        if device is None:
            raise Turned(401, TAKEN_OUT if self.devices.is_barred(token) else NOT_IN)
        return device

    # Whose it is

    async def tap(self, device: Device, sent: Sent, key: str) -> Ack:
        """Take a tap for whoever this device speaks for; Turned when its key came before with another body."""
        if isinstance(sent.does, AtTheDoor):
            return await self._at_the_door(device, sent.does, key)
        who, by = self._whose(device, sent.for_)
        with self.keys.of_one_body(key, sent):
            return await self.room.tap(Tap(who=who, by=by, does=self._own(who, sent.does, key), key=key))

    def _whose(self, device: Device, for_: PersonId) -> tuple[PersonId, PersonId]:
        """Whose tap it is, and whose finger: never what the body claims, but for whom a pad or a keeper taps."""
        if device.pad:
            if not self.room.meeting.people.is_here(for_):
                raise Refused(PICK_A_SEAT)
            return for_, ""
        if not device.person:
            raise Refused(WHO_FIRST)
        return (for_, device.person) if for_ not in ("", device.person) else (device.person, "")

    def _own(self, who: PersonId, does: Asked, key: str) -> Asked:
        own = frozenset(feeling.id for feeling in self.room.aside.feelings.of(who))
        return with_id(does, key, own)

    async def _at_the_door(self, device: Device, does: AtTheDoor, key: str) -> Ack:
        if device.pad:
            raise Refused(PICK_A_SEAT)
        if isinstance(does, ComeBack) or device.person:
            return await self._come_back(device, does, key)
        if not self.room.meeting.is_open:
            raise Refused("The meeting has not opened yet.")
        arriving = self._arriving.setdefault(device.hash, Arriving())
        answer(self.room.meeting, arriving, does)
        if not arriving.chosen or arriving.open(self.room.meeting):
            return Ack(0)
        return await self._come_in(device, arriving, key)

    async def _come_back(self, device: Device, does: AtTheDoor, key: str) -> Ack:
        if not device.person:
            raise Refused(WHO_FIRST)
        if not isinstance(does, ComeBack) or self.room.meeting.people.is_here(device.person):
            return Ack(0, dup=True)
        return await self.room.tap(Tap(who=device.person, does=Join(), key=key))

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
            arriving.chosen = False
            raise
        if self.devices.of(person):
            self.second_claims.append(person)
            self._tell()
        device.person = person
        self._arriving.pop(device.hash, None)
        await self.devices.keep()
        return ack

    def card(self, device: Device) -> Card:
        """What a device without a person is asked now."""
        taken = frozenset(known.person for known in self.devices if known.person)
        return arriving_card(self.room.meeting, self._arriving.get(device.hash, Arriving()), taken)

    def forget(self, device: Device, bar: bool = False) -> None:
        self._arriving.pop(device.hash, None)
        self.devices.remove(device, bar)
        self.devices.save()

    def start_over(self, meeting: int) -> None:
        self._arriving.clear()
        self.keys.clear()
        self.second_claims.clear()
        self.devices.start_over(meeting)
        self.devices.save()
