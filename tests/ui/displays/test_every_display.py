"""Heard's own windows on real displays of every size and scale: seven powers, nothing cut, nothing over anything."""

import json
import subprocess
import sys

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.people import Person
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import TakeFloor
from tests import display
from tests.display import Monitor
from tests.end_to_end.records import open_meeting
from tests.source_tree import ROOT
from tests.ui.sample_meeting import OPEN_TO_ALL, PEOPLE, begun, opening

LONG = Person(id="N1", name="Bartholomew Featherstonehaugh", seat=9, consent=OPEN_TO_ALL)
MEETING = [
    ("A5", opening((*PEOPLE, LONG))),
    *begun()[1:2],
    ("A5", StartItem(item=1, title="Repairs that wait", proposed_by="A2")),
    ("N1", TakeFloor()),
    *((who, Signal(id=who, kind="speak")) for who in ("A1", "A2", "A3", "A4")),
]
POWERS = ["Floor", "Queue", "Agenda", "Words", "Decision", "Clock", "Record"]


def windows(folder, monitors, scale="1", settings=None):
    """What stands on Heard's windows with these monitors plugged in."""
    wide, high = max(one.x + one.width for one in monitors), max(one.y + one.height for one in monitors)
    with display.opened(folder, wide, high) as shown:
        for one in monitors:
            shown.plug(one)
        return seen(folder, {**shown.env, "QT_SCALE_FACTOR": scale}, settings)


def seen(folder, env, settings=None):
    """The same on the displays that this environment leads to."""
    home = folder / "home"
    (home / "heard").mkdir(parents=True)
    if settings:
        (home / "heard" / "settings.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "tests.ui.displays.seen", str(open_meeting(folder / "group.heard", MEETING))]
    env = {**env, "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def powers(words):
    return [one for one in POWERS if any(words[at : at + 2] == [one[0], one[1:]] for at in range(len(words)))]


@pytest.mark.parametrize(
    ("desk", "room", "scale"),
    [
        ((1024, 768), (1024, 768), "1"),
        ((1366, 768), (1280, 720), "1.5"),
        ((1280, 720), (1920, 1080), "1.25"),
        ((1366, 768), (3840, 2160), "1.75"),
    ],
)
def test_seven_powers_nothing_cut_and_nothing_over_anything(tmp_path, desk, room, scale):
    shown = windows(tmp_path, [Monitor("LAPTOP", *desk), Monitor("TV", *room, x=desk[0])], scale)
    assert powers(shown["room screen"]["words"]) == POWERS
    assert (shown["room screen"]["at"], shown["room screen"]["fills"]) == ("TV", True)
    assert (shown["desk"]["at"], shown["room screen"]["ground"]) == ("LAPTOP", True)
    assert (shown["room screen"]["faults"], shown["desk"]["faults"]) == ([], [])


@pytest.mark.parametrize("remembered", ["HDMI-A-1", "LAPTOP"])
def test_a_connector_that_is_called_otherwise_never_sends_the_desk_to_the_wall(tmp_path, remembered):
    monitors = [Monitor("LAPTOP", 1366, 768), Monitor("DP-7", 1920, 1080, x=1366)]
    shown = windows(tmp_path, monitors, settings={"room_display": remembered})
    assert (shown["room screen"]["at"], shown["desk"]["at"]) == ("DP-7", "LAPTOP")
