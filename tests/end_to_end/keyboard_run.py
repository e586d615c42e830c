"""Heard on a real display, driven by keys alone: from the first screen to a record on paper. Run as a program."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickWindow

from kiosk.meeting.meeting import Meeting
from ui.app import application
from ui.desk.tray import Tray
from ui.program import Heard
from ui.qt.row_model import FIRST_ROLE
from ui.setup.start_model import StartModel
from ui.wizard.wizard_model import ConversationModel

M = TypeVar("M", bound=QObject)
PATIENCE_S = 40
WORDS = FIRST_ROLE + 2  # of an entry, see ui/wizard/wizard_model.py


class Keyboard:
    """Somebody who types and waits for what they see; everything they do is an X key event."""

    def __init__(self, heard: Heard, pictures: Path) -> None:
        self.heard, self.pictures = heard, pictures

    def until(self, seen: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while not seen():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if time.monotonic() > end:
                raise TimeoutError(f"{what}; the screen says {self.title!r} {self.problem!r}")

    def window(self, name: str) -> QQuickWindow | None:
        return self.heard._open.get(name)

    def model(self, kind: type[M]) -> M | None:
        """The newest view model of that kind."""
        return next((one for one in reversed(self.heard.windows._models) if isinstance(one, kind)), None)

    def talk(self) -> ConversationModel | None:
        window = self.window("close")
        return self.model(ConversationModel) if window is not None and window.isActive() else None

    @property
    def title(self) -> str:
        talk = self.talk()
        return talk.title if talk else ""

    @property
    def problem(self) -> str:
        talk = self.talk()
        return talk.problem if talk else ""

    @property
    def meeting(self) -> Meeting:
        bridge = self.heard.bridge
        return bridge.snapshot.meeting if bridge and bridge.snapshot else Meeting()

    def key(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True, timeout=30)

    def type(self, words: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "8", words], check=True, timeout=30)
        self.let_in()

    def let_in(self) -> None:
        """What was typed has reached the field before the next key."""
        focus = self.focused()
        if focus is not None:
            before = ""
            for _ in range(200):
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
                now = str(focus.property("text"))
                if now == before and now:
                    return
                before = now

    def focused(self) -> QObject | None:
        for name in ("close", "desk", "setup"):
            window = self.window(name)
            if window is not None and window.isActive():
                return window.activeFocusItem()
        return None

    def at(self) -> str:
        """What has the keyboard is called."""
        focus = self.focused()
        face = QAccessible.queryAccessibleInterface(focus) if focus else None
        return face.text(QAccessible.Text.Name) if face else ""

    def start(self) -> StartModel:
        found = self.model(StartModel)
        assert found is not None
        return found

    def asking(self) -> ConversationModel:
        """The question of the fold that is open."""
        return self.start().asking

    def asking_is_over(self) -> bool:
        folds = self.start().folds
        return not any(folds.data(folds.index(row), FIRST_ROLE + 3) for row in range(folds.rowCount()))

    def asks(self, title: str) -> None:
        self.until(lambda: self.asking().title.startswith(title), f"waiting for {title!r}")
        self.let_go()

    def let_go(self) -> None:
        """Whatever the last key began is done."""
        for _ in range(10):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)

    def picture(self) -> None:
        window = self.window("close") or self.window("setup")
        assert window is not None
        QCoreApplication.processEvents()
        place = len(list(self.pictures.glob("*.png"))) + 1
        window.grabWindow().save(str(self.pictures / f"{place:02d}.png"))

    def page(self, title: str) -> None:
        """Wait for a page, and for the keyboard to be on it."""
        self.until(lambda: self.title.startswith(title) and self.focused() is not None, f"waiting for {title!r}")
        self.picture()

    def answer(self, title: str, *said: str) -> None:
        """Type into the page's fields in turn as they stand, and Enter: nothing is selected and nothing emptied."""
        self.page(title)
        for place, words in enumerate(said):
            if place:
                self.key("Tab")
            if words:
                self.type(words)
        self.key("Return")

    def listed(self) -> list[str]:
        """The words of the page's list, row by row."""
        talk = self.talk()
        rows = talk.entries if talk else None
        return [str(rows.data(rows.index(place), WORDS)) for place in range(rows.rowCount())] if rows else []

    def take_out(self) -> None:
        """Backspace for each letter, as somebody does who found a field filled in."""
        focus = self.focused()
        there = str(focus.property("text") or "") if focus else ""
        if there:
            self.key("End", *["BackSpace"] * len(there))
            self.until(lambda: not str(focus.property("text")) if focus else True, "the field is empty")

    def choose(self, title: str, number: int) -> None:
        self.page(title)
        self.key(f"alt+{number}")


PAGE = (
    ("Group", "Harbour Lane Board"),
    ("What is this meeting called?", "Housing rules"),
    ("Who is coming?", "1 Amina Yusuf\n2 Dez Carter\n3 Colin Hart"),
    ("Who runs it?", "Colin Hart"),
    ("What will we talk about?", "Evictions from supported housing, Amina, 25"),
    ("We can decide", "We can decide housing rules."),
    ("We cannot decide", "We cannot set the budget."),
    ("Who set that limit?", "Cabinet"),
)


