"""The PDF: every word on paper as it was written, tagged, the same bytes each time, and closed to hostile text."""

import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from kiosk.summary.document import (
    Bullets,
    Columns,
    Document,
    Heading,
    Ladder,
    LetteredSentences,
    Rows,
    Run,
    Rung,
    Section,
    Terms,
    Words,
)
from kiosk.summary.renderers.pdf import write_pdf
from tests.kiosk.summary.renderers.paper_reader import drawn, elements, folded, glyphs, roles, words_of
from tests.kiosk.summary.renderers.sample_pages import EVERYONE, READ_BACK, SECOND_LOOK, STILL_OPEN, sample

HOSTILE = (
    '<img src="http://192.0.2.1/x.png"/>',
    "<img src=file:///etc/passwd>",
    "<font color=\"[[[__import__('os').system('true')]]]\">red</font>",
    '<a href="javascript:alert(1)">tap</a>',
    "<b>never closed",
    "</para><para>",
    "&lt; &amp; &#60;script&#62; & < > \" '",
    "<script>alert(1)</script>",
    "%s %(name)s {0} ${x} \\n \\( ) ( ]]>",
    "<seq id=x/><barcode/><evalPy/>",
    "= 1 + 1 + cmd",
    "a" * 400,
)
SCRIPTS = (
    "Łukasz Żółć",
    "Nguyễn Thị Ánh",
    "Ελένη Παπαδοπούλου",
    "Юлия Ємельянова",
    "Ọlúfẹ́mi",
    "Ömer Şükrü Iğdır",
    "राधिका नमस्ते",
    "แสงดาว",
    "ተስፋዬ",
    "Գայանե",
    "გიორგი",
)


def on_a_page(*texts: str) -> Document:
    return sample(Section("Names", tuple(Words(text) for text in texts)))


def test_every_sentence_stands_on_the_paper_word_for_word(tmp_path: Path) -> None:
    words = words_of(drawn(sample(), tmp_path))
    for said in (
        EVERYONE,
        SECOND_LOOK,
        STILL_OPEN,
        READ_BACK,
        "Small steps: none.",
        "No one said who sets that limit.",
    ):
        assert said in words


def test_every_page_says_its_number_the_saying_and_the_code(tmp_path: Path) -> None:
    words = words_of(drawn(sample(), tmp_path))
    for number in range(1, 6):
        assert f"Page {number} of 5" in words
    assert words.count("Being in the room is not the same as having a say.") == 5
    assert words.count("Code of this record: RYJZ-QTNE-H7BN") == 5


def test_two_prints_of_one_document_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "another name.pdf"
    write_pdf(sample(), first)
    write_pdf(on_a_page(*SCRIPTS), tmp_path / "between.pdf")
    write_pdf(sample(), second)
    assert first.read_bytes() == second.read_bytes()


