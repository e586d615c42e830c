"""The desk in a real window, from the keyboard alone, on a real Room in memory."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.checks import AnswerCheck, CheckClosed, CheckOpened, OpenCheck
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import PauseStarted
from kiosk.meeting.questions import CallStuck, QuestionReworded, RewordQuestion
from kiosk.meeting.signals import Signal, SignalRaised, Withdraw
from kiosk.meeting.turns import TakeFloor, TurnEnded, TurnStarted
from tests.ui.conftest import find, items, sent, texts
from tests.ui.sample_meeting import PEOPLE, begun
from ui.desk.actions.catalog import listed
from ui.desk.desk_model import DeskModel

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Down": Qt.Key.Key_Down,
    "Right": Qt.Key.Key_Right,
    "Space": Qt.Key.Key_Space,
    "PgDown": Qt.Key.Key_PageDown,
}


def noted(called: list[tuple[str, str]], name: str, value: str) -> None:
    called.append((name, value))


class Board:
    """A window with the desk, and a keyboard; nothing else touches it."""

    def __init__(self, qtbot, windows, settle, bridge) -> None:
        self.qtbot, self.bridge = qtbot, bridge
        # A second at every look, so that no press is taken for the one before; nothing here holds on to the board.
        self.seconds = count()
        self.called: list[tuple[str, str]] = []
        calls = {name: partial(noted, self.called, name) for name in ("next_page", "close", "leave_room")}
        wall = datetime(2026, 5, 14, 14, 24)  # noqa: DTZ001 - the clock on the wall of the room
        self.desk = DeskModel(bridge, calls, seconds=self.seconds.__next__, wall=lambda: wall)
        self.window = windows.open("desk/Desk.qml", desk=self.desk, tray=self.desk.tray)
        self.settle = settle
        settle(self.window)
        self.window.requestActivate()
        qtbot.waitUntil(self.window.isActive)

    def keys(self, *pressed: str, alt: bool = False) -> None:
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in pressed:
            if key in KEYS:
                QTest.keyClick(self.window, KEYS[key], modifier)
            else:
                QTest.keyClick(self.window, key.lower(), modifier)

    def line(self, letter: str, act: str) -> None:
        """Open a list by its letter and press what stands on that line's button."""
        self.keys(letter)
        while True:
            lines = listed(self.desk._moment, self.desk._opened, self.desk._list_page)
            found = next((key for key, one in lines if one.name == act), "")
            self.keys(found or "0")
            if found:
                return

    def types(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(self.window, letter)

    def tap(self, who: str, does) -> None:
        sent(self.qtbot, self.bridge, who, does)

    def kept(self, of: type) -> list:
        return [one.event for one in self.bridge.history if type(one.event) is of]

    def wait_for(self, of: type, count: int = 1):
        """The newest such event, once there are that many."""
        self.qtbot.waitUntil(lambda: len(self.kept(of)) >= count)
        return self.kept(of)[-1]

    def reads(self) -> str:
        self.settle(self.window)
        return "\n".join(str(item.property("text")) for item in texts(self.window))


@pytest.fixture
def board(qtbot, windows, settle, bridge) -> Board:
    return Board(qtbot, windows, settle, bridge())


@pytest.fixture
def waiting(board) -> Board:
    """Tomasz waits before Dez."""
    board.tap("A4", Signal(id="s1", kind="speak"))
    board.tap("A2", Signal(id="s2", kind="speak"))
    return board


# Next


def test_next_gives_the_floor_to_whom_it_shows(waiting):
    waiting.keys("N")
    assert waiting.wait_for(TurnStarted).person == "A4"


def test_a_stale_next_is_refused_with_its_sentence_and_skips_nobody(waiting):
    seen = waiting.desk.nextPerson
    waiting.tap("A4", Withdraw(id="s1"))
    waiting.desk.next(seen)
    waiting.qtbot.waitUntil(lambda: waiting.desk.said["nextRefused"] != "")
    assert "Somebody else is next by now." in waiting.reads()
    assert (waiting.kept(TurnStarted), waiting.desk.nextPerson) == ([], "A2")


def test_a_press_that_began_on_one_and_ended_on_another_is_stale(waiting):
    button = find(waiting.window, "next")
    middle = button.mapToScene(button.boundingRect().center()).toPoint()
    QTest.mousePress(waiting.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    waiting.tap("A4", Withdraw(id="s1"))
    QTest.mouseRelease(waiting.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    waiting.qtbot.waitUntil(lambda: waiting.desk.said["nextRefused"] != "")
    assert waiting.kept(TurnStarted) == []


def test_two_presses_at_once_are_one(waiting):
    waiting.desk._seconds = lambda: 100.0
    waiting.keys("N")
    waiting.wait_for(TurnStarted)
    waiting.keys("N")
    waiting.tap("A3", Signal(id="s3", kind="speak"))
    assert [one.person for one in waiting.kept(TurnStarted)] == ["A4"]


def test_next_never_moves(waiting):
    def place() -> tuple[float, float, float, float]:
        waiting.settle(waiting.window)
        item = find(waiting.window, "next").parentItem()
        top = item.mapToScene(item.boundingRect().topLeft())
        return top.x(), top.y(), item.width(), item.height()

    before = place()
    waiting.keys("W")
    assert place() == before
    waiting.keys("Esc", "T")
    assert place() == before
    waiting.keys("N")
    waiting.wait_for(TurnStarted)
    assert place() == before


def test_the_place_of_next_says_why_nobody_is(board):
    assert "Nobody is waiting." in board.reads()


# Whole flows


def test_a_turn_is_ended_from_the_keyboard_with_its_reason(board):
    board.tap("A6", TakeFloor())
    board.keys("E", "Right", "Tab")
    board.types("We have two minutes.")
    board.keys("Enter")
    ended = board.wait_for(TurnEnded)
    assert (ended.ended, ended.ended_by, ended.reason) == ("time_up", "A5", "We have two minutes.")


def test_somebody_without_a_tablet_is_tapped_in_and_given_the_floor(board):
    board.keys("H")
    board.types("mau")
    board.keys("Enter")
    assert board.wait_for(SignalRaised).person == "A3"
    board.keys("N")
    assert board.wait_for(TurnStarted).person == "A3"


def test_the_floor_goes_to_anybody_by_typing_a_seat_or_a_name(waiting):
    waiting.keys("G")
    waiting.types("ru")
    waiting.keys("Enter")
    assert waiting.wait_for(TurnStarted).person == "A8"


def test_letters_stay_in_the_field_and_alt_works_there(waiting):
    waiting.keys("W")
    find_field = find(waiting.window, "field-text")
    assert find_field.property("text") == ""
    waiting.types("n")
    assert find_field.property("text") == "n"
    waiting.keys("N", alt=True)
    assert waiting.wait_for(TurnStarted).person == "A4"
    assert find_field.property("text") == "n"


def test_a_question_is_asked_checked_answered_closed_and_recorded_without_a_mouse(board):
    board.line("Q", "close_question")
    board.keys("Enter")
    board.qtbot.waitUntil(lambda: board.desk.wordings == 0)
    board.keys("W")
    board.types("Will the board pay travel by May?")
    board.keys("Enter")
    board.qtbot.waitUntil(lambda: board.desk.wordings == 1)
    board.keys("C", "Enter")
    opened = board.wait_for(CheckOpened)
    assert (opened.kind, opened.answers) == ("consent", "open")  # nobody holds a tablet
    board.keys("C")
    board.types("8")
    board.keys("Tab")
    board.types("0")
    board.keys("Tab")
    board.types("0")
    board.keys("Enter")
    assert board.wait_for(CheckClosed).totals == {"consent": 8}
    board.qtbot.waitUntil(lambda: "Record" in board.desk.tray.heading)
    board.keys("Enter")
    assert board.wait_for(DecisionRecorded).result == "agreed"


def test_with_names_the_check_closes_at_once_when_everybody_has_answered(board):
    board.keys("C", "2", "Enter")
    opened = board.wait_for(CheckOpened)
    assert opened.answers == "named"
    for person in PEOPLE:
        board.tap(person.id, AnswerCheck(check=opened.check, answer="consent"))
    board.keys("C")
    assert board.wait_for(CheckClosed).totals == {"consent": 8}


def test_hands_are_counted_into_the_fields(board):
    board.tap("A5", OpenCheck(check=1, kind="yes_no", answers="open"))
    board.keys("C")
    board.types("5")
    board.keys("Tab")
    board.types("3")
    board.keys("Enter")
    closed = board.wait_for(CheckClosed)
    assert (closed.totals, closed.met) == ({"yes": 5, "no": 3}, True)


def test_too_many_hands_are_refused_in_the_tray_and_nothing_is_lost(board):
    board.tap("A5", OpenCheck(check=1, kind="yes_no", answers="open"))
    board.keys("C")
    board.types("50")
    board.keys("Enter")
    board.qtbot.waitUntil(lambda: board.desk.tray.refused != "")
    assert "Only 8 people are here. Count the hands again." in board.reads()
    assert find(board.window, "field-yes").property("text") == "50"


def test_a_question_is_reworded_with_the_advice_in_sight(board):
    board.keys("W")
    board.types("Do we all support this?")
    assert "It begins with “Do we all”. That is hard to say no to." in board.reads()
    board.keys("Enter")
    reworded = board.wait_for(QuestionReworded)
    assert (reworded.text, reworded.via, reworded.reason) == ("Do we all support this?", "taken", "")


def test_the_keys_of_the_desk_work_again_after_enter_in_the_place_for_why(board):
    board.keys("W", "Down")
    was = board.bridge.snapshot.meeting.questions.now.words
    assert find(board.window, "field-text").property("text") == was
    for _ in was:
        QTest.keyClick(board.window, Qt.Key.Key_Backspace)
    board.types("Will we stop?")
    board.keys("Tab")
    board.types("too long")
    board.keys("Enter")
    assert board.wait_for(QuestionReworded).reason == "too long"
    board.qtbot.waitUntil(lambda: not board.desk.tray.shown)
    board.keys("V")
    assert board.desk.page == "wordings"


@pytest.mark.parametrize("button", ["doIt", "leaveIt"])
def test_the_keys_of_the_desk_work_again_after_a_button_of_the_tray(board, button):
    board.line("S", "break_for")
    find(board.window, button).forceActiveFocus()
    board.keys("Space")
    board.qtbot.waitUntil(lambda: not board.desk.tray.shown)
    assert not find(board.window, button).property("activeFocus")
    board.keys("V")
    assert board.desk.page == "wordings"


def test_a_break_with_minutes_and_the_way_turns_are_taken(board):
    board.line("S", "break_for")
    board.types("10")
    board.keys("Enter")
    assert board.wait_for(PauseStarted).seconds == 600
    board.line("S", "mode")
    board.keys("2", "Enter")
    assert board.wait_for(ModeChanged).mode == "fair_queue"


def test_a_dot_is_answered_by_its_digit(board):
    board.tap("A2", Signal(id="w1", kind="wording"))
    assert "that is not what we" in board.reads()
    board.keys("1", "Enter")
    started = board.wait_for(TurnStarted)
    assert (started.person, started.answers) == ("A2", "w1")


def test_esc_leaves_the_tray_then_the_group_and_nothing_is_done(board):
    before = [one.event for one in board.bridge.history]
    board.line("A", "propose_item")
    assert board.desk.tray.shown
    board.keys("Esc")
    assert (board.desk.tray.shown, board.desk.openGroup) == (False, "A")
    board.keys("Esc")
    assert board.desk.openGroup == ""
    assert [one.event for one in board.bridge.history] == before


def test_all_wordings_and_all_keys_are_one_key_away(board):
    board.keys("V")
    assert board.desk.page == "wordings"
    board.keys("?")
    assert "Add a raised hand" in board.reads()
    board.keys("?")
    assert board.desk.page == ""


def test_closing_and_the_room_screens_pages_are_asked_of_the_program(board):
    board.keys("PgDown", "X")
    assert board.called == [("next_page", ""), ("close", "")]


# How it is for those who see or hear it otherwise


def test_every_control_has_a_name_and_the_tray_says_its_refusal(board):
    board.keys("C")
    board.settle(board.window)
    buttons = [item for item in items(board.window) if item.inherits("QQuickAbstractButton") and item.isVisible()]
    assert len(buttons) > 5
    assert all(item.property("words") for item in buttons)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768)])
