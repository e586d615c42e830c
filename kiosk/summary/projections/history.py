"""What happened in one meeting, put in order for figures and sentences. All times are whole seconds since opening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from kiosk.meeting.interruption import Gap, MeetingInterrupted
from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.meeting import Meeting, evolve
from kiosk.meeting.people import ParticipantJoined, ParticipantLeft
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.signals import (
    SignalAnswered,
    SignalKind,
    SignalLapsed,
    SignalRaised,
    SignalSetAside,
    SignalWithdrawn,
    gets_a_turn,
)
from kiosk.meeting.standing import standing
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import POWERS, Event, Holder, PersonId, Power, Via
from kiosk.meeting.turns import TurnEnded, TurnStarted
from kiosk.meeting.words_settled import WordSettled, answers

E = TypeVar("E", bound=Event)


def clock(second: int) -> str:
    """h:mm:ss."""
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


@dataclass
class Interval:
    """Who held a power from `start` to `end`, and how it came to them; nobody while we were `away`.

    `gone` are the seconds of it that we were away.
    """

    start: int
    end: int
    holder: Holder
    via: Via
    gone: int = 0
    away: bool = False

    @property
    def seconds(self) -> int:
        return self.end - self.start - self.gone


@dataclass
class TurnTaken:
    """One turn; `end` and `ended` stay open while it lasts."""

    start: int
    begun: TurnStarted
    by: PersonId = ""
    end: int = -1
    over: TurnEnded | None = None
    gone: int = 0  # seconds in which we were away

    @property
    def person(self) -> PersonId:
        return self.begun.person

    @property
    def seconds(self) -> int:
        return self.end - self.start - self.gone


@dataclass
class Asked:
    """A request and what became of it: answered, taken_back, set_aside, lapsed, or "" while it stands."""

    id: str
    kind: SignalKind
    person: PersonId
    raised: int
    until: int = -1
    became: str = ""
    with_a_turn: bool = False


@dataclass
class History:
    """Everything that happened, by kind, and what follows from it without judging."""

    end: int = 0
    closed: bool = False
    by_kind: dict[type[Event], list[Happened]] = field(default_factory=lambda: defaultdict(list))
    turns: list[TurnTaken] = field(default_factory=list)
    requests: list[Asked] = field(default_factory=list)
    powers: dict[Power, list[Interval]] = field(default_factory=dict)
    running: list[Interval] = field(default_factory=list)
    stays: dict[PersonId, list[tuple[int, int]]] = field(default_factory=dict)
    meeting: Meeting = field(default_factory=Meeting)
    away: list[tuple[int, int]] = field(default_factory=list)
    # By text, where in it a name stood that left the record.
    names_left: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    settled: dict[tuple[str, str], bool] = field(default_factory=dict)  # by word and text: whether it is somebody
    acts: dict[int, Happened] = field(default_factory=dict)  # every entry by its number, also those taken back

    def lasting(self, start: int, end: int) -> int:
        """The seconds from `start` to `end` that count: those in which we were not away."""
        return end - start - sum(max(0, min(till, end) - max(since, start)) for since, till in self.away)

    def held(self, power: Power) -> list[Interval]:
        """Who held a power, as if there had been no gaps, but for how long each had it."""
        line: list[Interval] = []
        for one in self.powers[power]:
            if one.away:
                continue
            if line and (line[-1].holder, line[-1].via) == (one.holder, one.via):
                line[-1] = replace(line[-1], end=one.end, gone=line[-1].gone + one.start - line[-1].end)
            else:
                line.append(one)
        return line

    def of(self, kind: type[E]) -> list[tuple[int, E]]:
        """The events of a kind with the second each was at, in order."""
        return [(one.at // 1000, one.event) for one in self.by_kind.get(kind, []) if isinstance(one.event, kind)]

    def holder_at(self, power: Power, second: int) -> Holder:
        """Who held a power at this second; the later holder where it changed then, or in a meeting of no length."""
        inside = [one for one in self.powers[power] if one.start <= second < one.end]
        held = inside or self.powers[power][-1:]
        return held[-1].holder if held else self.meeting.powers.holder(power)

    def here_at(self, second: int) -> int:
        """How many people were in the room at that second."""
        return len(self.present_at(second))

    def present_at(self, second: int) -> list[PersonId]:
        return [one for one, stay in self.stays.items() if any(start <= second <= end for start, end in stay)]

    def presence(self, person: PersonId) -> int:
        return sum(self.lasting(start, end) for start, end in self.stays.get(person, []))

    def questions(self) -> dict[int, list[str]]:
        """Every question's wordings by its number, oldest first."""
        wordings = {event.number: [event.text] for _, event in self.of(QuestionProposed)}
        for _, event in self.of(QuestionReworded):
            wordings[event.number].append(event.text)
        return wordings

    def floor_seconds(self, person: PersonId) -> int:
        return sum(turn.seconds for turn in self.turns if turn.person == person)


