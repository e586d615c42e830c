"""What was promised stands in the middle of the desk before item 1, and each has its answer by a digit or a tap."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.agenda import EndItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.promises import AgreeAction, AskAnswered, AskSentOut, MakeAsk, MakeCommitment
from kiosk.meeting.reviews import PromiseReviewed, RolledBackRecorded
from kiosk.meeting.since_last_time import SinceLastTimeSkipped
from tests.ui.conftest import find
from tests.ui.desk.test_tasks import Counted
from tests.ui.sample_meeting import PEOPLE, begun, opening

SIZES = [(1024, 768), (1366, 768), (1920, 1080)]


def former() -> list:
    """A meeting with two promises, an ask and a decision, closed, and the next one opened."""
    check = [
        ("A5", OpenCheck(check=1, kind="yes_no", answers="named", rule="more_than_half")),
        *((one.id, AnswerCheck(check=1, answer="yes")) for one in PEOPLE),
    ]
    following = opening()
    setting = replace(following.setting, number=5, title="The next one", date="2026-06-11T14:00:00+01:00")
    return [
        *begun(),
        *check,
        ("A5", CloseCheck(check=1)),
        ("A5", RecordDecision(result="agreed")),
        ("A5", AgreeAction(owner="A6", text="Bring the eviction numbers", due="1 June")),
        ("A7", MakeCommitment(text="I read the house rules to new tenants", review="meeting 5")),
        ("A1", MakeAsk(ask=1, text="Open the day room at weekends")),
        ("A5", EndItem(item=1)),
        ("A5", CloseMeeting()),
        ("A5", replace(following, setting=setting)),
    ]


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Counted:
    one = Counted(qtbot, windows, settle, bridge(former()))
    qtbot.waitUntil(lambda: one.desk.page == "promised")
    return one


def click(board: Counted, name: str) -> None:
    board.settle(board.window)
    button = find(board.window, name)
    middle = button.mapToScene(button.boundingRect().center()).toPoint()
    QTest.mouseClick(board.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)


def thing(board: Counted, kind: str, number: int = 1) -> str:
    return next(one.thing for one in board.desk._moment.before.of(kind) if one.number == number)


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_it_stands_there_by_itself_with_all_that_was_left(board, wide, high):
    board.settle(board.window, wide, high)
    words = board.reads()
    for said in (
        "Since last time, 14 May 2026: 2 promises. None has its answer.",
        "“Bring the eviction numbers.”",
        "Priya said it on 14 May. By 1 June, 10 days ago.",
        "“Open the day room at weekends.”",
        "Asked by Amina on 14 May, 4 weeks ago.",
        "We decided it on 14 May.",
    ):
        assert said in words


def test_each_promise_has_its_answer_by_a_digit_and_then_item_1_can_start(board):
    board.keys("1")
    assert board.wait_for(PromiseReviewed).state == "kept"
    board.qtbot.waitUntil(lambda: "1 has its answer" in board.reads())
    board.keys("2", "Enter")
    late = board.wait_for(PromiseReviewed, 2)
    assert (late.state, late.promise) == ("late", thing(board, "promise", 2))
    board.qtbot.waitUntil(lambda: board.desk.page == "")
    assert board.pressed == 3


def test_the_arrow_goes_to_the_next_one_without_an_answer(board):
    board.keys("Down", "4")
    assert board.wait_for(PromiseReviewed).promise == thing(board, "promise", 2)


def test_a_tap_answers_and_a_second_answer_stands_beside_the_first(board):
    first = thing(board, "promise")
    for number, count in ((0, 1), (3, 2)):
        click(board, f"says-{first}-{number}")
        board.wait_for(PromiseReviewed, count)
    board.qtbot.waitUntil(lambda: board.desk._moment.m.since.reviewed[first] == ("kept", "unknown"))


def test_escape_puts_it_away_until_it_is_wanted_again(board):
    board.keys("Esc")
    board.qtbot.waitUntil(lambda: board.desk.page == "")
    assert "“Bring the eviction numbers.”" not in board.reads()
    board.desk.begin("look_at_promise")
    board.qtbot.waitUntil(lambda: board.desk.page == "promised")


def test_an_ask_is_answered_and_sent_out_from_there(board):
    asked = thing(board, "ask")
    click(board, f"says-{asked}-0")
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    board.desk.tray.pick("kind", "no")
    board.desk.tray.pick("person", "A6")
    board.keys("Enter")
    assert board.wait_for(AskAnswered).ask == "4/1"
    board.qtbot.waitUntil(lambda: board.desk.page == "promised")
    click(board, f"says-{asked}-2")
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    for field, value in (("body", "The council"), ("person", "A6"), ("due", "1 July")):
        board.desk.tray._take(field, value)
    board.keys("Enter")
    out = board.wait_for(AskSentOut)
    assert (out.ask, out.text, out.body) == ("4/1", "Open the day room at weekends", "The council")


def test_a_roll_back_points_at_the_decision(board):
    decided = thing(board, "decision")
    click(board, f"says-{decided}-0")
    board.qtbot.waitUntil(lambda: board.desk.tray.shown)
    for field, value in (("decision", "The board undid it"), ("told", "no"), ("found", "A letter")):
        board.desk.tray._take(field, value)
    board.keys("Enter")
    assert board.wait_for(RolledBackRecorded).of == decided


def test_left_out_it_says_so_and_item_1_starts(board):
    board.desk.begin("skip_since_last_time")
    board.keys("Enter")
    board.wait_for(SinceLastTimeSkipped)
    board.qtbot.waitUntil(lambda: board.desk.page == "")
