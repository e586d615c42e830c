"""Reads a drawn PDF back: its words, its glyphs and its tags."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
from PIL import Image

from kiosk.summary.document import Document
from kiosk.summary.renderers.pdf import write_pdf


def drawn(document: Document, folder: Path) -> Path:
    """The document as a file, drawn without anything to report."""
    file = folder / "print.pdf"
    assert write_pdf(document, file) == ()
    return file


def folded(text: str) -> str:
    return " ".join(text.split())


def words_of(file: Path) -> str:
    """All words in drawing order, white space folded."""
    pdf = pypdfium2.PdfDocument(file)
    try:
        return folded(" ".join(page.get_textpage().get_text_range() for page in pdf))
    finally:
        pdf.close()


def glyphs(file: Path) -> list[dict[str, Any]]:
    with pdfplumber.open(file) as pdf:
        return [glyph for page in pdf.pages for glyph in page.chars]


def roles(file: Path) -> list[str]:
    """The roles of the structure tree in the order of reading."""
    with pikepdf.open(file) as pdf:
        return [str(element.S)[1:] for element in elements(pdf.Root.StructTreeRoot)]


def elements(parent: Any) -> Iterator[Any]:
    for kid in parent.get("/K", []):
        if kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def picture(file: Path, page: int = 0, scale: float = 2, *, grey: bool = False) -> Image.Image:
    pdf = pypdfium2.PdfDocument(file)
    try:
        return pdf[page].render(scale=scale).to_pil().convert("L" if grey else "RGB")
    finally:
        pdf.close()
