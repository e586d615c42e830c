"""A time without the program: sleep, no power, frozen. It is nobody's turn, wait, pause or power."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.meeting.powers import Powers
from kiosk.meeting.registry import evolves
from kiosk.meeting.terms import Event, PersonId
from kiosk.meeting.turns import TurnEnded, TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened

Why: TypeAlias = Literal["sleep", "stopped", "power", "frozen", "not_known"]
TOLD_MS = 20_000  # so long everybody is told, once we are back
LONGEST_BEFORE_MS = 4 * 3_600_000  # by so much the meeting's time went on, at most, where only gone_s was kept


class Gap(msgspec.Struct, frozen=True):
    """From and to, in ms since opening."""

    start: int
    end: int
    why: Why = "not_known"

    @property
    def ms(self) -> int:
        return self.end - self.start


class Away(msgspec.Struct, frozen=True):
    """The gaps so far, and whose turn the last one ended, until somebody has the floor again."""

    gaps: tuple[Gap, ...] = ()
    spoke: PersonId = ""

    def within(self, start: int, end: int) -> int:
        """How many of the ms from `start` to `end` nothing counts."""
        return sum(max(0, min(gap.end, end) - max(gap.start, start)) for gap in self.gaps)


class MeetingInterrupted(Event, frozen=True):
    """Nothing ran from `from_ms` to `to_ms`. The first records say only how long that was, in `gone_s`."""

    gone_s: int = 0
    from_ms: int = 0
    to_ms: int = 0
    why: Why = "not_known"


def interrupted(m: Meeting, gap: Gap) -> Iterator[tuple[int, Event]]:
    """What a gap makes happen, each with when: whoever spoke had stopped when it began."""
    if m.turns.speaking:
        yield gap.start, TurnEnded(person=m.turns.speaking.person, ended="away")
    yield gap.end, MeetingInterrupted(from_ms=gap.start, to_ms=gap.end, why=gap.why)


def gap_of(happened: Happened, event: MeetingInterrupted) -> Gap:
    if event.to_ms:
        return Gap(event.from_ms, event.to_ms, event.why)
    return Gap(happened.at - min(event.gone_s * 1000, LONGEST_BEFORE_MS), happened.at)


@evolves(MeetingInterrupted)
def _back(m: Meeting, happened: Happened, event: MeetingInterrupted) -> Meeting:
    """Everybody who held a power holds it again, from now on."""
    away = replace(m.away, gaps=(*m.away.gaps, gap_of(happened, event)))
    held = {power: replace(one, since=happened.at) for power, one in m.powers.held.items()}
    return replace(m, away=away, powers=Powers(held))


@evolves(TurnEnded)
def _stopped(m: Meeting, happened: Happened, event: TurnEnded) -> Meeting:
    spoke = event.person if event.ended == "away" else ""
    return replace(m, away=replace(m.away, spoke=spoke)) if spoke != m.away.spoke else m


@evolves(TurnStarted)
def _goes_on(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    return replace(m, away=replace(m.away, spoke="")) if m.away.spoke else m
