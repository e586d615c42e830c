"""Which devices wait at the way in for somebody's yes, or waited and came no further."""

from __future__ import annotations


class Waiting:
    """By device; where a meeting is played from a script, by the person it says it is."""

    def __init__(self) -> None:
        self._asked: set[str] = set()

    def __len__(self) -> int:
        """How many waited and were never let in."""
        return len(self._asked)

    def asks(self, device: str) -> None:
        self._asked.add(device)

    def comes_in(self, device: str) -> None:
        self._asked.discard(device)

    def wipe(self) -> None:
        self._asked.clear()
