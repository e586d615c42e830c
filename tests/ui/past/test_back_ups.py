"""Back-ups to a folder the group chose: made and checked, never with what was taken out, and one copy of the record."""

from pathlib import Path

import pytest

from kiosk.meeting.between_meetings import BETWEEN, Copied
from kiosk.record.verify import problems
from tests.kiosk.cli.test_rights import found
from tests.ui.past.test_rights import asked, kept
from ui.background.back_up import made_anew


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
