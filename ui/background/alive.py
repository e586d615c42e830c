"""Signs of life: the windows' thread gives them, as long as the Room's thread and the tablets' server answer it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from ui.background.keep_alive import PIPE
from ui.room_bridge import RoomBridge

EVERY_MS = 1000
SILENT_S = 4.0
ROOM = (
    "The meeting does not answer. Wait: Heard starts again by itself, at the same turn. What was acknowledged is kept."
)
SERVER = "Tablets are not answered. Wait: Heard starts again by itself, at the same turn."
BY_HAND = "Heard does not answer any more. End it and start it again: the meeting goes on at the same turn."


class Alive(QObject):
    """Asks each second; who is silent for four is said at the desk, and no sign is given any more."""

    def __init__(self, bridge: Callable[[], RoomBridge | None], tell: Callable[[bytes], None] | None) -> None:
        """`tell` reaches whoever starts Heard again; None where nobody does."""
        super().__init__()
        self._bridge, self._tell = bridge, tell
        self._asked: RoomBridge | None = None
        self._room = self._server = time.monotonic()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        bridge, now = self._bridge(), time.monotonic()
        if bridge is not self._asked:
            self._asked, self._room, self._server = bridge, now, now
            if bridge:
                bridge.call(lambda room: str(room.record.path or ""), self._record)
        if bridge is None:
            self._beat()
            return
        bridge.ask_for_signs(self._room_answers, self._server_answers)
        unwell = self._unwell(now)
        bridge.say_unwell(unwell)
        if not unwell:
            self._beat()

    def _unwell(self, now: float) -> str:
        found = ROOM if now - self._room > SILENT_S else SERVER if now - self._server > SILENT_S else ""
        return BY_HAND if found and self._tell is None else found

    def _room_answers(self) -> None:
        self._room = time.monotonic()

    def _server_answers(self) -> None:
        self._server = time.monotonic()

    def _record(self, path: str) -> None:
        if self._tell and path:
            self._tell(b"record " + os.fsencode(os.path.abspath(path)))

    def _beat(self) -> None:
        if self._tell:
            self._tell(b"beat")


def whoever_watches() -> Callable[[bytes], None] | None:
    """The parent's pipe; None where nobody watches."""
    number = os.environ.pop(PIPE, "")
    if not number:
        return None
    pipe = int(number)
    os.set_inheritable(pipe, False)
    os.set_blocking(pipe, False)

    def tell(line: bytes) -> None:
        with suppress(OSError):
            os.write(pipe, line + b"\n")

    return tell
