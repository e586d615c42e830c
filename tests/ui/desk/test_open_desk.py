"""The desk as the program opens it: beside the room screen, reaching the rest of the program."""

import pytest

from kiosk.record.sqlite_store import RecordFile
from tests.ui.sample_meeting import opening
from ui.desk.desk_model import DeskModel
from ui.program import Heard


@pytest.fixture
def heard(qapp, qtbot, monkeypatch, tmp_path):
    """A program with a meeting just opened in memory."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    one = Heard(windowed=True)
    failed: list[str] = []
    one.begin(lambda: RecordFile.in_memory("Harbour Lane"), opening(), "A5", practice=True, failed=failed.append)
    qtbot.waitUntil(lambda: one.room is not None or bool(failed))
    assert failed == []
    yield one
    one.shut()


def desk_of(heard: Heard) -> DeskModel:
    return next(model for model in heard.windows._models if isinstance(model, DeskModel))


def test_the_desk_comes_up_and_turns_the_pages_of_the_room_screen(heard, qtbot):
    desk = desk_of(heard)
    assert desk.said["practice"] == "Practice. Nothing is kept."
    before = heard.room.opening_page
    desk.press("PgDown")
    assert heard.room.opening_page == before + 1
    desk.press("PgUp")
    assert heard.room.opening_page == before


def test_the_groups_name_is_on_it(heard, qtbot):
    desk = desk_of(heard)
    qtbot.waitUntil(lambda: desk.said["group"] == "Harbour Lane")
    assert desk.said["meeting"] == ", meeting 4"


def test_a_desk_that_was_shut_looks_at_nothing(heard, qtbot):
    desk = desk_of(heard)
    assert desk._timer.isActive()
    heard._shut_window("desk")
    assert not desk._timer.isActive()
