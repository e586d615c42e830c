"""The room screen as it is painted: sizes, plain text, page turning, and what passers-by cannot do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from kiosk.meeting.checks import CloseCheck, OpenCheck
from kiosk.meeting.contests import ContestPower
from kiosk.meeting.decisions import AddMinorityStatement, RecordDecision
from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.modes import SetMode
from kiosk.meeting.pauses import StartPause
from kiosk.meeting.people import Consent, Leave, Person
from kiosk.meeting.questions import CloseQuestion, ProposeQuestion, RewordQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import EndTurn, TakeFloor
from kiosk.meeting.wait_for_me import WaitForMe
from kiosk.private.shown_words import ShowMyWords
from tests.ui.conftest import find, items, sent, texts
from tests.ui.sample_meeting import PEOPLE, begun, opening
from ui.displays.room_watch import GROUND, ROWS, share_of
from ui.room_screen.join_scene import squares_path
from ui.room_screen.measure import lines
from ui.room_screen.sizes import MAIN, SMALL, millimetres_per_pixel
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

LONG = "Will the council, the health board and every provider they pay stop moving anyone out of supported housing " * 4
CHECK = ("A5", OpenCheck(check=1, kind="yes_no", answers="open"))
MOMENTS = {
    "opening": begun()[:1],
    "discussion": [*begun(), ("A6", TakeFloor()), ("A4", Signal(id="s", kind="speak"))],
    "long question": begun(LONG),
    "rest and listen": [*begun(), ("A5", SetMode(mode="rest_and_listen", queue="A2"))],
    "pause": [*begun(), ("A5", StartPause(kind="break", seconds=600))],
    "check": [*begun(), ("A6", RewordQuestion(text="Shall we look?")), CHECK],
    "decision": [
        *begun(),
        CHECK,
        ("A5", CloseCheck(check=1, totals={"yes": 3, "no": 5})),
        ("A5", RecordDecision(result="does_not_go_ahead")),
        ("A1", AddMinorityStatement(people=3, text="People come after midnight. " * 9, read_back=True)),
    ],
    "nobody runs it": [*begun(), ("A5", Leave())],
    "somebody ends it": [*begun(), ("A5", Leave()), ("A2", CloseMeeting())],
    "answers closed": [
        *begun(),
        ("A5", OpenCheck(check=1, kind="yes_no", answers="open")),
        ("A5", CloseCheck(check=1, totals={"yes": 4, "no": 4})),
    ],
    "a second look with another question": [
        *begun(),
        ("A5", RewordQuestion(text="Should the council look into it?")),
        ("A5", OpenCheck(check=1, kind="yes_no", answers="open")),
        ("A5", CloseCheck(check=1, totals={"yes": 8})),
        ("A5", CloseQuestion()),
        ("A1", ProposeQuestion(text="Shall we paint the hall blue?")),
    ],
    "a power asked about": [*begun(), ("A6", TakePower(power="clock")), ("A2", ContestPower(power="clock"))],
    "somebody writes": [*begun(), ("A6", WaitForMe())],
    "what somebody wrote": [*begun(), ("A6", WaitForMe()), ("A6", ShowMyWords(words="The ramp is too steep. " * 30))],
    "running asked about": [*begun(), ("A2", ContestPower(power="running", person="A8"))],
}
HOSTILE = '<img src="http://127.0.0.1:1/x.png"><b>Zed</b>'


@pytest.fixture
def screen(bridge, windows):
    """The room screen over a meeting after these taps: (window, model, bridge)."""

    def opened(taps, settings=None):
        one = bridge(taps)
        model = RoomScreenModel(one, settings or Settings())
        return windows.open("room_screen/RoomScreen.qml", room=model), model, one

    return opened


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("metres", [4.0, 6.0])
def test_no_painted_word_is_smaller_than_its_distance_asks_for_or_leaves_the_screen(
    screen, settle, moment, metres, width, height
):
    window, model, _ = screen(MOMENTS[moment], Settings(metres=metres))
    settle(window, width, height)
    mm = millimetres_per_pixel(55, width, height)
    painted = texts(window)
    assert painted
    for text in painted:
        capital = QFontMetricsF(text.property("font")).capHeight() * mm
        least = MAIN if text.property("font").pixelSize() >= model.main else SMALL
        assert capital >= least * metres * 1000 - 0.5, text.property("text")
        corner = text.mapToScene(text.boundingRect().bottomRight())
        assert corner.x() <= width, text.property("text")
        assert text.mapToScene(text.boundingRect().topLeft()).y() >= 0


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_screen_shows_enough_of_its_ground_to_be_told_from_what_may_stand_over_it(screen, settle, moment):
    window, model, _ = screen(MOMENTS[moment])
    for joining in (False, True):
        model.show_join(joining)
        picture = settle(window)
        rows = [picture.copy(0, 1080 * row // (ROWS + 1), 1920, 1) for row in range(1, ROWS + 1)]
        assert share_of(window.color(), rows) > 1.5 * GROUND


@pytest.mark.parametrize("moment", ["discussion", "long question"])
def test_the_question_and_the_names_never_touch_what_stands_below(screen, settle, moment):
    window, _, _ = screen(MOMENTS[moment])
    settle(window)
    question, speaking = find(window, "question"), find(window, "speaking")
    assert (
        question.mapToScene(question.boundingRect().bottomRight()).y()
        < speaking.mapToScene(speaking.boundingRect().topLeft()).y()
    )


def test_outcome_and_minority_statement_have_one_size_and_weight(screen, settle):
    window, _, _ = screen(MOMENTS["decision"])
    settle(window)
    outcome, statement, counted = (find(window, name) for name in ("outcome", "statement", "counted"))
    assert outcome.property("font") == statement.property("font")
    assert outcome.property("color") == statement.property("color")
    assert counted.property("font").pixelSize() < outcome.property("font").pixelSize()


def test_a_hostile_name_is_painted_as_the_signs_it_is_made_of(screen, settle):
    named = Person(id="Z", name=HOSTILE[:40], seat=9, consent=Consent(turns="name"))
    taps = [("A5", opening((*PEOPLE, named))), *begun(HOSTILE)[1:], ("A4", Signal(id="s", kind="speak"))]
    window, model, _ = screen(taps)
    settle(window)
    assert "".join(find(window, "question").property("text").split()) == "".join(HOSTILE.split())
    signs = max(
        map(QFontMetricsF(find(window, "question").property("font")).horizontalAdvance, model.scene["question"])
    )
    assert find(window, "question").property("contentWidth") == pytest.approx(signs, abs=2)
    assert not [one for one in items(window) if "http" in str(one.property("source") or "")]


def test_a_tap_is_on_the_painted_screen(screen, settle, qtbot):
    window, _, bridge = screen(begun())
    before = settle(window)
    sent(qtbot, bridge, "A4", Signal(id="s", kind="speak"))
    assert find(window, "next").property("text") == "Tomasz"
    assert settle(window) != before


def test_nothing_moves_while_a_check_is_answered(screen, settle, qtbot):
    from kiosk.meeting.checks import AnswerCheck

    window, _, bridge = screen([*begun(), ("A5", OpenCheck(check=1, kind="yes_no", answers="private"))])
    before = settle(window)
    for who in ("A1", "A2", "A3"):
        sent(qtbot, bridge, who, AnswerCheck(check=1, answer="no"))
    assert settle(window) == before


def test_the_opening_pages_turn_when_the_desk_says_so_and_end_with_the_first_item(screen, settle, qtbot):
    window, model, bridge = screen(begun()[:2])
    settle(window)
    seen = []
    for _ in range(20):
        seen.append(model.scene["number"])
        if seen[-1] == 8:
            break
        model.next_page()
    assert sorted(set(seen)) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert find(window, "title").property("text") == "Before we start: if we do not agree"
    sent(qtbot, bridge, "A5", begun()[2][1])
    assert (model.kind, model.opening_page) == ("discussion", 0)
    model.show_opening(3)
    assert find(window, "title").property("text") == "Before we start: what we can decide"
    model.show_opening(0)
    assert model.kind == "discussion"


def test_the_tablets_have_the_page_of_the_opening_that_the_room_sees(screen, qtbot):
    _, model, bridge = screen(begun()[:2])

    def shown() -> str:
        seen = []
        bridge.call(lambda room: room.stage.opening, seen.append)
        qtbot.waitUntil(lambda: bool(seen))
        return seen[0]

    assert shown() == "why"
    model.show_opening(8)
    assert shown() == "disagreement"
    sent(qtbot, bridge, "A5", begun()[2][1])
    assert shown() == ""


def test_a_long_question_turns_back_to_its_first_page_when_it_changes(screen, settle, qtbot):
    window, model, bridge = screen(begun(LONG))
    settle(window)
    first = model.scene["question"]
    model.next_page()
    assert model.scene["question"] != first
    sent(qtbot, bridge, "A6", RewordQuestion(text="Shorter?"))
    assert model.scene["question"] == ["Shorter?"]


def test_a_power_that_just_changed_hands_has_its_line_until_the_turn_ends(screen, settle):
    _, model, _ = screen([*begun(), ("A6", RewordQuestion(text="Shall we look?"))])
    assert [cell["word"] for cell in model.powers if cell["changed"]] == ["Words"]


def test_practice_says_so_below_everything_else(bridge, windows, settle):
    model = RoomScreenModel(bridge(begun()), Settings(), practice=True)
    window = windows.open("room_screen/RoomScreen.qml", room=model)
    settle(window)
    said = next(text for text in texts(window) if text.property("text") == "Practice. Nothing is kept.")
    top = said.parentItem().mapToScene(said.parentItem().boundingRect().topLeft()).y()
    others = [text for text in texts(window) if text != said]
    assert others
    for text in others:
        assert text.mapToScene(text.boundingRect().bottomRight()).y() <= top, text.property("text")


def test_passers_by_cannot_close_it(screen, settle):
    window, model, _ = screen(begun())
    settle(window)
    assert not window.close()
    for key, with_ in [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ]:
        QTest.keyClick(window, key, with_)
    assert window.isVisible()
    assert not model.leaving


def test_a_key_held_long_and_confirmed_leaves(screen, settle, qtbot):
    window, model, _ = screen(begun())
    settle(window)
    QTest.keyPress(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: model.leaving)
    QTest.keyRelease(window, Qt.Key.Key_F10)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not model.leaving
    QTest.keyPress(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: model.leaving)
    with qtbot.waitSignal(model.leaveWanted):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_the_desk_is_called_up_with_a_key(screen, settle, qtbot):
    window, model, _ = screen(begun())
    settle(window)
    for key, with_ in [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    ]:
        with qtbot.waitSignal(model.deskWanted):
            QTest.keyClick(window, key, with_)


def test_a_sentence_starts_a_new_line_where_that_costs_none(qapp):
    assert lines("It goes ahead. Thank you all.", 700, 58) == ("It goes ahead.", "Thank you all.")
    assert lines("Yes. No.", 700, 58) == ("Yes. No.",)


def test_squares_to_scan_are_one_path():
    assert squares_path([[True, True, False], [False, False, True]]) == "M0 0h2v1h-2zM2 1h1v1h-1z"


def test_whoever_speaks_in_the_opening_is_seen_until_a_page_is_turned(screen, qtbot):
    _, model, bridge = screen(begun()[:2])
    model.show_opening(2)
    sent(qtbot, bridge, "A6", TakeFloor())
    qtbot.waitUntil(lambda: model.kind == "discussion")
    assert model.scene["speaking"] == "Priya"
    model.next_page()
    assert (model.kind, model.opening_page) == ("opening", 2)
    sent(qtbot, bridge, "A6", EndTurn())
    assert (model.kind, model.opening_page) == ("opening", 2)
