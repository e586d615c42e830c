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
    """Who holds one power now, since when (ms), how it came to them, and who held it before."""

    holder: Holder = "none"
    via: Via = "default"
    since: int = 0
    before: Holder = "none"


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
    """Theirs go to whoever runs the meeting, else the turn keeper, else the group; whose words a question has, stays.

    What they took and the group is being asked about goes to whoever had it.
    """
    for power in m.powers.of(leaver):
        if power in ("floor", "question"):
            continue
        before = m.powers.held[power].before if power in m.contests.open else leaver
        to = before if before != leaver and may_hold(m, before) else heir(m, leaver)
        yield moved(m, power, to, "default", "rule")


def heir(m: Meeting, leaver: PersonId = "") -> Holder:
    """To whom what somebody held goes when they are not here."""
    heirs = [
        person.id
        for role in ("facilitator", "turn_keeper")
        for person in m.people.here()
        if person.role == role and person.id != leaver
    ]
    return heirs[0] if heirs else "group"


def may_hold(m: Meeting, holder: Holder) -> bool:
    """Whether it could be theirs now: somebody here, or no person at all."""
    return holder not in m.people.by_id or m.people.is_here(holder)


def with_power(m: Meeting, power: Power, holder: Holder, via: Via, at: int) -> Meeting:
    held = Held(holder, via, at, m.powers.holder(power))
    return replace(m, powers=Powers({**m.powers.held, power: held}))


@evolves(PowerMoved)
def _moved(m: Meeting, happened: Happened, event: PowerMoved) -> Meeting:
    return with_power(m, event.kind, event.holder, event.via, happened.at)
