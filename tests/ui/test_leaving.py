"""Any window that is to be closed asks first, in plain words; Esc stays, Enter leaves."""

from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import find, texts
from tests.ui.test_program import begin
from ui import program as heard_module
from ui.program import Heard
from ui.setup.practice import practice_opening, practice_record

DESK_ASKS = "Leave Heard? The meeting stays open."
KEPT = "Leave Heard? What you typed is kept."
STAYS = "Leave Heard? What is written stays."


@pytest.fixture
def heard(qapp, qtbot, monkeypatch, tmp_path):
    """The whole program in ordinary windows, without a server; it counts how often it was to end."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(heard_module, "tablet_server", None)
    ended: list[int] = []
    monkeypatch.setattr(heard_module.QCoreApplication, "exit", ended.append)
    running = Heard(windowed=True)
    running.ended = ended
    yield running
    running.shut()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def says(window) -> list[str]:
    return [str(item.property("text")) for item in texts(window)]


def press(window, key: Qt.Key) -> None:
    QTest.keyClick(window, key)


def test_the_start_page_asks_and_what_was_typed_is_still_there(heard, qtbot):
    heard.start()
    window = heard.window("setup")
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None and bool(window.activeFocusItem().property("label")))
    QTest.keyClick(window, "b")
    assert not window.close()
    assert KEPT in says(window)
    press(window, Qt.Key.Key_Escape)
    assert KEPT not in says(window)
    QTest.keyClick(window, "e")
    assert heard.windows._models[0].page.words["group"] == "be", "the keyboard is where it was"
    window.close()
    assert heard.ended == []
    press(window, Qt.Key.Key_Return)
    assert heard.ended == [0]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("closed", ["desk", "room", "pad"])
def test_every_window_of_a_meeting_asks_at_the_desk(heard, qtbot, closed):
    begin(heard, qtbot)
    heard.show_pad()
    assert not heard.window(closed).close()
    desk = heard.window("desk")
    qtbot.waitUntil(lambda: DESK_ASKS in says(desk))
    assert heard.window(closed).isVisible()
    desk.requestActivate()
    qtbot.waitUntil(desk.isActive)
    press(desk, Qt.Key.Key_Escape)
    assert DESK_ASKS not in says(desk)
    heard.window(closed).close()
    qtbot.waitUntil(lambda: find(desk, "doIt").hasActiveFocus())
    assert heard.ended == []
    press(desk, Qt.Key.Key_Return)
    assert heard.ended == [0]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_closing_and_printing_asks_too(heard, qtbot):
    begin(heard, qtbot)
    heard.show_close()
    window = heard.window("close")
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    window.close()
    assert STAYS in says(window)
    press(window, Qt.Key.Key_Escape)
    assert STAYS not in says(window)
    window.close()
    press(window, Qt.Key.Key_Return)
    assert heard.ended == [0]


def test_in_practice_nothing_is_said_to_stay(heard, qtbot):
    heard.begin(practice_record, *practice_opening(datetime.now().astimezone()), practice=True)
    qtbot.waitUntil(lambda: heard.bridge is not None)
    heard.window("desk").close()
    qtbot.waitUntil(lambda: "Leave Heard? Nothing of the practice is kept." in says(heard.window("desk")))
