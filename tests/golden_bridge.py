"""A Room behind the screens' own models, all on one thread: what a tap changes is on the screens when it returns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.cli.playing import dice_of
from kiosk.files.meeting_script import Step, come_to, load
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Change, Room
from kiosk.views.room_view import RoomView, snapshot
from tests.table import LOOP


class StillBridge(QObject):
    """Stands in for the bridge to the Room's thread; nothing here ever waits."""

    changed = Signal()
    refused = Signal(str)
    joinable = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self.join, self.unwell = room, None, ""
        self.snapshot: RoomView = snapshot(room)
        self.history: list[Happened] = list(room.record.history(room.number)) if room.number else []
        room.listen(self._heard)

    def tap(self, does: Asked, who: str | None = None, by: str = "", done: Callable[[Any], None] | None = None) -> None:
        person = who if who is not None else self.snapshot.meeting.facilitator or ""
        answer: Any
        try:
            answer = LOOP.run_until_complete(self._room.tap(Tap(who=person, by=by, does=does)))
        except Refused as refused:
            answer = refused
        if done:
            done(answer)

    def call(self, fn: Callable[[Room], Any], done: Callable[[Any], None] | None = None) -> None:
        value = fn(self._room)
        if done:
            done(value)

    def call_server(self, fn: Callable[[Any], Any], done: Callable[[Any], None] | None = None) -> None:
        """There are no tablets' server and no devices."""

    def _heard(self, change: Change) -> None:
        if any(isinstance(happened.event, EventRedacted) for happened in change.happened):
            self.history = list(self._room.record.history(self._room.number))
        else:
            self.history += change.happened
        self.snapshot = snapshot(self._room)
        self.changed.emit()


class Played:
    """A written meeting on its way, step by step."""

    def __init__(self, path: Path, record: RecordFile | None = None) -> None:
        self.script = load(path)
        self.clock = ScriptClock(self.script.opened)
        kept = record or RecordFile.in_memory(self.script.group)
        self.room = Room(kept, self.clock, dice_of(self.script))

    def step(self, step: Step) -> None:
        come_to(step, self.room, self.clock)
        for tap in step.taps:
            LOOP.run_until_complete(self.room.tap(tap))
