"""Which display shows what: the room's is remembered by name and found again when it is unplugged and plugged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow


class Displays(QObject):
    """The displays there are; `changed` comes when one is plugged or unplugged."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._said)
        app.screenRemoved.connect(self._said)

    def _said(self, screen: QScreen) -> None:
        self.changed.emit()

    def names(self) -> list[str]:
        return [screen.name() for screen in QGuiApplication.screens()]

    def named(self, name: str) -> QScreen | None:
        return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)

    def rooms(self, remembered: str) -> QScreen | None:
        """The display remembered; before any is, the last one that is not the facilitator's. None while unplugged."""
        if remembered:
            return self.named(remembered)
        others = [screen for screen in QGuiApplication.screens() if screen != QGuiApplication.primaryScreen()]
        return others[-1] if others else QGuiApplication.primaryScreen()

    def desks(self, room: QScreen | None) -> QScreen:
        """Where the desk goes: the primary display unless that is the room's and there is another."""
        others = [screen for screen in QGuiApplication.screens() if screen != room]
        primary = QGuiApplication.primaryScreen()
        return primary if primary != room or not others else others[0]


def fill(window: QWindow, screen: QScreen) -> None:
    """Full screen on that display, wherever it was before."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def spread(window: QWindow, screen: QScreen) -> None:
    """As large as the display leaves room for."""
    window.setScreen(screen)
    window.setGeometry(screen.availableGeometry())
    window.showMaximized()
