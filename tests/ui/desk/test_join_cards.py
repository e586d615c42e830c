"""Cards for the table from the desk: one press where the way in is, and a sentence with what became of them."""

import tempfile

import pdfplumber
import pytest

from kiosk.meeting.people import Person
from kiosk.tablets.http.server import Server
from tests.ui.conftest import find
from tests.ui.desk.test_joining import desk  # noqa: F401
from ui.desk.join_cards import DRAWING, NO_WAY_IN, JoinCards, seats_of


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))  # no printer
    return tmp_path


def printed(bridge, qtbot):
    cards, said = JoinCards(bridge), []
    cards.said.connect(said.append)
    cards.print()
    qtbot.waitUntil(lambda: bool(said) and said[-1] != DRAWING)
    cards.rest()
    return said[-1]


def test_there_is_a_card_for_each_seat_and_where_they_are_is_said(desk, folder, qtbot):  # noqa: F811
    file = folder / "heard-join-cards.pdf"
    assert printed(desk.bridge, qtbot).endswith(f"cards in {file}; take it on a stick.")
    seats = [one.seat for one in desk.bridge.snapshot.meeting.people.by_id.values() if one.seat]
    with pdfplumber.open(file) as drawn:
        words = " ".join(page.extract_text() for page in drawn.pages)
    assert all(f"Seat {seat}" in words for seat in seats)
    assert desk.bridge.join.code in words


def test_without_a_network_there_is_nothing_to_print(bridge, folder, qtbot):
    alone = bridge(server=lambda room: Server(room, port=0, cards=list))
    qtbot.waitUntil(lambda: alone.join is not None)
    assert printed(alone, qtbot) == NO_WAY_IN
    assert list(folder.iterdir()) == []


def test_the_button_stands_with_the_way_in_and_what_became_of_it_under_it(desk, qtbot):  # noqa: F811
    desk.model.turn("joining")
    desk.model.joining.tellOfCards("12 cards at the printer. Cut along the lines.")
    desk.until_it_says("12 cards at the printer.")
    assert find(desk.window, "joinCards").isVisible()


def test_whoever_has_no_seat_has_a_card_too_and_sheets_are_full():
    people = [Person(id=str(n), name=f"P {n}", seat=seat) for n, seat in enumerate((4, None, 2))]
    assert seats_of(people) == [2, 4, None, None, None, None]
    assert seats_of([]) == [None] * 6
    assert len(seats_of(people * 3)) == 12
