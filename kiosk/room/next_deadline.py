"""When the Room has to look at the clock again."""

from __future__ import annotations

import asyncio

from kiosk.meeting.closing import closes_at
from kiosk.meeting.interruption import TOLD_MS
from kiosk.meeting.modes import cap_reached
from kiosk.room.absence import EVERY_S
from kiosk.room.disk_watch import DiskWatch
from kiosk.room.room import Room


class Alarm:
    """Lets the room look at the clock when something is due by it, and gives its sign of life. Lives on its loop."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._timer: asyncio.TimerHandle | None = None
        self._beating: asyncio.TimerHandle | None = None
        self._disk = DiskWatch(room)

    def start(self) -> None:
        self._disk.start()
        self.set()
        self._beat()

    def set(self) -> None:
        """To be called at every change."""
        if self._timer:
            self._timer.cancel()
        due = next_moment(self._room)
        self._timer = None
        if due is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0, due - self._room.now) / 1000 + 0.01, self._room.tell_time)

    def _beat(self) -> None:
        """A sign of life, so that a gap is found where it began."""
        self._room.sign_of_life()
        self._beating = asyncio.get_running_loop().call_later(EVERY_S, self._beat)

    def stop(self) -> None:
        self._disk.stop()
        for timer in (self._timer, self._beating):
            if timer:
                timer.cancel()
        self._timer = self._beating = None


def next_moment(room: Room) -> int | None:
    """Milliseconds since opening of the next thing the clock alone brings about; None when nothing is due."""
    quiet = room.cover.look_at(room.meeting, room.now)
    moments = (
        _notice_over(room),
        _cap_reached(room),
        closes_at(room.meeting),
        quiet,
        room.undoing.changes_at(),
        _back_told(room),
    )
    due = [moment for moment in moments if moment is not None and moment > room.now]
    return min(due, default=None)


def _notice_over(room: Room) -> int | None:
    shown = room.aside.notices.shown
    return shown.until if shown else None


def _back_told(room: Room) -> int | None:
    """Until when everybody is told that we were away."""
    gaps = room.meeting.away.gaps
    return gaps[-1].end + TOLD_MS if gaps else None


def _cap_reached(room: Room) -> int | None:
    m = room.meeting
    cap = next((rule.cap_s for rule in m.opening.rules.values() if rule.cap_s), None)
    if m.modes.mode != "rest_and_listen" or cap is None:
        return None
    return cap_reached(m, cap)
