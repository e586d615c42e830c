"""QML windows that are opened, looked at and destroyed in the right order, and a Room behind them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Ack, NotKept
from tests.ui.sample_meeting import begun
from ui.displays.windows import Windows
from ui.qt.garbage import Collector
from ui.room_bridge import RoomBridge


@pytest.fixture
def collected(qapp) -> Iterator[None]:
    """Garbage is collected as in Heard, never in the middle of destroying something of Qt."""
    collector = Collector()
    yield
    collector.stop()


@pytest.fixture
def windows(collected, monkeypatch, tmp_path) -> Iterator[Windows]:
    """Closed in the right order afterwards; pytest-qt fails the test on any warning of Qt or QML."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    opened = Windows()
    yield opened
    opened.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def bridge(collected, qtbot) -> Iterator[Callable[..., RoomBridge]]:
    """A started bridge to a Room in memory in which these (who, what) taps were sent and taken."""
    started: list[RoomBridge] = []

    def start(taps=None, record=None, server=None) -> RoomBridge:
        one = RoomBridge(record or (lambda: RecordFile.in_memory("Harbour Lane")), server)
        started.append(one)
        one.start()
        for who, does in begun() if taps is None else taps:
            sent(qtbot, one, who, does)
        return one

    yield start
    for one in started:
        one.stop()


def sent(qtbot, bridge: RoomBridge, who: str, does, by: str = "") -> Ack | Refused | NotKept:
    """Send a tap through the bridge and wait for its answer; fails on a refusal."""
    answers: list[Ack | Refused | NotKept] = []
    bridge.tap(does, who=who, by=by, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(answers[0], Ack), answers[0]
    return answers[0]


@pytest.fixture
def settle(qtbot) -> Callable[..., QImage]:
    """Shows a window at a size, lets everything that is pending happen, and gives its picture."""

    def picture(window: QQuickWindow, width: int = 1920, height: int = 1080) -> QImage:
        window.setWidth(width)
        window.setHeight(height)
        if not window.isVisible():
            window.show()
        qtbot.waitUntil(window.isExposed)
        QCoreApplication.processEvents()
        return window.grabWindow()

    return picture


def items(root: QObject) -> Iterator[QQuickItem]:
    """Every item of a window, those of delegates and loaders too."""
    top = root.contentItem() if isinstance(root, QQuickWindow) else root
    yield top
    for child in top.childItems():
        yield from items(child)


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """The item with that objectName."""
    return next(item for item in items(window) if item.objectName() == name)


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """Every Text that is really painted."""
    return [
        item
        for item in items(window)
        if item.inherits("QQuickText") and item.isVisible() and item.property("text") and item.property("opacity") > 0
    ]
