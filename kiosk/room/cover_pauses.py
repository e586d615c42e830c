"""Quiet minutes at random times, where the group agreed to them: so nobody can tell whose wish a quiet minute was."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.mode_kinds import can_be_covered
from kiosk.meeting.pauses import PauseStarted

SHORTEST_MS = 8 * 60_000
LONGEST_MS = 20 * 60_000
AFTER_A_TURN_MS = 2_000


class Cover:
    """When the next one comes is thrown with the Room's dice, and known to nobody."""

    def __init__(self, dice: Callable[[], int]) -> None:
        self._dice = dice
        self._at: int | None = None

    def next_at(self, m: Meeting, now: int) -> int | None:
        """In ms since opening; None where the group did not agree to any."""
        rule = m.opening.rules.get("feelings")
        if not (m.is_open and rule and rule.quiet_minutes):
            self._at = None
        elif self._at is None:
            self._at = now + SHORTEST_MS + self._dice() % (LONGEST_MS - SHORTEST_MS)
        return self._at

    def look_at(self, m: Meeting, now: int) -> int | None:
        """When the Room should look at the clock for it; a moment after what it waited for is over."""
        at = self.next_at(m, now)
        return None if at is None or _busy(m) else max(at, now + AFTER_A_TURN_MS)

    def due(self, m: Meeting, now: int) -> PauseStarted | None:
        """It never cuts in: while somebody speaks, answers or listens it waits."""
        at = self.next_at(m, now)
        if at is None or now < at or _busy(m):
            return None
        self._at = None
        return PauseStarted(kind="quiet_minute", seconds=60, held_by=m.powers.holder("clock"))


def _busy(m: Meeting) -> bool:
    asking = m.checks.open is not None or m.second_look is not None
    return asking or m.turns.speaking is not None or m.pause is not None or not can_be_covered(m.modes.mode)