def tell(happened: Iterable[Happened]) -> History:
    """Go through what happened once."""
    teller = _Teller()
    kept = list(happened)
    teller.history.acts = {one.seq: one for one in kept}
    for one in standing(kept):
        teller.hear(one)
    return teller.finish()


class _Teller:
    def __init__(self) -> None:
        self.history = History()
        self.held: dict[Power, list[Interval]] = {power: [] for power in POWERS}
        self.ran: list[Interval] = []
        self.asked: dict[str, Asked] = {}
        self.came: dict[PersonId, int] = {}
        self.events: dict[int, Event] = {}

    def hear(self, one: Happened) -> None:
        before = self.history.meeting
        now = evolve(before, one)
        self.history.meeting = now
        second = one.at // 1000
        self.history.end = second
        self.history.by_kind[type(one.event)].append(one)
        if isinstance(one.event, MeetingInterrupted):
            self._away(now.away.gaps[-1])
        self.events[one.seq] = one.event
        if now.powers is not before.powers:
            self._powers(before, now)
        if now.running is not before.running and now.opening.opened:
            self.ran.append(Interval(second, second, now.running.holder, now.running.via))
        self._turns(second, one)
        self._requests(second, one.event)
        self._presence(second, one.event)

    def _away(self, gap: Gap) -> None:
        """A gap belongs to nobody."""
        since, till = gap.start // 1000, gap.end // 1000
        self.history.away.append((since, till))
        for line in self.held.values():
            line.append(Interval(since, since, "none", "default", away=True))

    def _powers(self, before: Meeting, now: Meeting) -> None:
        for power, held in now.powers.held.items():
            if held is not before.powers.held[power] or not self.held[power]:
                second = held.since // 1000
                self.held[power].append(Interval(second, second, held.holder, held.via))

    def _turns(self, second: int, one: Happened) -> None:
        turns = self.history.turns
        if isinstance(one.event, TurnStarted):
            turns.append(TurnTaken(second, one.event, one.who))
        elif isinstance(one.event, TurnEnded) and turns:
            turns[-1].end, turns[-1].over = second, one.event

    def _requests(self, second: int, event: Event) -> None:
        match event:
            case SignalRaised(id=signal, kind=kind, person=person) if gets_a_turn(kind):
                self.asked[signal] = Asked(signal, kind, person, second)
                self.history.requests.append(self.asked[signal])
            case SignalAnswered(id=signal) if signal in self.asked:
                self._became(signal, second, "answered")
                self.asked[signal].with_a_turn = event.with_a_turn
            case SignalWithdrawn(id=signal) if signal in self.asked:
                self._became(signal, second, "taken_back")
            case SignalSetAside(id=signal) if signal in self.asked:
                self._became(signal, second, "set_aside")
            case SignalLapsed(id=signal) if signal in self.asked:
                self._became(signal, second, "lapsed")

    def _became(self, signal: str, second: int, what: str) -> None:
        asked = self.asked[signal]
        if not asked.became:
            asked.until, asked.became = second, what

    def _presence(self, second: int, event: Event) -> None:
        if isinstance(event, ParticipantJoined):
            self.came[event.person] = second
        elif isinstance(event, ParticipantLeft) and event.person in self.came:
            self.history.stays.setdefault(event.person, []).append((self.came.pop(event.person), second))

    def _names_left(self, event: EventRedacted) -> None:
        for place in event.named:
            text = getattr(self.events.get(place.entry), place.field, "")
            if text:
                self.history.names_left.setdefault(text, []).append((place.start, place.end))

    def finish(self) -> History:
        history = self.history
        for _, redacted in history.of(EventRedacted):
            self._names_left(redacted)
        history.settled = answers(self.events, (event for _, event in history.of(WordSettled)))
        closings = history.of(MeetingClosed)
        if closings:
            history.closed, history.end = True, closings[-1][0]
        for person, second in self.came.items():
            history.stays.setdefault(person, []).append((second, history.end))
        for turn in history.turns:
            if turn.over is None:
                turn.end = history.end
            turn.gone = turn.end - turn.start - history.lasting(turn.start, turn.end)
        history.powers = {power: joined(line, history.end) for power, line in self.held.items()}
        history.running = joined(self.ran, history.end)
        return history


def joined(line: list[Interval], end: int) -> list[Interval]:
    """Intervals end to end: of two changes in the same second the last counts, neighbours that are alike are one."""
    for one, after in pairwise(line):
        one.end = after.start
    if line:
        line[-1].end = end
    result: list[Interval] = []
    for one in line:
        if one.end <= one.start:
            continue
        if result and (result[-1].holder, result[-1].via, result[-1].away) == (one.holder, one.via, one.away):
            result[-1].end = one.end
        else:
            result.append(replace(one))
    return result
