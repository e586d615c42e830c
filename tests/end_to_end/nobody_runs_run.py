"""Heard on a real display after whoever ran the meeting has left: it goes on and closes by keys. Run as a program."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.meeting import closing
from kiosk.record.sqlite_store import RecordFile
from tests.end_to_end.keyboard_run import Keyboard, tray
from tests.ui.sample_meeting import begun
from ui.app import application
from ui.program import Heard

closing.STANDS_FOR_MS = 4_000  # a minute, for somebody who waits


def leave(k: Keyboard) -> None:
    """Colin, who runs it, says at the desk that he goes."""
    k.until(lambda: (desk := k.window("desk")) and desk.isActive(), "the desk is up")
    k.until(lambda: k.meeting.questions.now, "the question is in")
    tray(k, "h", "Tomasz")
    k.until(lambda: k.meeting.signals.live, "a hand is up")
    k.key("u")
    tray(k, "2", "Hart")
    k.until(lambda: k.meeting.running.nobody, "nobody runs it")
    k.until(lambda: k.focused() is not None, "the desk asks who runs it")


def goes_on(k: Keyboard) -> None:
    """Nobody takes it on: Esc leaves the field, and Next is Next; then Ruth takes it on, and goes as well."""
    k.key("Escape")
    k.key("n")
    k.until(lambda: k.meeting.turns.speaking, "Tomasz speaks")
    tray(k, "1", "ruth")
    k.until(lambda: k.meeting.running.holder == "A8", "Ruth runs it")
    k.key("u")
    tray(k, "2", "Okafor")
    k.until(lambda: k.meeting.running.nobody, "nobody runs it again")


def closes(k: Keyboard) -> None:
    """It is said that it ends, somebody goes on, it is said with hands, and the meeting is closed."""
    k.key("Escape")
    k.key("x")
    k.until(lambda: k.meeting.closing, "it is said that it ends")
    k.until(lambda: k.meeting.opening.closed, "nobody wanted to go on")


def main(record: str, pictures: str) -> int:
    app = application(software=True)
    heard = Heard()
    app.aboutToQuit.connect(heard.shut)
    keyboard = Keyboard(heard, Path(pictures))
    (opener, opening), *then = begun()
    heard.begin(lambda: RecordFile.create(Path(record), "Harbour Lane"), opening, opener, then=then)
    try:
        leave(keyboard)
        keyboard.window("desk").grabWindow().save(str(Path(pictures) / "desk.png"))
        keyboard.window("room").grabWindow().save(str(Path(pictures) / "room.png"))
        goes_on(keyboard)
        closes(keyboard)
    finally:
        heard.shut()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
