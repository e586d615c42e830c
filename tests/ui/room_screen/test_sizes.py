"""Words are never smaller than the distance asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.discretion.called import Called
from kiosk.meeting.meeting import Meeting
from ui.room_screen.layout import (
    MOST_LINES,
    Shown,
    arranged,
    band_height,
    people_height,
    question_top,
    strip_of,
)
from ui.room_screen.power_strip import fitted
from ui.room_screen.sizes import MAIN, SMALL, formula, millimetres_per_pixel, sizes

NOBODY = Called((), "room")


def test_at_four_metres_on_55_inches_the_sizes_are_those_of_the_drawings():
    drawn = sizes(4, 55, 1920, 1080)
    assert (drawn.main, drawn.small) == (112, 58)


def test_twice_the_pixels_are_twice_the_size():
    assert (sizes(4, 55, 3840, 2160).main, sizes(4, 55, 3840, 2160).small) == (224, 116)


@pytest.mark.parametrize(("metres", "least"), [(5, 138), (6, 166)])
def test_farther_seats_get_larger_words(metres, least):
    assert sizes(metres, 55, 1920, 1080).main >= least - 5


@given(
    metres=st.floats(1, 15),
    inches=st.floats(20, 110),
    height=st.sampled_from([720, 1080, 1440, 2160]),
)
def test_no_size_falls_below_the_formula(metres, inches, height):
    width = height * 16 // 9
    found = sizes(metres, inches, width, height)
    mm = millimetres_per_pixel(inches, width, height)
    assert found.main >= formula(metres, MAIN, mm)
    assert found.small >= formula(metres, SMALL, mm)
    assert found.calm > found.main > found.small


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (3, Shown(3)),
        (4, Shown(4, rule=False, join=False, disagree=0)),
        (5, Shown(5, rule=False, join=False, disagree=0, words=False)),
        (9, Shown(5, rule=False, join=False, disagree=0, words=False)),
    ],
)
def test_things_give_way_in_their_order_and_the_question_pages_past_five_lines(lines, shown):
    drawn = sizes(4, 55, 1920, 1080)
    assert arranged(drawn, fitted(drawn, drawn.small, NOBODY, ()), lines) == shown


@given(metres=st.floats(2, 10), lines=st.integers(1, 12), disagree=st.integers(0, 3))
def test_what_is_shown_fits_the_screen(metres, lines, disagree):
    found = sizes(metres, 55, 1920, 1080)
    strip = strip_of(found, Meeting(), NOBODY)
    shown = arranged(found, strip, lines, disagree)
    band = band_height(found, strip, shown.disagree, shown.words)
    used = question_top(found) + people_height(found, shown.rule) + band
    assert shown.lines == 1 or used + shown.lines * found.main_line <= found.height
    assert shown.lines <= MOST_LINES


def test_sizes_follow_the_width_and_the_height_to_spare_is_for_what_may_grow():
    wide, tall = sizes(4, 55, 1024, 576), sizes(4, 55, 1024, 768)
    assert (tall.u, tall.least_small) == (wide.u, wide.least_small)
    assert wide.roomy == wide.main
    assert tall.roomy == tall.main * 4 // 3
