"""The demo: a meeting written down, played on a record in memory at the pace of a walk, and told as it goes."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.files.meeting_script import Step, load
from kiosk.meeting.tap import Tap
from ui.demo.explained import explained
from ui.demo.samples import sample_meeting
from ui.desk.beside import Card

if TYPE_CHECKING:
    from ui.program import Heard
    from ui.room_bridge import RoomBridge

FASTER = 20  # times
SHORTEST_MS, LONGEST_MS = 4_000, 8_000  # between two steps, so that two sentences can be read


class DemoMeeting(QObject):
    """Plays until its steps are over or the meeting has been left; whoever watches can stop it and tap in between.

    Back tells again what came before; what has happened on the screens stays, as in a meeting.
    """

    def __init__(self, heard: Heard) -> None:
        super().__init__(heard)  # it goes on when the screen it was started from has gone
        self._heard = weakref.proxy(heard)
        script = load(sample_meeting("question-that-changed"))
        self._opening, *self._steps = script.steps
        self._played = 0
        self._told: list[tuple[str, str]] = []
        self._at = -1
        self._paused = False
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
        self._tell(self._opening)
        self._wait(self._opening)

    def pause(self) -> None:
        """Stop, or go on where it was stopped."""
        self._paused = not self._paused
        if self._paused:
            self._timer.stop()
        else:
            self._at = len(self._told) - 1
            self._timer.start(SHORTEST_MS)
        self._show()

    def back(self) -> None:
        self._paused = True
        self._timer.stop()
        self._at = max(0, self._at - 1)
        self._show()

    def on(self) -> None:
        """What came after, and at the end of that the next step."""
        if self._at < len(self._told) - 1:
            self._at += 1
            self._show()
        elif self._played < len(self._steps):
            self._timer.stop()
            self._play()

    def leave(self) -> None:
        """Not at once: the desk is still in the middle of its own key press."""
        self._timer.stop()
        QTimer.singleShot(0, self._heard.finish)

    def _wait(self, before: Step) -> None:
        if self._played < len(self._steps) and not self._paused:
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
        self._tell(step)
        self._wait(step)

    def _tell(self, step: Step) -> None:
        seen = self._bridge.snapshot if self._bridge else None
        if seen:
            self._told.append(explained(step.taps[0], seen.meeting.people.at_the_desk.short))
            self._at = len(self._told) - 1
            self._show()

    def _show(self) -> None:
        title, words = self._told[self._at]
        stop = "Go on" if self._paused else "Pause"
        ways = (("Back", "←"), (stop, "Space"), ("Leave it", "Esc"), ("On", "→"))
        me = weakref.proxy(self)  # no ring of references with anything of Qt in it
        keys = {
            "←": lambda _: me.back(),
            "Space": lambda _: me.pause(),
            "→": lambda _: me.on(),
            "Esc": lambda _: me.leave(),
        }
        assert self._heard.beside
        self._heard.beside.show(Card(title, words, self._at + 1, len(self._steps) + 1, ways), keys)
