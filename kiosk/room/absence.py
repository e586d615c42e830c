"""How long the room was without the program: measured from a sign of life kept every 10 s beside the record."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.meeting.interruption import Gap, Why
from kiosk.room.clock import Clock

EVERY_S = 10
LONGEST_UNNOTICED_MS = 30_000
ASKED_FIRST_MS = 4 * 3_600_000  # after so long nobody takes for granted that the meeting goes on


class Sign(msgspec.Struct, frozen=True):
    """When the program last ran: in the meeting's ms, by the wall, and since the machine started; never what it did."""

    meeting: int
    at_ms: int
    wall: str
    machine_ms: int = 0
    stopped: bool = False  # the program was ended, and did not just end


class SignOfLife:
    """`folder` None: the record lives in memory, and so does this."""

    def __init__(self, record: Path | None, clock: Clock) -> None:
        self._file = record.with_name(f"{record.name}-life.json") if record else None
        self._clock = clock
        self._seen: tuple[int, int] | None = None  # the machine's ms with and without sleep; None before the first sign

    def beat(self, meeting: int, at_ms: int, stopped: bool = False) -> None:
        """What cannot be written leaves the one before: the gap is then found a little longer."""
        self._seen = (self._clock.monotonic_ms(), self._clock.awake_ms())
        sign = Sign(meeting, at_ms, self._clock.wall().isoformat(), self._seen[0], stopped)
        if self._file:
            with suppress(OSError):
                self._file.write_bytes(msgspec.json.encode(sign))

    def seen(self) -> None:
        """What was kept is a sign, too, once the signs have begun."""
        if self._seen:
            self._seen = (self._clock.monotonic_ms(), self._clock.awake_ms())

    def gap(self, now: int) -> Gap | None:
        """The time since the last sign, where it is one nobody was there in; `now` in the meeting's ms."""
        if self._seen is None:
            return None
        gone = self._clock.monotonic_ms() - self._seen[0]
        slept = gone - (self._clock.awake_ms() - self._seen[1])
        why: Why = "sleep" if slept * 2 > gone else "frozen"
        return Gap(now - gone, now, why) if gone > LONGEST_UNNOTICED_MS else None

    def before(self, meeting: int, at_ms: int, wall: str) -> Gap:
        """The gap up to now, from this last entry of the meeting or from a later sign of it."""
        sign = self._left()
        why: Why = "not_known"
        if sign and sign.meeting == meeting:
            lately = self._clock.monotonic_ms() >= sign.machine_ms
            why = "stopped" if sign.stopped or lately else "power"
            at_ms, wall = max((at_ms, wall), (sign.at_ms, sign.wall))
        gone = (self._clock.wall() - datetime.fromisoformat(wall)).total_seconds()
        return Gap(at_ms, at_ms + max(0, int(gone * 1000)), why)

    def _left(self) -> Sign | None:
        if self._file is None or not self._file.exists():
            return None
        with suppress(OSError, msgspec.DecodeError, ValueError):
            return msgspec.json.decode(self._file.read_bytes(), type=Sign)
        return None

    def end(self) -> None:
        """Nothing of it is needed once the meeting is closed."""
        self._seen = None
        if self._file:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
