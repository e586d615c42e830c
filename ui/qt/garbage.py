"""Python collects its garbage on whichever thread comes by; what belongs to Qt must be destroyed on the GUI thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 5_000


class Collector(QObject):
    """Turns Python's own collecting off and does it here, on the thread this is made on; `stop` turns it on again.

    Never in the middle of destroying something of Qt: its lock is held then, and what is collected asks for it too.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is due, as Python itself would."""
        due = [n for n, (count, most) in enumerate(zip(gc.get_count(), self._thresholds, strict=True)) if count > most]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        self._timer.stop()
        gc.collect()
        if self._was_on:
            gc.enable()
