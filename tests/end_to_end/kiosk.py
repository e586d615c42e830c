"""The whole program in this process: its windows to look at, its server at an address of its own."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.meeting.terms import Asked
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Ack
from tests.ui.conftest import sent, texts
from ui.program import Heard

PATIENCE_MS = 30_000
CODE = re.compile(r"\b[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}\b")


class Kiosk:
    """Heard going on with a record, as `python -m ui RECORD` does."""

    def __init__(self, qtbot, record: Path) -> None:
        self.qtbot = qtbot
        self.heard = Heard(windowed=True)
        self.heard.start(record)
        qtbot.waitUntil(
            lambda: self.heard.bridge is not None and self.heard.bridge.join is not None, timeout=PATIENCE_MS
        )

    @property
    def address(self) -> str:
        """Where tablets on this machine find it; the card shows the address on the room's network."""
        return f"http://127.0.0.1:{self.heard.bridge.join.address.rstrip('/').rpartition(':')[2]}/"

    @property
    def token(self) -> str:
        return self.heard.bridge.join.url.partition("#t=")[2]

    @property
    def room(self) -> QQuickWindow:
        return self.heard.window("room")

    @property
    def happened(self) -> list[object]:
        return [one.event for one in self.heard.bridge.history]

    def tap(self, who: str, does: Asked) -> Ack:
        """A tap at the desk."""
        answer = sent(self.qtbot, self.heard.bridge, who, does)
        assert isinstance(answer, Ack), answer
        return answer

    def let_in(self, many: int = 1) -> None:
        """The desk says yes to so many who wait."""
        for _ in range(many):
            waiting: list[str] = []
            while not waiting:
                self._ask_the_server(lambda server: [one.device for one in server.reception.arrivals.claims()], waiting)
            self.heard.bridge.call_server(lambda server, device=waiting[0]: server.let_in(device))
            self.qtbot.waitUntil(lambda device=waiting[0]: not self._waits(device), timeout=PATIENCE_MS)

    def _waits(self, device: str) -> bool:
        found: list[bool] = []
        self._ask_the_server(lambda server: [server.reception.arrivals.waits(device)], found)
        return found[0]

    def _ask_the_server(self, question: Callable[[Any], list[Any]], found: list[Any]) -> None:
        answers: list[list[Any]] = []
        self.heard.bridge.call_server(question, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
        found.extend(answers[0])

    def another(self, record: Callable[[], RecordFile], said: Callable[[str], None]) -> None:
        """Another Heard beside this one tries to go on with a record; what it says where it fails."""
        other = Heard(windowed=True)
        other.begin(record, None, "", failed=said)
        assert other.bridge is None
        other.shut()

    def read(self) -> list[str]:
        """All that is painted on the room screen, as somebody across the room reads it."""
        picture = self.room.grabWindow()
        return [" ".join(item.property("text").split()) for item in texts(self.room) if _is_painted(picture, item)]

    def until_read(self, words: str) -> None:
        """Wait until the room screen is painted with these words."""
        self.qtbot.waitUntil(lambda: any(words in line for line in self.read()), timeout=PATIENCE_MS)

    def code(self) -> str:
        """The code to type, from the room screen."""
        self.qtbot.waitUntil(lambda: bool(self._codes()), timeout=PATIENCE_MS)
        return self._codes()[0]

    def _codes(self) -> list[str]:
        return [found[0] for line in self.read() if (found := CODE.search(line))]


def _is_painted(picture: QImage, item: QQuickItem) -> bool:
    """Whether there is ink of more than one shade where the text stands."""
    area = item.mapRectToScene(item.boundingRect()).toAlignedRect() & picture.rect()
    shades = {
        picture.pixel(x, y) for x in range(area.left(), area.right(), 2) for y in range(area.top(), area.bottom(), 2)
    }
    return len(shades) > 1


@contextmanager
def running(qtbot, record: Path) -> Iterator[Kiosk]:
    """A kiosk that is shut in the order that is safe, whatever happens."""
    kiosk = Kiosk(qtbot, record)
    try:
        yield kiosk
    finally:
        kiosk.heard.shut()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
