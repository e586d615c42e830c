"""The Word file, opened and read back: headings, tables, pictures and languages are real ones."""

import itertools
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from kiosk.summary.document import Document, Rows, Section, TitleBlock, Words
from kiosk.summary.kinds.full import full_print
from kiosk.summary.renderers.docx import write_docx
from tests.kiosk.summary.printed import account

URDU, HEBREW = "میرا نام زینب ہے", "שלום"


def made(document: Document, folder: Path):  # python-docx names its types only inside
    file = folder / "print.docx"
    assert write_docx(document, file) == ()
    return docx.Document(str(file))


def levels(word) -> list[int]:
    return [int(one.style.name[-1]) for one in word.paragraphs if one.style.name.startswith("Heading")]


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three", "an-ordinary-hour", "every-step"])
def test_headings_begin_with_one_title_and_leave_no_step_out(name: str, tmp_path: Path) -> None:
    found = levels(made(full_print(account(name)), tmp_path))
    assert found.count(1) == 1
    assert found[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(found))


def test_every_table_has_a_head_that_stands_again_on_the_next_page(tmp_path: Path) -> None:
    word = made(full_print(account("every-step")), tmp_path)
    assert word.tables
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in word.tables)
    assert [cell.text for cell in word.tables[0].rows[0].cells] == ["Who", "What", "By when", "How"]


def test_every_picture_says_what_it_shows_in_few_words(tmp_path: Path) -> None:
    word = made(full_print(account("question-that-changed")), tmp_path)
    said = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert len(said) >= 4
    assert all(said)
    assert max(map(len, said)) <= 250


def test_it_says_its_title_its_author_and_its_language(tmp_path: Path) -> None:
    word = made(full_print(account("question-that-changed")), tmp_path)
    about = word.core_properties
    assert about.title == "Harbour Lane Supported Housing Board, The question that changed, 14 May 2026"
    assert about.author == "Heard, Harbour Lane Supported Housing Board"
    assert {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert word.element.body.xml.count("w:lang") == 0


def test_words_of_another_script_say_their_language(tmp_path: Path) -> None:
    document = Document("G", "Meeting 1", "", "", (Section("T", (Words(f"She said: {URDU} and {HEBREW}."),)),))
    runs = made(document, tmp_path).paragraphs[-1].runs
    told = {run.text.strip(" ."): [one.get(qn("w:bidi")) for one in run._r.iter(qn("w:lang"))] for run in runs}
    assert told == {"She said:": [], URDU: ["ur"], "and": [], HEBREW: ["he"], "": []}


def test_a_wording_shows_what_went_and_what_came(tmp_path: Path) -> None:
    word = made(full_print(account("question-that-changed")), tmp_path)
    second = next(one for one in word.paragraphs if one.text.startswith("Wording 2"))
    assert [run.text.strip() for run in second.runs if run.font.strike] == ["Will", "evicting anyone"]
    assert [run.text.strip() for run in second.runs if run.font.underline] == ["Should", "aim to", "evictions"]


def test_words_of_people_are_never_read_as_markup(tmp_path: Path) -> None:
    rows = Rows(("Who", "What"), (("<w:p>", "a & b \x07"),))
    about = TitleBlock("<b>T</b>", "Final.", (("When", "now"),))
    word = made(Document("G", "M", "", "C", (Section("S", (rows,)),), about), tmp_path)
    assert word.paragraphs[0].text == "<b>T</b>"
    assert word.tables[0].rows[1].cells[0].text == "<w:p>"
    assert re.fullmatch(r"a & b \[.*\]", word.tables[0].rows[1].cells[1].text)
