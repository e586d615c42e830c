"""Whole pages as they come out: nothing outside its page, and in grey it still tells."""

from itertools import combinations
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image, ImageChops, ImageStat

from kiosk.summary.document import (
    Bar,
    BindingWord,
    EasyLine,
    Heading,
    Ladder,
    Pictured,
    PowerRow,
    Run,
    Rung,
    Section,
    StripChart,
)
from kiosk.words.kinds.powers import ENDS, HOLDER_KINDS, VIAS
from tests.kiosk.summary.renderers.busy_pages import LONG, busy, strip_page
from tests.kiosk.summary.renderers.paper_reader import drawn, folded, picture, words_of
from tests.kiosk.summary.renderers.sample_pages import sample

pytestmark = pytest.mark.wide

MARGIN = 56.6  # 20 mm
FOOT = 842 - 62.4


@pytest.fixture(scope="module")
def busy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drawn(busy(), tmp_path_factory.mktemp("busy"))


def test_no_word_stands_outside_the_margins(busy_file: Path) -> None:
    with pdfplumber.open(busy_file) as pdf:
        outside = [
            (page.page_number, one["text"], one["x0"], one["x1"])
            for page in pdf.pages
            for one in page.chars
            if not one["text"].isspace() and (one["x0"] < MARGIN - 1 or one["x1"] > 595.3 - MARGIN + 2)
        ]
    assert outside == []


def test_no_word_of_a_page_runs_into_its_foot(busy_file: Path) -> None:
    with pdfplumber.open(busy_file) as pdf:
        over = [
            (page.page_number, one["text"])
            for page in pdf.pages
            for one in page.chars
            if one["tag"] != "Artifact" and one["bottom"] > FOOT + 3
        ]
    assert over == []


def test_long_words_are_all_there(busy_file: Path) -> None:
    words = words_of(busy_file)
    assert "".join(words.split()).count("".join(LONG.split())) > 100
    assert "Meeting 39" in words


def test_the_number_and_month_of_a_date_that_binds_stay_on_one_line(tmp_path: Path) -> None:
    date = "28 September"
    rung = Rung(1, (Run("Shall we move?"),), "given", "Given at minute 1.", (BindingWord(date, True),))
    with pdfplumber.open(drawn(sample(Section("A date", (Ladder((rung,)),))), tmp_path)) as pdf:
        lines = {round(word["top"]) for word in pdf.pages[0].extract_words() if word["text"] in date.split()}
    assert len(lines) == 1


def test_each_short_turn_of_a_crowded_hour_is_numbered(tmp_path: Path) -> None:
    words = words_of(drawn(sample(strip_page(90, 3600)), tmp_path))
    for number in (2, 17, 45, 88):
        assert str(number) in words.split()
    assert "Many short turns: each is drawn larger below" in words


def strip_of(bars: list[Bar], folder: Path) -> Image.Image:
    """The bars of one row in grey at half size."""
    page = Section("Signs", (StripChart(bars[-1].to_s, (PowerRow("F", "Who is speaking", tuple(bars)),)),))
    return picture(drawn(sample(page), folder), scale=1, grey=True)


def differences(pictures: list[Image.Image]) -> list[float]:
    return [ImageStat.Stat(ImageChops.difference(one, other)).sum[0] for one, other in combinations(pictures, 2)]


def bars_only(sheet: Image.Image) -> Image.Image:
    """The part of the sheet below the key, so that only the bars can differ."""
    return sheet.crop((0, 158, sheet.width, 215))


def test_in_grey_each_holder_looks_different(tmp_path: Path) -> None:
    sheets = [
        strip_of([Bar(0, 1200, ("Jo",), kind, "given")], tmp_path) for kind, words in HOLDER_KINDS.items() if words.key
    ]
    assert min(differences([bars_only(sheet) for sheet in sheets])) > 1500


def test_in_grey_each_way_to_a_power_looks_different(tmp_path: Path) -> None:
    sheets = [strip_of([Bar(0, 60, ("Jo",), "member", via), Bar(60, 1200)], tmp_path) for via in VIAS]
    assert min(differences([bars_only(sheet) for sheet in sheets])) > 300


def test_in_grey_each_end_looks_different(tmp_path: Path) -> None:
    sheets = [strip_of([Bar(0, 600, ("Jo",), "member", "given", end), Bar(600, 1200)], tmp_path) for end in ENDS]
    keyed = [sheet.crop((0, 176, sheet.width, 230)) for sheet in sheets]
    assert min(differences(keyed)) > 300


def test_easy_read_stands_large_beside_its_pictures(tmp_path: Path) -> None:
    names = (
        "agreed",
        "first_on_list",
        "question:1",
        "changed",
        "date:1 September",
        "clock:10",
        "not clock:10",
        "some_say",
        "one_says",
        "private",
        "brings",
        "waits",
        "rights",
        "book",
    )
    blocks = (
        Pictured(
            "people",
            (EasyLine("7 of 10 people said yes.", sign="yes"), EasyLine("3 of 10 people said no.", sign="no")),
            7,
            10,
        ),
        *(
            Pictured(name, (EasyLine("We had agreed that."), EasyLine("It does not go ahead.", said=True)))
            for name in names
        ),
    )
    file = drawn(sample(Section("What we decided", blocks), kind="easy_read"), tmp_path)
    with pdfplumber.open(file) as pdf:
        sizes = {round(one["size"]) for one in pdf.pages[0].chars if one["tag"] != "Artifact" and one["size"] > 5}
        assert len(pdf.pages) > 2
    assert {24, 16} <= sizes
    assert "Easy Read, 14 May 2026" in folded(words_of(file))


def test_an_easy_read_section_that_does_not_fit_has_a_sheet_under_its_own_title(tmp_path: Path) -> None:
    ideas = tuple(Pictured("agreed", (EasyLine(f"Idea {number}."),)) for number in range(5))
    page = Section("Your rights", (*ideas, Heading("Hard words"), *ideas[:2], Heading("When we meet"), ideas[0]))
    with pdfplumber.open(drawn(sample(page, kind="easy_read"), tmp_path)) as pdf:
        sheets = [folded(sheet.extract_text()) for sheet in pdf.pages]
    assert len(sheets) == 2
    assert "Hard words" in sheets[1]
    assert "When we meet" in sheets[1]
    assert "continued" not in sheets[1]
