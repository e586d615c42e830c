"""From screen to screen: a meeting begins, goes on after a restart, is left on purpose, and ends where it started."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.repair import KioskLeft
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import TakeFloor
from kiosk.record.sqlite_store import RecordFile
from tests.ui.conftest import find, sent
from tests.ui.sample_meeting import begun, opening
from ui import program as heard_module
from ui.program import Heard


@pytest.fixture
def heard(qapp, qtbot, monkeypatch, tmp_path):
    """The whole program in ordinary windows, without a server."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(heard_module, "tablet_server", None)
    running = Heard(windowed=True)
    yield running
    running.shut()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin(heard, qtbot, record=None, taps=()):
    refused = []
    heard.begin(record or (lambda: RecordFile.in_memory("Harbour Lane")), opening(), "A5", failed=refused.append)
    qtbot.waitUntil(lambda: bool(heard.bridge or refused))
    assert refused == []
    for who, does in taps:
        sent(qtbot, heard.bridge, who, does)


def test_a_meeting_brings_up_room_screen_and_desk_and_shuts_the_setup(heard, qtbot):
    heard.start()
    assert heard.window("setup").isVisible()
    begin(heard, qtbot)
    assert heard.window("room").isVisible()
    assert heard.window("desk").isVisible()
    with pytest.raises(KeyError):
        heard.window("setup")


def test_leaving_the_room_screen_is_written_down_and_can_be_undone(heard, qtbot):
    begin(heard, qtbot)
    heard.room.ask_to_leave(True)
    heard.room.leave()
    qtbot.waitUntil(lambda: any(isinstance(one.event, KioskLeft) for one in heard.bridge.history))
    heard.return_to_room_screen()
    assert heard.window("room").isVisible()


def test_the_pad_is_opened_and_its_end_written_down(heard, qtbot):
    begin(heard, qtbot)
    heard.show_pad()
    assert heard.window("pad").isVisible()
    qtbot.waitUntil(lambda: heard.bridge.snapshot.pad_is_out)
    heard.shut_pad("The break.")
    qtbot.waitUntil(lambda: not heard.bridge.snapshot.pad_is_out)
    qtbot.waitUntil(lambda: any(isinstance(one.event, KioskLeft) for one in heard.bridge.history))
    assert heard.bridge.history[-1].event == KioskLeft(screen="pad", reason="The break.")


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_f2_at_the_pad_brings_the_desk_in_front_of_it_so_that_it_can_be_closed(heard, qtbot):
    begin(heard, qtbot)
    heard.show_pad()
    pad, desk = heard.window("pad"), heard.window("desk")
    pad.requestActivate()
    qtbot.waitUntil(pad.isActive)
    QTest.keyClick(pad, Qt.Key.Key_F2)
    qtbot.waitUntil(desk.isActive)
    assert pad.isVisible()


def test_after_a_restart_it_is_the_same_meeting_same_turn_same_queue(heard, qtbot, tmp_path):
    file = tmp_path / "group.heard"
    waiting = [("A6", TakeFloor()), ("A4", Signal(id="s", kind="speak")), ("A2", Signal(id="t", kind="speak"))]
    begin(heard, qtbot, lambda: RecordFile.create(file, "Harbour Lane"), [*begun()[1:], *waiting])
    heard.bridge.stop()
    heard.windows.shut(heard._open.pop("desk"))
    heard.windows.shut(heard._open.pop("room"))
    heard.bridge = None
    heard.start(file)
    qtbot.waitUntil(lambda: heard.bridge is not None)
    assert find(heard.window("room"), "speaking").property("text") == "Priya"
    assert find(heard.window("room"), "next").property("text") == "Tomasz, Dez"


def test_a_record_that_cannot_be_opened_is_said_and_the_first_screen_comes_up(heard, qtbot, tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("Dear Sir")
    heard.start(tmp_path / "letter.txt")
    assert "not a record of Heard" in capsys.readouterr().err
    assert heard.window("setup").isVisible()


def test_a_record_without_an_open_meeting_says_so(heard, qtbot, tmp_path):
    file, said = tmp_path / "group.heard", []
    RecordFile.create(file, "Harbour Lane").close()
    heard.begin(lambda: RecordFile.open(file), None, "", failed=said.append)
    assert said == ["No meeting is open in this record. Start a new one in it."]


def test_an_opening_the_rules_refuse_leaves_no_thread_and_says_why(heard, qtbot):
    said = []
    heard.begin(lambda: RecordFile.in_memory("Harbour Lane"), opening(), "A1", failed=said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Only the person running the meeting can open it."]
    assert heard.bridge is None


def test_the_end_goes_back_to_the_first_screen(heard, qtbot):
    begin(heard, qtbot)
    sent(qtbot, heard.bridge, "A5", CloseMeeting())
    heard.finish()
    assert heard.bridge is None
    assert heard.window("setup").isVisible()
