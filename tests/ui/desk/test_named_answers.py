"""A check with names at the desk: one digit or one tap a person, and who is missing is said there alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.checks import AnswerCheck, CheckClosed, CheckOpened
from kiosk.meeting.decisions import DecisionRecorded
from tests.ui.conftest import find
from tests.ui.desk.test_window import Board
from tests.ui.sample_meeting import PEOPLE

SIZES = [(1024, 768), (1366, 768), (1920, 1080)]


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    one = Board(qtbot, windows, settle, bridge())
    one.keys("C", "2", "Enter")
    one.wait_for(CheckOpened)
    return one


def named(board: Board) -> dict[str, str]:
    return board.bridge.snapshot.meeting.checks.open.named


def answered(board: Board, many: int) -> None:
    board.qtbot.waitUntil(lambda: len(named(board)) == many)


def test_one_digit_a_person_and_c_closes_it_and_what_comes_of_it_stands_ready(board):
    for many in range(1, len(PEOPLE) + 1):
        board.keys("1")
        answered(board, many)
    board.keys("C")
    assert board.wait_for(CheckClosed).totals == {"consent": 8}
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    board.keys("Enter")
    assert board.wait_for(DecisionRecorded).result == "agreed"


def test_the_arrow_goes_to_the_next_one_missing_and_tablets_fill_themselves_in(board):
    order = [row["key"] for row in board.desk._with_names.rows(board.desk._moment)]
    board.tap(order[1], AnswerCheck(check=board.desk._moment.m.checks.open.check, answer="object"))
    board.qtbot.waitUntil(lambda: len(named(board)) == 1)
    board.keys("Down", "1")
    answered(board, 2)
    assert named(board) == {order[1]: "object", order[2]: "consent"}


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_one_tap_answers_and_another_takes_its_place(board, wide, high):
    board.settle(board.window, wide, high)
    first = board.desk._with_names.rows(board.desk._moment)[0]["key"]
    for number, answer in enumerate(("consent", "object")):
        button = find(board.window, f"says-{first}-{number}")
        middle = button.mapToScene(button.boundingRect().center()).toPoint()
        QTest.mouseClick(board.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        board.qtbot.waitUntil(lambda answer=answer: named(board).get(first) == answer)
        board.settle(board.window, wide, high)


def test_who_has_not_answered_is_said_at_the_desk_and_not_where_the_room_sees_it(board):
    board.keys("1")
    answered(board, 1)
    assert "1 of 8 have answered. Not yet:" in board.reads()
    board.desk.seenByOthers(True)
    words = board.reads()
    assert ("1 of 8 have answered." in words, "Not yet:" in words) == (True, False)
