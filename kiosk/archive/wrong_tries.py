"""Whoever sends what does not hold is slowed down; what holds is taken from every address at any time."""

from __future__ import annotations

import time
from collections import deque

TRIES = 20
WITHIN_S = 60.0
ADDRESSES = 10_000


class WrongTries:
    """Of each address, when its last few wrong ones came."""

    def __init__(self) -> None:
        self._when: dict[str, deque[float]] = {}

    def count(self, address: str) -> bool:
        """One more; whether there were too many within a minute."""
        now = time.monotonic()
        if address not in self._when and len(self._when) >= ADDRESSES:
            self._when.clear()
        tries = self._when.setdefault(address, deque(maxlen=TRIES + 1))
        tries.append(now)
        return len(tries) > TRIES and now - tries[0] < WITHIN_S
