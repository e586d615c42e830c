"""Plays the demo meetings fast and leaves what a real one would: the record, its print, pictures of the screens."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtQuick import QQuickWindow

from kiosk.files.meeting_script import Script, load
from kiosk.meeting.interruption import Gap
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Ack, Room
from ui.background.own_process import kiosk_command
from ui.demo.moments import Moments
from ui.demo.samples import NAMES, sample_meeting
from ui.demo.tablet import Tablet
from ui.program import Heard
from ui.room_bridge import Answer


def play_demo(folder: Path) -> int:
    """Both meetings, one after the other; 1 when a print could not be made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.app import application

    application(software=True)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="heard-demo-") as settings, Tablet() as tablet:
        os.environ["XDG_CONFIG_HOME"] = settings  # nobody's own settings are touched
        if not tablet.is_there:
            _say("No Chromium here, so there are no pictures of the tablet page.")
        prints = [_play(folder, name, tablet) for name in NAMES]
    return 0 if all(prints) else 1


def _play(folder: Path, name: str, tablet: Tablet) -> bool:
    record = folder / f"{name}.heard"
    for old in folder.glob(f"{name}.*"):
        old.unlink()
    script = load(sample_meeting(name))
    demo = Demo(script, record, folder / name, tablet)
    try:
        demo.play()
    finally:
        demo.heard.shut()
    _say(f"{record}: the record.")
    return _print(record, folder / f"{name}.pdf")


def _print(record: Path, pdf: Path) -> bool:
    done = subprocess.run(kiosk_command("summary", str(record), "--pdf", str(pdf)), text=True, capture_output=True)
    _say(f"{pdf}: the print." if done.returncode == 0 else done.stderr.strip())
    return done.returncode == 0


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


class Demo:
    """One meeting on the screens: every step is a tap through the one door, then the screens are looked at."""

    def __init__(self, script: Script, record: Path, pictures: Path, tablet: Tablet) -> None:
        self.heard = Heard(windowed=True)
        self._script, self._record, self._pictures, self._tablet = script, record, pictures, tablet
        self._clock = ScriptClock(script.opened)
        self._moments = Moments()

    def play(self) -> None:
        first, *steps = self._script.steps
        self._open(first.taps[0])
        self._look()
        for step in steps:
            self._go_to(step.at, step.away)
            for tap in step.taps:
                self._tap(tap)
            self._look()

    def _go_to(self, at: int, away: int) -> None:
        """The script's clock leaps on the Room's thread, where a leap without `away` is no time without the program."""

        def leap(room: Room) -> None:
            self._clock.ms = at + away
            if away:
                room.was_away(Gap(at, self._clock.ms))
            room.life.seen()

        assert self.heard.bridge
        self.heard.bridge.call(leap)

    def _open(self, tap: Tap) -> None:
        refused: list[str] = []
        group = self._script.group
        record = self._record
        self.heard.begin(
            lambda: RecordFile.create(record, group),
            tap.does,  # type: ignore[arg-type]
            tap.who,
            failed=refused.append,
            clock=self._clock,
        )
        self._until(lambda: bool(refused) or bool(self.heard.bridge and self.heard.bridge.join))
        if refused:
            raise RuntimeError(refused[0])

    def _tap(self, tap: Tap) -> None:
        assert self.heard.bridge
        answers: list[Answer] = []
        self.heard.bridge.tap(tap.does, who=tap.who, by=tap.by, done=answers.append)
        self._until(lambda: bool(answers))
        if not isinstance(answers[0], Ack):
            raise RuntimeError(f"{self._script.path}: {answers[0]}")

    def _look(self) -> None:
        assert self.heard.room
        assert self.heard.bridge
        assert self.heard.bridge.snapshot
        for moment in self._moments.of(self.heard.bridge.snapshot):
            if moment == "opening":
                self.heard.room.show_opening(3)
            for name in ("room", "desk"):
                _picture(self.heard.window(name), Path(f"{self._pictures}.{moment}.{name}.png"))
            self._tablet.picture(self.heard.bridge, self._until, Path(f"{self._pictures}.{moment}.tablet.png"))

    @staticmethod
    def _until(condition) -> None:
        while not condition():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _picture(window: QQuickWindow, file: Path) -> None:
    window.setWidth(1920)
    window.setHeight(1080)
    QCoreApplication.processEvents()
    window.grabWindow().save(str(file))
