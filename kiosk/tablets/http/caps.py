"""Limits for each address and for all, so that a flood closes only its own door; and a log that stays small."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.tablets.http.guards import Turned

SLOW_FROM_ONE, SLOW_AT_ONCE = 32, 256  # requests whose body is still on its way
TOO_SLOW = "Too much is on its way from here at once. It is sent again."
LINES_A_MINUTE, MINUTE_S = 20, 60.0


class Slow:
    """How many requests are half here."""

    def __init__(self) -> None:
        self._from: Counter[str] = Counter()

    @contextmanager
    def one(self, address: str) -> Iterator[None]:
        """Turned where too many are on their way from there, or in all."""
        if self._from[address] >= SLOW_FROM_ONE or self._from.total() >= SLOW_AT_ONCE:
            raise Turned(429, TOO_SLOW)
        self._from[address] += 1
        try:
            yield
        finally:
            self._from[address] -= 1
            if not self._from[address]:
                del self._from[address]


class FewLines(logging.Filter):
    """The first lines of a minute; whoever makes faults without end fills no disk."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._seconds, self._since, self._count = seconds, -MINUTE_S, 0

    def filter(self, record: logging.LogRecord) -> bool:
        now = self._seconds()
        if now - self._since >= MINUTE_S:
            self._since, self._count = now, 0
        self._count += 1
        if self._count == LINES_A_MINUTE:
            record.msg, record.args, record.exc_info = "More went wrong; it is not written down for a minute.", (), None
        return self._count <= LINES_A_MINUTE