def set_up(k: Keyboard) -> None:
    """From the first box to the last with Tab between, then the folds, then Start."""
    for place, (label, words) in enumerate(PAGE):
        if place:
            k.key("Tab")
        k.until(lambda label=label: k.at() == label, f"the keyboard is in {label!r}")
        for line, said in enumerate(words.split("\n")):
            if line:
                k.key("Return")
            k.type(said)
    k.picture()
    fold(k, "Why we meet", "We look after housing rules together.")
    rule(k)
    what_was_before(k)
    k.key("ctrl+Return")


def fold(k: Keyboard, title: str, words: str = "") -> None:
    """Tab to a fold and open it; with words, type them into its first field."""
    tab_to(k, title)
    k.until(lambda: k.asking().title != "", f"{title!r} is open")
    if words:
        k.until(lambda: k.focused() is not None and k.focused().property("maximumLength") is not None, "a field")
        k.type(words)
        k.key("Return")
        k.until(lambda: k.asking_is_over(), f"{title!r} is folded")


def rule(k: Keyboard) -> None:
    fold(k, "If we do not agree")
    k.key("alt+1")
    k.until(lambda: k.asking_is_over(), "the rule is chosen")


def what_was_before(k: Keyboard) -> None:
    """One was spoken to, papers were late, support was there; nobody has made a promise yet."""
    fold(k, "Papers, support")
    k.asks("Who talked it over before?")
    k.key("alt+1")
    tab_to(k, "Next")
    k.asks("When did the papers go out?")
    k.type("2")
    k.key("Return")
    k.asks("The papers went out late.")
    tab_to(k, "Go on")
    k.asks("What support is there for people?")
    for _ in range(5):
        tab_to(k, "There")
    tab_to(k, "Next")
    k.asks("What can each side promise")
    tab_to(k, "Done")
    k.until(lambda: k.asking_is_over(), "papers and support are folded")


def tab_to(k: Keyboard, words: str) -> None:
    """Tab until the keyboard is on the first button with these words, and press it."""
    for _ in range(60):
        before = k.focused()
        k.key("Tab")
        k.until(lambda before=before: k.focused() is not before, "the keyboard moves on")
        at = k.focused()
        if at is not None and (str(at.property("words")) == words or k.at().startswith(f"{words}. ")):
            k.key("Return")
            return
    raise LookupError(words)


def meet(k: Keyboard) -> None:
    """One item, one question, two turns; all at the desk."""
    k.until(lambda: (desk := k.window("desk")) and desk.isActive(), "the desk is up")
    k.until(lambda: "disagreement" in k.meeting.opening.rules and k.meeting.agenda.items, "rule and item are in")
    tray(k, "i")
    k.until(lambda: k.meeting.agenda.now, "the item is started")
    tray(k, "w", "Will the council stop evicting anyone by 1 April?")
    k.until(lambda: k.meeting.questions.now, "the question is asked")
    tray(k, "h", "Amina")
    k.until(lambda: k.meeting.signals.live, "a hand is up")
    k.key("n")
    k.until(lambda: k.meeting.turns.speaking, "somebody speaks")
    tray(k, "e")
    k.until(lambda: not k.meeting.turns.speaking, "the turn is over")
    k.key("x")


def tray(k: Keyboard, key: str, words: str = "") -> None:
    """Open an act by its key, fill its first field and do it."""
    k.key(key)
    opened = k.model(Tray)
    assert opened is not None
    k.until(lambda: opened.shown, f"the tray of {key} is open")
    for _ in range(10):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    if words:
        k.type(words)
    k.key("Return")


def close(k: Keyboard) -> None:
    k.page("What did we not get to?")
    k.answer("What did we not get to?")
    k.answer("What will be different", "Two visits before any eviction, from 1 June.")
    k.answer("Who will do what")
    k.answer("Give it five quiet minutes.")
    k.choose("Who sets the next agenda?", 1)
    k.choose("Shall we read it back?", 1)
    k.choose("Is this how it was?", 1)
    k.choose("Is this how it was?", 3)
    k.choose("Close the meeting?", 1)
    k.page("The meeting is closed.")
    k.until(lambda: k.talk() and k.talk().entries.rowCount() == 7, "the list of what was private is there")
    k.answer("The meeting is closed.")
    k.page("Print: meeting")
    k.until(lambda: k.talk().sheet["printer"], "the printer is found")
    k.key("ctrl+p")
    k.until(lambda: k.talk().sheet["doing"].startswith("Sent: "), "it is with the printer")
    k.key("ctrl+Return")
    k.until(lambda: k.window("setup") is not None and k.start().view == "start", "back on the start page")


def main(pictures: str) -> int:
    app = application(software=True)
    heard = Heard()
    app.aboutToQuit.connect(heard.shut)
    heard.start()
    keyboard = Keyboard(heard, Path(pictures))
    try:
        set_up(keyboard)
        meet(keyboard)
        close(keyboard)
    finally:
        heard.shut()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
