"""Taps of 60 honest tablets beside somebody who floods: none is lost, and none waits for the flood.

The floor is the same room without the flood; both run in turn and the best of each counts, as the machine is shared.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.bench_taps import waits
from tests.bench.measuring import BENCH, loaded, note, p99, serving

TABLETS, SECONDS, RUNS = 60, 12, 3
IDLE, JOINS = 1140, 569
AT_MOST = 4  # times the floor


@contextmanager
def flooded(server: dict[str, Any], **how: int) -> Iterator[dict[str, int]]:
    """What became of the flood stands in it afterwards."""
    command, answers = [sys.executable, str(BENCH / "flood.py")], {}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as flood:
        assert flood.stdin
        assert flood.stdout
        flood.stdin.write(json.dumps({**server, **how}))
        flood.stdin.close()
        yield answers
        answers.update(json.loads(flood.stdout.read()))


def test_60_tablets_tap_each_second_beside_a_flood(tmp_path: Path) -> None:
    floors, ours, lost = [], [], 0
    for n in range(RUNS):
        with serving("server_of_taps", tmp_path / f"calm-{n}.heard", TABLETS) as server:
            floors.append(p99(waits(loaded(server, TABLETS, SECONDS, 1.0, streams=True))))
        with (
            serving("server_of_taps", tmp_path / f"flooded-{n}.heard", TABLETS) as server,
            flooded(server, idle=IDLE, joins=JOINS) as answers,
        ):
            taken = loaded(server, TABLETS, SECONDS, 1.0, streams=True)
        ours.append(p99(waits(taken)))
        lost += TABLETS * SECONDS - len({seq for _, _, seq in taken})
        print(f"\n{IDLE} idle connections and {JOINS} who join: {answers}")
    met = not lost and min(ours) <= AT_MOST * min(floors)
    goal = f"{AT_MOST} times the floor, {lost} lost"
    note("Tap to acknowledgement beside a flood, 60 tablets, p99", min(ours), min(floors), "ms", goal, met)
    assert met
