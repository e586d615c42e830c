"""The print as a PDF: pages with head and foot, tagged, and the same bytes for the same document."""

import threading
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.charts.signs import CODE_WORDS, SAYING, document_title, head_at_right
from kiosk.summary.document import Document
from kiosk.summary.renderers.pagination import Sheet, paginated
from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.paper import (
    BODY_BOTTOM,
    BODY_TOP,
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SECOND_INK,
    TEXT_WIDTH,
    Type,
)
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering, sign_in_words
from kiosk.summary.typesetting.structure import finish
from kiosk.summary.typesetting.tags import Node

_drawing = threading.Lock()  # reportlab keeps its fonts in one place for the whole program

# Nothing drawn here reads markup or fetches anything. Should that ever change, reportlab opens no address.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.toColorCanUse = None
rl_config.useA85 = 0  # pages as bytes, not as text: a quarter of the time


def write_pdf(document: Document, file: Path) -> tuple[str, ...]:
    """Draws the document; returns a sentence for everything that could not be drawn as it was asked."""
    with _drawing:
        return _Print(document).write(file)


class _Print:
    """One document on its way to paper."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lettering = Lettering(Fonts(document.font_family))
        self.tree = Node("Document")
        self.easy = document.kind == "easy_read"
        self.small = Type(14 if self.easy else 10, 15, ink=SECOND_INK)
        self.bottom = BODY_BOTTOM + (self.small.size - 10) * 4

    def write(self, file: Path) -> tuple[str, ...]:
        sheets = self._sheets()
        drawn = BytesIO()
        canvas = Canvas(drawn, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, lang=self.document.language)
        canvas.setTitle(document_title(self.document))
        canvas.setAuthor(self.document.group)
        pen = Pen(canvas, self.lettering)
        for number, sheet in enumerate(sheets, 1):
            self._draw(pen, sheet, f"Page\N{NO-BREAK SPACE}{number} of\N{NO-BREAK SPACE}{len(sheets)}")
        canvas.save()
        finish(drawn.getvalue(), self.tree, document_title(self.document), file)
        return self._problems()

    def _sheets(self) -> list[Sheet]:
        room = BODY_TOP - self.bottom
        at = Setting(self.lettering, self.tree, TEXT_WIDTH, room=room, easy=self.easy)
        return paginated(at, self.document, room)

    def _draw(self, pen: Pen, sheet: Sheet, page: str) -> None:
        with pen.tags.artifact("Pagination"):
            self._head_and_foot(pen, page)
        for down, piece in sheet:
            piece.draw(pen, MARGIN, BODY_TOP - down)
        pen.canvas.showPage()
        pen.tags.turn_page()

    def _head_and_foot(self, pen: Pen, page: str) -> None:
        right, top = PAGE_WIDTH - MARGIN, 17 * mm + (self.small.size - 10) * 4
        y, line = PAGE_HEIGHT - 14 * mm, self.small.size * 1.45
        at_right = head_at_right(self.document)
        pen.write_clipped(MARGIN, y, self.document.group, self.small, TEXT_WIDTH - pen.width(at_right, self.small) - 16)
        pen.write_right(right, y, at_right, self.small)
        pen.line(MARGIN, top, right, top, 0.8, INK)
        pen.write(MARGIN, top - line, SAYING, self.small)
        pen.write(MARGIN, top - 2 * line, f"{CODE_WORDS} {self.document.code}", self.small)
        pen.write_right(right, top - line - 2, page, Type(max(12, self.small.size), 18, strong=True))

    def _problems(self) -> tuple[str, ...]:
        family = self.lettering.fonts.family
        missing = (
            []
            if family == self.document.font_family
            else [f"The font {self.document.font_family} is not on this machine. {family} was used."]
        )
        signs = [
            f"This sign cannot be drawn and is printed in words: {sign_in_words(sign)}, in: {text[:80]}"
            for sign, text in self.lettering.undrawn.items()
        ]
        return (*missing, *signs)
