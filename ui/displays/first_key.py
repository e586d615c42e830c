"""A window that gets keys and is not the one in use asks to be it: Heard may be there before whatever manages windows,
and then letters arrive, but no key of the page or the desk does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

TOLD_BY = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class FirstKey(QObject):
    """Set on a window; where another window of Heard is in use, that one stays."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOLD_BY and QGuiApplication.focusWindow() is None and isinstance(watched, QWindow):
            watched.requestActivate()
        return False