def test_no_time_of_printing_is_kept(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf:
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
        assert "Date" not in str(pdf.open_metadata())


def test_the_file_is_sound(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_file_says_its_title_and_language(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "Harbour Lane Supported Housing Board, The question that changed, 14 May 2026"


def test_no_glyph_is_without_a_tag(tmp_path: Path) -> None:
    untagged = [
        one["text"]
        for one in glyphs(drawn(sample(), tmp_path))
        if one.get("mcid") is None and one.get("tag") != "Artifact"
    ]
    assert untagged == []


def test_the_structure_names_headings_lists_tables_and_figures(tmp_path: Path) -> None:
    found = roles(drawn(sample(), tmp_path))
    assert found[:3] == ["Document", "Sect", "H1"]
    assert found.count("H1") == 1
    assert found.count("H2") == 7  # the frame and the writing box have headings of their own
    assert {"H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Span"} <= set(found)


def test_figures_are_put_into_words(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf:
        figures = [one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Figure"]
        said = [str(one.Alt) for one in figures]
        boxes = [[float(side) for side in one.A.BBox] for one in figures]
    assert len(said) == 5
    assert said[0].startswith("A strip of time, minute 0 to 38, with a row each for: Who is speaking, ")
    assert "Amina" not in said[0]  # a list of turns would be too long to listen to: sentences say it
    assert "4 of 8 would have said yes" in said
    assert max(map(len, said)) <= 250
    assert all(0 < left < right < 596 and 0 < bottom < top < 842 for left, bottom, right, top in boxes)


def test_each_mark_on_a_page_has_one_owner(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for page, sheet in enumerate(pdf.pages):
            marked = sheet.Contents.read_bytes().count(b"/MCID")
            assert len(numbers[2 * page + 1]) == marked


def test_bookmarks_are_the_titles_and_headings(tmp_path: Path) -> None:
    with pikepdf.open(drawn(sample(), tmp_path)) as pdf, pdf.open_outline() as outline:
        (about,) = outline.root
        assert about.title == "The question that changed"
        assert [one.title for one in about.children] == [
            *(section.title for section in sample().sections),
            "How this record was made",
            "I see it differently",
        ]


def test_all_fonts_are_in_the_file(tmp_path: Path) -> None:
    with pikepdf.open(drawn(on_a_page(*SCRIPTS), tmp_path)) as pdf:
        fonts = {name: font for page in pdf.pages for name, font in page.Resources.Font.items()}
        used = [font for name, font in fonts.items() if font.Subtype != "/Type1"]
        assert len(used) >= 3
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in used)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_name_in_any_script_reads_back_as_it_was_written(name: str, tmp_path: Path) -> None:
    assert f"{name} spoke." in words_of(drawn(on_a_page(f"{name} spoke."), tmp_path))


@pytest.mark.parametrize("name", ["محمد علي", "שלום עולם"])
def test_a_name_from_right_to_left_is_heard_as_it_was_written(name: str, tmp_path: Path) -> None:
    with pikepdf.open(drawn(on_a_page(f"{name} spoke."), tmp_path)) as pdf:
        said = [str(one.ActualText) for one in elements(pdf.Root.StructTreeRoot) if "/ActualText" in one]
    assert said == [f"{name} spoke."]


def test_a_sign_no_font_can_draw_is_reported_and_put_into_words(tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    problems = write_pdf(on_a_page("Sam \U0001f600 spoke."), file)
    assert problems == (
        "No font on this machine can draw “\U0001f600”. It is printed as [a grinning face], in: Sam \U0001f600 spoke.",
    )
    assert "[a grinning face]" in "".join(one["text"] for one in glyphs(file))


def test_no_empty_box_is_ever_printed(tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    write_pdf(on_a_page(*SCRIPTS, "\U0001f469\u200d\U0001f467 \x00 \ue000 \U00020000 \u202eabc \ufeff"), file)
    assert "\x00" not in "".join(one["text"] for one in glyphs(file))
    assert "[sign U+E000]" in "".join(one["text"] for one in glyphs(file))


def test_another_family_is_used_or_said_to_be_missing(tmp_path: Path) -> None:
    other = dataclasses.replace(sample(), font_family="No Such Family")
    assert write_pdf(other, tmp_path / "print.pdf") == (
        "The font No Such Family is not on this machine. Open Sans was used.",
    )


def hostile_pages(text: str) -> Document:
    """The text in every place where people's words can stand."""
    page = Section(
        text[:60],
        (
            Heading(text, "Observed"),
            Words(text),
            Words(text, "said"),
            Words(text, "change"),
            Bullets((text,)),
            Rows(("Who", "What"), ((text, text),)),
            Terms(((text, text),)),
            LetteredSentences((("F", text),)),
            Columns((Words(text),), (Words(text),)),
            Ladder(
                (Rung(1, (Run(text),), "given", text), Rung(2, (Run(text, "went"), Run(text, "came")), "taken", text))
            ),
        ),
    )
    return dataclasses.replace(sample(page), group=text, meeting=text[:20], date_line=text[:10])


_watched: list[str] | None = None


def _watch(event: str, args: tuple[object, ...]) -> None:
    if _watched is not None and (event.startswith(("socket.", "subprocess.", "urllib.", "os.exec", "os.system"))):
        _watched.append(event)
    elif _watched is not None and event == "open":
        _watched.append(str(args[0]))


sys.addaudithook(_watch)


@pytest.fixture
def watched() -> Iterator[list[str]]:
    """Every file, address and program that is opened meanwhile."""
    global _watched
    _watched = []
    yield _watched
    _watched = None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_opens_nothing_and_reads_back_whole(text: str, tmp_path: Path, watched: list[str]) -> None:
    write_pdf(hostile_pages("harmless"), tmp_path / "print.pdf")
    harmless = set(watched)
    watched.clear()
    assert write_pdf(hostile_pages(text), tmp_path / "print.pdf") == ()
    assert set(watched) <= harmless
    assert "".join(text.split()) in "".join(words_of(tmp_path / "print.pdf").split())
    assert folded(text) in words_of(tmp_path / "print.pdf") or " " not in text
