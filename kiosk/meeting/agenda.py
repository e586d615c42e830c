"""What we talk about: who brought each item, what is started, parked, dropped or moved."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.contests import item_ends
from kiosk.meeting.go_round import end_round
from kiosk.meeting.modes import back_to_before
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.signals import LapseReason, lapse_all
from kiosk.meeting.since_last_time import not_looked_at
from kiosk.meeting.terms import Command, Event, Holder, Number, PersonId, Refused, Words
from kiosk.meeting.turns import end_by_item

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

MOST_MINUTES = 600
State = Literal["waiting", "started", "ended", "parked", "dropped"]


class Item(msgspec.Struct, frozen=True):
    """One thing to talk about; `origin` is ours, theirs, law or left over, as its bringer said; `minutes` 0 unsaid."""

    item: str
    title: str
    proposed_by: PersonId
    origin: str = ""
    state: State = "waiting"
    first_next_time: bool = False
    minutes: int = 0


class Agenda(msgspec.Struct, frozen=True):
    """The items in their order, and the one being talked about."""

    items: tuple[Item, ...] = ()
    current: str | None = None

    def find(self, item: Number) -> Item | None:
        return next((known for known in self.items if known.item == str(item)), None)

    @property
    def begun(self) -> bool:
        """Whether the meeting has started on its list: what is put on it from now on is put on it on the day."""
        return any(known.state != "waiting" for known in self.items)

    @property
    def now(self) -> Item | None:
        return self.find(self.current) if self.current is not None else None


class ProposeItem(Command, frozen=True):
    """`whose_fire` and `displaces` are for urgent business: whose it is, what it pushes out. No number: the next.

    `asks` is its question or what it is for, `context` what helps to think about it beforehand.
    """

    item: Number
    title: Words
    origin: Words = ""
    minutes: int = 0
    whose_fire: Words = ""
    displaces: Number | None = None
    asks: Words = ""
    context: Words = ""


class StartItem(Command, frozen=True):
    item: Number
    title: Words = ""
    proposed_by: PersonId = ""
    reason: Words = ""


class EndItem(Command, frozen=True):
    item: Number
    reason: Words = ""


class ParkItem(Command, frozen=True):
    item: Number
    reason: Words
    title: Words = ""
    proposed_by: PersonId = ""
    first_next_time: bool = False


class DropItem(Command, frozen=True):
    item: Number
    reason: Words
    title: Words = ""
    proposed_by: PersonId = ""
    first_next_time: bool = False


class MoveItem(Command, frozen=True):
    """`to` is the new place on the list, 1 is first."""

    item: Number
    to: int
    reason: Words = ""


class AgendaItemProposed(Event, frozen=True):
    item: str
    title: Words
    proposed_by: PersonId
    origin: Words = ""
    whose_fire: Words = ""
    displaces: str = ""
    on_the_day: bool = False
    minutes: int = 0
    asks: Words = ""
    context: Words = ""


class ItemStarted(Event, frozen=True):
    item: str
    held_by: Holder = ""
    reason: Words = ""


class ItemEnded(Event, frozen=True):
    item: str
    reason: Words = ""
    held_by: Holder = ""


class ItemParked(Event, frozen=True):
    item: str
    reason: Words = ""
    first_next_time: bool = False
    held_by: Holder = ""


class ItemDropped(Event, frozen=True):
    item: str
    reason: Words = ""
    first_next_time: bool = False
    held_by: Holder = ""


class AgendaItemMoved(Event, frozen=True):
    item: str
    to: int
    before: int
    reason: Words = ""
    held_by: Holder = ""


@decides(ProposeItem)
def propose_item(m: Meeting, tap: Tap, command: ProposeItem) -> Iterator[Event]:
    number = str(command.item).strip() or next_number(m)
    if m.agenda.find(number):
        raise Refused(f"There is an item {number} already. Use another number.")
    displaces = "" if command.displaces is None else _known(m, command.displaces).item
    yield AgendaItemProposed(
        item=number,
        title=command.title,
        proposed_by=tap.who,
        origin=command.origin,
        whose_fire=command.whose_fire,
        displaces=displaces,
        on_the_day=m.agenda.begun,
        minutes=max(0, min(command.minutes, MOST_MINUTES)),
        asks=command.asks,
        context=command.context,
    )


def next_number(m: Meeting) -> str:
    """A number no item has yet."""
    return next(str(number) for number in count(len(m.agenda.items) + 1) if m.agenda.find(number) is None)


@decides(StartItem)
def start_item(m: Meeting, tap: Tap, command: StartItem) -> Iterator[Event]:
    if "disagreement" not in m.opening.rules:
        raise Refused("Say first what we shall do if we do not agree. You can skip it; then the record says so.")
    if m.agenda.current == str(command.item):
        raise Refused(f"Item {command.item} has started already.")
    yield from not_looked_at(m, tap)
    yield from _brought(m, tap, command)
    if m.agenda.current is not None:
        yield from _ended(m, m.agenda.current)
    yield ItemStarted(item=str(command.item), held_by=m.powers.holder("agenda"), reason=command.reason)


@decides(EndItem)
def end_item(m: Meeting, tap: Tap, command: EndItem) -> Iterator[Event]:
    item = _known(m, command.item)
    if item.state == "ended":
        raise Refused(f"Item {command.item} has ended already.")
    if m.agenda.current not in (None, item.item):
        raise Refused(f"Item {command.item} is not the one we are on.")
    yield from _ended(m, str(command.item), command.reason)


def _ended(m: Meeting, item: str, reason: str = "") -> Iterator[Event]:
    yield from _ends_with(m, ItemEnded(item=item, reason=reason, held_by=m.powers.holder("agenda")))


def _ends_with(m: Meeting, over: Event) -> Iterator[Event]:
    """The item we are on is over, and what belongs to it ends with it."""
    yield from end_by_item(m)
    yield from end_round(m, "item_ended")
    yield over
    yield from lapse_all(m, "item_ended")
    yield from back_to_before(m, "item_ended")
    yield from item_ends(m)


@decides(ParkItem)
def park_item(m: Meeting, tap: Tap, command: ParkItem) -> Iterator[Event]:
    yield from _set_aside(m, tap, command, ItemParked)


@decides(DropItem)
def drop_item(m: Meeting, tap: Tap, command: DropItem) -> Iterator[Event]:
    yield from _set_aside(m, tap, command, ItemDropped)


def _set_aside(
    m: Meeting, tap: Tap, command: ParkItem | DropItem, kind: type[ItemParked | ItemDropped]
) -> Iterator[Event]:
    yield from _brought(m, tap, command)
    held_by = m.powers.holder("agenda")
    over = kind(item=str(command.item), reason=command.reason, first_next_time=command.first_next_time, held_by=held_by)
    yield from _ends_with(m, over) if m.agenda.current == over.item else (over,)


@decides(MoveItem)
def move_item(m: Meeting, tap: Tap, command: MoveItem) -> Iterator[Event]:
    known = _known(m, command.item)
    if not 1 <= command.to <= len(m.agenda.items):
        raise Refused(f"There is no place {command.to} on the list.")
    yield AgendaItemMoved(
        item=known.item,
        to=command.to,
        before=m.agenda.items.index(known) + 1,
        reason=command.reason,
        held_by=m.powers.holder("agenda"),
    )


def _known(m: Meeting, item: Number) -> Item:
    known = m.agenda.find(item)
    if known is None:
        raise Refused(f"There is no item {item}.")
    return known


def _brought(m: Meeting, tap: Tap, command: StartItem | ParkItem | DropItem) -> Iterator[Event]:
    """An item nobody wrote down before is brought by whom the tap names, else by who taps."""
    if m.agenda.find(command.item):
        return
    if not command.title:
        raise Refused(f"There is no item {command.item} yet. Give it a title.")
    bringer = command.proposed_by or tap.who
    if bringer not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {bringer}.")
    yield AgendaItemProposed(item=str(command.item), title=command.title, proposed_by=bringer)


def _with(m: Meeting, item: Item, current: str | None) -> Meeting:
    items = tuple(item if known.item == item.item else known for known in m.agenda.items)
    return replace(m, agenda=Agenda(items, current))


@evolves(AgendaItemProposed)
def _proposed(m: Meeting, happened: Happened, event: AgendaItemProposed) -> Meeting:
    item = Item(event.item, event.title, event.proposed_by, event.origin, minutes=event.minutes)
    return replace(m, agenda=replace(m.agenda, items=(*m.agenda.items, item)))


@evolves(ItemStarted)
def _started(m: Meeting, happened: Happened, event: ItemStarted) -> Meeting:
    again: dict[PersonId, LapseReason] = {who: "left" for who, why in m.signals.again.items() if why == "item_ended"}
    fresh = replace(m, turns=replace(m.turns, had={}), signals=replace(m.signals, replied=frozenset(), again=again))
    fresh = replace(fresh, contests=replace(m.contests, running_asked=False, over={}))
    return _with(fresh, replace(_known(m, event.item), state="started"), event.item)


@evolves(ItemEnded)
def _item_ended(m: Meeting, happened: Happened, event: ItemEnded) -> Meeting:
    return _over(m, replace(_known(m, event.item), state="ended"))


@evolves(ItemParked)
def _parked(m: Meeting, happened: Happened, event: ItemParked) -> Meeting:
    return _put_aside(m, replace(_known(m, event.item), state="parked", first_next_time=event.first_next_time))


@evolves(ItemDropped)
def _dropped(m: Meeting, happened: Happened, event: ItemDropped) -> Meeting:
    return _put_aside(m, replace(_known(m, event.item), state="dropped", first_next_time=event.first_next_time))


def _put_aside(m: Meeting, item: Item) -> Meeting:
    if m.agenda.current != item.item:
        return _with(m, item, m.agenda.current)
    return _over(m, item)


def _over(m: Meeting, item: Item) -> Meeting:
    """The item we were on: about running the group may be asked again, and who asks again asks in another item."""
    contests, signals = replace(m.contests, running_asked=False), replace(m.signals, again={})
    return _with(replace(m, contests=contests, signals=signals), item, None)


@evolves(AgendaItemMoved)
def _item_moved(m: Meeting, happened: Happened, event: AgendaItemMoved) -> Meeting:
    item = _known(m, event.item)
    rest = [known for known in m.agenda.items if known.item != event.item]
    rest.insert(event.to - 1, item)
    return replace(m, agenda=replace(m.agenda, items=tuple(rest)))
