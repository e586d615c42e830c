"""Which events change who is before whom in the queue: nothing else does, and a moved place never moves back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.opening import RuleAgreed
from kiosk.meeting.registry import evolves
from kiosk.meeting.signals import (
    SignalAnswered,
    SignalLapsed,
    SignalRaised,
    SignalSetAside,
    SignalWithdrawn,
    in_the_queue,
)
from kiosk.meeting.turn_queue import OVERTAKEN_AT_MOST, Queue, QueueReordered, ReplyAllowed, order, rank
from kiosk.meeting.turns import TurnEnded, TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened


@evolves(SignalRaised)
def _asked(m: Meeting, happened: Happened, event: SignalRaised) -> Meeting:
    if event.kind == "later":
        return _come_back(m, event.person)
    if not in_the_queue(event.kind):
        return m
    place = _place_of_newcomer(m, event.id)
    waits = m.queue.order[place - 1] if place else ""
    if waits in m.queue.lets:
        queue = replace(m.queue, lets=m.queue.lets - {waits})
        return replace(m, queue=_put(queue, event.id, place - 1))
    return replace(m, queue=_put(m.queue, event.id, place))


def _place_of_newcomer(m: Meeting, signal: str) -> int:
    """Before the first whom the rule puts behind, which outside fair turns is nobody who asked earlier; else last."""
    mine = rank(m, m.signals.live[signal])
    behind = (
        place
        for place, waits in enumerate(m.queue.order)
        if waits not in m.queue.moved and rank(m, m.signals.live[waits]) > mine
    )
    return next(behind, len(m.queue.order))


def _come_back(m: Meeting, person: str) -> Meeting:
    """ "Come back to me": whoever says so lets one other person go first, the next one or the next to come."""
    request = m.signals.in_queue(person)
    if request is None or request.id not in m.queue.order:
        return m
    place = m.queue.order.index(request.id)
    others = [at for at, waiting in enumerate(order(m)) if at > place and not waiting.held]
    if not others:
        return replace(m, queue=replace(m.queue, lets=m.queue.lets | {request.id}))
    return replace(m, queue=_put(_without(m.queue, request.id), request.id, others[0]))


@evolves(SignalAnswered, SignalSetAside, SignalWithdrawn, SignalLapsed)
def _gone(
    m: Meeting, happened: Happened, event: SignalAnswered | SignalSetAside | SignalWithdrawn | SignalLapsed
) -> Meeting:
    return replace(m, queue=_without(m.queue, event.id)) if event.id in m.queue.order else m


@evolves(QueueReordered)
def _moved(m: Meeting, happened: Happened, event: QueueReordered) -> Meeting:
    if event.by == "rule" or event.id not in m.queue.order:
        return m
    queue = _put(_without(m.queue, event.id), event.id, event.to - 1)
    return replace(m, queue=replace(queue, moved=queue.moved | {event.id}))


@evolves(ReplyAllowed)
def _let_in(m: Meeting, happened: Happened, event: ReplyAllowed) -> Meeting:
    if event.id not in m.queue.order:
        return m
    queue = _without(m.queue, event.id)
    first = [m.signals.live[waits].allowed for waits in queue.order]
    place = first.index(False) if False in first else len(first)
    return replace(m, queue=_put(queue, event.id, place))


@evolves(TurnStarted)
def _begun(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    """Whoever has been overtaken as often as anybody may be goes first from now on."""
    waits_longest = any(m.signals.live[waits].overtaken >= OVERTAKEN_AT_MOST for waits in m.queue.order)
    return _sorted_again(m) if m.modes.mode == "fair_queue" and waits_longest else m


@evolves(TurnEnded)
def _ended(m: Meeting, happened: Happened, event: TurnEnded) -> Meeting:
    return _sorted_again(m) if m.modes.mode == "fair_queue" else m


@evolves(ModeChanged, RuleAgreed)
def _other_rule(m: Meeting, happened: Happened, event: ModeChanged | RuleAgreed) -> Meeting:
    return m if isinstance(event, RuleAgreed) and event.about != "queue" else _sorted_again(m)


def _sorted_again(m: Meeting) -> Meeting:
    """Everybody by the rule, round those whom somebody moved to a place."""
    waiting = m.queue.order
    free = sorted((one for one in waiting if one not in m.queue.moved), key=lambda one: rank(m, m.signals.live[one]))
    by_rule = iter(free)
    order = tuple(one if one in m.queue.moved else next(by_rule) for one in waiting)
    return replace(m, queue=replace(m.queue, order=order)) if order != waiting else m


def _put(queue: Queue, signal: str, place: int) -> Queue:
    return replace(queue, order=(*queue.order[:place], signal, *queue.order[place:]))


def _without(queue: Queue, signal: str) -> Queue:
    order = tuple(waits for waits in queue.order if waits != signal)
    return Queue(order, queue.moved - {signal}, queue.lets - {signal})
