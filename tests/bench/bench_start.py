"""From starting Heard to its painted room screen, and what it costs to leave it standing there."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measuring import BENCH, note
from tests.end_to_end.records import open_meeting

STARTS, MORE_S = 5, 0.4
WATCHED_S, IDLE_PERCENT = 10, 1
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def painted(folder: Path, script: str, *words: object) -> Iterator[tuple[subprocess.Popen[str], float]]:
    """A program of this folder once its window is painted, and the seconds from starting it until then."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, "-m", f"tests.bench.{script}", *map(str, words)]
    began = time.monotonic_ns()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=BENCH.parents[1], env=env) as program:
        assert program.stdout
        try:
            yield program, (int(program.stdout.readline()) - began) / 1e9
        finally:
            program.kill()


def heard(folder: Path) -> tuple[Path, str, Path, str]:
    return folder, "start_to_screen", folder / "group.heard", "--software"


def test_cold_start_to_the_painted_room_screen(tmp_path: Path) -> None:
    """In turn, so that what else the machine does falls on both."""
    open_meeting(tmp_path / "group.heard")
    floors, ours = [], []
    for _ in range(STARTS):
        with painted(tmp_path, "floor_window") as (_, took):
            floors.append(took)
        with painted(*heard(tmp_path)) as (_, took):
            ours.append(took)
    met = min(ours) - min(floors) <= MORE_S
    note("Start to painted room screen", min(ours), min(floors), "s", f"floor + {MORE_S} s", met)
    assert met


def test_idle_with_the_room_screen_up(tmp_path: Path) -> None:
    open_meeting(tmp_path / "group.heard")
    with painted(tmp_path, "floor_window") as (program, _):
        floor = busy(program)
    with painted(*heard(tmp_path)) as (program, _):
        ours = busy(program)
    note("Idle with the room screen up", ours, floor, "% of core", f"under {IDLE_PERCENT} %", ours < IDLE_PERCENT)
    assert ours < IDLE_PERCENT


def busy(program: subprocess.Popen[str]) -> float:
    """Percent of one core the program uses while nothing happens, once it has settled."""
    assert not ended(program, 3)
    before = ticks(program.pid)
    assert not ended(program, WATCHED_S)
    return 100 * (ticks(program.pid) - before) / TICKS / WATCHED_S


def ended(program: subprocess.Popen[str], seconds: float) -> bool:
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def ticks(process: int) -> int:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
