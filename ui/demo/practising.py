"""A practice: pretend people act, a line says what to try, and the tour stands over it where it was asked for."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.demo.hints import hint
from ui.demo.pretend import Pretend
from ui.demo.tour import Tour
from ui.desk.beside import NOTHING

if TYPE_CHECKING:
    from ui.desk.beside import Beside
    from ui.program import Heard

LOOKS_MS = 500


class Practising(QObject):
    """Goes on until the meeting was left. Esc, where nothing is open, goes back to the start page."""

    def __init__(self, heard: Heard, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__(heard)  # it goes on when the screen it was started from has gone
        self._heard, self._seconds = weakref.proxy(heard), seconds
        self._pretend = Pretend()
        self._timer = QTimer(self, interval=LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def start(self, with_tour: bool = False) -> None:
        """Call when the meeting is open."""
        self._bridge = self._heard.bridge
        self._timer.start()
        self._heard.room.show_opening(0)  # type: ignore[union-attr]
        self.practise()
        if with_tour:
            self.tour()

    @property
    def beside(self) -> Beside:
        assert self._heard.beside
        return self._heard.beside

    def practise(self) -> None:
        """Nothing stands beside it but the line."""
        me = weakref.proxy(self)  # no ring of references with anything of Qt in it
        self.beside.show(NOTHING, {"Esc": lambda _: me.leave(), "F1": lambda _: me.tour()})
        self.look()

    def tour(self) -> None:
        me = weakref.proxy(self)
        Tour(weakref.proxy(self.beside), lambda: me.practise()).show()

    def leave(self) -> None:
        """Not at once: the desk is still in the middle of its own key press."""
        self._timer.stop()
        QTimer.singleShot(0, self._heard.finish)

    def look(self) -> None:
        bridge = self._heard.bridge
        if bridge is None or bridge is not self._bridge or bridge.snapshot is None:
            self._timer.stop()
            self.deleteLater()
            return
        for who, does in self._pretend.due(bridge.snapshot.meeting, self._seconds()):
            bridge.tap(does, who=who)
        self.beside.say(hint(bridge.snapshot, bridge.snapshot.meeting.people.at_the_desk.short))
