"""Powers change hands: handed over, taken, drawn by lot."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.meeting.contests import refuse_while_contested
from kiosk.meeting.modes import mode_goes_along
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import MAY_BE_NOBODYS, moved
from kiosk.meeting.refusals import INVITED_CANNOT_RUN_IT
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.running import refuse_while_asked, running_moves, runs, with_running
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Power, Refused, Via, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class HandOver(Command, frozen=True):
    power: Power
    to: Holder
    via: Via | None = None
    reason: Words = ""


class TakePower(Command, frozen=True):
    power: Power
    reason: Words = ""


class DrawFacilitator(Command, frozen=True):
    """A draw by lot; `drawn` is taken as it is (names from a hat), else `seed`, or chance, picks."""

    among: tuple[PersonId, ...]
    seed: int | str | None = None
    drawn: PersonId | None = None
    reason: Words = ""


class FacilitatorDrawn(Event, frozen=True):
    person: PersonId
    among: tuple[PersonId, ...]
    seed: str = ""
    reason: Words = ""


@decides(HandOver)
def hand_over(m: Meeting, tap: Tap, command: HandOver) -> Iterator[Event]:
    holds = m.powers.holder(command.power) == tap.who
    via = command.via or "given"
    if not holds and via != "agreed":
        raise Refused("That is not yours to hand over. The group can agree to it.")
    if command.power == "floor":
        raise Refused("Hand on the turn instead.")
    _refuse_holder(m, command)
    refuse_while_contested(m, command.power)
    yield moved(m, command.power, command.to, via, tap.who, command.reason)
    if command.power == "queue":
        yield from mode_goes_along(m, command.to, via)


def _refuse_holder(m: Meeting, command: HandOver) -> None:
    to = command.to
    if to == "none":
        if command.power not in MAY_BE_NOBODYS:
            raise Refused("Somebody must hold it. Hand it to a person or the group.")
    elif to == "piece" and command.power == "queue" and m.modes.mode == "rest_and_listen":
        return
    elif to not in ("group", "rule") and not to.startswith("outside:"):
        person = who_is_here(m, to)
        if person.role == "invited" and command.power in ("queue", "agenda"):
            raise Refused("Somebody who is invited to answer cannot hold that.")


@decides(TakePower)
def take_power(m: Meeting, tap: Tap, command: TakePower) -> Iterator[Event]:
    if m.powers.holder(command.power) == tap.who:
        raise Refused("You have it already.")
    if command.power == "floor":
        raise Refused("Take the turn instead.")
    refuse_while_contested(m, command.power)
    yield moved(m, command.power, tap.who, "taken", tap.who, command.reason)
    if command.power == "queue":
        yield from mode_goes_along(m, tap.who, "taken")


@decides(DrawFacilitator)
def draw_facilitator(m: Meeting, tap: Tap, command: DrawFacilitator) -> Iterator[Event]:
    if not command.among:
        raise Refused("Say who is in the draw.")
    among = [who_is_here(m, person).id for person in command.among]
    if any(m.people[person].role == "invited" for person in among):
        raise Refused(INVITED_CANNOT_RUN_IT)
    refuse_while_asked(m)
    seed = command.seed if command.seed is not None else tap.dice
    drawn = command.drawn or among[pick(seed, len(among))]
    if drawn not in among:
        raise Refused(f"{m.people.in_the_room.start(drawn)} was not in the draw.")
    said = "" if command.drawn else str(seed)
    yield FacilitatorDrawn(person=drawn, among=tuple(among), seed=said, reason=command.reason)
    if not runs(m, drawn):
        yield from running_moves(m, drawn, "drawn", tap.who)


def pick(seed: int | str, among: int) -> int:
    """A place from 0 to among - 1 that anybody can work out again from the seed."""
    return int.from_bytes(sha256(str(seed).encode()).digest(), "big") % among


@evolves(FacilitatorDrawn)
def _drawn(m: Meeting, happened: Happened, event: FacilitatorDrawn) -> Meeting:
    return m if runs(m, event.person) else with_running(m, event.person, "drawn", happened.at)
