"""The desk with whoever ran the meeting gone, in real windows: it goes on and closes, with the keyboard only."""

import subprocess
import sys

import pytest

from kiosk.meeting.closing import ClosingSaid
from kiosk.meeting.meeting import replay
from kiosk.meeting.running import RunningMoved
from kiosk.meeting.turns import TurnStarted
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests.source_tree import ROOT

pytestmark = pytest.mark.wide


def test_the_meeting_goes_on_and_closes_without_whoever_ran_it(xvfb, tmp_path):
    home, path = tmp_path / "home", tmp_path / "group.heard"
    home.mkdir()
    env = {**xvfb.env, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "tests.end_to_end.nobody_runs_run", str(path), str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=240, check=False)
    assert (done.returncode, done.stderr) == (0, "")

    assert list(problems(path)) == []
    record = RecordFile.read(path)
    history = list(record.history(4))
    record.close()
    m = replay(history)
    assert m.opening.closed
    events = [one.event for one in history]
    assert [one.holder for one in events if isinstance(one, RunningMoved)] == ["none", "A8", "none"]
    [turn] = [one for one in events if isinstance(one, TurnStarted)]
    assert (turn.person, turn.held_by, turn.nobody_runs) == ("A4", "group", True)
    assert [one.nobody_runs for one in events if isinstance(one, ClosingSaid)] == [True]
