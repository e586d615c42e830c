"""What a record leaves for the next meeting: items, asks, promises, decisions, and who sets the agenda."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.meeting.agenda import AgendaItemProposed, Item, ItemStarted
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.terms import Holder
from kiosk.meeting.things import State
from kiosk.summary.projections.earlier import AskedFor, hear_asks
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import Naming
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread
from kiosk.words.dates import day_of

DECIDED: dict[State, str] = {"in_force": "agreed", "put_off": "put_off"}


@dataclass(frozen=True)
class LeftItem:
    """`why` is pushed_out, first_next_time or left_over."""

    text: str
    why: str
    meeting: int
    origin: str = ""


@dataclass(frozen=True)
class Promised:
    text: str
    kind: str
    owner: str
    due: str
    meeting: int
    state: str = ""


@dataclass(frozen=True)
class Decided:
    text: str
    result: str
    meeting: int


@dataclass
class ForNextTime:
    """Each list first offered first; names and words as they may be printed."""

    items: list[LeftItem] = field(default_factory=list)
    asks: dict[str, AskedFor] = field(default_factory=dict)
    promises: list[Promised] = field(default_factory=list)
    decisions: list[Decided] = field(default_factory=list)
    agenda: Holder = ""
    agenda_called: str = ""

    @property
    def open_asks(self) -> list[AskedFor]:
        """Without an answer, or asked again since; oldest first."""
        return [ask for ask in self.asks.values() if ask.text.strip() and (not ask.answers or ask.wanted_again)]


WHY = ("pushed_out", "first_next_time", "left_over")


def for_next_time(meetings: Iterable[tuple[int, History]], thread: Thread) -> ForNextTime:
    """Go through the meetings in the order they were held; `thread` is what became of things over all of them."""
    left, naming = ForNextTime(), dict[int, Naming]()
    for number, history in meetings:
        names, day = Naming(history), day_of(history.meeting.opening.date)
        _items(left, history, names, number)
        hear_asks(left.asks, history, names, day, number)
        naming[number] = names
        left.agenda = agenda_setter(history)
        left.agenda_called = names.name(left.agenda) if left.agenda else ""
    left.promises = [_promised(one, naming[one.meeting]) for one in thread.promises if one.waits]
    left.decisions = [
        Decided(naming[one.meeting].shown(one.words), DECIDED[one.state], one.meeting)
        for one in thread.decisions
        if one.state in DECIDED
    ]
    left.items.sort(key=lambda item: WHY.index(item.why))
    return left


def _items(left: ForNextTime, history: History, names: Naming, number: int) -> None:
    """What was pushed out, put first, or not begun; what came up again since is as the later meeting left it."""
    mine = [(item, names.shown(item.title)) for item in history.meeting.agenda.items]
    again = {title for _, title in mine}
    left.items = [one for one in left.items if one.text not in again]
    pushed = {event.displaces for _, event in history.of(AgendaItemProposed) if event.displaces}
    for item, title in mine:
        why = _why_left(item, pushed)
        if why and title.strip():
            left.items.append(LeftItem(title, why, number, item.origin))


def _why_left(item: Item, pushed: set[str]) -> str:
    if item.state in ("started", "ended"):
        return ""
    if item.item in pushed:
        return "pushed_out"
    if item.first_next_time:
        return "first_next_time"
    return "" if item.state == "dropped" else "left_over"


def _promised(one: Thing, names: Naming) -> Promised:
    return Promised(
        names.shown(one.words), one.sort, names.name(one.person), names.shown(one.due), one.meeting, one.state
    )


def agenda_setter(history: History) -> Holder:
    """Whoever was last handed the agenda in the last item or later, also if they held it; "" where nobody was."""
    started = max((at for at, _ in history.of(ItemStarted)), default=0)
    moves = [event for at, event in history.of(PowerMoved) if event.kind == "agenda" and at >= max(started, 1)]
    return moves[-1].holder if moves else ""
