"""The room's display is found by its name, also after it was unplugged, and passers-by cannot leave it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.display import Display, Monitor
from ui.displays.room_watch import SEEN, UNSEEN

DESK, ROOM = Monitor("DESK", 960, 1080), Monitor("ROOM", 960, 1080, x=960)
# Two windows of a meeting without a meeting; each line is where they are once the window system agrees.
PROGRAM = """
import json, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow
from ui.app import application
from ui.displays.displays import Displays
from ui.displays.placing import Placing
from ui.settings import Settings

app = application(software=True)
displays = Displays()
placing = Placing(displays, Settings(room_display="ROOM"))
room, desk = QQuickWindow(title="The room"), QQuickWindow(title="The desk")
last = None

def tell():
    global last
    placed = {w.title(): w.screen().name() if w.isVisible() and w.isExposed() else "" for w in (room, desk)}
    placed["full"] = room.isVisible() and room.geometry() == room.screen().geometry()
    if placed != last:
        last = placed
        print(json.dumps(placed), flush=True)

def obey():
    for line in sys.stdin:
        QTimer.singleShot(0, app, {"toggle": placing.toggle_desk, "leave": placing.leave_room,
                                   "return": placing.return_to_room}[line.strip()])
    QTimer.singleShot(0, app, app.quit)

placing.said.connect(lambda words: print(json.dumps({"said": words}), flush=True))
placing.watch.timer.setInterval(100)
placing.take(room, desk)
timer = QTimer(interval=20, timeout=tell)
timer.start()
threading.Thread(target=obey, daemon=True).start()
app.exec()
"""


COVER = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QRasterWindow, QPainter
app = QGuiApplication([])
window = QRasterWindow(title="In the way", flags=Qt.WindowType.X11BypassWindowManagerHint)
window.paintEvent = lambda event: QPainter(window).fillRect(0, 0, 960, 1080, "navy")
window.setGeometry(960, 0, 960, 1080)
window.show()
app.exec()
"""


class Program:
    """The running program: what it was told, and where its windows are."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.told: list[str] = []

    def say(self, word: str) -> None:
        assert self._process.stdin
        print(word, file=self._process.stdin, flush=True)

    def until_said(self, words: str) -> None:
        """Reads until the desk is told this."""
        assert self._process.stdout
        seen = []
        for line in self._process.stdout:
            seen.append(json.loads(line))
            if seen[-1] == {"said": words}:
                return
        raise AssertionError(f"never said {words!r}: {seen}")

    def until(self, room: str, desk: str, full: bool | None = None) -> None:
        """Reads until the windows are there; fails when the program ends first."""
        assert self._process.stdout
        seen = []
        for line in self._process.stdout:
            seen.append(json.loads(line))
            if "said" in seen[-1]:
                self.told.append(seen[-1]["said"])
                continue
            if (seen[-1]["The room"], seen[-1]["The desk"]) == (room, desk) and full in (None, seen[-1]["full"]):
                return
        raise AssertionError(f"never at {room!r} and {desk!r}: {seen}")


@contextmanager
def placed(display: Display) -> Iterator[Program]:
    command = ["timeout", "60", sys.executable, "-c", PROGRAM]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=display.env, stdin=pipe, stdout=pipe, text=True) as process:
        yield Program(process)
        assert process.stdin
        process.stdin.close()
        process.wait(timeout=30)


def test_the_room_screen_fills_its_display_and_comes_back_to_it_when_plugged_again(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "DESK", full=True)
        xvfb.unplug("ROOM")
        program.until("DESK", "DESK")
        xvfb.plug(ROOM)
        program.until("ROOM", "DESK", full=True)


def test_with_one_display_the_desk_comes_up_over_the_room_screen_and_goes_away(xvfb):
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "ROOM")
        program.say("toggle")
        program.until("ROOM", "", full=True)
        program.say("toggle")
        program.until("ROOM", "ROOM")


def test_who_left_the_room_screen_can_come_back(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "DESK")
        program.say("leave")
        program.until("", "DESK")
        program.say("return")
        program.until("ROOM", "DESK", full=True)


def test_a_display_that_shows_the_same_as_another_is_no_second_one(xvfb):
    xvfb.plug(Monitor("DESK", 1920, 1080))
    xvfb.plug(Monitor("BEAMER", 1920, 1080))
    with placed(xvfb) as program:
        program.until("DESK", "DESK")
        program.say("toggle")
        program.until("DESK", "", full=True)


def test_a_connector_with_another_name_still_shows_the_room_screen_and_the_desk_stays_where_it_is(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(Monitor("DP-7", 960, 1080, x=960))
    with placed(xvfb) as program:
        program.until("DP-7", "DESK", full=True)


def test_the_desk_is_told_when_something_stands_over_the_room_screen_and_when_it_is_seen_again(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "DESK", full=True)
        with subprocess.Popen([sys.executable, "-c", COVER], env=xvfb.env) as cover:
            program.until_said(UNSEEN)
            cover.terminate()
        program.until_said(SEEN)


def test_a_hidden_room_screen_is_told_and_what_brings_the_desk_forward_brings_it_back(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "DESK", full=True)
        xvfb.run("xdotool", "search", "--name", "The room", "windowminimize")
        program.until_said(UNSEEN)
        program.say("toggle")
        program.until_said(SEEN)


def test_where_the_room_screen_was_sent_away_nothing_is_told(xvfb):
    xvfb.plug(DESK)
    xvfb.plug(ROOM)
    with placed(xvfb) as program:
        program.until("ROOM", "DESK")
        program.say("leave")
        program.until("", "DESK")
        program.say("return")
        program.until("ROOM", "DESK", full=True)
        assert UNSEEN not in program.told
