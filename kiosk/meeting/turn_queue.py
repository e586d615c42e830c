"""Who is next, and by which rule; people may move somebody, and then the record says who did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import who_is_here
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.reply_hold import is_held
from kiosk.meeting.signals import Request, changed, live
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

# Why somebody is moved, as it can be chosen; own words can stand in its place.
MoveReason = Literal["not_spoken_yet", "about_them", "has_to_go", "a_need"]

OVERTAKEN_AT_MOST = 3


class Queue(msgspec.Struct, frozen=True):
    """The requests that wait, next first, by id; which of them somebody moved, and which let the next to come go first.

    The order is kept, not worked out anew: of any two who wait, who is before whom changes only where
    `queue_order` lets an event change it.
    """

    order: tuple[str, ...] = ()
    moved: frozenset[str] = frozenset()
    lets: frozenset[str] = frozenset()


class Waiting(msgspec.Struct, frozen=True):
    """A place in the queue; `held` while replies to a challenge wait."""

    request: Request
    held: bool = False

    @property
    def person(self) -> PersonId:
        return self.request.person


class ReorderQueue(Command, frozen=True):
    """`to` is the new place, 1 is next."""

    person: PersonId
    to: int
    reason: Words = ""


class AllowReply(Command, frozen=True):
    id: str
    reason: Words = ""


class QueueReordered(Event, frozen=True):
    """By a person, or by the rule when it let somebody who asked later go first."""

    person: PersonId
    by: Holder
    before: int
    to: int
    id: str = ""
    reason: Words = ""
    held_by: Holder = ""


class ReplyAllowed(Event, frozen=True):
    id: str
    person: PersonId
    reason: Words = ""


@decides(ReorderQueue)
def reorder_queue(m: Meeting, tap: Tap, command: ReorderQueue) -> Iterator[Event]:
    who_is_here(m, command.person)
    people = [waiting.person for waiting in order(m)]
    if command.person not in people:
        raise Refused(f"{m.people.in_the_room.start(command.person)} is not on the list.")
    if not 1 <= command.to <= len(people):
        raise Refused(f"There is no place {command.to} on the list.")
    yield QueueReordered(
        person=command.person,
        by=tap.who,
        before=people.index(command.person) + 1,
        to=command.to,
        id=order(m)[people.index(command.person)].request.id,
        reason=command.reason,
        held_by=m.powers.holder("queue"),
    )


@decides(AllowReply)
def allow_reply(m: Meeting, tap: Tap, command: AllowReply) -> Iterator[Event]:
    request = live(m, command.id)
    if request.kind != "respond":
        raise Refused("Only somebody who wants to reply can be let in to reply.")
    yield ReplyAllowed(id=request.id, person=request.person, reason=command.reason)


def order(m: Meeting) -> list[Waiting]:
    """Everybody in the queue, next first; held replies keep their places but are not next."""
    requests = (m.signals.live[request] for request in m.queue.order)
    return [Waiting(request, is_held(m, request)) for request in requests]


def rank(m: Meeting, request: Request) -> tuple[int, ...]:
    """The sort key, lowest first: fair turns by history, everything else in the order people asked."""
    asked = (request.raised, m.people[request.person].seat or 0)
    if request.kind == "respond" and request.allowed:
        return (0, 0, 0, 0, 0, *asked)
    if m.modes.mode != "fair_queue":
        return (1, 0, 0, 0, 0, *asked)
    if request.overtaken >= OVERTAKEN_AT_MOST:
        return (1, 0, 0, 0, 0, *asked)
    had = m.turns.had.get(request.person, 0)
    minutes = m.turns.floor_ms.get(request.person, 0) // 60_000
    return (1, 1, had, 0 if _lifted(m, request.person) else 1, minutes, *asked)


def _lifted(m: Meeting, person: PersonId) -> bool:
    rule = m.opening.rules.get("queue")
    voice = m.people[person].voice
    return bool(rule and m.people[person].consent.voice_group and _in_group(voice, rule.lift))


def _in_group(voice: str, lift: tuple[str, ...]) -> bool:
    return voice in lift or (voice == "both" and "lived_experience" in lift)


def next_up(m: Meeting) -> PersonId | None:
    """Whom the rule, or the order of asking, puts next; None where nobody is or nobody may say."""
    if m.modes.mode == "round" and m.modes.round and m.modes.round.offers:
        return m.modes.round.offers[0]
    if m.modes.mode in ("talking_piece", "rest_and_listen"):
        return None
    return next((waiting.person for waiting in order(m) if not waiting.held), None)


def waiting_before(m: Meeting, person: PersonId) -> tuple[PersonId, ...]:
    """Who was waiting in front of somebody who is given the floor."""
    people = [waiting.person for waiting in order(m)]
    return tuple(people[: people.index(person)] if person in people else people)


def overtaken_by(m: Meeting, person: PersonId) -> Iterator[Event]:
    """The rule lets somebody go who asked later: each person who asked before them is overtaken once more."""
    chosen = m.signals.in_queue(person)
    if m.modes.mode != "fair_queue" or next_up(m) != person or not chosen or chosen.allowed:
        return
    if chosen.id in m.queue.moved:
        return
    for place, waiting in enumerate(order(m)):
        request = waiting.request
        if waiting.held or request.deferred:
            continue
        if (request.raised, m.people[request.person].seat or 0) < (chosen.raised, m.people[person].seat or 0):
            yield QueueReordered(
                person=request.person, by="rule", before=place, to=place + 1, id=request.id, held_by="rule"
            )


@evolves(QueueReordered)
def _overtaken(m: Meeting, happened: Happened, event: QueueReordered) -> Meeting:
    request = m.signals.live.get(event.id)
    if event.by != "rule" or request is None:
        return m
    return changed(m, replace(request, overtaken=request.overtaken + 1))


@evolves(ReplyAllowed)
def _allowed(m: Meeting, happened: Happened, event: ReplyAllowed) -> Meeting:
    return changed(m, replace(m.signals.live[event.id], allowed=True))
