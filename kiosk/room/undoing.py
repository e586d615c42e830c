"""Which act of the desk can be taken back: its last, as long as whatever came after would come out the same without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.meeting.checks import CheckClosed, CheckOpened
from kiosk.meeting.handing_over import FacilitatorDrawn
from kiosk.meeting.lifecycle import MeetingClosed, MeetingOpened
from kiosk.meeting.meeting import Meeting, decide, evolve
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.repair import EventRedacted, KioskLeft, SummaryPrinted
from kiosk.meeting.second_look import LookBackClosed
from kiosk.meeting.standing import standing
from kiosk.meeting.taking_back import DONE_SINCE, NOTHING_TO_UNDO, STAYS, ActUndone
from kiosk.meeting.tap import Happened, Tap, Undone
from kiosk.meeting.terms import Event, PersonId, Refused
from kiosk.meeting.turns import TurnEnded, TurnStarted
from kiosk.meeting.voided import CheckVoided
from kiosk.meeting.who_may import keeps_the_turns
from kiosk.room.act_names import step_of

FRESH_MS = 20_000
STAYING: tuple[type[Event], ...] = (
    *(MeetingOpened, MeetingClosed, CheckClosed, LookBackClosed, EventRedacted, FacilitatorDrawn),
    *(SummaryPrinted, KioskLeft),
)


@dataclass(frozen=True)
class Act:
    """What one tap left, or the rule did. `tap` None: not known any more; `before` is what was true then.

    The last `decided` of the events are what the rules made of the tap.
    """

    happened: tuple[Happened, ...]
    before: Meeting
    tap: Tap | None = None
    decided: int = 0

    @property
    def first(self) -> int:
        return self.happened[0].seq

    @property
    def at(self) -> int:
        return self.happened[0].at

    @property
    def by_rule(self) -> bool:
        return self.tap is None and self.happened[0].who == "rule"

    @property
    def of_the_desk(self) -> bool:
        """A step of whoever runs the meeting or keeps the turns, or one tapped for somebody else."""
        if self.by_rule or isinstance(self.happened[0].event, ActUndone):
            return False
        if isinstance(self.happened[0].event, MeetingOpened):
            return True
        return self.for_another or keeps_the_turns(self.before, self.finger)

    @property
    def for_another(self) -> bool:
        return any(one.by and one.by != one.who for one in self.happened)

    @property
    def finger(self) -> PersonId:
        return next((one.by or one.who for one in self.happened if one.by or one.who), "")

    @property
    def does(self) -> str:
        if self.tap is not None:
            return str(type(self.tap.does).__struct_config__.tag)
        return step_of(self.happened)

    def has(self, *kinds: type[Event]) -> bool:
        return any(isinstance(one.event, kinds) for one in self.happened)


@dataclass(frozen=True)
class Undoing:
    """The acts that stand, oldest first. `without` is the meeting without the desk's last; None where it is needed."""

    acts: tuple[Act, ...] = ()
    last: Act | None = None
    without: Meeting | None = None

    def noted(self, act: Act) -> Undoing:
        """After one more act."""
        acts = (*self.acts, act)
        if act.of_the_desk:
            return Undoing(acts, act, act.before)
        if self.last is None or self.without is None or isinstance(act.happened[0].event, ActUndone):
            return replace(self, acts=acts)
        return Undoing(acts, self.last, again(self.without, act))

    def without_last(self) -> Undoing:
        """Once the desk's last act is taken back: the one before it comes next."""
        rest = Undoing()
        for act in self.acts:
            if act is not self.last:
                rest = rest.noted(act)
        return rest

    def act(self, now: int, answered: bool) -> Undone:
        """What to take back now; Refused where there is nothing, or it has to stay.

        `answered`: the open check has private answers, which are nowhere but in memory.
        """
        act = self.last
        if act is None:
            raise Refused(NOTHING_TO_UNDO)
        if act.has(*STAYING) or _lasted(self.acts, act, now) or (act.for_another and now - act.at > FRESH_MS):
            raise Refused(STAYS)
        if self.without is None or (answered and act.has(CheckOpened)):
            raise Refused(DONE_SINCE)
        if not act.does:  # nobody takes back what cannot be named
            raise Refused(STAYS)
        begun = (one.event.person for one in act.happened if isinstance(one.event, TurnStarted))
        return Undone(act.first, act.happened[-1].seq, act.does, next(begun, ""))

    def changes_at(self) -> int | None:
        """When (ms) the desk's last act may stay for good."""
        act = self.last
        return act.at + FRESH_MS + 1 if act and (act.for_another or act.has(TurnStarted)) else None


def _lasted(acts: Iterable[Act], act: Act, now: int) -> bool:
    """Whether a turn that this act began lasted too long for it never to have begun."""
    if not act.has(TurnStarted):
        return False
    later = (one for other in acts for one in other.happened if one.seq > act.happened[-1].seq)
    over = next((one.at for one in later if isinstance(one.event, TurnEnded)), now)
    return over - act.at > FRESH_MS


def again(m: Meeting, act: Act) -> Meeting | None:
    """What this act would make of another meeting; None where it would come out otherwise."""
    if act.by_rule:
        if not all(_still_comes(m, one) for one in act.happened):
            return None
    elif act.tap is None:
        return None
    elif act.decided:
        events = [one.event for one in act.happened][-act.decided :]
        try:
            if decide(m, act.tap) != events:
                return None
        except Refused:
            return None
    for one in act.happened:
        m = evolve(m, one)
    return m


def _still_comes(m: Meeting, one: Happened) -> bool:
    """Whether the rule would do this in another meeting, too."""
    match one.event:
        case ModeChanged():
            return m.modes.mode == "rest_and_listen"
        case TurnEnded(person=person):
            return m.turns.speaking is not None and m.turns.speaking.person == person
        case CheckVoided(check=check):
            return m.checks.open is not None and m.checks.open.check == check
    return True


def acts_of(history: Iterable[Happened], starts: frozenset[int]) -> Undoing:
    """The acts of a meeting that goes on after a restart; `starts` are the entries that a tap begins with."""
    undoing, m = Undoing(), Meeting()
    for one in _grouped(standing(history), starts):
        undoing = undoing.noted(Act(one, m))
        for happened in one:
            m = evolve(m, happened)
    return undoing


def _grouped(history: Iterable[Happened], starts: frozenset[int]) -> Iterator[tuple[Happened, ...]]:
    act: list[Happened] = []
    for one in history:
        if act and (one.seq in starts or (one.who == "rule") != (act[0].who == "rule")):
            yield tuple(act)
            act = []
        act.append(one)
    if act:
        yield tuple(act)
