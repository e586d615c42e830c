"""Whether the room screen is seen by anybody: whoever sits at the desk looks elsewhere, and is told when it is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWindow
from PySide6.QtQuick import QQuickWindow

UNSEEN = "Nobody sees the room screen: it is hidden, or something stands over it. F2 brings it back."
SEEN = "The room screen is seen again."
LOOK_MS = 4000
ROWS, EVERY = 7, 16  # lines of the display that are looked at, and each so many pixels of them
GROUND = 0.25  # of these pixels: no screen of ours has less of its own ground
NEAR = 8  # a display's own colours may be a little off


class RoomWatch(QObject):
    """Looks now and then; twice unseen is said once, and so is that it is seen again.

    `window` is the room screen while it should be seen, else None; `own` are windows of ours that may stand over it.
    """

    said = Signal(str)

    def __init__(
        self, window: Callable[[], QQuickWindow | None], own: Callable[[], list[QWindow]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._own, self._unseen = window, own, 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(LOOK_MS)

    def look(self) -> None:
        window = self._window()
        if window is None:
            self._unseen = 0
            return
        was, self._unseen = self._unseen, 0 if self._is_seen(window) else self._unseen + 1
        if self._unseen == 2:
            self.said.emit(UNSEEN)
        elif was >= 2 and not self._unseen:
            self.said.emit(SEEN)

    def _is_seen(self, window: QQuickWindow) -> bool:
        if not window.isExposed() or window.visibility() == QWindow.Visibility.Minimized:
            return False
        return not any(_stands_over(one, window) for one in self._own()) and shows_its_ground(window)


def _stands_over(one: QWindow, window: QWindow) -> bool:
    """A window of ours on more than half of the other."""
    if not one.isExposed():
        return False
    both, all_of_it = one.geometry().intersected(window.geometry()), window.geometry()
    return 2 * both.width() * both.height() > all_of_it.width() * all_of_it.height()


def shows_its_ground(window: QQuickWindow) -> bool:
    """Whether the window's own ground is what stands on its display; True where the system does not let us look."""
    screen, ground = window.screen(), window.color()
    if QGuiApplication.platformName() != "xcb" or screen is None:
        return True
    size = screen.size()
    rows = (size.height() * row // (ROWS + 1) for row in range(1, ROWS + 1))
    return share_of(ground, [screen.grabWindow(0, 0, y, size.width(), 1).toImage() for y in rows]) >= GROUND


def share_of(ground: QColor, lines: Sequence[QImage]) -> float:
    """How much of these lines of pixels has the colour of the ground; all of it where there is nothing to look at."""
    seen = [_near(line.pixelColor(x, 0), ground) for line in lines for x in range(0, line.width(), EVERY)]
    return sum(seen) / len(seen) if seen else 1.0


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))
