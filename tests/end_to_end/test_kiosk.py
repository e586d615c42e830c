"""`python -m ui RECORD` on a display of its own: passers-by cannot leave it, the facilitator's desk comes and goes."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.meeting.tap import Tap
from kiosk.meeting.turns import TakeFloor
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.display import Display
from tests.source_tree import ROOT
from tests.ui.sample_meeting import begun

pytestmark = pytest.mark.wide

ROOM, DESK = "Heard: room screen", "Heard: desk"
PATIENCE_S = 30


@pytest.fixture
def record(tmp_path) -> Path:
    """The record of a meeting that is open, with Priya speaking."""
    room = Room(RecordFile.create(tmp_path / "group.heard", "Harbour Lane"))

    async def taps() -> None:
        for who, does in [*begun(), ("A6", TakeFloor())]:
            await room.tap(Tap(who=who, does=does))

    asyncio.run(taps())
    room.record.close()
    return tmp_path / "group.heard"


@contextmanager
def running(display: Display, record: Path) -> Iterator[subprocess.Popen[bytes]]:
    env = {**display.env, "HOME": str(record.parent), "XDG_CONFIG_HOME": str(record.parent / "config")}
    with subprocess.Popen([sys.executable, "-m", "ui", str(record), "--software"], cwd=ROOT, env=env) as process:
        try:
            yield process
        finally:
            process.kill()


def until(display: Display, title: str, visible: bool) -> None:
    """Asks the display until a window of that title is, or is not, to be seen."""
    late = time.monotonic() + PATIENCE_S
    command = ["xdotool", "search", "--onlyvisible", "--name", title]
    while bool(subprocess.run(command, env=display.env, capture_output=True, check=False).stdout) != visible:
        assert time.monotonic() < late, f"{title} is {'not ' if visible else ''}there"


def test_with_one_display_the_desk_goes_and_comes_with_a_key_and_nothing_else_leaves_the_room_screen(xvfb, record):
    with running(xvfb, record) as process:
        until(xvfb, DESK, visible=True)
        xvfb.focus(DESK)
        xvfb.run("xdotool", "key", "F2")
        until(xvfb, DESK, visible=False)
        xvfb.focus(ROOM)
        xvfb.run("xdotool", "key", "Escape", "key", "ctrl+w", "key", "ctrl+q", "key", "F10")
        xvfb.run("xdotool", "key", "F2")
        until(xvfb, DESK, visible=True)
        until(xvfb, ROOM, visible=True)
        xvfb.focus(DESK)
        xvfb.run("xdotool", "key", "F2")
        until(xvfb, DESK, visible=False)
        xvfb.focus(ROOM)
        xvfb.run("xdotool", "key", "alt+F4")
        until(xvfb, DESK, visible=True)  # where it is asked
        assert process.poll() is None


def test_a_polite_kill_ends_it_with_one_whole_file_though_its_windows_refuse_to_close(xvfb, record):
    with running(xvfb, record) as process:
        until(xvfb, ROOM, visible=True)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=PATIENCE_S) == 0
    left = sorted(path.name for path in record.parent.iterdir() if path.name.startswith("group"))
    assert left == ["group.heard", "group.heard-devices.json", "group.heard-life.json", "group.heard.lock"]
    assert (record.parent / "group.heard.lock").read_bytes() == b"", "beside the record lies its lock alone"


def test_an_interrupted_meeting_keeps_its_turn(xvfb, record):
    with running(xvfb, record):
        until(xvfb, ROOM, visible=True)
    again = Room(RecordFile.open(record))
    assert again.meeting.turns.speaking is not None
    assert again.meeting.turns.speaking.person == "A6"
    again.record.close()
