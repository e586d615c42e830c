"""Looks once a second how the record's disk is, so that all are told before somebody taps in vain."""

from __future__ import annotations

import asyncio

from kiosk.room.room import Room
from kiosk.room.writer import Writer

EVERY_S = 1.0
SLOW_S = 1.0
NEARLY_FULL = 10 * 2**20  # bytes; closing lays a record out anew, which needs its size once more


class DiskWatch:
    """Lives on the Room's loop; what could wait for the disk is looked at on a thread of its own."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._looks = Writer("disk watch")
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        if self._room.record.path:
            self._task = asyncio.get_running_loop().create_task(self._watch())

    def stop(self) -> None:
        if self._task:
            self._task.cancel()
        self._looks.stop()

    async def _watch(self) -> None:
        while True:
            look = self._looks.run(self._room.record.look)
            done, _ = await asyncio.wait([look], timeout=SLOW_S)
            self._room.disk_seen(look.result() if done else None, self._is_slow(bool(done)), NEARLY_FULL)
            await asyncio.sleep(EVERY_S if done else 0)
            if not done:
                await asyncio.wait([look])

    def _is_slow(self, seen: bool) -> bool:
        writer = self._room.writer
        return not seen or (writer is not None and writer.busy_s() > SLOW_S)
