"""At the desk's window, by the keyboard alone: a stray Next is taken back."""

import pytest

from kiosk.meeting.signals import Signal
from kiosk.meeting.taking_back import ActUndone
from tests.ui.conftest import find
from tests.ui.desk.test_window import Board
from tests.ui.sample_meeting import begun


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    hands = [(one, Signal(id=one, kind="speak")) for one in ("A1", "A2")]
    return Board(qtbot, windows, settle, bridge([*begun(), *hands]))


def speaking(board: Board) -> str:
    turn = board.bridge.snapshot.meeting.turns.speaking
    return turn.person if turn else ""


def test_a_stray_next_is_taken_back_with_z_and_stands_in_words_on_its_button(board):
    before = [place.person for place in board.bridge.snapshot.queue]
    board.keys("N")
    board.qtbot.waitUntil(lambda: bool(speaking(board)))
    board.settle(board.window)
    name = board.desk._moment.name(speaking(board))
    assert find(board.window, "undo").property("words") == f"Undo: the floor to {name}"
    board.keys("Z")
    board.wait_for(ActUndone)
    board.qtbot.waitUntil(lambda: not speaking(board))
    assert [place.person for place in board.bridge.snapshot.queue] == before
    assert board.bridge.snapshot.notice == f"Taken back: the floor to {name}."


def test_alt_z_takes_back_while_somebody_types(board):
    board.keys("N")
    board.qtbot.waitUntil(lambda: bool(speaking(board)))
    board.keys("W")
    board.settle(board.window)
    board.keys("Z", alt=True)
    board.wait_for(ActUndone)
