"""Which display shows what: by where a display is, as one that shows the same as another is no second one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow


class Displays(QObject):
    """The displays there are; `changed` comes when one is plugged, unplugged or shows another size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._said)
        app.screenRemoved.connect(self._said)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)

    def _said(self, screen: QScreen) -> None:
        if screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def names(self) -> list[str]:
        return [screen.name() for screen in QGuiApplication.screens()]

    def apart(self) -> list[QScreen]:
        """The displays that show something of their own: of those that show the same, the primary or the first."""
        primary = QGuiApplication.primaryScreen()
        found: list[QScreen] = []
        for screen in sorted(QGuiApplication.screens(), key=lambda one: one != primary):
            if not any(_same(screen, other) for other in found):
                found.append(screen)
        return found

    def named(self, name: str) -> QScreen | None:
        return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)

    def rooms(self, remembered: str) -> QScreen | None:
        """The display remembered; else, as a connector may have another name today, the one that is not the desk's."""
        known = self.named(remembered) if remembered else None
        if known is not None:
            return known
        others = [screen for screen in self.apart() if screen != QGuiApplication.primaryScreen()]
        return others[-1] if others else QGuiApplication.primaryScreen()

    def desks(self, room: QScreen | None) -> QScreen:
        """Where the desk goes: the primary display unless that is the room's and there is another."""
        others = [screen for screen in self.apart() if room is None or not _same(screen, room)]
        primary = QGuiApplication.primaryScreen()
        return primary if primary != room or not others else others[0]


def _same(one: QScreen, other: QScreen) -> bool:
    """Whether more than half of the smaller one shows what the other shows."""
    a, b = one.geometry(), other.geometry()
    both, smaller = a.intersected(b), min(a.width() * a.height(), b.width() * b.height())
    return 2 * both.width() * both.height() > smaller


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
