"""Heard that hangs or dies is started again by its small parent, into the same turn; real processes, real windows."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.records import open_meeting
from tests.source_tree import ROOT

PATIENCE_S = 60
STOPPED = re.compile(rb"It is started again")


class Watched:
    """`heard --watched RECORD`, and the Heard it started."""

    def __init__(self, record: Path, folder: Path) -> None:
        self.said = folder / "said.txt"
        own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
        with self.said.open("wb") as said:
            self.parent = subprocess.Popen(
                [sys.executable, "-m", "ui", "--watched", "--windowed", str(record)],
                cwd=ROOT, env={**os.environ, **own}, stderr=said, stdout=said,
            )  # fmt: skip

    def child(self) -> int:
        """The number of the Heard that runs now; 0 where none does."""
        found = Path(f"/proc/{self.parent.pid}/task/{self.parent.pid}/children").read_text().split()
        return int(found[0]) if found else 0

    def another_than(self, child: int) -> Callable[[], bool]:
        return lambda: self.child() not in (0, child)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return open_meeting(tmp_path / "group.heard")


@pytest.fixture
def watched(record: Path, tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(record, tmp_path)
    yield watched
    watched.parent.terminate()
    assert watched.parent.wait(PATIENCE_S) == 0


def lives(record: Path) -> Callable[[], bool]:
    """It has opened the record: its log is there, and a sign of life."""
    return lambda: record.with_name(f"{record.name}-life.json").exists()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the child of a process, which only Linux tells")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGSTOP])
def test_heard_that_dies_or_hangs_is_started_again_into_the_same_meeting(
    qtbot, watched: Watched, record: Path, end: signal.Signals
) -> None:
    life = record.with_name(f"{record.name}-life.json")
    qtbot.waitUntil(lives(record), timeout=PATIENCE_S * 1000)
    first = watched.child()
    life.unlink()
    os.kill(first, end)
    qtbot.waitUntil(watched.another_than(first), timeout=PATIENCE_S * 1000)
    qtbot.waitUntil(lives(record), timeout=PATIENCE_S * 1000)
    assert STOPPED.search(watched.said.read_bytes())
