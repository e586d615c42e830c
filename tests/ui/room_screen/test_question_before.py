"""What the room screen shows of a question that is still open when the next item has begun."""

import pytest

from kiosk.meeting.agenda import EndItem, StartItem
from kiosk.meeting.questions import ProposeQuestion
from tests.ui.room_screen.test_scenes import OPEN_8, look
from tests.ui.sample_meeting import QUESTION, begun

pytestmark = pytest.mark.usefixtures("qapp")


def test_an_open_question_of_the_item_before_gives_way_to_the_item_and_is_named():
    two = [*begun(), ("A5", StartItem(item=2, title="Deposits", proposed_by="A2"))]
    shown = look(two)
    assert (shown["question"], shown["item"]) == (["Deposits"], "Item 2, brought by Dez")
    assert (shown["by"], shown["boxes"]) == ("The question of item 1 is still open.", 0)
    checked = look([*two, ("A5", OPEN_8)])
    assert " ".join(checked["question"]) == QUESTION
    asked = look([*two, ("A2", ProposeQuestion(text="Who keeps them?"))])
    assert (asked["question"], asked["by"]) == (["Who keeps them?"], "by Dez")
    assert look([*begun(), ("A5", EndItem(item=1))])["by"] == "by Amina"
