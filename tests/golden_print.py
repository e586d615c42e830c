"""Every kind of print of a meeting: its words as planned, what the drawing adds to them, and the web page."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2

from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.document import Document
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.printing import account_of
from kiosk.summary.projections.history import tell
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from tests.golden_words import words

KINDS = {"print": full_print, "Easy Read": easy_read}


def prints(record: RecordFile, number: int, folder: Path) -> dict[str, list[str]]:
    account = account_of(record, number, tell(record.history(number)))
    documents = {kind: plan(account) for kind, plan in KINDS.items()}
    said = {kind: list(words(document)) for kind, document in documents.items()}
    drawn = {f"{kind}, drawn": list(_drawn(document, folder)) for kind, document in documents.items()}
    return {**said, **drawn, "web page": list(_on_the_web_page(documents["print"], folder))}


def _drawn(document: Document, folder: Path) -> Iterator[str]:
    """Lines of the PDF that are not a piece of any planned line: heads and feet, keys and axes of charts."""
    file = folder / "print.pdf"
    assert write_pdf(document, file) == ()
    planned = " ".join(["", *" ".join(words(document)).replace(document.code, "").split(), ""])
    paper = pypdfium2.PdfDocument(file)
    try:
        for page in paper:
            for line in page.get_textpage().get_text_range().splitlines():
                drawn = " ".join(line.replace("\ufffe", "").split())
                if f" {drawn} " not in planned:
                    yield from words(drawn)
    finally:
        paper.close()


def _on_the_web_page(document: Document, folder: Path) -> Iterator[str]:
    file = folder / "print.html"
    write_html(document, file)
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    yield from reader.lines


class _Reader(HTMLParser):
    """The text of each element that holds any, as one line."""

    INSIDE_A_LINE = ("span", "ins", "del", "b", "i", "em", "strong")

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line = ""
        self._skipped = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped = tag in ("style", "script")
        if tag not in self.INSIDE_A_LINE:
            self._end()

    def handle_endtag(self, tag: str) -> None:
        self._skipped = False
        if tag not in self.INSIDE_A_LINE:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._line += data

    def _end(self) -> None:
        self.lines += words(" ".join(self._line.split()))
        self._line = ""
