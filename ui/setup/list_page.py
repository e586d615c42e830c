"""A list from a file before it counts: its columns, its lines, and what comes of each."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.files.decoding import ListProblem
from kiosk.files.heads import Headed, Use
from kiosk.files.list_preview import Line, Preview, preview
from kiosk.files.people_list import columns_of
from ui.qt.row_model import Rows
from ui.settings import Settings
from ui.setup.records import default_folder
from ui.setup.start_model import StartModel

QML_IMPORT_NAME = "ui.setup"
QML_IMPORT_MAJOR_VERSION = 1
USES: dict[Use, str] = {
    "name": "Name",
    "first": "First name",
    "last": "Last name",
    "seat": "Seat",
    "job": "Job",
    "unused": "Not used",
}


@QmlElement
@QmlUncreatable("made in Python")
class ListPageModel(QObject):
    """`choosing` opens the system's file chooser."""

    changed = Signal()

    def __init__(self, start: StartModel, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start, self._settings = start, settings
        self._file, self._problem = "", ""
        self._listed: Headed | None = None
        self._shown = Preview((), ())
        self._uses: dict[int, Use] = {}
        self._ticked: dict[int, bool] = {}
        self._back = "start"
        self._columns = Rows(("key", "place", "head", "use"), parent=self)
        self._lines = Rows(("key", "cells", "taken", "says"), parent=self)

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._file

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(QUrl, notify=changed)
    def folder(self) -> QUrl:
        return QUrl.fromLocalFile(self._settings.list_folder or str(default_folder().parent))

    @Property("QVariantList", notify=changed)
    def uses(self) -> list[str]:
        return list(USES.values())

    @Property(QObject, notify=changed)
    def columns(self) -> QObject:
        return self._columns

    @Property(QObject, notify=changed)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def has(self) -> str:
        many = len(self._shown.lines)
        return f"The file has {many} {'line' if many == 1 else 'lines'}."

    @Property(str, notify=changed)
    def comeIn(self) -> str:
        many = len(self._shown.people)
        return "1 person comes in." if many == 1 else f"{many} people come in."

    @Property(str, notify=changed)
    def leftOut(self) -> str:
        many = sum(not line.taken for line in self._shown.lines)
        said = "" if not many else "1 line is left out. " if many == 1 else f"{many} lines are left out. "
        heads = "" if self._shown.heads else "The first line does not say what the columns are. "
        return f"{said}{heads}Say what each column is."

    @Property(str, notify=changed)
    def bring(self) -> str:
        many = len(self._shown.people)
        return "Bring in 1 person" if many == 1 else f"Bring in {many} people"

    @Property(str, notify=changed)
    def same(self) -> str:
        """The first two who may be one person."""
        doubt = self._doubt
        return f"{doubt.name} (line {doubt.number}) and {doubt.same}." if doubt else ""

    @property
    def _doubt(self) -> Line | None:
        return next((line for line in self._shown.lines if line.same), None)

    # What people do

    @Slot(QUrl)
    def choose(self, url: QUrl) -> None:
        """Look at a file; nothing of it counts yet."""
        path = Path(url.toLocalFile())
        if self._start.view != "list":
            self._back = self._start.view
        self._file, self._problem, self._listed = path.name, "", None
        self._uses, self._ticked = {}, {}
        self._settings.list_folder = str(path.parent)
        try:
            self._listed = columns_of(path)
        except ListProblem as problem:
            self._problem = " ".join(problem.sentences)
        self._draw()
        self._start.turn("list")

    @Slot(int, int)
    def use(self, column: int, use: int) -> None:
        """Say what a column is; what one column only can be is taken from the other."""
        said = get_args(Use)[use]
        for place, one in enumerate(self._shown.columns):
            if said not in ("job", "unused") and one.use == said:
                self._uses[place] = "unused"
        self._uses[column] = said
        self._draw()

    @Slot(int)
    def tick(self, place: int) -> None:
        """Put a line in or leave it out."""
        if 0 <= place < len(self._shown.lines):
            line = self._shown.lines[place]
            self._ticked[line.number] = not line.taken
            self._draw()

    @Slot(bool)
    def sayTwo(self, two: bool) -> None:
        doubt = self._doubt
        if doubt:
            self._ticked[doubt.number] = two
            if two:
                self._start.page.draft.roster.are_two(doubt.name)
            self._draw()

    @Slot()
    def bringIn(self) -> None:
        """Everybody who is ticked, below those who are there."""
        if self._shown.people:
            self._start.page.bring_in(self._shown.people)
            self.leave()

    @Slot()
    def leave(self) -> None:
        self._start.turn(self._back)

    def _draw(self) -> None:
        already = self._start.page.draft.people
        self._shown = preview(self._listed, self._uses, self._ticked, already) if self._listed else Preview((), ())
        columns = list(enumerate(self._shown.columns))
        self._columns.show(
            [
                {"key": str(place), "place": place, "head": one.head, "use": get_args(Use).index(one.use)}
                for place, one in columns
            ]
        )
        self._lines.show(
            [
                {"key": str(line.number), "taken": line.taken, "says": line.says}
                | {"cells": [line.cells[place] if place < len(line.cells) else "" for place, _ in columns]}
                for line in self._shown.lines
            ]
        )
        self.changed.emit()
