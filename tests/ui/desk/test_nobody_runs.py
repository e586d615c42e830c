"""The desk in a window after whoever ran the meeting has left: it goes on, and closes, from the keyboard alone."""

import pytest

from kiosk.meeting.closing import ClosingSaid, WentOn
from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.running import RunningMoved
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import TurnStarted
from tests.ui.conftest import find
from tests.ui.desk.test_window import Board


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    """Tomasz waits, Priya too, and Colin, who ran it, leaves by the desk's own keys."""
    one = Board(qtbot, windows, settle, bridge())
    one.tap("A4", Signal(id="s1", kind="speak"))
    one.tap("A6", Signal(id="s2", kind="speak"))
    one.line("U", "leave")
    settle(one.window)
    one.types("hart")
    one.keys("Enter")
    one.wait_for(RunningMoved)
    qtbot.waitUntil(lambda: one.desk.said["nobodyRuns"] != {} and one.desk.tray.shown)
    settle(one.window)
    return one


def test_the_desk_asks_who_runs_it_and_what_is_typed_is_found(board):
    words = board.reads()
    assert "Who runs the meeting now?" in words
    assert "Colin has left. There is no turn keeper." in words
    board.types("ruth")
    board.keys("Enter")
    moved = board.wait_for(RunningMoved, 2)
    assert (moved.holder, moved.via) == ("A8", "taken")
    board.qtbot.waitUntil(lambda: board.desk.said["nobodyRuns"] == {} and not board.desk.tray.shown)
    assert "Who runs the meeting now?" not in board.reads()
    board.keys("N")
    assert board.wait_for(TurnStarted).person == "A4"


def test_people_go_on_in_the_order_they_asked_while_nobody_runs_it(board):
    board.keys("Esc", "N")
    turn = board.wait_for(TurnStarted)
    assert (turn.person, turn.held_by, turn.nobody_runs) == ("A4", "group", True)
    assert "called ." not in board.reads()


def test_it_is_closed_by_keys_alone_and_a_key_says_that_we_go_on(board):
    board.keys("Esc", "X")
    board.wait_for(ClosingSaid)
    board.qtbot.waitUntil(lambda: "closes in a minute" in board.desk.said["nobodyRuns"]["closing"])
    board.keys("X")
    board.wait_for(WentOn)
    board.qtbot.waitUntil(lambda: "Somebody wants to go on." in board.desk.said["nobodyRuns"]["closing"])
    board.keys("X")
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    board.settle(board.window)
    board.types("5")
    board.keys("Enter")
    board.wait_for(MeetingClosed)


def test_each_digit_opens_its_way(board):
    board.keys("Esc", "2")
    assert board.desk.tray.heading == "Whom do we agree on, and how many hands?"
    board.keys("Esc", "3")
    assert board.desk.tray.heading == "Who says yes to being drawn?"
    board.keys("Esc", "4")
    assert (board.wait_for(RunningMoved, 2).holder, board.kept(RunningMoved)[-1].via) == ("A5", "default")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (1024, 768)])
def test_nothing_of_it_lies_over_anything_else(board, width, height):
    board.settle(board.window, width, height)
    until, box = find(board.window, "untilThen"), find(board.window, "trayHeading")
    way = find(board.window, "way-draw_now")
    bottom = way.mapToScene(way.boundingRect().bottomLeft()).y()
    assert bottom <= box.mapToScene(box.boundingRect().topLeft()).y()
    do_it = find(board.window, "doIt")
    assert (
        do_it.mapToScene(do_it.boundingRect().bottomLeft()).y() <= until.mapToScene(until.boundingRect().topLeft()).y()
    )
