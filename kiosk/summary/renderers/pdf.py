"""The print as a PDF: pages with head and foot, tagged, and the same bytes for the same document."""

import threading
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.charts.signs import CODE_WORDS, SAYING, document_title, head_at_right, is_large
from kiosk.summary.document import EASY_KINDS, Document, PrintKind
from kiosk.summary.renderers.pagination import Filled, paginated
from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.in_words import in_words
from kiosk.summary.typesetting.paper import (
    BODY_BOTTOM,
    INK,
    SECOND_INK,
    SHEETS,
    TEXT_WIDTH,
    Sheet,
    Type,
)
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering
from kiosk.summary.typesetting.structure import finish
from kiosk.summary.typesetting.tags import Node

DRAWING = threading.Lock()  # reportlab keeps its fonts in one place for the whole program

# Nothing drawn here reads markup or fetches anything. Should that ever change, reportlab opens no address.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.toColorCanUse = None
rl_config.useA85 = 0  # pages as bytes, not as text: a quarter of the time

LARGER: dict[PrintKind, float] = {"large_18": 1.5, "large_24": 2}  # so many times the sizes it is set in
SMALL: dict[PrintKind, float] = {
    "easy_read": 14,
    "before_easy_read": 14,
    "large_18": 15,
    "large_24": 15,
}  # head and foot; else 10


def write_pdf(document: Document, file: Path, sheet: Sheet = SHEETS["a4"]) -> tuple[str, ...]:
    """Draws the document; returns a sentence for everything that could not be drawn as it was asked."""
    with DRAWING:
        return _Print(document, sheet).write(file)


class _Print:
    """One document on its way to paper."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self.document, self.sheet = document, sheet
        self.lettering = Lettering(Fonts(document.font_family))
        self.tree = Node("Document")
        self.larger = LARGER.get(document.kind, 1)
        self.small = Type(SMALL.get(document.kind, 10), 15, ink=SECOND_INK)
        self.bottom = BODY_BOTTOM + (self.small.size - 10) * 4

    def write(self, file: Path) -> tuple[str, ...]:
        sheets = self._sheets()
        drawn = BytesIO()
        canvas = Canvas(
            drawn,
            pagesize=(self.sheet.width, self.sheet.height),
            invariant=1,
            lang=self.document.language,
            initialFontName=self.lettering.fonts.main("Regular").fontName,  # else each page begins in Helvetica
        )
        canvas.setTitle(document_title(self.document))
        canvas.setAuthor(f"Heard, {self.document.group}")
        canvas.setCreator("Heard")
        canvas.setSubject(head_at_right(self.document))
        pen = Pen(canvas, self.lettering)
        for number, sheet in enumerate(sheets, 1):
            self._draw(pen, sheet, f"Page\N{NO-BREAK SPACE}{number} of\N{NO-BREAK SPACE}{len(sheets)}")
        canvas.save()
        finish(drawn.getvalue(), self.tree, document_title(self.document), file)
        return self._problems()

    def _sheets(self) -> list[Filled]:
        room, width = (self.sheet.top - self.bottom) / self.larger, TEXT_WIDTH / self.larger
        easy, large = self.document.kind in EASY_KINDS, is_large(self.document)
        at = Setting(self.lettering, self.tree, width, room=room, easy=easy, large=large)
        return paginated(at, self.document, room)

    def _draw(self, pen: Pen, sheet: Filled, page: str) -> None:
        with pen.tags.artifact("Pagination"):
            self._head_and_foot(pen, page)
        with pen.at(self.sheet.margin, self.sheet.top, self.larger):
            for down, piece in sheet:
                piece.draw(pen, 0, -down)
        pen.canvas.showPage()
        pen.tags.turn_page()

    def _head_and_foot(self, pen: Pen, page: str) -> None:
        left, right = self.sheet.margin, self.sheet.margin + TEXT_WIDTH
        top = 17 * mm + (self.small.size - 10) * 4
        y, line = self.sheet.height - 14 * mm, self.small.size * 1.45
        at_right = head_at_right(self.document)
        pen.write_clipped(left, y, self.document.group, self.small, TEXT_WIDTH - pen.width(at_right, self.small) - 16)
        pen.write_right(right, y, at_right, self.small)
        pen.line(left, top, right, top, 0.8, INK)
        pen.write(left, top - line, SAYING, self.small)
        pen.write(left, top - 2 * line, f"{CODE_WORDS} {self.document.code}", self.small)
        pen.write_right(right, top - line - 2, page, Type(max(12, self.small.size), 18, strong=True))

    def _problems(self) -> tuple[str, ...]:
        family = self.lettering.fonts.family
        missing = (
            []
            if family == self.document.font_family
            else [f"The font {self.document.font_family} is not on this machine. {family} was used."]
        )
        signs = [
            f"No font on this machine can draw “{signs}”. "
            f"It is printed as [{in_words(signs)}], in: {_around(text, signs)}"
            for signs, text in self.lettering.undrawn.items()
        ]
        return (*missing, *signs)


def _around(text: str, signs: str) -> str:
    """Some words of the text with the signs in them: enough to find the place."""
    place = max(text.find(signs), 0)
    start = text.rfind(" ", 0, max(place - 30, 0)) + 1
    return f"{'…' if start else ''}{text[start : place + len(signs) + 40]}"
