"""What a record leaves for the next meeting: items, asks, promises, decisions, and who sets the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kiosk.meeting.agenda import AgendaItemProposed, Item, ItemStarted
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.promises import (
    ActionAgreed,
    AskKeptOpen,
    CommitmentMade,
    PromiseReviewed,
    RolledBackRecorded,
    SmallStepRecorded,
)
from kiosk.meeting.terms import Event, Holder
from kiosk.summary.projections.earlier import AskedFor, hear_asks
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import Naming
from kiosk.words.dates import day_of

OVER = ("kept", "rolled_back")  # promises that need no further look


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


def for_next_time(meetings: Iterable[tuple[int, History]]) -> ForNextTime:
    """Go through the meetings in the order they were held."""
    left = ForNextTime()
    for number, history in meetings:
        names, day = Naming(history), day_of(history.meeting.opening.date)
        _items(left, history, names, number)
        hear_asks(left.asks, history, names, day, number)
        _promises(left, history, names, number)
        _decisions(left, history, names, number)
        left.agenda = agenda_setter(history)
        left.agenda_called = names.name(left.agenda) if left.agenda else ""
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


def _promises(left: ForNextTime, history: History, names: Naming, number: int) -> None:
    reviewed = {names.shown(event.text): event.state for _, event in history.of(PromiseReviewed)}
    still = [one for one in left.promises if reviewed.get(one.text) not in OVER]
    left.promises = [Promised(one.text, one.kind, one.owner, one.due, one.meeting, reviewed.get(one.text, one.state))
                     for one in still]  # fmt: skip
    for kind, text, owner, due in _promised(history):
        shown = names.shown(text)
        if shown.strip():
            left.promises.append(Promised(shown, kind, names.name(owner), names.shown(due), number))


def _promised(history: History) -> Iterator[tuple[str, str, Holder, str]]:
    """Kind, words, whose it is and until when."""
    for event in _in_order(history, ActionAgreed, SmallStepRecorded, CommitmentMade, AskKeptOpen):
        match event:
            case ActionAgreed():
                yield "action", event.text, event.owner, event.due
            case SmallStepRecorded():
                yield "small_step", event.text, event.owner, event.due
            case CommitmentMade():
                yield "commitment", event.text, event.person, event.review
            case AskKeptOpen():
                yield "answer", event.text, event.owner, event.due


def _in_order(history: History, *kinds: type[Event]) -> list[Event]:
    happened = [one for kind in kinds for one in history.by_kind.get(kind, [])]
    return [one.event for one in sorted(happened, key=lambda one: (one.at, one.seq))]


def _decisions(left: ForNextTime, history: History, names: Naming, number: int) -> None:
    """What was decided, newest last, but for what was rolled back since."""
    back = {names.shown(event.decision) for _, event in history.of(RolledBackRecorded)}
    left.decisions = [one for one in left.decisions if one.text not in back]
    questions = history.questions()
    for _, event in history.of(DecisionRecorded):
        texts = questions.get(event.question, [])
        words = names.shown(texts[event.wording - 1]) if 1 <= event.wording <= len(texts) else ""
        if words.strip() and event.result in ("agreed", "put_off"):
            left.decisions.append(Decided(words, event.result, number))


def agenda_setter(history: History) -> Holder:
    """Whoever was last handed the agenda in the last item or later, also if they held it; "" where nobody was."""
    started = max((at for at, _ in history.of(ItemStarted)), default=0)
    moves = [event for at, event in history.of(PowerMoved) if event.kind == "agenda" and at >= max(started, 1)]
    return moves[-1].holder if moves else ""
