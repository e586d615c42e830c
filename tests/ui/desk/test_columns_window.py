"""The desk's left and right columns in a real window: who waits, how long, and the ways to the room screen."""

import pytest

from kiosk.meeting.agenda import ItemEnded
from kiosk.meeting.people import Join, Person
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import TakeFloor, TurnStarted
from tests.ui.conftest import find
from tests.ui.desk.test_window import Board
from ui.desk.times import item_time, turn_length

SIZES = [(1024, 768), (1366, 768), (1920, 1080)]
MANY = 12


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    return Board(qtbot, windows, settle, bridge())


@pytest.fixture
def crowd(board) -> Board:
    """Twelve more have come in, and all of them raised a hand."""
    for n in range(MANY):
        board.tap(f"N{n}", Join(newcomer=Person(id=f"N{n}", name=f"Zora{n:02} Newman")))
        board.tap(f"N{n}", Signal(id=f"z{n}", kind="speak"))
    return board


def inside(board: Board, name: str) -> bool:
    """All of it is in the window and in every place that clips it."""
    item = find(board.window, name)
    corner = item.mapToScene(item.boundingRect().topLeft())
    far = item.mapToScene(item.boundingRect().bottomRight())
    fits = corner.x() >= 0 and corner.y() >= 0 and far.x() <= board.window.width() and far.y() <= board.window.height()
    return bool(item.isVisible() and item.width() > 0 and fits)


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_everybody_who_waits_is_reached_by_the_arrows_and_given_the_floor_by_enter(crowd, wide, high):
    crowd.settle(crowd.window, wide, high)
    rows = find(crowd.window, "queueRows")
    for _ in range(MANY):
        crowd.keys("Down")
    crowd.settle(crowd.window, wide, high)
    at = rows.property("contentY") + rows.height()
    assert at == pytest.approx(rows.property("contentHeight"), abs=1), "the last one is in sight"
    crowd.keys("Enter", "Enter")
    assert crowd.wait_for(TurnStarted).person == f"N{MANY - 1}"


def test_how_many_wait_is_said_and_all_of_them_can_be_shown_at_once(crowd):
    crowd.settle(crowd.window, 1366, 768)
    assert find(crowd.window, "allWhoWait").property("words") == f"All {MANY} who wait"


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_where_others_see_the_desk_the_way_to_the_room_screen_stands_on_it(board, wide, high):
    board.desk.seenByOthers(True)
    board.settle(board.window, wide, high)
    for name in ("showRoom", "onlyMe", "look", "nextPage", "pageBefore", "listen"):
        assert inside(board, name), name
    for name, key in (("showRoom", "F2"), ("onlyMe", "F9"), ("look", "F4")):
        assert find(board.window, name).property("key") == key
    board.keys("PgDown")
    assert board.called == [("next_page", "")]


def test_enter_is_the_trays_own_also_where_it_has_no_field_and_a_button_was_pressed_before(board):
    find(board.window, "allKeys").forceActiveFocus()
    board.line("A", "end_item")
    board.qtbot.waitUntil(lambda: find(board.window, "doIt").hasActiveFocus())
    board.keys("Enter")
    board.wait_for(ItemEnded)
    assert board.desk.page == ""


def test_the_turns_length_stands_in_tens_of_seconds_and_the_items_time_in_minutes(board):
    board.tap("A2", TakeFloor())
    s = board.desk._moment
    turn = s.m.turns.speaking.since
    at = type(s)
    said = [turn_length(at(s.snapshot, turn + ms, s.history)) for ms in (0, 9_999, 10_000, 69_000, 130_500)]
    assert said == ["", "", "10 s", "1 min", "2 min 10"]
    assert item_time(at(s.snapshot, s.now + 18 * 60_000, s.history)).endswith("min")
    assert find(board.window, "turnLength").isVisible()
