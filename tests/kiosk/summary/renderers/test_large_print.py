"""Large print as it is drawn: no running words under its size, nothing over the edge, no heading left behind."""

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from kiosk.summary.document import PrintKind
from kiosk.summary.kinds.full import full_print
from tests.kiosk.summary.printed import account
from tests.kiosk.summary.renderers.busy_pages import busy
from tests.kiosk.summary.renderers.paper_reader import drawn, words_of

pytestmark = pytest.mark.wide

MARGIN, WIDTH = 56.6, 595.3
SIZES: dict[PrintKind, int] = {"large_18": 18, "large_24": 24}


@pytest.mark.parametrize("kind", SIZES)
def test_the_words_of_a_busy_print_stay_inside_the_margins(kind: PrintKind, tmp_path: Path) -> None:
    with pdfplumber.open(drawn(replace(busy(), kind=kind), tmp_path)) as pdf:
        outside = [
            (page.page_number, one["text"], one["x0"], one["x1"])
            for page in pdf.pages
            for one in page.chars
            if one["upright"] and (one["x0"] < MARGIN - 1 or one["x1"] > WIDTH - MARGIN + 5) and one["text"].strip()
        ]
    assert outside == []


@pytest.mark.parametrize("kind", SIZES)
def test_no_running_words_are_smaller_than_it_says(kind: PrintKind, tmp_path: Path) -> None:
    """In drawings, letters that stand in a bar or a square may be; what they say is said in sentences too."""
    document = full_print(account("question-that-changed"), kind=kind)
    with pdfplumber.open(drawn(document, tmp_path)) as pdf:
        small = [
            one["text"]
            for page in pdf.pages
            for one in page.chars
            if one["upright"] and one["tag"] not in ("Artifact", "Figure", "Lbl") and one["size"] < SIZES[kind] - 0.1
        ]
    assert "".join(small) == ""


@pytest.mark.parametrize("kind", SIZES)
def test_it_says_in_full_what_the_full_print_says(kind: PrintKind, tmp_path: Path) -> None:
    document = full_print(account("question-that-changed"), kind=kind)
    said = words_of(drawn(document, tmp_path))
    assert f"{document.group} Large print" in said
    row = "Who: Priya (commissioner) What: Bring eviction numbers for the last year. By when: Meeting 5"
    assert row in said
