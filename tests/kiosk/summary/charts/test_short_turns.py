"""Turns too short for a name."""

import pytest

from kiosk.summary.charts.short_turns import Label, fits_in_lane, key_lines, lane_places, short_turns, turns_on
from kiosk.summary.charts.time_axis import TimeAxis
from kiosk.summary.document import Bar
from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.runs import Lettering
from tests.kiosk.summary.renderers.busy_pages import turns
from tests.kiosk.summary.renderers.sample_pages import FLOOR, LENGTH

WIDTH = 482.0


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    return Lettering(Fonts("Open Sans"))


def labels(lettering: Lettering, bars: tuple[Bar, ...], length: int) -> list[Label]:
    return short_turns(lettering, turns_on(TimeAxis(0, length, WIDTH), bars))


def said(lines: list[list[tuple[float, str, bool]]]) -> str:
    return " ".join("".join(text for _, text, _ in line) for line in lines)


def test_short_turns_are_numbered_by_their_place_among_all_turns(lettering: Lettering) -> None:
    short = labels(lettering, FLOOR.bars, LENGTH)
    assert [(one.turn.number, one.hangs) for one in short] == [(4, True), (7, False), (8, False)]


def test_turns_alike_share_an_entry(lettering: Lettering) -> None:
    lines = key_lines(lettering, labels(lettering, FLOOR.bars, LENGTH), WIDTH)
    assert said(lines) == "4 a member, given, ended by someone else.7 and 8 a member, given."


def test_a_turn_over_the_edge_of_two_strips_has_one_number(lettering: Lettering) -> None:
    bars = (Bar(0, 3000, ("Amina",), "member"), Bar(3000, 4000, ("Jo",), "member"))
    first, second = (turns_on(axis, bars)[-1] for axis in (TimeAxis(0, 3600, WIDTH), TimeAxis(3600, 7200, WIDTH)))
    assert (first.number, first.begins, first.ends) == (2, True, False)
    assert (second.number, second.begins, second.ends) == (2, False, True)


def test_labels_under_the_bars_never_touch_and_stay_on_the_strip(lettering: Lettering) -> None:
    hanging = [one for one in labels(lettering, turns(30, 3600).bars, 3600) if one.hangs][:15]
    assert fits_in_lane(hanging, WIDTH)
    places = lane_places(hanging, WIDTH)
    ends = [place + one.width for place, one in zip(places, hanging, strict=True)]
    assert all(end < place for end, place in zip(ends, places[1:], strict=False))
    assert places[0] >= 0
    assert ends[-1] <= WIDTH


def test_ninety_turns_do_not_fit_under_one_strip(lettering: Lettering) -> None:
    assert not fits_in_lane(labels(lettering, turns(90, 3600).bars, 3600), WIDTH)


def test_no_line_of_the_key_is_wider_than_the_strip(lettering: Lettering) -> None:
    bars = tuple(Bar(20 * one, 20 * one + 20, ("N" * 90, "N" * 40), "member") for one in range(150))
    lines = key_lines(lettering, labels(lettering, bars, 3000), WIDTH)
    assert len(lines) > 2
    assert all(
        x + lettering.width(text.rstrip(), 9.5, strong) <= WIDTH + 1 for line in lines for x, text, strong in line
    )
    assert "150 " in said(lines)
