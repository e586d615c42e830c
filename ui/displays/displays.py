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

    @staticmethod
    def is_first(screen: QScreen) -> bool:
        """Whether it is the machine's own: the one that is there before others are plugged in."""
        return screen == QGuiApplication.primaryScreen()

    def rooms(self, remembered: str, first: bool = False) -> QScreen | None:
        """The display remembered, if it is where it was: the machine's first one, or not.

        A connector may have another name today, or another's: then place decides, so that the desk stays the desk's.
        """
        primary = QGuiApplication.primaryScreen()
        places = self.apart()
        if len(places) > 1:
            places = [screen for screen in places if self.is_first(screen) == first]
        return next((screen for screen in places if screen.name() == remembered), places[-1] if places else primary)

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
    """As large as the display leaves room for.

    Under Wayland a window has a say in where it stands only where it fills a display; else it might be the room's.
    """
    if QGuiApplication.platformName().startswith("wayland") and len(QGuiApplication.screens()) > 1:
        fill(window, screen)
        return
    window.setScreen(screen)
    window.setGeometry(screen.availableGeometry())
    window.showMaximized()
