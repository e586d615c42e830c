"""A bank card's outline, made larger and smaller until it is as large as the card held against the screen."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.room_screen.sizes import millimetres_per_pixel

QML_IMPORT_NAME = "ui.setup"
QML_IMPORT_MAJOR_VERSION = 1
CARD_WIDE, CARD_HIGH = 85.60, 53.98  # mm, ISO/IEC 7810 ID-1
STEP = 1.01


@QmlElement
@QmlUncreatable("made in Python")
class MeasureModel(QObject):
    changed = Signal()
    done = Signal(float)  # inches from corner to corner
    left = Signal()

    def __init__(self, inches: float, width: int, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._across = hypot(width, height)
        self._most = min(width / CARD_WIDE, height / CARD_HIGH) * 0.8
        self._px_per_mm = min(self._most, 1 / millimetres_per_pixel(inches, width, height))

    @Property(float, notify=changed)
    def wide(self) -> float:
        return CARD_WIDE * self._px_per_mm

    @Property(float, notify=changed)
    def high(self) -> float:
        return CARD_HIGH * self._px_per_mm

    @Property(float, notify=changed)
    def inches(self) -> float:
        return self._across / self._px_per_mm / 25.4

    @Slot(int)
    def grow(self, steps: int) -> None:
        self._px_per_mm = min(self._most, max(0.2, self._px_per_mm * STEP**steps))
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        self.done.emit(self.inches)

    @Slot()
    def leave(self) -> None:
        self.left.emit()
