"""Check a print: the code on the paper against the record. No Qt."""

from __future__ import annotations

from pathlib import Path

from kiosk.record.code import compared
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.verify import verdict
from ui.wizard.step import Field, Next, Page, Step, Wrong

PROVES = "It finds what was changed in the record after that print. It does not say who was right."


class CheckAPrint(Step):
    def __init__(self, path: Path) -> None:
        self._path, self._code, self._told = path, "", ""

    def page(self) -> Page:
        lines = (self._told, PROVES) if self._told else ("The code stands at the foot of each page of the print.",)
        field = Field("code", "The code on the paper", self._code, "Like 7KQM-2HPT-9WXC")
        return Page(title="Check a print", lines=lines, fields=(field,), next="Check it")

    def typed(self, field: str, words: str) -> None:
        self._code = words

    def went_on(self) -> Next:
        if not self._code.strip():
            raise Wrong("Type the code that stands on the paper.")
        found = verdict(self._path)
        if found.problems:
            raise Wrong(*found.problems)
        try:
            record = RecordFile.read(self._path)
        except RecordProblem as problem:
            raise Wrong(str(problem)) from problem
        try:
            self._told = compared(record, self._code).sentence
        finally:
            record.close()
        self._code = ""
        return None
