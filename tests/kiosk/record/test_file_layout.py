"""What SQLite leaves behind when it moves rows about is gone from the file, so that words taken out are out."""

import random
import sqlite3
from pathlib import Path

import pytest

from kiosk.meeting import opening, repair, signals
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from kiosk.room.room import Ack
from tests.table import Table

ROUNDS = 120


@pytest.fixture
def long_meeting(tmp_path: Path) -> Table:
    """Hundreds of taps with keys as tablets make them, many with words."""
    dice = random.Random(3)
    table = Table(record=RecordFile.create(tmp_path / "long.heard", "G"))
    for n in range(ROUNDS):
        taps = [tap for who in ("ana", "bo", "cy") for tap in _three(who, f"{who} {n} ", dice)]
        assert all(isinstance(answer, Ack) for answer in table.together(*taps))
    return table


def _three(who: str, start: str, dice: random.Random) -> list[Tap]:
    keys = [f"{dice.getrandbits(128):032x}" for _ in range(3)]
    does = (
        signals.Signal(id=keys[0], kind="speak"),
        opening.AddExpectation(kind="ours", text=start + "words of mine " * dice.randrange(1, 6)),
        signals.Withdraw(id=keys[0]),
    )
    return [Tap(who=who, does=what, key=key) for what, key in zip(does, keys, strict=True)]


def test_a_long_meeting_holds_after_its_rows_were_moved_about(long_meeting: Table, tmp_path: Path) -> None:
    long_meeting.room.record.close()
    assert problems(tmp_path / "long.heard") == []


def test_a_file_that_was_not_closed_whole_holds_too(long_meeting: Table, tmp_path: Path) -> None:
    """As it lies there after a kill, once with its log and once after another program has folded the log in."""
    killed = tmp_path / "killed.heard"
    for ending in ("", "-wal"):
        Path(f"{killed}{ending}").write_bytes(Path(f"{tmp_path / 'long.heard'}{ending}").read_bytes())
    assert problems(killed) == []
    with sqlite3.connect(killed) as another:
        another.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        another.execute("PRAGMA journal_mode = DELETE")
    another.close()
    assert not Path(f"{killed}-wal").exists()
    assert problems(killed) == []
    RecordFile.open(killed).close()
    assert problems(killed) == []
    long_meeting.room.record.close()


def test_words_taken_out_of_a_long_meeting_are_in_no_corner_of_its_files(long_meeting: Table, tmp_path: Path) -> None:
    long_meeting.tap("bo", repair.TakeOut(person="bo"))
    long_meeting.tap("ana", opening.AddExpectation(kind="ours", text="And on we go."))
    assert _found(tmp_path, b"bo 1") == []
    assert _found(tmp_path, b"ana 1") != []
    long_meeting.room.record.close()
    assert _found(tmp_path, b"bo 1") == []
    assert problems(tmp_path / "long.heard") == []


def _found(folder: Path, words: bytes) -> list[str]:
    return [path.name for path in folder.iterdir() if words in path.read_bytes()]