@pytest.mark.parametrize("keys", [(), ("W",), ("C",), ("H",), ("X",), ("T",), ("D",), ("Y",), ("U",), (".",), ("?",)])
def test_nothing_lies_over_another_and_nothing_is_cut_off(board, width, height, keys):
    """Columns, tray, acts and groups keep apart, and every button's words fit into it."""
    board.tap("A2", Signal(id="w1", kind="wording"))
    board.keys(*keys)
    board.settle(board.window, width, height)
    assert lie_over_another(board) == []


def test_nothing_lies_over_another_when_an_open_check_is_void_and_the_group_is_stuck(board):
    for wording in ("Will the council look at it this year?", "Will the council reduce evictions by 1 June?"):
        board.tap("A5", OpenCheck(check=wording, kind="consent", answers="private"))
        board.tap("A5", RewordQuestion(text=wording))
    board.tap("A2", CallStuck())
    board.settle(board.window, 1366, 747)
    assert find(board.window, "act-reword").isVisible()
    assert lie_over_another(board) == []
    board.keys(".")
    board.settle(board.window, 1366, 747)
    strip = find(board.window, "strip")
    acts = [one for one in items(board.window) if one.objectName().startswith("act-") and one.isVisible()]
    assert len(acts) > 12
    bottom = max(one.mapRectToScene(one.boundingRect()).bottom() for one in acts)
    assert bottom <= strip.mapRectToScene(strip.boundingRect()).top()


def lie_over_another(board) -> list[tuple[str, str]]:
    """The words of every two buttons of which one lies over the other; each is within the window."""
    shown = [item for item in items(board.window) if item.inherits("QQuickAbstractButton") and item.isVisible()]
    boxes = [(item, item.mapRectToScene(item.boundingRect())) for item in shown]
    screen = board.window.contentItem().boundingRect()
    assert all(screen.contains(box) for _, box in boxes)
    return [
        (one.property("words"), two.property("words"))
        for n, (one, a) in enumerate(boxes)
        for two, b in boxes[n + 1 :]
        if a.intersects(b)
    ]


def test_the_desk_opens_on_the_meeting_that_is_going_on(qtbot, windows, settle, bridge):
    board = Board(qtbot, windows, settle, bridge(taps=begun("Will it?")))
    assert "Will it?" in board.reads()
    assert "meeting 4" in board.reads()
