"""Full print, large print, web page and Word file say the same sentences; Easy Read contradicts none of them."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import docx
import pytest

from kiosk.summary.charts.signs import CODE_WORDS, SAYING, head_at_right
from kiosk.summary.document import (
    Bullets,
    Columns,
    Document,
    Frame,
    LetteredSentences,
    Rows,
    Terms,
    Together,
    Words,
    WritingBox,
)
from kiosk.summary.kinds.full import full_print
from kiosk.summary.renderers.docx import write_docx
from kiosk.summary.renderers.html import write_html
from tests.kiosk.summary.printed import account, easy_words
from tests.kiosk.summary.renderers.paper_reader import drawn, words_of

NAMES = ("question-that-changed", "seven-to-three", "an-ordinary-hour", "every-step")


def sentences(part: Any) -> Iterator[str]:
    """Every sentence the blocks say in words, in their order."""
    match part:
        case tuple():
            for one in part:
                yield from sentences(one)
        case Words(text=text):
            yield text
        case Bullets(items=items):
            yield from items
        case Rows(rows=rows):
            yield from (cell for row in rows for cell in row)
        case Terms(pairs=pairs):
            yield from (said for _, said in pairs)
        case LetteredSentences(lines=lines):
            yield from (said for _, said in lines)
        case Frame(text=text) | WritingBox(text=text):
            yield text
        case Columns(left=left, right=right):
            yield from sentences((*left, *right))
        case Together(blocks=blocks):
            yield from sentences(blocks)


def said(document: Document) -> list[str]:
    titles = [section.title for section in document.sections if section.title]
    return [*titles, *(one for section in document.sections for one in sentences(section.blocks))]


def bare(text: str) -> str:
    """Without white space, head and foot: a sentence can run over the end of a page."""
    return re.sub(r"\s", "", text.replace("\ufffe", ""))


def without_feet(text: str, document: Document) -> str:
    foot = re.escape(f"{SAYING} {CODE_WORDS}") + r" [\w-]+ Page\s\d+ of\s\d+"
    head = re.escape(f"{document.group} {head_at_right(document)}")
    return bare(re.sub(f"{foot}|{head}", " ", " ".join(text.split())))


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_the_full_print_is_in_every_other_form(name: str, tmp_path: Path) -> None:
    of = account(name)
    document = full_print(of)
    write_html(document, tmp_path / "print.html")
    write_docx(document, tmp_path / "print.docx")
    word = docx.Document(str(tmp_path / "print.docx"))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    texts = {
        "full": without_feet(words_of(drawn(document, tmp_path)), document),
        "web page": bare(unescape(re.sub(r"<[^>]+>", " ", (tmp_path / "print.html").read_text(encoding="utf-8")))),
        "Word": bare(" ".join([*(one.text for one in word.paragraphs), *cells])),
    }
    for kind in ("large_18", "large_24"):
        larger = full_print(of, kind=kind)
        texts[kind] = without_feet(words_of(drawn(larger, tmp_path)), larger)
    wanted = [one for one in said(document) if one.strip()]
    assert len(wanted) > 15
    for form, text in texts.items():
        assert [one for one in wanted if bare(one) not in text] == [], form


@pytest.mark.parametrize("name", NAMES)
def test_easy_read_has_what_will_change_what_was_decided_and_who_does_what(name: str) -> None:
    of = account(name)
    easy = easy_words(of)
    change = of.history.meeting.promises.change
    told = [change] if change else []
    told += [question.last.text for question in of.questions if question.decided]
    assert [one for one in told if of.said(one).rstrip(".") not in easy] == []
