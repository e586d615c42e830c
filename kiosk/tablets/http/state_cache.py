"""States cut in parts, worked out only for who asks, once for as long as nothing changes."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.forms.card import State, aimed
from kiosk.meeting.terms import PersonId
from kiosk.room.room import Room
from kiosk.tablets.cards.device_state import NOT_OPEN, asking_state, pad_state, state_of
from kiosk.tablets.cards.handing_on import cover, finishing
from kiosk.tablets.cards.who import letting_in, own_claim_card
from kiosk.tablets.http.devices import Device
from kiosk.tablets.http.guards import Turned
from kiosk.tablets.http.identity import PICK_A_SEAT, Reception
from kiosk.tablets.http.parts import Parts
from kiosk.views.person_view import Glance, at_a_pad, glance

NO_CARD = "The room has moved on."


class States:
    """`changed` forgets what was worked out."""

    def __init__(self, room: Room, reception: Reception) -> None:
        self._room = room
        self._reception = reception
        self._glance: Glance | None = None
        self._made: dict[str, Parts] = {}
        self._salt = secrets.token_bytes(16)

    def changed(self) -> None:
        self._glance = None
        self._made.clear()

    def of(self, device: Device) -> Parts:
        """What this device shows."""
        is_one_person_s = device.person and not device.pad and not device.hands
        name = device.person if is_one_person_s else device.hash
        if name not in self._made:
            self._made[name] = Parts(self._state(device), self._salt)
        return self._made[name]

    def told(self, device: Device, sentence: str) -> Parts:
        """The same with a sentence that is for this one page."""
        state = self._state(device)
        return Parts(replace(state, notice=f"{sentence} {state.notice}".strip()), self._salt)

    def at_the_pad(self, person: PersonId) -> Parts:
        """What one person can tap at a shared pad: nothing that they did in private shows there."""
        at = self._now()
        if not at.m.people.is_here(person):
            raise Turned(404, PICK_A_SEAT)
        state: State = aimed(state_of(at_a_pad(at), person, self._epoch), person)
        return Parts(state, self._salt)

    def _state(self, device: Device) -> State:
        at = self._now()
        if device.pad:
            return pad_state(at, self._epoch)
        epoch = f"{self._epoch}.{device.hands}" if device.hands else self._epoch
        if device.person or at.m.opening.closed:
            own = at_a_pad(at) if device.shared else at
            state = self._with_those_who_wait(state_of(own, device.person, epoch), device.person)
            return self._to_hand_on(state, device)
        card = self._reception.arrivals.card(device) if at.m.is_open else NOT_OPEN
        return asking_state(at, card, epoch)

    def _to_hand_on(self, state: State, device: Device) -> State:
        """Whoever has it can give it away, and it covers itself when nobody seems to have it."""
        if not self._room.meeting.people.is_here(device.person):
            return state
        more = (*state.more, finishing())
        return replace(state, more=more, cover=cover(state.title), shared=device.shared)

    def _with_those_who_wait(self, state: State, person: PersonId) -> State:
        """Whom a device that waits says it is is asked at once; all others can look who waits."""
        if not self._room.meeting.people.is_here(person):
            return state
        claims = self._reception.arrivals.claims()
        own = next((own_claim_card(claim) for claim in claims if claim.person == person), None)
        others = [claim for claim in claims if claim.person != person]
        more = (*letting_in(others, self._reception.arrivals.has_said_yes(person)), *state.more)
        return replace(state, card=state.card or own, more=more)

    @property
    def _epoch(self) -> str:
        return self._reception.devices.kept.epoch

    def _now(self) -> Glance:
        if self._glance is None or self._glance.m is not self._room.meeting:
            self._made.clear()
            self._glance = glance(self._room)
        return self._glance


def card_of(cards: Mapping[str, tuple[str, bytes]], name: str) -> tuple[str, bytes]:
    """What the row with this id opens, with its tag; Turned where it is not there any more."""
    if name not in cards:
        raise Turned(404, NO_CARD)
    return cards[name]
