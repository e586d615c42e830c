"""A further meeting begins with what was promised, decided and asked last time."""

import pytest

from kiosk.summary.projections.next_meeting import Decided, ForNextTime, LeftItem, Promised
from tests.ui.conftest import texts
from tests.ui.sample_meeting import begun
from ui.room_screen.opening_scene import Page
from ui.room_screen.since_last_time import NOTHING_PROMISED, pages_of
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

SINCE = (Page("Since last time: what was decided", ("We decided: “Repairs within 14 days.”",)), Page("Two", ("Two.",)))


def test_nothing_stands_there_where_nothing_was_left():
    assert pages_of(ForNextTime()) == ()


def test_what_was_decided_says_too_that_nothing_was_promised():
    (page,) = pages_of(ForNextTime(decisions=[Decided("Repairs within 14 days.", "agreed", 1)]))
    assert page.lines == ("We decided: “Repairs within 14 days.”", NOTHING_PROMISED)


def test_a_promise_stands_first_with_whose_it_is_and_until_when():
    promised = Promised("I bring an answer.", "answer", "Priya", "1 June", 1)
    left = ForNextTime(promises=[promised], items=[LeftItem("Rents", "first_next_time", 1)])
    first, last = pages_of(left)
    assert first.lines == ("“I bring an answer.” Priya said it in meeting 1. By then: 1 June.",)
    assert last.lines == ("Rents.",)


@pytest.fixture
def room(bridge) -> RoomScreenModel:
    model = RoomScreenModel(bridge(begun()[:1]), Settings())
    model.show_join(True)
    model.begin_with(SINCE)
    return model


def test_the_room_begins_with_it_then_comes_in_then_opens(room):
    seen = []
    for _ in range(4):
        seen.append(room.scene["title"] if room.kind == "opening" else room.kind)
        room.next_page()
    assert seen == ["Since last time: what was decided", "Two", seen[2], "Before we start: why we are here"]
    assert seen[2] in ("join", "offline")


def test_it_can_be_turned_back_to_until_the_first_item(room):
    for _ in range(3):
        room.next_page()
    assert room.scene["title"] == "Before we start: why we are here"
    room.previous_page()
    assert room.scene["title"] == "Two"
    assert room.scene["count"] == 2


def test_its_words_are_painted(room, windows, settle):
    window = windows.open("room_screen/RoomScreen.qml", room=room)
    settle(window)
    painted = " ".join(str(one.property("text")) for one in texts(window))
    assert "14 days" in painted.replace("\n", " ")
