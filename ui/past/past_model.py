"""Past meetings as QML draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.past.past import Past
from ui.past.said import VIEWS, buttons, lines, said
from ui.past.strips import roles_strip, strip
from ui.qt.row_model import Rows

QML_IMPORT_NAME = "ui.past"
QML_IMPORT_MAJOR_VERSION = 1
KEYS = (*"123456789", *(f"Alt+{digit}" for digit in "123456789"))
MOVES = {"Up": -1, "Down": 1}
STEPS = {"Left": -1, "Right": 1}


@QmlElement
@QmlUncreatable("made in Python")
class PastModel(QObject):
    """`left` when it is put away; `sought` where the keyboard is to go to the field that finds, or back;
    `folderWanted` for the system's own way of choosing one.
    """

    changed = Signal()
    left = Signal()
    sought = Signal(bool)
    folderWanted = Signal()

    def __init__(self, past: Past, ways: Mapping[str, Callable[[], None]], parent: QObject | None = None) -> None:
        """`ways` are what its buttons lead to besides its own lists, by name."""
        super().__init__(parent)
        self.past, self._ways = past, ways
        self.holder: object = None  # whoever carries out what the page asks for
        self.chosen: Callable[[Path], None] = lambda folder: None  # who wanted the folder
        self._talking, self._told = False, ""
        self._meetings = Rows(("key", "title", "text", "chosen"), parent=self)
        self._lines = Rows(("key", "title", "text", "chosen"), parent=self)
        self._draw()

    @Property("QVariantMap", notify=changed)
    def said(self) -> dict[str, str]:
        """Every sentence that stands alone, by its place."""
        return {**said(self.past), "told": self._told, "typed": self.past.typed}

    @Property(QObject, notify=changed)
    def meetings(self) -> QObject:
        return self._meetings

    @Property(QObject, notify=changed)
    def lines(self) -> QObject:
        return self._lines

    @Property("QVariantList", notify=changed)
    def strips(self) -> list[dict[str, Any]]:
        """One, or two meetings side by side; all of them together in one."""
        past = self.past
        if past.problem:
            return []
        if past.view == "over":
            rows = past.roles()
            return [roles_strip(rows, {one.number: one.on for one in past.meetings})] if rows else []
        if past.view or past.meeting is None:
            return []
        turns = past.moments(past.chosen)
        first = strip(past.meeting, past.chart(past.chosen), turns[past.at].second if turns else None)
        return [first, strip(past.second, past.chart(past.beside), None)] if past.second else [first]

    @Property("QVariantList", notify=changed)
    def buttons(self) -> list[dict[str, Any]]:
        return buttons(self.past, self._ways)

    @Property("QVariantList", notify=changed)
    def keys(self) -> list[str]:
        return [*KEYS, *MOVES, *STEPS, "B", "F", "F8", "Esc", "Return", "Enter"]

    @Property(bool, notify=changed)
    def talking(self) -> bool:
        """Something is asked on a page of its own."""
        return self._talking

    @Slot(str)
    def find(self, words: str) -> None:
        if words != self.past.typed:
            self.past.find(words)
            self._draw()

    @Slot(int)
    def choose(self, number: int) -> None:
        self.past.choose(number)
        self._draw()

    @Slot(str)
    def press(self, key: str) -> None:
        """A key, where nobody types."""
        name = key.removeprefix("Alt+")
        if name in MOVES:
            self.past.move(MOVES[name])
        elif name in STEPS:
            self.past.step(STEPS[name])
        elif name == "F":
            self.sought.emit(True)
        elif name == "Esc" and self.past.typed:
            self.past.find("")
            self.sought.emit(False)
        elif name == "F8" or (name == "Esc" and not self.past.view):
            self.left.emit()
            return
        elif name == "Esc":
            self.past.turn("")
        elif name in ("Return", "Enter"):
            self.act("start")
        else:
            act = next((one["act"] for one in self.buttons if one["key"] == name), "")
            if act:
                self.act(act)
        self._draw()

    @Slot(str)
    def act(self, name: str) -> None:
        """A button."""
        self._told = ""
        if name in VIEWS:
            self.past.turn(name)
        elif name == "beside":
            self.past.put_beside()
        elif name in self._ways:
            self._ways[name]()
        self._draw()

    @Slot(QUrl)
    def takeFolder(self, folder: QUrl) -> None:
        self.chosen(Path(folder.toLocalFile()))

    def talk(self, talking: bool) -> None:
        """To a page of its own, or back."""
        self._talking = talking
        self._draw()

    def tell(self, sentence: str) -> None:
        self._told = sentence
        self._draw()

    def look_again(self) -> None:
        self._draw()

    def _draw(self) -> None:
        past = self.past
        self._meetings.show(
            [
                {
                    "key": one.number,
                    "title": one.on,
                    "text": f"{one.title}\n{hit.words if (hit := past.first_hit(one.number)) else one.size}",
                    "chosen": one.number == past.chosen and not past.view,
                }
                for one in past.listed
            ]
        )
        self._lines.show(lines(past))
        self.changed.emit()
