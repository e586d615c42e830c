"""The shared pad: pick a seat, tap, and it is back at the seats with nothing of you left on it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.meeting.people import Leave, SetConsent
from tests.ui.conftest import find, items, sent, texts
from ui.pad.pad_model import PadModel
from ui.pad.pad_view import filled


@pytest.fixture
def pad(bridge, windows, settle, qtbot):
    """The pad of the sample meeting: (window, model, bridge)."""
    one = bridge()
    model = PadModel(one)
    window = windows.open("pad/Pad.qml", pad=model)
    settle(window, 1280, 800)
    qtbot.waitUntil(lambda: len(model.seats) == 8)
    return window, model, one


def press(window, item):
    """A finger on the middle of an item, and up again."""
    middle = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)


def named(window, words):
    return next(one for one in items(window) if one.property("words") == words and one.isVisible())


def picked(pad, qtbot, person="A2"):
    window, model, one = pad
    model.pick(person)
    qtbot.waitUntil(lambda: not model.atSeats)
    return window, model, one


def test_seats_run_clockwise_round_the_table(pad, settle):
    window, model, _ = pad
    assert [one["seat"] for one in model.seats] == [1, 2, 3, 4, 5, 6, 7, 8]
    places = {item.property("seat"): item.mapToScene(QPoint(0, 0)) for item in items(window) if item.property("seat")}
    assert places[1].y() == places[4].y() < places[5].y() == places[8].y()
    assert places[1].x() == places[8].x() < places[4].x() == places[5].x()


def test_a_finger_goes_from_the_seat_to_the_list(pad, settle, qtbot):
    window, model, one = pad
    press(window, named(window, "Dez"))
    qtbot.waitUntil(lambda: not model.atSeats)
    settle(window, 1280, 800)
    assert find(window, "title").property("text") == "Dez"
    press(window, named(window, "I want to speak"))
    qtbot.waitUntil(lambda: model.sentence == "The room has it.")
    assert [place.person for place in one.snapshot.queue] == ["A2"]


@pytest.mark.parametrize(("chose", "shown"), [("seat", "Seat 2"), ("none", "Someone")])
def test_whoever_is_not_named_in_the_room_is_not_named_on_what_all_share(pad, settle, qtbot, chose, shown):
    window, _, one = pad
    sent(qtbot, one, "A2", SetConsent(turns=chose))
    picked(pad, qtbot)
    settle(window, 1280, 800)
    assert find(window, "title").property("text") == shown
    assert not [text for text in texts(window) if "Dez" in text.property("text")]


def test_it_goes_back_to_the_seats_by_itself(pad, qtbot):
    _, model, _ = picked(pad, qtbot)
    model.press(next(one["id"] for one in model.buttons if one["words"] == "I want to speak"))
    qtbot.waitUntil(lambda: model.atSeats, timeout=10_000)
    assert (model.title, model.sentence, model.buttons) == ("", "", [])


def test_a_refusal_is_said_on_the_button(pad, qtbot, monkeypatch):
    _, model, one = picked(pad, qtbot)
    wanted = next(offer["id"] for offer in model.buttons if offer["words"] == "I want to speak")
    sent(qtbot, one, "A2", Leave())
    model.press(wanted)
    qtbot.waitUntil(lambda: model.sentence not in ("", "Sending…"))
    assert [offer["status"] for offer in model.buttons if offer["id"] == wanted] == ["not_sent"]


def test_strong_feelings_leave_no_square_and_are_not_seen_by_the_next(pad, settle, qtbot):
    window, model, one = pad
    sent(qtbot, one, "A2", SetConsent(feelings=True))
    picked(pad, qtbot)
    for words in ("I have strong feelings", "I just want you to know", "Only the person running the meeting"):
        pressed = next(offer["id"] for offer in model.buttons if offer["words"] == words)
        model.press(pressed)
    qtbot.waitUntil(lambda: bool(one.snapshot.feelings))
    assert [offer["status"] for offer in model.buttons] == [""] * len(model.buttons)
    model.to_seats()
    picked(pad, qtbot)
    settle(window, 1280, 800)
    assert "Take it back" not in [text.property("text") for text in texts(window)]


def test_the_ways_out_stand_beside_the_six_choices(pad, settle, qtbot):
    window, model, one = pad
    sent(qtbot, one, "A2", SetConsent(feelings=True))
    picked(pad, qtbot)
    model.press(next(offer["id"] for offer in model.buttons if offer["words"] == "I have strong feelings"))
    settle(window, 1280, 800)
    assert not model.morePages
    title, first = find(window, "text"), find(window, model.buttons[0]["id"])
    assert title.mapToScene(title.boundingRect().bottomLeft()).y() <= first.mapToScene(QPoint(0, 0)).y()
    assert {"Take it back", "I want to step out"} <= {offer["words"] for offer in model.buttons}


def test_who_is_gone_has_no_seat(pad, qtbot):
    _, model, one = pad
    sent(qtbot, one, "A2", Leave())
    qtbot.waitUntil(lambda: len(model.seats) == 7)
    model.pick("A2")
    qtbot.waitUntil(lambda: model.atSeats)


def test_passers_by_cannot_close_it(pad):
    window, _, _ = pad
    assert not window.close()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_every_target_is_twenty_millimetres_high(pad, settle, qtbot):
    window, _, _ = picked(pad, qtbot)
    settle(window, 1280, 800)
    small = [
        (one.property("words"), one.height())
        for one in items(window)
        if one.property("words") and one.isVisible() and one.height() < 20 * 5.2 - 0.5
    ]
    assert small == []


def test_what_was_filled_in_goes_into_the_tap(pad, qtbot):
    _, model, _ = picked(pad, qtbot)
    offers = [offer for card in model._cards for offer in card.offers]
    speak = next(offer for offer in offers if offer.words == "I want to speak")
    asked = filled(speak, {"nonsense": 1})
    assert (asked.kind, len(asked.id)) == ("speak", 32)


def go(model, *words):
    for said in words:
        seen = []
        while said not in [offer["words"] for offer in model.buttons]:
            seen.append([offer["words"] for offer in model.buttons])
            assert seen.count(seen[-1]) < 3, f"{said} is on no page: {seen}"
            model.turn()
        model.press(next(offer["id"] for offer in model.buttons if offer["words"] == said))


def test_words_of_several_cards_go_into_one_tap_and_what_must_be_said_is_asked_for(pad, qtbot, settle):
    window, model, one = picked(pad, qtbot)
    go(model, "Everything else", "Asking and promising", "Something was taken back")
    model.fill("agreed", "A bus")
    go(model, "Go on")
    assert (model.title, model.sentence) == ("Something was taken back", "Please fill in: What happened")
    model.fill("decision", "It STOPPED")
    go(model, "Go on")
    model.fill("found_how", "We stood there")
    model.fill("group_told", False)
    settle(window, 1280, 800)
    assert "We stood there" in [item.property("text") for item in items(window) if item.inherits("QQuickTextInput")]
    go(model, "Go on", "Go on", "We do not know who decided")
    qtbot.waitUntil(lambda: model.sentence == "The room has it.")
    kept = one.history[-1].event
    assert (kept.agreed, kept.decision, kept.found_how, kept.group_told) == (
        "A bus",
        "It STOPPED",
        "We stood there",
        False,
    )
    assert kept.body == ""


def test_words_typed_on_one_card_never_go_into_the_tap_of_another(pad, qtbot):
    _, model, one = picked(pad, qtbot)
    go(model, "Everything else", "Asking and promising", "I ask for something")
    model.fill("text", "Only for this")
    model.back()
    go(model, "Ask somebody who is not here")
    model.fill("to", "The county")
    model.fill("text", "Come and see")
    model.fill("due", "May")
    go(model, "Send it")
    qtbot.waitUntil(lambda: model.sentence == "The room has it.")
    assert (one.history[-1].event.text, one.history[-1].event.body) == ("Come and see", "The county")


def test_the_note_taker_writes_at_the_pad(pad, qtbot, settle):
    window, model, one = picked(pad, qtbot, "A8")
    go(model, "Write it down")
    settle(window, 1280, 800)
    model.fill("said", "The DAMN bus")
    go(model, "Send it")
    qtbot.waitUntil(lambda: model.sentence == "The room has it.")
    assert (one.history[-1].who, one.history[-1].event.said) == ("A8", "The DAMN bus")


def writing(pad, qtbot, model):
    picked(pad, qtbot, "A8")
    go(model, "Write it down")
    model.fill("said", "Half a word")


def test_typed_words_are_warned_of_before_they_are_wiped_and_stay_for_who_is_still_there(
    pad, qtbot, settle, monkeypatch
):
    window, model, _ = pad
    writing(pad, qtbot, model)
    monkeypatch.setattr("ui.pad.pad_model.UNTOUCHED_MS", 1)
    model.fill("said", "Half a word")
    monkeypatch.setattr("ui.pad.pad_model.UNTOUCHED_MS", 60_000)
    qtbot.waitUntil(lambda: model.warned)
    settle(window, 1280, 800)
    stay = find(window, "stay")
    assert stay.isVisible()
    press(window, stay)
    qtbot.waitUntil(lambda: not model.warned)
    assert model.fields[0]["value"] == "Half a word"


def test_after_the_warning_it_goes_back_and_the_words_are_gone(pad, qtbot, monkeypatch):
    _, model, _ = pad
    writing(pad, qtbot, model)
    monkeypatch.setattr("ui.pad.pad_model.UNTOUCHED_MS", 1)
    monkeypatch.setattr("ui.pad.pad_model.WARNED_MS", 1)
    model.stay()
    qtbot.waitUntil(lambda: model.atSeats)
    monkeypatch.undo()
    picked(pad, qtbot, "A8")
    go(model, "Write it down")
    assert (model.fields[0]["value"], model.warned) == ("", False)


def test_without_words_it_goes_back_without_asking(pad, qtbot, monkeypatch):
    _, model, _ = picked(pad, qtbot, "A8")
    monkeypatch.setattr("ui.pad.pad_model.UNTOUCHED_MS", 1)
    model.stay()
    qtbot.waitUntil(lambda: model.atSeats)
