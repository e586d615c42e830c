"""Heard itself on a record, real windows and all: prints what stands on them once both do, as JSON, and ends."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from tests.painted import faults, painted
from ui import app as program
from ui.displays.room_watch import shows_its_ground

LOOK_MS = 200
CALM = 5  # looks that saw the same
seen: list[object] = []


def look() -> None:
    """One look at all windows; five alike are what a person sees."""
    shown = [one for one in QGuiApplication.topLevelWindows() if isinstance(one, QQuickWindow) and one.isExposed()]
    found = {one.title().rpartition(": ")[2]: said(one) for one in shown}
    seen.append(found)
    if found and all(one == found for one in seen[-CALM:]) and len(seen) > 2 * CALM:
        sys.stdout.write(json.dumps(found))
        sys.stdout.flush()
        QGuiApplication.exit(0)


def said(window: QQuickWindow) -> dict[str, object]:
    words = painted(window)
    return {
        "at": window.screen().name(),
        "place": list(window.geometry().getRect()),
        "ground": shows_its_ground(window),
        "fills": window.geometry() == window.screen().geometry(),
        "words": [one.text for one in words],
        "faults": faults(words, window.width(), window.height()),
    }


made = program.application


def application(software: bool = False) -> QGuiApplication:
    app = made(software)
    timer = QTimer(app)
    timer.timeout.connect(look)
    timer.start(LOOK_MS)
    return app


if __name__ == "__main__":
    program.application = application
    sys.exit(program.main([*sys.argv[1:], "--software"]))
