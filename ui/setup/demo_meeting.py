"""The demo: a meeting written down, played on a record in memory at the pace of a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.files.meeting_script import Step, load
from kiosk.meeting.tap import Tap
from ui.demo.samples import sample_meeting

if TYPE_CHECKING:
    from ui.program import Heard
    from ui.room_bridge import RoomBridge

FASTER = 20  # times
SHORTEST_MS, LONGEST_MS = 1_200, 6_000  # between two steps


class DemoMeeting(QObject):
    """Plays until its steps are over or the meeting has been left; whoever watches can tap in between."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(heard)  # it goes on when the screen it was started from has gone
        self._heard = heard
        script = load(sample_meeting("question-that-changed"))
        self._opening, *self._steps = script.steps
        self._played = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._play)
        self._bridge: RoomBridge | None = None

    @property
    def opening(self) -> Tap:
        return self._opening.taps[0]

    def start(self) -> None:
        """Call when the meeting is open."""
        self._bridge = self._heard.bridge
        self._wait(self._opening)

    def _wait(self, before: Step) -> None:
        if self._played < len(self._steps):
            gap = (self._steps[self._played].at - before.at) // FASTER
            self._timer.start(max(SHORTEST_MS, min(LONGEST_MS, gap)))

    def _play(self) -> None:
        bridge = self._heard.bridge
        if bridge is None or bridge is not self._bridge:
            self.deleteLater()
            return
        step = self._steps[self._played]
        self._played += 1
        for tap in step.taps:
            bridge.tap(tap.does, who=tap.who, by=tap.by)
        self._wait(step)
