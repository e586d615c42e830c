"""Who a device is: it comes in by link or code, says whose it is, and from then on speaks for that person only."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.meeting.people import readable_name
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, PersonId, Refused
from kiosk.room.room import Ack, Room
from kiosk.tablets.cards.arrival import AtTheDoor
from kiosk.tablets.cards.offers import with_id
from kiosk.tablets.http.arrivals import Arrivals
from kiosk.tablets.http.devices import Device, Devices
from kiosk.tablets.http.guards import Turned
from kiosk.tablets.http.idempotency import Keys
from kiosk.tablets.http.join_code import Guesses, Joins, has_signs_of_no_code, new_token, same, tidied
from kiosk.tablets.http.parse import JoinBody, Sent
from kiosk.words.shared import SAY_WHO_YOU_ARE

NOT_IN = "This tablet is not in the meeting now. Please join again."
TAKEN_OUT = "This tablet was taken out of the meeting. You can raise your hand."
LOCKED = "The room is not taking new tablets now. Put your hand up."
FULL = "There is no place for another tablet. Put your hand up."
MANY_AT_ONCE = "Many tablets came in from here at once. One moment."
WRONG_CODE = "That is not the code on the big screen. Please look again."
SIGNS_OF_NO_CODE = "That is not the code on the big screen. No code has O, 0, I, 1 or L in it. Please look again."
WAIT_WITH_CODES = "Those were many wrong codes. Wait a few minutes, or use the square code on the big screen."
OLD_LINK = "That link is from another meeting. Use the square code on the big screen."
PAD_LINK = "A shared tablet comes in with a link of its own. Ask for it at the desk."
PICK_A_SEAT = "Please pick a seat first."


class Reception:
    """Knows the devices, and who is still on the way in; `tell` is called when the desk should look."""

    def __init__(self, room: Room, devices: Devices, seconds: Callable[[], float], tell: Callable[[], None]) -> None:
        self.room = room
        self.devices = devices
        self.guesses = Guesses(seconds)
        self.keys = Keys()
        self.desk_token = new_token()  # for whoever runs the meeting alone; shown at the desk, and nowhere kept
        self.arrivals = Arrivals(room, devices, seconds, tell)
        self._joins = Joins(seconds)
        self._tell = tell

    # Coming in

    def join(self, asked: JoinBody, address: str, cookie: str) -> tuple[str, Device]:
        """A token for a new device; Turned with a sentence when it may not come in."""
        if self.devices.is_barred(cookie):
            raise Turned(403, TAKEN_OUT)
        own = bool(asked.token) and same(asked.token, self.desk_token)
        if self.room.meeting.way_in.closed and not own:
            raise Turned(403, LOCKED)
        pad = not own and self._way_in(asked, address)
        if not self._joins.may_join(address):
            raise Turned(429, MANY_AT_ONCE)
        if self.devices.is_full:
            self._make_room()
        try:
            name = readable_name(asked.device_name) if asked.device_name.strip() else ""
        except Refused as refused:
            raise Turned(400, refused.sentence) from refused
        token, device = self.devices.add(name, pad, address)
        if own:
            self.desk_token = new_token()  # it opens once
            self.arrivals.by_the_desk_s_link(device)
        return token, device

    def _make_room(self) -> None:
        stranger = self.devices.stranger({claim.device for claim in self.arrivals.claims()})
        if stranger is None:
            raise Turned(403, FULL)
        self.arrivals.forget(stranger)
        self.devices.remove(stranger)

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
            raise Turned(403, WAIT_WITH_CODES)
        if not same(tidied(code), self.devices.kept.code):
            self.guesses.wrong(address)
            if not self.guesses.may_guess(address):
                self._tell()
            raise Turned(403, SIGNS_OF_NO_CODE if has_signs_of_no_code(code) else WRONG_CODE)

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
            if device.pad:
                raise Refused(PICK_A_SEAT)
            return await self.arrivals.take(device, sent.does, key)
        who, by = self._whose(device, sent.for_)
        with self.keys.of_one_body(key, sent):
            ack = await self.room.tap(Tap(who=who, by=by, does=self._own(who, sent.does, key), key=key))
            if not ack.dup:
                self.arrivals.put_outs.tapped(device.hash, ack.seq)
            return ack

    def _whose(self, device: Device, for_: PersonId) -> tuple[PersonId, PersonId]:
        """Whose tap it is, and whose finger: never what the body claims, but for whom a pad or a keeper taps."""
        if device.pad:
            if not self.room.meeting.people.is_here(for_):
                raise Refused(PICK_A_SEAT)
            return for_, ""
        if not device.person:
            raise Refused(SAY_WHO_YOU_ARE)
        return (for_, device.person) if for_ not in ("", device.person) else (device.person, "")

    def _own(self, who: PersonId, does: Asked, key: str) -> Asked:
        own = frozenset(feeling.id for feeling in self.room.aside.feelings.of(who))
        return with_id(does, key, own)

    def forget(self, device: Device, bar: bool = False) -> None:
        self.arrivals.forget(device)
        self.devices.remove(device, bar)
        self.devices.save()

    def start_over(self, meeting: int) -> None:
        self.arrivals.clear()
        self.keys.clear()
        self.desk_token = new_token()
        self.devices.start_over(meeting)
        self.devices.save()
