"""The print as a Word file: real headings, tables whose head repeats, drawings with their words, and languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kiosk.summary.charts.signs import CODE_WORDS, LADDER_KEY, SAYING, document_title, head_at_right
from kiosk.summary.document import (
    Block,
    Bullets,
    Columns,
    Document,
    Frame,
    Heading,
    Ladder,
    LetteredSentences,
    MinuteSquares,
    PeopleFigures,
    Pictured,
    Rows,
    Rung,
    StripChart,
    Terms,
    TitleBlock,
    Together,
    Waits,
    Words,
    WritingBox,
)
from kiosk.summary.renderers.docx_parts import add_field, add_picture, add_words, language_of_all, repeated
from kiosk.summary.renderers.pictures import pictures
from kiosk.summary.typesetting.paper import BODY, SHEETS, TEXT_WIDTH, Sheet

NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # the file says nothing of when it was made
SIZES = {"Heading 1": 22, "Heading 2": 15, "Heading 3": 13}


def write_docx(document: Document, file: Path, sheet: Sheet = SHEETS["a4"]) -> tuple[str, ...]:
    """One file with all blocks in the order of the print; nothing has to be reported."""
    whole = BytesIO()
    _WordPrint(document, sheet).word.save(whole)
    file.write_bytes(whole.getvalue())
    return ()


class _WordPrint:
    def __init__(self, document: Document, sheet: Sheet) -> None:
        self.document, self.word = document, docx.Document()
        self._look(sheet)
        self._head_and_foot()
        self._about()
        for section in document.sections:
            if section.title:
                self._heading(section.title, 2, section.tag)
            self._below = 3 if section.title else 2  # the level of headings inside
            self._blocks(section.blocks)

    def _look(self, sheet: Sheet) -> None:
        word: WordFile = self.word
        page = word.sections[0]
        page.page_width, page.page_height = Pt(sheet.width), Pt(sheet.height)
        page.left_margin = page.right_margin = Pt(sheet.margin)
        page.top_margin = page.bottom_margin = Mm(22)
        for name in ("Normal", *SIZES):
            font = word.styles[name].font
            font.name, font.size = self.document.font_family, Pt(SIZES.get(name, BODY.size))
            font.color.rgb = None
        language_of_all(word, self.document.language)
        about = word.core_properties
        about.title, about.author = document_title(self.document), f"Heard, {self.document.group}"
        about.language, about.subject, about.comments = self.document.language, head_at_right(self.document), ""
        about.created = about.modified = NO_DAY
        about.last_modified_by = "Heard"

    def _head_and_foot(self) -> None:
        page = self.word.sections[0]
        add_words(page.header.paragraphs[0], f"{self.document.group}. {head_at_right(self.document)}")
        foot = page.footer.paragraphs[0]
        add_words(foot, f"{SAYING} {CODE_WORDS} {self.document.code}. Page ")
        add_field(foot, "PAGE", "1")
        add_words(foot, " of ")
        add_field(foot, "NUMPAGES", "1")

    def _about(self) -> None:
        about = self.document.about or TitleBlock(document_title(self.document))
        self._heading(about.title, 1, about.state)
        self._terms(about.rows)

    def _heading(self, text: str, level: int, tag: str = "") -> None:
        add_words(self.word.add_heading("", level), text)
        if tag:
            for run in add_words(self.word.add_paragraph(), tag):
                run.italic = True

    def _say(self, text: str, *, strong: bool | None = None, style: str | None = None) -> Paragraph:
        paragraph = self.word.add_paragraph(style=style)
        add_words(paragraph, text, strong=strong)
        return paragraph

    def _terms(self, pairs: Iterable[tuple[str, str]]) -> None:
        for word, said in pairs:
            paragraph = self._say(f"{word}: ", strong=True)
            add_words(paragraph, said)

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block.text, self._below, block.tag)
            case Words():
                self._say(block.text, strong=True if block.style in ("said", "change") else None)
            case Bullets():
                self._list(block.items)
            case LetteredSentences():
                self._list(f"{' '.join(letters)}: {said}" for letters, said in block.lines)
            case Columns():
                self._blocks((*block.left, *block.right))
            case Together():
                self._blocks(block.blocks)
            case Pictured():
                for line in block.lines:
                    self._say(line.text, strong=True if line.said else None)
            case _:
                self._drawn_or_framed(block)

    def _drawn_or_framed(self, block: Block) -> None:
        match block:
            case Rows():
                self._table(block)
            case Terms():
                self._terms(block.pairs)
            case StripChart() | MinuteSquares() | PeopleFigures():
                for png, words, width in pictures(block, self.document.font_family):
                    add_picture(self.word.add_paragraph(), png, words, min(width, TEXT_WIDTH))
            case Waits():
                self._list(f"{row.words}: {row.waits}." for row in block.rows)
            case Ladder():
                self._ladder(block)
            case Frame():
                self._heading(block.title, 2)
                self._say(block.right, strong=True)
                self._say(block.text)
            case WritingBox():
                self._heading(block.title, 2)
                self._say(block.text)
                for _ in range(block.fewest):
                    self._say("_" * 60)

    def _list(self, items: Iterable[str]) -> None:
        for item in items:
            self._say(item, style="List Bullet")

    def _table(self, block: Rows) -> None:
        table = self.word.add_table(rows=1, cols=len(block.head), style="Table Grid")
        for cell, word in zip(table.rows[0].cells, block.head, strict=True):
            add_words(cell.paragraphs[0], word, strong=True)
        repeated(table.rows[0])
        for cells in block.rows:
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                add_words(cell.paragraphs[0], text)
        self.word.add_paragraph()

    def _ladder(self, block: Ladder) -> None:
        if block.intro:
            self._say(block.intro)
        if any(run.kind != "same" for rung in block.rungs for run in rung.runs):
            self._say(LADDER_KEY)
        for rung in block.rungs:
            self._rung(rung)

    def _rung(self, rung: Rung) -> None:
        paragraph = self._say(f"Wording {rung.number}: ")
        for part in rung.runs:
            for run in add_words(paragraph, f"{part.text.strip()} ", strong=part.kind != "went"):
                run.font.strike = part.kind == "went" or None
                run.font.underline = part.kind == "came" or None
        self._say(rung.under)
        if rung.binds:
            kept = ", ".join(word.text for word in rung.binds if word.kept) or "none"
            gone = ", ".join(word.text for word in rung.binds if not word.kept)
            self._say(f"Words that bind: {kept}.{f' Gone: {gone}.' if gone else ''}")
