"""The print as a PDF: pages with head and foot, tagged, and the same bytes for the same document."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.charts.signs import CODE_WORDS, SAYING, document_title, head_at_right
from kiosk.summary.document import Block, Document, Heading, Page
from kiosk.summary.renderers.blocks import blocks_stack, title
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
from kiosk.summary.typesetting.stack import Pages, Piece, Stack, draw_stack, to_fit
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


@dataclass(frozen=True)
class _Sheet:
    """One sheet: the head of its page, and what stands on it how far down."""

    title: Stack
    body: list[tuple[float, Piece]]
    continued: str = ""  # the title of a page that runs on to this sheet


def _sections(page: Page) -> list[tuple[str, tuple[Block, ...]]]:
    """The parts of a page, each under its heading; the first is under the page's title."""
    sections: list[tuple[str, tuple[Block, ...]]] = [(page.title, ())]
    for block in page.blocks:
        if isinstance(block, Heading):
            sections.append((block.text, ()))
        else:
            name, blocks = sections.pop()
            sections.append((name, (*blocks, block)))
    return sections


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
        sheets = [sheet for page in self._pages() for sheet in self._sheets(page)]
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

    def _pages(self) -> Iterator[Page]:
        """In Easy Read a section that does not fit under the ones before it has a sheet and a title of its own."""
        for page in self.document.pages:
            yield from self._split(page) if self.easy else [page]

    def _split(self, page: Page) -> Iterator[Page]:
        now = Page(page.title, (), page.tag)
        for name, blocks in _sections(page):
            more = replace(now, blocks=(*now.blocks, *([Heading(name)] if now.blocks else []), *blocks))
            if now.blocks and len(self._sheets(more, Node("Tried"))) > len(self._sheets(now, Node("Tried"))):
                yield now
                more = Page(name, blocks, page.tag)
            now = more
        yield now

    def _sheets(self, page: Page, under: Node | None = None) -> list[_Sheet]:
        """The page on as many sheets as it needs."""
        at = Setting(self.lettering, under or self.tree.add("Sect"), TEXT_WIDTH, easy=self.easy)
        head = title(at, page.title, page.tag)
        room = BODY_TOP - self.bottom - head.height - head.after
        pages = Pages(room)
        pages.add(to_fit(blocks_stack(replace(at, room=room), page.blocks), room).parts)
        return [_Sheet(head, body, page.title if number else "") for number, body in enumerate(pages.pages)]

    def _draw(self, pen: Pen, sheet: _Sheet, page: str) -> None:
        with pen.tags.artifact("Pagination"):
            self._head_and_foot(pen, page)
        if sheet.continued:
            with pen.tags.all_artifact():
                draw_stack(pen, self._again(sheet), MARGIN, BODY_TOP)
        else:
            draw_stack(pen, sheet.title, MARGIN, BODY_TOP)
        top = BODY_TOP - sheet.title.height - sheet.title.after
        for down, piece in sheet.body:
            piece.draw(pen, MARGIN, top - down)
        pen.canvas.showPage()
        pen.tags.turn_page()

    def _again(self, sheet: _Sheet) -> Stack:
        """The title once more, in as many lines as it has: its first part where the whole is too long."""
        at = Setting(self.lettering, Node("Again"), easy=self.easy)
        said = [f"{sheet.continued}, continued", f"{sheet.continued.split(',')[0]}, continued"]
        again = [*(title(at, text, "") for text in said), title(at, sheet.continued, "Continued")]
        return next((stack for stack in again if stack.height <= sheet.title.height), again[-1])

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
