"""`python -m ui --demo DIR` leaves the record, the print and pictures of what the room, the desk and a tablet saw."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests.source_tree import ROOT

pytestmark = pytest.mark.wide

MEETINGS = ("an-ordinary-hour", "question-that-changed")


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> tuple[Path, str]:
    """The folder the demo filled, and what it said."""
    folder = tmp_path_factory.mktemp("demo")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home")}
    command = [sys.executable, "-m", "ui", "--demo", str(folder / "out")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=240, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return folder / "out", done.stdout


@pytest.mark.parametrize("name", MEETINGS)
def test_the_record_holds_and_is_closed(demo, name):
    file = demo[0] / f"{name}.heard"
    assert list(problems(file)) == []
    record = RecordFile.read(file)
    last = list(record.history(record.meetings()[0]))[-1].event
    assert type(last).__name__ == "MeetingClosed"


@pytest.mark.parametrize("name", MEETINGS)
def test_the_print_is_a_pdf(demo, name):
    assert (demo[0] / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
    assert f"{name}.pdf: the print." in demo[1]


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("an-ordinary-hour", "opening"),
        ("an-ordinary-hour", "discussion"),
        ("an-ordinary-hour", "pause"),
        ("question-that-changed", "check"),
        ("question-that-changed", "second-look"),
        ("question-that-changed", "decision"),
    ],
)
def test_each_telling_moment_has_its_pictures(demo, name, moment):
    for screen, size in (("room", (1920, 1080)), ("desk", (1920, 1080)), ("tablet", (820, 1180))):
        picture = QImage(str(demo[0] / f"{name}.{moment}.{screen}.png"))
        assert (picture.width(), picture.height()) == size
        colours = {picture.pixelColor(x, y).name() for x in range(0, size[0], 9) for y in range(0, size[1], 9)}
        assert {"#fff8e7", "#1b1f23"} <= colours


def test_nobodys_own_settings_are_touched(demo):
    assert not list(demo[0].parent.glob("home/.config/heard"))
