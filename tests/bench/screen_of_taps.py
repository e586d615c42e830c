"""Heard with windows and server as a process: says where it serves, and at the end when which entry was painted."""

import asyncio
import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt, QTimer

from kiosk.tablets.http.devices import beside
from tests.bench.server_of_taps import crowded, tablets_of
from tests.end_to_end.program import serve_apart
from ui.app import application
from ui.program import Heard
from ui.qt.faults import report_faults


async def made(path: Path, many: int) -> None:
    room = await crowded(path, many)
    room.record.close()


class Watched:
    """The room screen, painted anew for every change so that each can be timed."""

    def __init__(self, heard: Heard, tokens: list[str]) -> None:
        self.heard, self.tokens = heard, tokens
        self.frames: list[tuple[int, int]] = []
        self.window = heard._open["room"]
        self.window.frameSwapped.connect(self._painted)
        heard.bridge.changed.connect(self.window.update)
        heard.bridge.joinable.connect(self._ready, Qt.ConnectionType.SingleShotConnection)

    def _painted(self) -> None:
        self.frames.append((time.monotonic_ns(), self.heard.bridge.history[-1].seq))

    def _ready(self) -> None:
        print(json.dumps({"address": self.heard.bridge.join.address, "tokens": self.tokens}), flush=True)


def main(path: Path, many: int) -> None:
    asyncio.run(made(path, many))
    serve_apart(path)
    tokens = tablets_of(path, many)
    app = application(software=True)
    report_faults()
    heard = Heard(windowed=True)
    app.aboutToQuit.connect(heard.shut)
    watched: list[Watched] = []

    def start() -> None:
        heard.start(path)
        watched.append(Watched(heard, tokens))

    QTimer.singleShot(0, start)
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(lambda: app.exit(0))
    app.exec()
    print(json.dumps(watched[0].frames), flush=True)
    beside(path).unlink()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
