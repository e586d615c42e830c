"""Time as the Room sees it: a monotonic clock for what lasts, the wall's beside it for what people read."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Protocol

WITH_SLEEP: int | None = getattr(time, "CLOCK_BOOTTIME", None)  # where there is none, the usual clock counts sleep


class Clock(Protocol):
    """`monotonic_ms` runs on while the machine sleeps, `awake_ms` does not, where that can be told apart."""

    def monotonic_ms(self) -> int: ...

    def awake_ms(self) -> int: ...

    def wall(self) -> datetime: ...


class SystemClock:
    """The machine's clocks."""

    def monotonic_ms(self) -> int:
        return time.clock_gettime_ns(WITH_SLEEP) // 1_000_000 if WITH_SLEEP is not None else self.awake_ms()

    def awake_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000

    def wall(self) -> datetime:
        return datetime.now().astimezone()


class ScriptClock:
    """A clock that stands at what a script says; the wall's time is the meeting's date plus that."""

    def __init__(self, opened: datetime) -> None:
        self._opened = opened
        self.ms = 0

    def monotonic_ms(self) -> int:
        return self.ms

    def awake_ms(self) -> int:
        return self.ms

    def wall(self) -> datetime:
        return self._opened + timedelta(milliseconds=self.ms)
