"""Something slow that must not hold up the windows, and its answer when it is back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QMetaObject, QObject, Qt, Slot

T = TypeVar("T")


class Errands(QObject):
    """Each errand runs on a thread of its own; its answer is handed over here, unless this has gone by then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: deque[tuple[Callable[[Any], None], Any]] = deque()
        self._out: list[Thread] = []

    def send(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run `work`, which must not raise, and hand its answer to `done` on this thread."""
        thread = Thread(target=self._run, args=(work, done), name="errand", daemon=True)
        self._out.append(thread)
        thread.start()

    def wait(self) -> None:
        """Until all are back: before this object may go."""
        for thread in self._out:
            thread.join()
        self._out.clear()

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._back.append((done, work()))
        QMetaObject.invokeMethod(self, "_deliver", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _deliver(self) -> None:
        while self._back:
            done, answer = self._back.popleft()
            done(answer)
