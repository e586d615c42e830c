"""The guide as QML draws it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.guide.reading import ORDER, PAGES, page, title
from ui.qt.row_model import Rows

QML_IMPORT_NAME = "ui.guide"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class GuideModel(QObject):
    """One page is open, by its name."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = ORDER[0]
        self._pages = Rows(("name", "title"), "name", parent=self)
        self._pages.show([{"name": name, "title": title(name)} for name in ORDER])

    @Property(str, notify=changed)
    def open(self) -> str:
        return self._open

    @Property(QObject, notify=changed)
    def pages(self) -> QObject:
        """All pages, in order."""
        return self._pages

    @Property("QVariantList", notify=changed)
    def blocks(self) -> list[dict[str, str]]:
        pictures = QUrl.fromLocalFile(f"{PAGES}/")
        return [
            {
                "kind": block.kind,
                "words": block.words,
                "mark": block.mark,
                "file": pictures.resolved(QUrl(block.file)).toString() if block.file else "",
            }
            for block in page(self._open)
        ]

    @Slot(str)
    def turn(self, name: str) -> None:
        if name in ORDER:
            self._open = name
            self.changed.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """To the next page or the one before, as far as there is one."""
        place = min(max(ORDER.index(self._open) + by, 0), len(ORDER) - 1)
        self.turn(ORDER[place])

    @Slot()
    def leave(self) -> None:
        self.left.emit()
