"""A key of the desk that is held down on a real display is pressed once, however often the keyboard repeats it."""

import pytest

from kiosk.meeting.pauses import PauseEnded, PauseStarted
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import TurnStarted
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.end_to_end.records import open_meeting
from tests.end_to_end.test_kiosk import DESK, running, until
from tests.ui.sample_meeting import begun

pytestmark = pytest.mark.wide
HELD_S = "2"  # the display repeats a key after two thirds of a second, 25 times a second


@pytest.mark.parametrize(("key", "does"), [("n", TurnStarted), ("b", PauseStarted)])
def test_a_held_key_acts_once(xvfb, tmp_path, key, does):
    hands = [(who, Signal(id=who, kind="speak")) for who in ("A1", "A2", "A3")]
    record = open_meeting(tmp_path / "group.heard", [*begun(), *hands])
    with running(xvfb, record):
        until(xvfb, DESK, visible=True)
        xvfb.focus(DESK)
        xvfb.run("xdotool", "keydown", key, "sleep", HELD_S, "keyup", key)
    again = Room(RecordFile.open(record))
    kept = [type(one.event) for one in again.record.history(again.number)]
    again.record.close()
    assert (kept.count(does), kept.count(PauseEnded)) == (1, 0)
