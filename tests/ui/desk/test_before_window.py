"""Before item 1 at the desk's window, by the keyboard alone."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.beforehand import ContextShared, PrepDone, SupportInPlace
from kiosk.meeting.opening import AddExpectation, PurposeShown
from kiosk.words.preparation import LATE, ONE_SIDE
from tests.ui.conftest import texts
from tests.ui.desk.test_window import Board
from tests.ui.sample_meeting import opening


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    item = ("A1", ProposeItem(item=1, title="Evictions from supported housing"))
    return Board(qtbot, windows, settle, bridge([("A5", opening()), item]))


def test_who_was_spoken_to_is_ticked_with_arrows_and_space_and_only_counted(board):
    board.line("U", "talked_before")
    board.settle(board.window)
    board.keys("Space", "Right", "Space", "Right", "Right", "Space", "Enter")
    event = board.wait_for(PrepDone)
    assert (sum(event.spoken.values()), sum(event.people.values())) == (3, 8)
    assert "A1" not in str(event)


def test_days_are_typed_and_late_papers_are_told_in_the_tray_and_beside(board):
    board.line("A", "papers")
    board.settle(board.window)
    board.types("2")
    assert LATE in board.reads()
    board.keys("Enter")
    assert board.wait_for(ContextShared).days == 2
    said = f"Papers went out 2 days before. {LATE}"
    board.qtbot.waitUntil(lambda: [dot.words for dot in board.desk._dots] == [said])
    assert not board.desk.tray.shown


def test_support_is_chosen_and_kept(board):
    board.line("U", "support")
    board.settle(board.window)
    board.keys("Space", "Tab", "Space", "Enter")
    assert (board.wait_for(SupportInPlace).kind, board.wait_for(SupportInPlace).done) == ("prep", True)


def test_somebody_without_a_tablet_has_read_it(board):
    board.line("U", "have_read")
    board.settle(board.window)
    board.types("Dez")
    board.keys("Enter")
    board.qtbot.waitUntil(lambda: [one.person for one in board.kept(PurposeShown)] == ["", "A2"])


def test_the_quiet_sentences_fit_where_they_stand(board):
    board.tap("A6", AddExpectation(kind="promise", text="An answer in a week."))
    board.qtbot.waitUntil(lambda: [dot.words for dot in board.desk._dots] == [ONE_SIDE])
    board.settle(board.window)
    for item in texts(board.window):
        assert not item.property("truncated")
        assert item.mapToScene(QPointF(item.width(), 0)).x() <= board.window.width()
