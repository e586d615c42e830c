"""Listener cards at the desk: one key, one idea, for whoever runs the meeting alone; never kept, never in the room."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.private.feelings import FindThisHard, SignalFeeling
from tests.ui.conftest import find, items, sent, texts
from ui.desk.desk_model import DeskModel
from ui.desk.listener_cards import CARDS, ListenerCards
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings


@pytest.fixture
def desk(bridge, windows, settle, qtbot):
    """The desk's window with two dots, as small as it may be: (window, bridge)."""
    one = bridge()
    sent(qtbot, one, "A2", SignalFeeling(id="f", choice="speak_next"))
    sent(qtbot, one, "A1", FindThisHard(choice="stay"))
    model = DeskModel(one, wall=lambda: datetime(2026, 5, 14, 14, 24, tzinfo=UTC))
    window = windows.open("desk/Desk.qml", desk=model, tray=model.tray)
    settle(window, 1366, 768)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    return window, one


def shown(window) -> str:
    words = find(window, "listenWords")
    return words.property("text") if words.isVisible() else ""


def test_one_idea_a_card_word_for_word():
    cards = ListenerCards()
    assert cards.words == ""
    for kind, ideas in CARDS.items():
        cards.turn_to(kind)
        seen = [cards.words]
        for _ in ideas[1:]:
            cards.another()
            seen.append(cards.words)
        assert tuple(seen) == ideas
        cards.another()
        assert cards.words == ideas[0]
    assert {"Notice.", "“Calm down.”", "The point stands, however it is said."} <= {
        idea for ideas in CARDS.values() for idea in ideas
    }


def test_a_key_opens_a_card_and_the_same_key_the_next_and_escape_puts_it_away(desk):
    window, one = desk
    before = len(one.history)
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert shown(window) == "Notice."
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert shown(window) == "Thank."
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shown(window) == ""
    assert len(one.history) == before


def test_the_kinds_are_buttons_with_names_and_no_dot_is_hidden_by_a_card(desk, settle):
    window, _ = desk
    QTest.keyClick(window, Qt.Key.Key_F3)
    settle(window, 1366, 768)
    for kind, ideas in CARDS.items():
        button = find(window, f"listen-{kind}")
        said = QAccessible.queryAccessibleInterface(button)
        assert (said.text(QAccessible.Text.Name), said.role()) == (kind, QAccessible.Role.Button)
        middle = button.mapToScene(button.boundingRect().center()).toPoint()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        assert shown(window) == ideas[0]
    box = find(window, "listenKind")
    top = box.mapToScene(box.boundingRect().topLeft()).y()
    listed = [one for one in items(window) if one.objectName().startswith("answer-") and one.isVisible()]
    assert listed
    first = min(listed, key=lambda one: one.mapToScene(one.boundingRect().bottomLeft()).y())
    assert first.mapToScene(first.boundingRect().bottomLeft()).y() < top


def test_the_room_screen_has_none_of_it(desk, windows, settle):
    window, one = desk
    QTest.keyClick(window, Qt.Key.Key_F3)
    room = windows.open("room_screen/RoomScreen.qml", room=RoomScreenModel(one, Settings()))
    settle(room)
    words = [text.property("text") for text in texts(room)]
    assert words
    assert not any(idea in text for text in words for idea in ("Notice.", "Help me listen"))
