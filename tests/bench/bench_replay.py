"""Coming back to a meeting with 100,000 events, beside reading and decoding its rows."""

import gc
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from kiosk.meeting.meeting import replay
from kiosk.meeting.signals import Signal, Withdraw
from kiosk.meeting.tap import Tap
from kiosk.meeting.turns import EndTurn, GiveFloor
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.bench import floor_decode
from tests.table import LOOP
from tests.ui.sample_meeting import PEOPLE, begun

EVENTS, TIMES, GROWTH = 100_000, 10, 2.6


def turns() -> Iterator[Tap]:
    """Asking, taking back, speaking, for ever."""
    people = [person.id for person in PEOPLE if person.role != "facilitator"]
    for n in count():
        who, other = people[n % len(people)], people[(n + 1) % len(people)]
        yield Tap(who=who, does=Signal(id=f"s{n}", kind="speak"), key=f"a{n}")
        yield Tap(who=other, does=Signal(id=f"t{n}", kind="speak"), key=f"b{n}")
        yield Tap(who="A5", does=GiveFloor(to=who), key=f"c{n}")
        yield Tap(who=other, does=Withdraw(id=f"t{n}"), key=f"d{n}")
        yield Tap(who=who, does=EndTurn(), key=f"e{n}")


def record_of(path: Path, events: int) -> Path:
    """A record with about so many events, kept sixty-four at a time by the Room itself."""
    room = Room(RecordFile.create(path, "Bench"))
    for who, does in begun():
        LOOP.run_until_complete(room.tap(Tap(who=who, does=does)))
    endless = turns()
    while room.record.seq < events:
        room._keep(list(islice(endless, 64)))
    room.record.close()
    return path


def replayed(path: Path) -> float:
    """Seconds from the file to the meeting as it stands."""
    record = RecordFile.read(path)
    took = best(lambda: replay(record.history(4)))
    record.close()
    return took


def best(run: Callable[[], object]) -> float:
    took = []
    for _ in range(3):
        gc.collect()
        began = time.perf_counter()
        run()
        took.append(time.perf_counter() - began)
    return min(took)


def decoded(path: Path, capsys: pytest.CaptureFixture[str]) -> float:
    floor = []
    for _ in range(3):
        floor_decode.main(str(path))
        floor.append(float(capsys.readouterr().out.split()[1]))
    return min(floor)


def test_replaying_100_000_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.bench.measuring import note

    whole, half = record_of(tmp_path / "whole.heard", EVENTS), record_of(tmp_path / "half.heard", EVENTS // 2)
    ours, floor, before = replayed(whole), decoded(whole, capsys), replayed(half)
    with capsys.disabled():
        met = ours <= TIMES * floor
        note("Replay of 100,000 events", ours, floor, "s", f"{TIMES} times the floor", met)
        note(
            "Replay of 100,000 events beside 50,000",
            ours / before,
            2,
            "times",
            f"at most {GROWTH}",
            ours / before <= GROWTH,
        )
    assert met
    assert ours / before <= GROWTH
