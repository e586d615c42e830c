"""The pieces a Word file is made of: words in their language, pictures with theirs, rows under a head that repeats."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from kiosk.summary.typesetting.directions import right_to_left, sides
from kiosk.summary.typesetting.languages import spans
from kiosk.summary.typesetting.runs import readable

LEFT_MARK, RIGHT_MARK = "\u200e\u200f"


def add_words(paragraph: Paragraph, text: str, *, strong: bool | None = None) -> list[Run]:
    """Plain words at the end of a paragraph, each run of another script marked with its language."""
    runs = []
    for words, is_apart in sides(text):
        for part, language in spans(readable(words)):
            run = paragraph.add_run(part)
            run.bold = strong
            if language:
                _language(run, language)
            runs.append(run)
        if is_apart:
            paragraph.add_run(
                RIGHT_MARK if right_to_left(text) else LEFT_MARK
            )  # names beside one another keep our order
    if right_to_left(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    return runs


def _language(run: Run, language: str) -> None:
    properties = run._r.get_or_add_rPr()
    if right_to_left(run.text):
        properties.append(OxmlElement("w:rtl"))
    lang = OxmlElement("w:lang")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        lang.set(qn(kind), language)
    properties.append(lang)


def language_of_all(word: WordFile, language: str) -> None:
    """The language of everything that is not marked with one of its own."""
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)


def repeated(row: _Row) -> None:
    """The head of a table stands again on each further page; a row is not parted."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:tblHeader"))


def add_picture(paragraph: Paragraph, png: bytes, words: str, width: float) -> None:
    """A picture `width` points wide, with words for those who do not see it."""
    drawn = paragraph.add_run().add_picture(BytesIO(png), width=Pt(width))
    drawn._inline.docPr.set("descr", words)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A number that Word works out itself: PAGE or NUMPAGES."""
    parts: Sequence[tuple[str, str]] = (("begin", ""), ("", instruction), ("separate", ""), ("=", shown), ("end", ""))
    for kind, text in parts:
        run = paragraph.add_run(text if kind == "=" else "")
        if kind == "":
            element = OxmlElement("w:instrText")
            element.text = text
            run._r.append(element)
        elif kind != "=":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)
