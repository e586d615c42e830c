"""Builds and wires the parts: one engine, one bridge to the Room's thread, the windows on their displays."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import __version__
from kiosk.private.no_core_file import leave_no_core_file
from kiosk.record.own_folder import own_folder
from ui.background.alive import Alive, whoever_watches
from ui.background.own_process import KIOSK
from ui.program import Heard
from ui.qt.faults import report_faults

WATCHED = "--watched"
NO_DISPLAY = (
    "There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Start Heard from the desktop of the machine the screens are plugged into, or play the demo meeting without any:\n"
    "  heard --demo"
)


def main(words: list[str] | None = None) -> int:
    words = sys.argv[1:] if words is None else words
    if words[:1] == [KIOSK]:
        from kiosk.cli.main import main as command_line

        return command_line(words[1:])
    given = _parser().parse_args(words)
    if given.watched:
        from ui.background.keep_alive import keep_alive

        return keep_alive([word for word in words if word != WATCHED])
    leave_no_core_file()
    if given.demo:
        from ui.demo.play import play_demo

        return play_demo(given.demo)
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        sys.stderr.write(NO_DISPLAY + "\n")
        return 1
    return run(given.record, given.software, given.windowed)


def run(record: Path | None = None, software: bool = False, windowed: bool = False) -> int:
    app = application(software)
    report_faults(own_folder("state") / "heard.log")
    heard = Heard(windowed)
    alive = Alive(lambda: heard.bridge, whoever_watches())
    app.aboutToQuit.connect(alive.stop)
    app.aboutToQuit.connect(heard.shut)
    _end_on_signals(app)
    QTimer.singleShot(0, lambda: heard.start(record))
    code = app.exec()
    if heard.hung:
        os._exit(code)
    return code


def application(software: bool = False) -> QGuiApplication:
    """The one QGuiApplication, named and set up before the first window."""
    if software:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app = QGuiApplication.instance() or QGuiApplication(["heard"])
    assert isinstance(app, QGuiApplication)
    app.setApplicationName("Heard")
    app.setDesktopFileName("heard")
    app.setQuitOnLastWindowClosed(False)
    return app


def _end_on_signals(app: QGuiApplication) -> None:
    """Ctrl+C in the terminal and a polite kill end Heard; Python sees them once its loop runs, so it is let run."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # quit() would first ask every window to close, and the room's refuses. What is being opened is opened first.
        signal.signal(number, lambda *_: QTimer.singleShot(0, lambda: app.exit(0)))
    signal.set_wakeup_fd(_woken(app))


def _woken(parent: QObject) -> int:
    """A socket that wakes Qt when a signal came, instead of a timer that wakes it for nothing."""
    from PySide6.QtCore import QSocketNotifier

    read, write = socket.socketpair()
    for end in (read, write):
        end.setblocking(False)
    notifier = QSocketNotifier(read.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: read.recv(512))
    return write.detach()  # open as long as the program is: the system writes to it


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="heard", description="Heard: who holds the power in a meeting, who waits, and what was decided."
    )
    parser.add_argument("--version", action="version", version=f"Heard {__version__}")
    parser.add_argument("record", nargs="?", type=Path, help="go on with the meeting that is open in this record")
    parser.add_argument(
        "--demo",
        type=Path,
        nargs="?",
        const=Path("heard-demo"),
        metavar="FOLDER",
        help="play two meetings fast and leave their prints and pictures in FOLDER (heard-demo)",
    )
    parser.add_argument("--software", action="store_true", help="draw without a graphics card")
    parser.add_argument(WATCHED, action="store_true", help="start Heard again by itself where it dies or hangs")
    parser.add_argument("--windowed", action="store_true", help="ordinary windows instead of full screens")
    return parser
