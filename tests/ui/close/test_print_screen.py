"""The Print screen in its real window, by keys: kinds, copies, sides and paper, files, and what stands in the way."""

import os
import resource
import stat
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.promises import MakeAsk
from kiosk.paper.printer import NO_PAPER, PAUSED, READY
from tests.ui.conftest import texts
from tests.ui.setup.test_print_last import meeting, read
from ui.settings import Settings
from ui.setup.setup import Setup

OFFICE = """case "$1" in -e) echo office;; -d) echo "system default destination: office";;
 -l) echo "printer office {}";; esac"""


class Printing:
    """The start page's way to the Print screen, in a window, with the keyboard."""

    def __init__(self, qtbot, windows, path: str) -> None:
        from ui.program import Heard

        self.qtbot, self.path = qtbot, Path(path)
        self.heard = Heard()
        self.heard.settings = Settings(last_record=path)
        self.setup = Setup(self.heard)
        self.window = windows.open("setup/Setup.qml", start=self.setup.model, talk=self.setup.talk_model)
        self.window.show()
        self.setup.model.go("print_last")
        qtbot.waitUntil(lambda: self.window.isActive())

    @property
    def state(self):
        return self.setup.talk.question.state

    @property
    def problem(self) -> str:
        return self.setup.talk.problem

    def key(self, key: Qt.Key, holding: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, holding)

    def types(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(self.window, letter)

    def until(self, holds) -> None:
        self.qtbot.waitUntil(holds, timeout=120_000)  # prints are made by programs of their own

    def sees(self, words: str) -> None:
        self.until(lambda: any(words in item.property("text") for item in texts(self.window)))

    def files(self) -> list[str]:
        return sorted(
            file.name
            for file in self.path.parent.iterdir()
            if not file.suffix.startswith((".heard", ".lock")) and file.suffix
        )


@pytest.fixture
def printing(qtbot, collected, windows, tmp_path, monkeypatch) -> Iterator:
    opened: list[Printing] = []
    (tmp_path / "bin").mkdir()
    (tmp_path / "kept").mkdir()

    def open_it(*before: object, **programs: str) -> Printing:
        for name, script in programs.items():
            (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{script}\n")
            (tmp_path / "bin" / name).chmod(stat.S_IRWXU)
        monkeypatch.setenv("PATH", str(tmp_path / "bin"))
        path = meeting(tmp_path / "kept" / "ours.heard", *before, CloseMeeting())
        opened.append(Printing(qtbot, windows, path))
        return opened[0]

    yield open_it
    for one in opened:
        one.setup._printing._errands.wait()
        one.heard.shut()


def test_eight_copies_in_full_and_easy_read_on_both_sides(printing, tmp_path) -> None:
    """2, Tab, 8, Ctrl P: nothing else has to be pressed, and nothing waited for."""
    said = tmp_path / "said"
    one = printing(lpstat=OFFICE.format("is idle."), lp=f'echo "$@" >> {said}; echo "request id is office-7"')
    one.until(lambda: one.state.queue == "office")
    one.key(Qt.Key.Key_2)
    one.key(Qt.Key.Key_Tab)
    one.key(Qt.Key.Key_8)
    one.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    one.sees("Sent: ")
    assert (one.state.copies, one.state.chosen) == ("8", ["full", "easy-read"])
    sent = said.read_text().splitlines()
    assert [line.split()[:10] for line in sent] == [
        ["-d", "office", "-n", "8", "-t", "Heard", "-o", "sides=two-sided-long-edge", "-o", "media=A4"]
    ] * 2
    assert [line.rpartition(", ")[2] for line in sent] == ["in full.pdf", "Easy Read.pdf"]
    sheets = 8 * sum(-(-one.state.made[kind].pages // 2) for kind in ("full", "easy-read"))
    one.sees(f"Sent: {sheets} sheets.")
    one.until(lambda: [printed.copies for printed in read(str(one.path))[0]] == [1, 8])


def test_the_files_are_called_by_group_day_and_kind_and_the_page_is_seen(printing, monkeypatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    one = printing()
    one.sees("Files are called\nHarbour Lane, 14 May 2026, in full.pdf")
    one.until(lambda: one.state.picture.startswith("data:image/png"))
    one.sees("Page 1 of ")
    one.key(Qt.Key.Key_PageDown)
    one.sees("Page 2 of ")
    one.until(lambda: not one.state.making)
    assert one.files() == ["Harbour Lane, 14 May 2026, Easy Read.pdf", "Harbour Lane, 14 May 2026, in full.pdf"]
    one.key(Qt.Key.Key_3)
    one.until(lambda: "large-18" in one.state.made)
    assert "Harbour Lane, 14 May 2026, large print.pdf" in one.files()
    one.key(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    one.sees(f"The files are in {one.path.parent}")
    one.key(Qt.Key.Key_6)
    assert shown == [str(one.path.parent), str(one.state.made["large-18"].file)]


def test_ctrl_enter_is_done_and_escape_goes_back(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    one.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    one.until(lambda: one.setup.model.view == "start")
    one.setup.model.go("print_last")
    one.until(lambda: one.setup.model.view == "talk")
    one.key(Qt.Key.Key_Escape)
    one.until(lambda: one.setup.model.view == "start")


def test_what_no_font_can_draw_is_told_before_it_goes_to_paper(printing) -> None:
    one = printing(MakeAsk(ask="tea", text="Bring a \U0001fad6 for us."))
    one.sees("No font on this machine can draw “\U0001fad6”. It is printed as [a teapot], in: Bring a")
    assert one.state.doing == ""


def test_without_a_printer_the_files_are_made_and_that_is_said(printing) -> None:
    one = printing()
    one.sees("No printer. The files are made; take them on a stick: 7.")
    one.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    one.sees("No printer. The files are made; take them on a stick")
    assert one.problem.endswith(str(one.path.parent))


@pytest.mark.parametrize(
    ("said", "state"),
    [("is idle.", READY), ("disabled since Monday -", PAUSED), ("is idle.\n\tAlerts: media-empty-error", NO_PAPER)],
)
def test_what_stands_in_the_printer_s_way_is_said(printing, said: str, state: str) -> None:
    one = printing(lpstat=OFFICE.format(said))
    one.sees(state)


def test_a_printer_that_does_not_take_it(printing) -> None:
    one = printing(lpstat=OFFICE.format("is idle."), lp='echo "lp: out of reach" >&2; exit 1')
    one.until(lambda: "full" in one.state.made and one.state.queue == "office")
    one.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    one.sees("The printer office did not take it (out of reach). The file is saved.")


def test_letter_and_one_side_are_drawn_kept_and_counted(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making and len(one.state.made) == 2)
    one.setup.talk.acted("paper", "letter")
    one.setup.talk.acted("sides", "one")
    one.until(lambda: not one.state.making)
    pdf = pypdfium2.PdfDocument(one.state.made["full"].file)
    assert tuple(map(round, pdf[0].get_size())) == (612, 792)
    pages = len(pdf)
    pdf.close()
    one.sees(f"{pages} sheets: 1 in full")
    assert len(one.files()) == 2  # the A4 ones are gone
    assert (one.heard.settings.both_sides, one.heard.settings.letter) == (False, True)


def test_a_folder_that_cannot_be_written_is_said_and_another_one_does(printing, tmp_path) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o555)
    one.setup.talk.typed("folder", "/proc" if os.getuid() == 0 else str(theirs))
    one.setup.talk.acted("again")
    one.until(lambda: "choose another folder" in one.problem)
    one.sees("In this folder")
    (tmp_path / "ours").mkdir()
    one.setup.talk.typed("folder", str(tmp_path / "ours"))
    one.setup.talk.acted("again")
    one.until(lambda: not one.state.making)
    assert [file.name for file in (tmp_path / "ours").iterdir()] == ["Harbour Lane, 14 May 2026, in full.pdf"]


def test_on_a_full_disk_no_cut_off_file_is_left(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    one.key(Qt.Key.Key_2)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        one.setup.talk.acted("again")
        one.until(lambda: bool(one.problem) and not one.state.making)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "Free some space or choose another folder" in one.problem
    assert one.files() == []


def test_the_copy_without_names_asks_of_each_line_and_leaves_out_what_could_tell(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    one.key(Qt.Key.Key_4)
    one.sees("Could somebody who knows one of us tell who it is?")
    one.until(lambda: len(one.setup.talk.page.entries) > 2)
    line = one.setup.talk.page.entries[0].words
    one.setup.talk.acted("out", "1")
    one.setup.talk.went_on()
    one.until(lambda: one.setup.talk.page.sheet and not one.state.making)
    pdf = pypdfium2.PdfDocument(one.state.made["without-names"].file)
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    pdf.close()
    assert line not in text
    assert "(These words were taken out.)" in text


def test_one_s_own_page_asks_whose(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    one.key(Qt.Key.Key_5)
    one.sees("Whose own page?")
    amina = next(choice for choice in one.setup.talk.page.choices if choice.words.startswith("Amina"))
    one.setup.talk.chose(amina.key)
    one.until(lambda: "my-own-page" in one.state.made)
    assert one.state.made["my-own-page"].file.name == "Harbour Lane, 14 May 2026, my own page.pdf"


def test_files_are_made_beside_the_paper(printing) -> None:
    one = printing()
    for name in ("html", "docx", "csv", "ics"):
        one.setup.talk.acted(name)
    one.until(lambda: not one.state.making and len(one.state.made) == 6)
    assert {file.rpartition(".")[2] for file in one.files()} == {"pdf", "html", "docx", "csv", "ics"}


def test_something_wrong_is_put_right_and_the_print_is_made_anew(printing) -> None:
    one = printing()
    one.until(lambda: not one.state.making)
    was = one.state.made["full"].file.stat().st_mtime_ns
    one.key(Qt.Key.Key_8)
    one.sees("What is wrong?")
    one.key(Qt.Key.Key_1)
    one.sees("Whose name is spelled wrong?")
    one.types("Amina")
    one.key(Qt.Key.Key_Tab)
    one.types("Aminah")
    one.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    one.sees("It is in the record. A print that was made before does not say it.")
    one.key(Qt.Key.Key_Escape)
    one.sees("On paper")
    one.until(lambda: not one.state.making)
    assert one.state.made["full"].file.stat().st_mtime_ns > was
    assert one.files() == ["Harbour Lane, 14 May 2026, Easy Read.pdf", "Harbour Lane, 14 May 2026, in full.pdf"]
