"""Every kind of print of the written meetings keeps what a program can decide of PDF/UA-1."""

from pathlib import Path

import pikepdf
import pytest

from kiosk.summary.document import Bullets, Rows, Section, Words
from kiosk.summary.kinds.catalog import KINDS, Wishes
from kiosk.summary.printing import document_of
from kiosk.summary.projections.history import tell
from tests.kiosk.summary.printed import MEETINGS
from tests.kiosk.summary.renderers.busy_pages import busy
from tests.kiosk.summary.renderers.paper_reader import drawn, elements
from tests.kiosk.summary.renderers.pdf_ua import faults
from tests.kiosk.summary.renderers.sample_pages import sample
from tests.table import played

KINDS_DRAWN = [kind for kind, one in KINDS.items() if "pdf" in one.formats]
URDU, CHINESE = "میرا نام زینب ہے", "陈伟"


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three", "every-step"])
@pytest.mark.parametrize("kind", KINDS_DRAWN)
def test_a_written_meeting_has_no_fault(name: str, kind: str, tmp_path: Path) -> None:
    record = played(MEETINGS / f"{name}.toml").record
    number = record.meetings()[-1]
    history = tell(record.history(number))
    person = next(iter(history.meeting.people.by_id))
    assert faults(drawn(document_of(record, number, history, kind, Wishes(person=person)), tmp_path)) == []


def test_a_busy_print_has_no_fault(tmp_path: Path) -> None:
    assert faults(drawn(busy(), tmp_path)) == []


def test_words_of_another_language_say_so(tmp_path: Path) -> None:
    blocks = (
        Words(f"She said {CHINESE} twice."),
        Words(URDU),
        Bullets((f"by {URDU}, 5",)),
        Rows(("A",), ((CHINESE,),)),
    )
    file = drawn(sample(Section("T", blocks)), tmp_path)
    assert faults(file) == []
    with pikepdf.open(file) as pdf:
        told = [str(one.Lang) for one in elements(pdf.Root.StructTreeRoot) if "/Lang" in one]
    assert told == ["zh", "ur", "ur", "zh"]


def test_a_fault_is_found(tmp_path: Path) -> None:
    file = drawn(sample(), tmp_path)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        del pdf.Root.Lang
        figure = next(one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Figure")
        del figure.Alt
        pdf.pages[0].contents_add(b"BT /F1 9 Tf (x) Tj ET")
        pdf.save(file)
    assert {fault.partition(":")[0] for fault in faults(file)} == {"11-006", "13-004", "01-005", "31"}
