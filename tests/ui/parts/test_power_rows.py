"""From whom each power came that changed hands since the last turn ended."""

from kiosk.meeting.handing_over import HandOver, TakePower
from kiosk.meeting.questions import ProposeQuestion, RewordQuestion
from kiosk.meeting.turns import EndTurn, TakeFloor
from tests.table import Table
from ui.parts.power_rows import just_changed


def changed(*taps):
    table = Table()
    for who, does in taps:
        table.tap(who, does)
    return just_changed(table.happened())


ASKED = ("ana", ProposeQuestion(text="Will it?"))
REWORDED = ("bo", RewordQuestion(text="Shall we?"))
TURN = (("cy", TakeFloor()), ("cy", EndTurn()))


def test_who_had_it_before_is_said_until_a_turn_ends():
    given = ("chair", HandOver(power="agenda", to="bo"))
    assert changed(given) == {"agenda": "chair"}
    assert changed(given, TURN[0]) == {"agenda": "chair"}
    assert changed(given, *TURN) == {}
    assert changed(given, *TURN, ("ana", TakePower(power="agenda"))) == {"agenda": "bo"}


def test_words_that_changed_say_whose_they_were_also_where_a_turn_came_between():
    assert changed(ASKED) == {}
    assert changed(ASKED, REWORDED)["question"] == "ana"
    assert changed(ASKED, *TURN, REWORDED)["question"] == "ana"
    assert changed(ASKED, REWORDED, *TURN) == {}
    own = ("ana", RewordQuestion(text="Shall it?"))
    assert "question" not in changed(ASKED, *TURN, own)
    assert changed(ASKED, *TURN, own, REWORDED)["question"] == "ana"


def test_before_anything_happened_nothing_changed():
    assert just_changed([]) == {}
