"""The seven powers: who holds each, since when, and how it came to them. Never a gap, never two holders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.registry import evolves
from kiosk.meeting.terms import POWERS, Event, Holder, PersonId, Power, Via, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened

MAY_BE_NOBODYS: tuple[Power, ...] = ("floor", "question", "queue")


class Held(msgspec.Struct, frozen=True):
    """Who holds one power now, since when (ms), and how it came to them."""

    holder: Holder = "none"
    via: Via = "default"
    since: int = 0


class Powers(msgspec.Struct, frozen=True):
    held: dict[Power, Held] = msgspec.field(default_factory=lambda: {power: Held() for power in POWERS})

    def holder(self, power: Power) -> Holder:
        return self.held[power].holder

    def of(self, person: PersonId) -> list[Power]:
        return [power for power, held in self.held.items() if held.holder == person]


class PowerMoved(Event, frozen=True, tag="power"):
    """Opens an interval and closes the one before; `set_by` is who did it."""

    kind: Power
    holder: Holder
    via: Via
    set_by: Holder
    held_before: Holder = "none"
    reason: Words = ""


def moved(m: Meeting, kind: Power, holder: Holder, via: Via, by: Holder, reason: str = "") -> PowerMoved:
    """The event that moves a power, with who held it before."""
    return PowerMoved(kind=kind, holder=holder, via=via, set_by=by, held_before=m.powers.holder(kind), reason=reason)


def powers_of_leaver(m: Meeting, leaver: PersonId) -> Iterator[Event]:
    """Their powers go to the facilitator; the facilitator's to the turn keeper, else to the group."""
    heirs = [
        person.id
        for role in ("facilitator", "turn_keeper")
        for person in m.people.here()
        if person.role == role and person.id != leaver
    ]
    heir = heirs[0] if heirs else "group"
    for power in m.powers.of(leaver):
        if power != "floor":
            yield moved(m, power, heir, "default", "rule")


def with_power(m: Meeting, power: Power, holder: Holder, via: Via, at: int) -> Meeting:
    return replace(m, powers=Powers({**m.powers.held, power: Held(holder, via, at)}))


@evolves(PowerMoved)
def _moved(m: Meeting, happened: Happened, event: PowerMoved) -> Meeting:
    return with_power(m, event.kind, event.holder, event.via, happened.at)
