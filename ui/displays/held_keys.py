"""A key that is held down acts once. X repeats it as a release and a press of the same moment, which Qt does not always
tell from two presses when it is busy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent

ASKED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class HeldKeys(QObject):
    """Set on a window; where somebody types, a held key goes on typing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._released = (0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        now = (event.key(), event.timestamp())
        if event.type() == QEvent.Type.KeyRelease:
            self._released = now
        elif event.type() in ASKED and self._is_no_press(event, now) and not somebody_types():
            event.accept()  # so that no shortcut takes it either
            return True
        return False

    def _is_no_press(self, event: QKeyEvent, now: tuple[int, int]) -> bool:
        return not event.isAutoRepeat() and now == self._released


def somebody_types() -> bool:
    field = QGuiApplication.focusObject()
    if field is None:
        return False
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QGuiApplication.sendEvent(field, asked)
    return bool(asked.value(Qt.InputMethodQuery.ImEnabled))
