"""How many taps a second are kept before they are acknowledged, and how long an acknowledgement takes.

Floor and Heard run in turn, each time with a new record; the best of each counts, as the machine is shared.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.measuring import Taken, loaded, note, p99, serving

IN_A_BURST, TAPS_IN_A_BURST = 300, 10
RUNS, SECONDS = 3, 6


def rate(taken: Sequence[Taken]) -> float:
    """Acknowledged taps a second, from the first that was sent to the last that was acknowledged."""
    return len(taken) * 1e9 / (max(ack for _, ack, _ in taken) - min(sent for sent, _, _ in taken))


def waits(taken: Sequence[Taken]) -> list[float]:
    """Milliseconds from sending to acknowledgement."""
    return [(ack - sent) / 1e6 for sent, ack, _ in taken]


def test_taps_in_a_burst_from_300_tablets(tmp_path: Path) -> None:
    floors, ours = [], []
    for n in range(RUNS):
        with serving("floor_taps", tmp_path / f"floor-{n}.db") as server:
            floors.append(rate(loaded(server, IN_A_BURST, TAPS_IN_A_BURST)))
        with serving("server_of_taps", tmp_path / f"ours-{n}.heard", IN_A_BURST) as server:
            ours.append(rate(loaded(server, IN_A_BURST, TAPS_IN_A_BURST, streams=True)))
    met = max(ours) >= max(floors) / 2
    note("Taps kept a second, burst from 300 tablets", max(ours), max(floors), "taps/s", "half the floor", met)
    assert met


@pytest.mark.parametrize(("tablets", "goal"), [(60, 50), (300, 100)])
def test_acknowledgement_while_every_tablet_taps_each_second(tablets: int, goal: int, tmp_path: Path) -> None:
    floors, ours = [], []
    for n in range(RUNS):
        with serving("floor_taps", tmp_path / f"floor-{n}.db") as server:
            floors.append(p99(waits(loaded(server, tablets, SECONDS, 1.0))))
        with serving("server_of_taps", tmp_path / f"ours-{n}.heard", tablets) as server:
            ours.append(p99(waits(loaded(server, tablets, SECONDS, 1.0, streams=True))))
    met = min(ours) <= goal
    note(f"Tap to acknowledgement, {tablets} tablets, p99", min(ours), min(floors), "ms", f"at most {goal} ms", met)
    assert met
