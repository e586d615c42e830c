"""What former meetings of the same record left for this one: asks with their age, promises, and decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from kiosk.discretion.disclosure import Ballot
from kiosk.meeting.agenda import ItemDropped, ItemParked
from kiosk.meeting.promises import (
    AskAnswered,
    AskKeptOpen,
    AskMade,
    AskRepeated,
    CommitmentMade,
    ExperienceMatched,
)
from kiosk.summary.projections.ballots import cast
from kiosk.summary.projections.deliberations import deliberations
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import Naming
from kiosk.summary.projections.left_by_meeting import Decided, Stood, decided, stood
from kiosk.words.dates import day_of


@dataclass
class AskedFor:
    """One ask over all meetings: its words, who first made it (as may be printed), since when, how often."""

    ask: str
    text: str
    asker: str
    since: date | None
    meeting: int
    times: int = 0
    answers: list[AskAnswered] = field(default_factory=list)
    matches: bool = False
    wanted_again: bool = False

    @property
    def settled(self) -> bool:
        """A yes, or a "done" that the asker lives too; asking again after an answer takes that back."""
        kind = self.answers[-1].kind if self.answers else ""
        return not self.wanted_again and (kind == "yes_we_will" or (kind == "already_done" and self.matches))


@dataclass(frozen=True)
class LeftOpen:
    """A wording or ask that a former meeting kept open; names and words as may be printed."""

    text: str
    owner: str
    due: str
    meeting: int
    day: date | None
    ask: str = ""


@dataclass
class Earlier:
    """Asks, open questions, commitments and items set aside of the meetings before this one."""

    meetings: list[int] = field(default_factory=list)
    asks: dict[str, AskedFor] = field(default_factory=dict)
    kept_open: list[LeftOpen] = field(default_factory=list)
    commitments: list[tuple[int, str, CommitmentMade]] = field(default_factory=list)
    set_aside: list[tuple[int, str]] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    stood: list[Stood] = field(default_factory=list)
    ballots: list[Ballot] = field(default_factory=list)


def ahead_of(meetings: Iterable[tuple[int, History]], naming: Callable[[History], Naming] = Naming) -> Earlier:
    """Go through the former meetings in the order they were held; `naming` is how the print calls people."""
    earlier = Earlier()
    for number, history in meetings:
        earlier.meetings.append(number)
        names, day = naming(history), day_of(history.meeting.opening.date)
        hear_asks(earlier.asks, history, names, day, number)
        _promises(earlier, history, names, day, number)
        earlier.decided.extend(decided(history))
        earlier.stood.append(stood(history))
        earlier.ballots.extend(one.ballot for one in cast(history, deliberations(history)))
    return earlier


def _promises(earlier: Earlier, history: History, names: Naming, day: date | None, number: int) -> None:
    for _, kept in history.of(AskKeptOpen):
        earlier.kept_open.append(
            LeftOpen(names.shown(kept.text), names.name(kept.owner), names.shown(kept.due), number, day, kept.ask)
        )
    for _, made in history.of(CommitmentMade):
        earlier.commitments.append((number, names.name(made.person), made))
    set_aside: list[tuple[int, ItemParked | ItemDropped]] = [*history.of(ItemParked), *history.of(ItemDropped)]
    for _, aside in set_aside:
        item = history.meeting.agenda.find(aside.item)
        if item and aside.first_next_time:
            earlier.set_aside.append((number, names.shown(item.title)))


def hear_asks(asks: dict[str, AskedFor], history: History, names: Naming, day: date | None, number: int) -> None:
    """Count the making, repeating and answering of asks in one meeting."""
    for _, made in history.of(AskMade):
        asked = AskedFor(made.ask, names.shown(made.text), names.name(made.person), day, number)
        if made.ask in asks and asks[made.ask].text != asked.text:
            _make_room(asks, made.ask)
        _again(asks, asked)
    for _, repeated in history.of(AskRepeated):
        _again(asks, AskedFor(repeated.ask, names.shown(repeated.text), names.name(repeated.person), day, number))
    for _, answer in history.of(AskAnswered):
        if known := _named(asks, answer.ask):
            known.answers.append(answer)
            known.wanted_again = False
    for _, matched in history.of(ExperienceMatched):
        if known := _named(asks, matched.ask):
            known.matches = matched.matches


def _named(asks: dict[str, AskedFor], said: str) -> AskedFor | None:
    """The ask that is called so, also as "1/2": meeting 1's 2."""
    if said in asks or "/" not in said:
        return asks.get(said)
    meeting, _, name = said.partition("/")
    return next((one for one in asks.values() if (str(one.meeting), one.ask) == (meeting, name)), None)


def _again(asks: dict[str, AskedFor], one: AskedFor) -> None:
    known = _named(asks, one.ask) or asks.setdefault(one.ask, one)
    known.times += 1
    known.wanted_again = bool(known.answers)


def _make_room(asks: dict[str, AskedFor], ask: str) -> None:
    """Each meeting counts its asks anew: an older one with other words keeps its place, but not its number."""
    asks[ask].ask = f"{asks[ask].meeting}/{ask}"
    kept = {one.ask: one for one in asks.values()}
    asks.clear()
    asks.update(kept)
