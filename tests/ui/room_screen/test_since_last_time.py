"""A further meeting begins with what was promised, decided and asked last time."""

from datetime import date

import msgspec
import pytest

from kiosk.meeting.meeting import Meeting
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread
from tests.ui.conftest import texts
from tests.ui.sample_meeting import begun
from ui.room_screen import view_model
from ui.room_screen.opening_scene import Page
from ui.room_screen.since_last_time import NOTHING_PROMISED, PUT_BACK, pages_of
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

SINCE = (Page("Since last time: what was decided", ("We decided: “Repairs within 14 days.”",)), Page("Two", ("Two.",)))
DAY = date(2026, 5, 14)
DECIDED = Thing("d", "decision", 1, "Repairs within 14 days.", 1, DAY, 3, state="in_force")
PROMISED = Thing("p", "promise", 1, "I bring an answer", 1, DAY, 4, whose="Priya", due="1 June")
ASKED = Thing("a", "ask", 1, "Open at weekends", 1, DAY, 5, whose="Amina", state="open", times=2)


def held(reviewed: dict[str, tuple[str, ...]] | None = None) -> Meeting:
    m = Meeting()
    opening = msgspec.structs.replace(m.opening, date="2026-06-11")
    return msgspec.structs.replace(m, opening=opening, since=msgspec.structs.replace(m.since, reviewed=reviewed or {}))


def test_nothing_stands_there_where_nothing_was_left():
    assert pages_of(Thread(), held()) == ()


def test_what_was_decided_says_too_that_nothing_was_promised_and_asks_whether_it_was_put_back():
    (page,) = pages_of(Thread((DECIDED,), 1), held())
    assert page.lines == ("We decided on 14 May: “Repairs within 14 days.”", PUT_BACK,
                          NOTHING_PROMISED)  # fmt: skip


def test_a_promise_stands_first_with_whose_it_is_until_when_and_what_was_said_of_it_here():
    first, asked, last = pages_of(Thread((PROMISED, ASKED), 1), held(), ("Rents.",))
    assert first.lines == ("“I bring an answer.” Priya said it on 14 May. By 1 June, 10 days ago.",)
    assert asked.lines == ("“Open at weekends” Asked by Amina on 14 May, 4 weeks ago. Asked twice.",)
    assert last.lines == ("Rents.",)
    (answered,) = pages_of(Thread((PROMISED,), 1), held({"p": ("late", "unknown")}))
    assert answered.lines == (f"{first.lines[0]} Late. We do not know.",)


@pytest.fixture
def room(bridge, monkeypatch) -> RoomScreenModel:
    monkeypatch.setattr(view_model, "pages_of", lambda *_: SINCE)
    model = RoomScreenModel(bridge(begun()[:1]), Settings())
    model.show_join(True)
    model.begin_with(())
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
