"""Names and words from right to left in a print: read from the file, and seen on a picture of the page."""

import subprocess
import unicodedata
from itertools import groupby
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from kiosk.summary.document import Document, Section, Words
from kiosk.summary.own_words import with_own_words_apart
from kiosk.summary.renderers.docx import write_docx
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf

RUTH, SALMA = "רות", "سلمیٰ"
ASKED = "האם 2 מכתבים יישלחו?"
SAID = "כל מכתב יישלח מחר"
OWN = (RUTH, SALMA, ASKED, SAID)
BETWEEN_LETTERS = 200  # darker is ink


def print_of(*texts: str) -> Document:
    return with_own_words_apart(
        Document("G", "Meeting 1", "", "", (Section("", tuple(Words(text) for text in texts)),)), OWN
    )


def ink(folder: Path, text: str) -> list[int]:
    """How wide each patch of ink of a line is, from left to right, in dots."""
    write_pdf(print_of(text), folder / "print.pdf")
    pdf = pypdfium2.PdfDocument(folder / "print.pdf")
    picture = pdf[0].render(scale=6).to_pil().convert("L")
    pdf.close()
    words = picture.crop((0, picture.height // 12, picture.width, picture.height // 2))
    rows = [words.crop((0, y, words.width, y + 1)).getextrema()[0] < BETWEEN_LETTERS for y in range(words.height)]
    lines = [list(group) for dark, group in groupby(enumerate(rows), lambda one: one[1]) if dark]
    top, bottom = next((one[0][0], one[-1][0] + 1) for one in lines if len(one) > 10)
    dark = [words.crop((x, top, x + 1, bottom)).getextrema()[0] < BETWEEN_LETTERS for x in range(words.width)]
    return [len(list(group)) for one, group in groupby(dark) if one]


def test_on_the_picture_a_sentence_begins_at_the_right_and_its_number_stays_whole(tmp_path: Path) -> None:
    (narrow,), (wide,), (two,), (one,) = (ink(tmp_path, sign) for sign in "וש21")
    assert ink(tmp_path, "שש 21 ו") == pytest.approx([narrow, two, one, wide, wide], abs=2)


def test_on_the_picture_arabic_letters_are_joined(tmp_path: Path) -> None:
    assert len(ink(tmp_path, "سس")) == 1


def test_the_file_reads_as_it_was_written_and_names_keep_our_order(tmp_path: Path) -> None:
    write_pdf(print_of(f"2 people: {RUTH}, {SALMA} (GP).", SAID), tmp_path / "print.pdf")
    command = ["pdftotext", "-enc", "UTF-8", str(tmp_path / "print.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    read = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    assert SAID in read
    assert SALMA in read
    assert read.index("2 people") < read.index(RUTH) < read.index(SALMA) < read.index("GP)")


def test_the_web_page_says_language_and_way(tmp_path: Path) -> None:
    write_html(print_of(f"{RUTH}, {SALMA} (GP) spoke.", ASKED), tmp_path / "print.html")
    page = (tmp_path / "print.html").read_text(encoding="utf-8")
    assert f'<p><bdi dir="rtl"><span lang="he" dir="rtl">{RUTH}</span></bdi>, <bdi dir="rtl">' in page
    assert (
        '<p dir="rtl"><bdi dir="rtl"><span lang="he" dir="rtl">האם 2 מכתבים יישלחו</span>?</bdi></p>'
        in page.replace('<p lang="he" dir', "<p dir")
    )


def test_the_word_file_turns_only_paragraphs_that_are_theirs(tmp_path: Path) -> None:
    write_docx(print_of(f"{RUTH}, {SALMA} (GP) spoke.", ASKED), tmp_path / "print.docx")
    ours, theirs = [
        one for one in docx.Document(tmp_path / "print.docx").paragraphs if RUTH in one.text or "2" in one.text
    ][-2:]
    assert ours.text == f"{RUTH}\u200e, {SALMA}\u200e (GP) spoke."
    assert [len(list(one._p.iter(qn("w:bidi")))) for one in (ours, theirs)] == [0, 1]
    assert {run.text for run in ours.runs if list(run._r.iter(qn("w:rtl")))} == {RUTH, SALMA}


def test_a_print_without_such_words_is_the_same() -> None:
    document = Document("G", "Meeting 1", "", "", (Section("", (Words("Ana spoke."),)),))
    assert with_own_words_apart(document, ("Ana", "spoke")) is document
