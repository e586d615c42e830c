"""What a device had tapped while it was somebody's, and which were put out: for the desk, in memory only."""

from __future__ import annotations

from collections import deque
from time import time

import msgspec

from kiosk.meeting.terms import PersonId

TAPS_REMEMBERED = 200  # of one device


class PutOut(msgspec.Struct, frozen=True):
    """A device that was `person`'s until `at`, in seconds of the wall clock.

    `entry` is the entry of the record that says so, `tapped` are those it left before.
    """

    device: str
    person: PersonId
    at: float
    entry: int
    tapped: tuple[int, ...] = ()


class PutOuts:
    """By the hashes of the devices."""

    def __init__(self) -> None:
        self._tapped: dict[str, deque[int]] = {}
        self._out: dict[str, PutOut] = {}

    def tapped(self, device: str, entry: int) -> None:
        """0 is an entry that is nowhere: what is private leaves none."""
        if entry:
            self._tapped.setdefault(device, deque(maxlen=TAPS_REMEMBERED)).append(entry)

    def put_out(self, device: str, person: PersonId, entry: int) -> None:
        self._out[device] = PutOut(device, person, time(), entry, tuple(self._tapped.pop(device, ())))

    def between(self, first: int, last: int) -> list[PutOut]:
        """Those that entries of the record from `first` to `last` put out."""
        return [one for one in self._out.values() if first <= one.entry <= last]

    def is_now(self, device: str, person: PersonId) -> None:
        """It is somebody's; if whose it was, with what it had tapped."""
        back = self._out.pop(device, None)
        if back and back.person == person:
            self._tapped[device] = deque(back.tapped, TAPS_REMEMBERED)

    def forget(self, device: str) -> None:
        self._out.pop(device, None)
        self._tapped.pop(device, None)

    def clear(self) -> None:
        self._out.clear()
        self._tapped.clear()

    def listed(self) -> list[PutOut]:
        """The last one put out first."""
        return sorted(self._out.values(), key=lambda one: -one.at)
