"""The words that came with a wording are marked on the room screen too."""

import pytest

from kiosk.meeting.questions import RewordQuestion
from tests.ui.room_screen.test_scenes import HD, look
from tests.ui.sample_meeting import QUESTION, begun
from ui.room_screen.measure import width
from ui.room_screen.names_in_row import TIGHT

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_line_stands_under_the_words_that_came_and_no_others():
    assert look(begun())["came"] == []
    shown = look([*begun(), ("A6", RewordQuestion(text=f"{QUESTION.removesuffix('?')} where possible and safe?"))])
    last = shown["question"][-1]
    (line,) = [one for one in shown["came"] if one["line"] == len(shown["question"]) - 1][-1:]
    assert last.endswith("and safe?")
    assert line["x"] + line["width"] == pytest.approx(width(last, HD.main, True, TIGHT))
    kept = shown["question"][0]
    assert not any(one["line"] == 0 and one["x"] < width(kept[:8], HD.main, True, TIGHT) for one in shown["came"])
