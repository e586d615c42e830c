"""What is written down shows at once in the one small line, a page at a time, and moves neither question nor names."""

import pytest

from kiosk.meeting.agenda import EndItem, StartItem
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.repair import Correct, TakeOut
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import EndTurn, GiveFloor, TakeFloor
from kiosk.meeting.writing_down import WriteDown
from tests.ui.conftest import find, sent
from tests.ui.room_screen.test_scenes import look
from tests.ui.sample_meeting import begun
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")
LINE = ("A8", WriteDown(said="They sent the DAMN letter", about="How late we hear"))
SHORT = "Written down: “They sent the DAMN letter”"
LONG = ("A8", WriteDown(said="They sent the letter to the house we had to leave and then said we did not answer"))
SPEAKING = [*begun(), ("A6", TakeFloor())]
RULE = "People go in the order they asked."


def pages(taps):
    first = look(taps)
    return [look(taps, page)["rule"] for page in range(first["pages"])]


def test_it_shows_at_once_in_place_of_the_rule_and_nothing_else_moves():
    before, after = look(SPEAKING), look([*SPEAKING, LINE])
    changed = {key for key in before if before[key] != after[key]}
    assert changed == {"rule", "noticed", "written", "pages"}
    assert pages([*SPEAKING, LINE]) == [f"{SHORT} …", "… About: “How late we hear”"]


def test_every_word_of_a_long_one_is_on_one_of_its_pages():
    shown = pages([*SPEAKING, LONG])
    assert len(shown) > 1
    whole = " ".join(one.removeprefix("… ").removesuffix(" …") for one in shown)
    assert whole == f"Written down: “{LONG[1].said}”"


def test_what_is_put_right_takes_its_place():
    taps = [*SPEAKING, LINE]
    entry = look(taps)["written"]
    assert pages([*taps, ("A1", Correct(event=entry, text="They sent no letter"))]) == [
        "Put right: “They sent no letter”"
    ]
    assert look([*SPEAKING, ("A1", Correct(event=1, text="The library"))])["rule"] == RULE


def test_what_was_taken_out_is_gone():
    taps = [*SPEAKING, LINE]
    assert look([*taps, ("A8", TakeOut(event=look(taps)["written"]))])["rule"] == RULE


@pytest.mark.parametrize(
    ("more", "stays"),
    [
        ([("A6", EndTurn())], True),
        ([("A6", EndTurn()), ("A5", GiveFloor(to="A2"))], True),
        ([("A6", EndTurn()), ("A5", GiveFloor(to="A2")), ("A2", EndTurn())], False),
        ([("A1", ProposeQuestion(text="Shall we?"))], False),
        ([("A5", EndItem(item=1)), ("A5", StartItem(item=2, title="Buses", proposed_by="A1"))], False),
    ],
)
def test_it_stays_for_one_whole_turn_and_goes_when_the_talk_moves_on(more, stays):
    assert look([*SPEAKING, LINE, *more])["rule"].startswith("Written down") is stays


def test_what_is_asked_of_everyone_comes_first():
    assert look([*SPEAKING, LINE, ("A2", Signal(id="s", kind="clarify"))])["rule"] == "A question to make it clear."


def test_beside_a_long_question_it_stands_in_the_place_of_the_item():
    question = (
        "Will the council and the board stop moving anyone out of supported housing before there is a place? " * 2
    )
    shown = look([*begun(question), LINE])
    assert shown["rule"] == ""
    assert shown["item"].startswith("Written down: “They sent")
    assert shown["question"] == look(begun(question))["question"]


def test_it_is_painted_and_the_desk_turns_its_pages(bridge, windows, settle, qtbot):
    one = bridge(SPEAKING)
    model = RoomScreenModel(one, Settings())
    window = windows.open("room_screen/RoomScreen.qml", room=model)
    settle(window)
    places = {name: find(window, name).property("y") for name in ("question", "speaking", "next")}
    sent(qtbot, one, *LINE)
    qtbot.waitUntil(lambda: find(window, "rule").property("text").startswith("Written down"))
    model.next_page()
    assert find(window, "rule").property("text") == "… About: “How late we hear”"
    model.next_page()
    assert find(window, "rule").property("text").startswith("Written down")
    assert {name: find(window, name).property("y") for name in places} == places
