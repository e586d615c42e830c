"""Processes side by side, their figures in a table on the screen and in build/bench.json."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BENCH = Path(__file__).parent
KEPT = BENCH.parents[1] / "build" / "bench.json"


Taken = tuple[int, int, int]  # sent and acknowledged, in ns of the machine's clock; the number of the entry


def note(figure: str, ours: float, floor: float, unit: str, goal: str, met: bool) -> None:
    """Print one figure beside its floor and keep it; both are from this run."""
    print(f"\n{figure:<58}{ours:>10.2f}{floor:>10.2f} {unit:<8}{goal:<28}{'met' if met else 'MISSED'}")
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    kept[figure] = {"ours": round(ours, 3), "floor": round(floor, 3), "unit": unit, "goal": goal, "met": met}
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(kept, indent=1) + "\n")


def p99(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


@contextmanager
def serving(script: str, *words: object) -> Iterator[dict[str, Any]]:
    """A server of this folder as a process; what it said when it was ready, and afterwards what it `left`."""
    command = [sys.executable, "-m", f"tests.bench.{script}", *map(str, words)]
    root = BENCH.parents[1]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as server:
        assert server.stdin
        assert server.stdout
        ready = json.loads(server.stdout.readline())
        try:
            yield ready
        finally:
            server.stdin.close()
            ready["left"] = server.stdout.read()


def loaded(server: dict[str, Any], tablets: int, taps: int, every_s: float = 0, streams: bool = False) -> list[Taken]:
    """What so many tablets measured, each tapping so often, from a process of their own."""
    job = {**server, "tablets": tablets, "taps": taps, "every_s": every_s, "streams": streams}
    command = [sys.executable, str(BENCH / "load.py")]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=True, timeout=120)
    return [(sent, acknowledged, seq) for sent, acknowledged, seq in json.loads(done.stdout)]
