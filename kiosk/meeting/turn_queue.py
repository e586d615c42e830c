"""Who is next, and by which rule; people may move somebody, and then the record says who did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import who_is_here
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.reply_hold import is_held
from kiosk.meeting.signals import IN_THE_QUEUE, Request, changed, live
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

OVERTAKEN_AT_MOST = 3


class Moved(msgspec.Struct, frozen=True):
    """A request somebody moved to a place in the queue, 0 is next."""

    id: str
    place: int


class Queue(msgspec.Struct, frozen=True):
    moved: tuple[Moved, ...] = ()


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
        raise Refused(f"{m.people.shown(command.person)} is not on the list.")
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
    requests = [request for request in m.signals.live.values() if request.kind in IN_THE_QUEUE]
    ranked = sorted(requests, key=lambda request: rank(m, request))
    for moved in m.queue.moved:
        one = next((request for request in ranked if request.id == moved.id), None)
        if one:
            ranked.remove(one)
            ranked.insert(moved.place, one)
    return [Waiting(request, is_held(m, request)) for request in _after_next(ranked)]


def _after_next(ranked: list[Request]) -> list[Request]:
    """ "Come back to me": whoever said so lets one other person go first and keeps the place."""
    for place, request in enumerate(ranked):
        if request.deferred and place + 1 < len(ranked) and not ranked[place + 1].deferred:
            return [*ranked[:place], ranked[place + 1], request, *_after_next(ranked[place + 2 :])]
    return ranked


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
    if m.modes.mode == "round":
        going_round = m.modes.round
        return next(iter((*going_round.waiting, *going_round.passed)), None) if going_round else None
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
    if any(moved.id == chosen.id for moved in m.queue.moved):
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
def _reordered(m: Meeting, happened: Happened, event: QueueReordered) -> Meeting:
    if event.by == "rule":
        request = m.signals.live.get(event.id)
        return changed(m, replace(request, overtaken=request.overtaken + 1)) if request else m
    others = tuple(moved for moved in m.queue.moved if moved.id != event.id)
    return replace(m, queue=Queue((*others, Moved(event.id, event.to - 1))))


@evolves(ReplyAllowed)
def _allowed(m: Meeting, happened: Happened, event: ReplyAllowed) -> Meeting:
    return changed(m, replace(m.signals.live[event.id], allowed=True))


def closed_up(m: Meeting, gone: str) -> Meeting:
    """Places that somebody was moved to come one nearer when somebody in front has gone."""
    left = tuple(moved for moved in m.queue.moved if moved.id != gone)
    return replace(m, queue=Queue(tuple(Moved(moved.id, max(0, moved.place - 1)) for moved in left)))
