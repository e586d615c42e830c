"""What stands beside a meeting that is practised or shown: a card to read with its ways on, or one line to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "ui.desk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Card:
    """`at` of `of` counts from 1, 0 where nothing is counted; `ways` are (words, key); `part` wears a ring."""

    title: str
    words: str
    at: int = 0
    of: int = 0
    ways: tuple[tuple[str, str], ...] = ()
    part: str = ""


NOTHING = Card("", "")
Pressed = Callable[[str], None]


@QmlElement
@QmlUncreatable("made in Python")
class Beside(QObject):
    """Nothing stands here in a meeting that counts."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hint = ""
        self._card = NOTHING
        self._ways: dict[str, Pressed] = {}  # what each key does, also where no button shows it

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._card.title

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._card.words

    @Property(int, notify=changed)
    def at(self) -> int:
        return self._card.at

    @Property(int, notify=changed)
    def of(self) -> int:
        return self._card.of

    @Property("QVariantList", notify=changed)
    def ways(self) -> list[list[str]]:
        return [list(way) for way in self._card.ways]

    @Property(str, notify=changed)
    def part(self) -> str:
        """The name of the part of the desk that the card is about."""
        return self._card.part

    @Slot(str, result=bool)
    def press(self, key: str) -> bool:
        """Whether the key does something here."""
        does = self._ways.get(key)
        if does:
            does(key)
        return does is not None

    def show(self, card: Card, ways: dict[str, Pressed]) -> None:
        self._card, self._ways = card, ways
        self.changed.emit()

    def say(self, hint: str) -> None:
        """One line over what can be done now."""
        if hint != self.hint:
            self.hint = hint
            self.changed.emit()
