"""Time as the Room sees it: a monotonic clock for what lasts, the wall's beside it for what people read."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def monotonic_ms(self) -> int: ...

    def wall(self) -> datetime: ...


class SystemClock:
    """The machine's clocks."""

    def monotonic_ms(self) -> int:
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

    def wall(self) -> datetime:
        return self._opened + timedelta(milliseconds=self.ms)
