"""The power strip: an hour at a time, never without its key."""

import pytest

from kiosk.summary.charts.signs import LONGEST_ALT
from kiosk.summary.charts.strip_chart import hours, strip_chart
from kiosk.summary.charts.strip_words import row_sentences
from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.runs import Lettering
from kiosk.summary.typesetting.stack import Stack
from kiosk.summary.typesetting.tags import Node
from tests.kiosk.summary.renderers.busy_pages import busy_strip
from tests.kiosk.summary.renderers.sample_pages import FLOOR, QUESTION, STRIP


@pytest.fixture
def at() -> Setting:
    return Setting(Lettering(Fonts("Open Sans")), Node("Document"))


@pytest.mark.parametrize(("minutes", "strips"), [(1, 1), (38, 1), (60, 1), (63, 1), (66, 2), (120, 2), (180, 3)])
def test_over_an_hour_there_is_a_strip_an_hour(minutes: int, strips: int) -> None:
    windows = hours(minutes * 60)
    assert len(windows) == strips
    assert windows[0][0] == 0
    assert windows[-1][1] == minutes * 60


def test_a_meeting_closed_at_once_has_a_strip_all_the_same():
    assert hours(0) == [(0, 1)]


def test_a_strip_and_its_key_are_one_piece(at: Setting) -> None:
    (part,) = strip_chart(at, STRIP).parts
    assert isinstance(part, Stack)
    assert len(part.parts) == 1
    assert [node.role for node in at.under.parts] == ["P", "Figure"]


@pytest.mark.parametrize(("turns", "minutes"), [(3, 10), (30, 60), (90, 60), (120, 180)])
def test_every_part_fits_on_a_page(at: Setting, turns: int, minutes: int) -> None:
    parts = strip_chart(at, busy_strip(turns, minutes * 60)).parts
    assert all(part.height <= at.room for part in parts)


def test_a_row_with_too_many_short_turns_is_drawn_larger(at: Setting) -> None:
    larger = strip_chart(at, busy_strip(90, 3600)).parts[1:]
    assert len(larger) in (2, 3, 4, 6)
    figures = [node for node in at.under.parts if node.role == "Figure"]
    assert figures[0].alt.count("Who ") > 1
    assert all(figure.alt.endswith("with a row each for: Who is speaking.") for figure in figures[1:])
    assert max(len(figure.alt) for figure in figures) <= LONGEST_ALT


def test_a_bar_in_words() -> None:
    said = row_sentences(FLOOR)
    assert said[0] == "Minute 0 to 8: open talk."
    assert said[1] == "Minute 8 to 11: Amina, given."
    assert said[3] == "Minute 16: open talk."
    assert row_sentences(QUESTION)[1] == "Minute 8 to 16: Amina, given. Wording 1."
