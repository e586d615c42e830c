"""A conversation as QML draws it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.qt.row_model import Rows
from ui.wizard.wizard import Conversation

QML_IMPORT_NAME = "ui.wizard"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class ConversationModel(QObject):
    """`turned` comes with another page, so that the keyboard goes to its first field; `changed` also with the same."""

    changed = Signal()
    turned = Signal()

    def __init__(
        self, talk: Conversation, head: str = "Heard", banner: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._talk, self._head, self._banner = talk, head, banner
        self.holder: object = None  # whoever carries out what the conversation asks for
        self._fields = Rows(("key", "name", "label", "words", "hint", "share"), parent=self)
        self._choices = Rows(("key", "name", "words", "second", "chosen", "number"), parent=self)
        self._acts = Rows(("key", "name", "words"), parent=self)
        self._entries = Rows(
            ("key", "name", "words", "second", "power", "empty", "acts", "chosen", "beside"), parent=self
        )
        self._turned = -1
        talk.drawn = self._draw
        self._draw()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._page.title

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[str]:
        return list(self._page.lines)

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._talk.problem

    @Property(str, notify=changed)
    def onWords(self) -> str:
        return self._page.next

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._talk.can_go_back

    @Property(int, notify=changed)
    def columns(self) -> int:
        return self._page.columns

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._talk.steps[0]

    @Property(int, notify=changed)
    def now(self) -> int:
        return self._talk.steps[1]

    @Property(str, notify=changed)
    def head(self) -> str:
        return self._head

    @Property(str, notify=changed)
    def banner(self) -> str:
        return self._banner

    @Property("QVariantMap", notify=changed)
    def sheet(self) -> dict[str, Any]:
        return self._page.sheet

    @Property(bool, notify=changed)
    def hasSheet(self) -> bool:
        return bool(self._page.sheet)

    @Property(QObject, notify=changed)
    def fields(self) -> QObject:
        return self._fields

    @Property(QObject, notify=changed)
    def choices(self) -> QObject:
        return self._choices

    @Property(QObject, notify=changed)
    def acts(self) -> QObject:
        return self._acts

    @Property(QObject, notify=changed)
    def entries(self) -> QObject:
        return self._entries

    @Slot(str, str)
    def type(self, field: str, words: str) -> None:
        """The row says what stands in the field, so that it changes when the question empties it."""
        self._fields.amend(f"{self._turned}.{field}", words=words)
        self._talk.typed(field, words)

    @Slot(str)
    def choose(self, choice: str) -> None:
        self._talk.chose(choice)

    @Slot(str, str)
    def act(self, act: str, entry: str) -> None:
        self._talk.acted(act, entry)

    @Slot()
    def goOn(self) -> None:
        self._talk.went_on()

    @Slot()
    def goBack(self) -> None:
        if self._talk.can_go_back:
            self._talk.went_back()

    @Slot()
    def look_again(self) -> None:
        """Something outside of the conversation changed."""
        self._draw()

    def _draw(self) -> None:
        """Rows of another page have other keys: nothing of the page before stays in them."""
        talk, page = self._talk, self._talk.page
        self._page, turn = page, talk.turned
        self._fields.show(
            [
                {"key": f"{turn}.{one.key}", "name": one.key, "label": one.label, "words": one.text}
                | {"hint": one.hint, "share": one.share}
                for one in page.fields
            ]
        )
        self._choices.show(
            [
                {"key": f"{turn}.{one.key}", "name": one.key, "words": one.words, "second": one.second}
                | {"chosen": one.chosen, "number": str(place) if place < 10 else ""}
                for place, one in enumerate(page.choices, 1)
            ]
        )
        self._acts.show([{"key": f"{turn}.{one.key}", "name": one.key, "words": one.words} for one in page.acts])
        self._entries.show(
            [
                {"key": f"{turn}.{one.key}", "name": one.key, "words": one.words, "second": one.second}
                | {"power": one.power, "empty": one.empty, "chosen": one.chosen, "beside": one.beside}
                | {"acts": [{"name": act.key, "words": act.words} for act in one.acts]}
                for one in page.entries
            ]
        )
        self.changed.emit()
        if turn != self._turned:
            self._turned = turn
            self.turned.emit()
