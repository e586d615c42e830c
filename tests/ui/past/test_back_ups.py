"""Back-ups to a folder the group chose: made and checked, never with what was taken out, and one copy of the record."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from kiosk.meeting.between_meetings import BETWEEN, Copied
from kiosk.record.verify import problems
from tests.kiosk.cli.test_rights import found
from tests.ui.past.test_rights import asked, kept
from ui.background.back_up import folder_of, made_anew


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    there = tmp_path / "stick"
    there.mkdir()
    return there


def chosen(looking, stick: Path) -> None:
    looking._heard.keep_settings = lambda: None
    talk = asked(looking, "back_ups", folder=str(stick))
    talk.went_on()
    assert talk.problem == ""


def test_one_is_made_at_once_and_checked(looking, stick):
    chosen(looking, stick)
    (made,) = stick.glob("*.heard")
    assert looking.talk.page.lines[0] == f"A back-up is in {made}. It was checked and holds."
    assert list(problems(made)) == []
    assert looking.back_ups_in == str(stick)


def test_a_take_out_renews_it_so_that_it_keeps_nothing_of_it(looking, stick):
    chosen(looking, stick)
    assert found(stick, "Mend the light")
    asked(looking, "rights", "out", "person", name="Ann Mistry").went_on()
    assert len(list(stick.glob("*.heard"))) == 1
    assert found(stick, "Mend the light") == []
    assert found(stick, "Ann Mistry") == []


def test_where_the_stick_is_not_in_it_says_so_and_nothing_is_lost(path, tmp_path):
    said = made_anew(path, tmp_path / "gone")
    assert said.endswith("is not there: is the stick in? No back-up was made. The record itself is kept.")


def test_a_folder_that_is_none_or_the_records_own_is_refused(looking, path):
    talk = asked(looking, "back_ups", folder="/nowhere at all")
    talk.went_on()
    assert talk.problem == "Type a folder that is there, such as the stick's."
    talk.typed("folder", str(path.parent))
    talk.went_on()
    assert "Choose another disk or a stick." in talk.problem


def test_one_copy_is_in_the_record(looking, stick, path):
    talk = asked(looking, "back_ups", folder=str(stick))
    talk.acted("once")
    assert talk.page.lines[0].startswith("The copy is in ")
    assert [one.to for one in kept(path, BETWEEN, Copied)] == [str(stick)]


def test_from_now_on_none_is_made(looking, stick):
    chosen(looking, stick)
    looking.talk.acted("no_more")
    assert looking.back_ups_in == ""


def test_the_folder_is_chosen_as_the_system_does(looking, stick, qtbot):
    looking._heard.keep_settings = lambda: None
    talk = asked(looking, "back_ups")
    with qtbot.waitSignal(looking.model.folderWanted):
        talk.acted("choose")
    looking.model.takeFolder(QUrl.fromLocalFile(str(stick)))
    assert talk.page.fields[0].text == str(stick)
    talk.went_on()
    assert looking.back_ups_in == str(stick)


def test_the_page_says_where_the_stick_is_not_in(looking, stick):
    chosen(looking, stick)
    looking.talk.went_back()
    stick.rename(stick.with_name("pocket"))
    lines = asked(looking, "back_ups").page.lines
    assert lines[:2] == (f"After each close a back-up goes to {stick}.", f"{stick} is not there: is the stick in?")


def test_a_record_opened_by_another_path_has_the_same_back_ups(looking, stick, path, tmp_path):
    chosen(looking, stick)
    link = tmp_path / "linked.heard"
    link.symlink_to(path)
    assert folder_of(link, looking._heard.settings.back_ups) == str(stick)
