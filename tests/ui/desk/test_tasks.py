"""What a facilitator does in an hour, counted: every key but the letters inside words and names, and Backspace."""

import pytest

from kiosk.meeting.agenda import ItemStarted, ProposeItem, StartItem
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import PauseEnded, PauseStarted
from kiosk.meeting.people import ParticipantAdded
from kiosk.meeting.questions import QuestionClosed, QuestionProposed, QuestionReworded
from kiosk.meeting.signals import Signal, SignalRaised
from kiosk.meeting.turns import TurnStarted
from tests.ui.desk.test_window import Board
from tests.ui.sample_meeting import PEOPLE


class Counted(Board):
    """Counts the keys; `types` is free."""

    pressed = 0

    def keys(self, *pressed: str, alt: bool = False) -> None:
        self.pressed += len(pressed)
        super().keys(*pressed, alt=alt)


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Counted:
    return Counted(qtbot, windows, settle, bridge())


def test_a_hand_for_somebody(board):
    board.keys("H")
    board.types("dez")
    board.keys("Enter")
    assert (board.wait_for(SignalRaised).person, board.pressed) == ("A2", 2)


def test_the_floor_to_who_is_next_and_back(board):
    board.tap("A4", Signal(id="s1", kind="speak"))
    board.keys("N")
    board.wait_for(TurnStarted)
    board.qtbot.waitUntil(lambda: board.desk.said["undo"].startswith("Undo: the floor"))
    board.keys("Z")
    board.qtbot.waitUntil(lambda: board.desk._moment.m.turns.speaking is None)
    assert board.pressed == 2


def test_somebody_comes_late(board):
    board.keys("U", "1")
    board.settle(board.window)
    board.types("zora")
    board.keys("Enter")
    board.wait_for(ParticipantAdded)
    assert board.pressed == 3


def test_the_next_item_and_its_question(board):
    """The question of the item before is still open: W asks the new item's own."""
    board.tap("A2", ProposeItem(item=2, title="Deposits"))
    before = board.bridge.snapshot.meeting.questions.now
    assert before.item == "1"
    board.keys("I", "Enter")
    board.wait_for(ItemStarted, 2)
    still = "Still open from item 1."
    board.qtbot.waitUntil(lambda: still in board.desk.said["wordingLine"] and not board.desk.tray.shown)
    board.keys("W")
    board.types("will it")
    board.keys("Enter")
    board.wait_for(QuestionProposed, 2)
    assert board.wait_for(QuestionClosed).number == before.number
    assert board.pressed == 4


def test_the_question_still_open_is_reworded_from_its_list(board):
    board.tap("A2", ProposeItem(item=2, title="Deposits"))
    board.tap("A5", StartItem(item=2))
    board.qtbot.waitUntil(lambda: "Still open from item 1." in board.desk.said["wordingLine"])
    board.line("Q", "reword_before")
    board.types("shall we")
    board.keys("Enter")
    assert board.wait_for(QuestionReworded).number == 1


def test_rewording_and_why(board):
    board.keys("W")
    board.types("shall we")
    board.keys("Tab")
    board.types("shorter")
    board.keys("Enter")
    assert board.wait_for(QuestionReworded).reason == "shorter"
    assert board.pressed == 3


def test_open_hands_counted_and_what_came_of_it(board):
    board.keys("C", "Enter")
    board.qtbot.waitUntil(lambda: not board.desk.tray.shown and board.desk._moment.m.checks.open is not None)
    board.keys("C")
    board.types("8")
    board.keys("Tab")
    board.types("0")
    board.keys("Enter")
    board.wait_for(CheckClosed)
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    board.keys("Enter")
    assert board.wait_for(DecisionRecorded).result == "agreed"
    assert board.pressed <= 9


def test_the_same_with_names(board):
    board.keys("C", "2", "Enter")
    board.qtbot.waitUntil(lambda: not board.desk.tray.shown and board.desk.namedAnswers > 0)
    for many in range(1, len(PEOPLE) + 1):
        board.keys("1")
        board.qtbot.waitUntil(lambda many=many: len(board.bridge.snapshot.meeting.checks.open.named) == many)
    board.keys("C")
    board.wait_for(CheckClosed)
    assert board.pressed == 4 + len(PEOPLE)


def test_a_break_and_on_again(board):
    board.keys("B")
    board.wait_for(PauseStarted)
    board.qtbot.waitUntil(lambda: board.desk._moment.m.pause is not None)
    board.keys("B")
    board.wait_for(PauseEnded)
    assert board.pressed == 2


def test_rest_and_listen_and_its_end(board):
    board.keys("L")
    board.types("dez")
    board.keys("Enter", "1", "Enter")
    assert board.wait_for(ModeChanged).challenger == "A2"
    board.qtbot.waitUntil(lambda: not board.desk.tray.shown)
    assert board.desk.said["undo"].startswith("Undo: ")
    assert "End rest and listen: Dez says so" in board.reads()
    board.keys("L")
    board.wait_for(ModeChanged, 2)
    assert board.pressed == 5
