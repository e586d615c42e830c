"""A thousand changes to a record are found: rows, structure, bytes, signatures, its tail, what it says of itself."""

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.record.kiosk_key import KioskKey
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.tables import SCHEMA, split_statements
from kiosk.record.verify import verdict
from tests.table import played

pytestmark = pytest.mark.wide

MEETING = Path(__file__).parents[2] / "meetings" / "seven-to-three.toml"
CHANGES = int(os.environ.get("HEARD_CHANGES", "90"))  # the soak makes a thousand
Change = Callable[[sqlite3.Connection, random.Random], None]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "g.heard"
    record = RecordFile.create(path, "G", KioskKey(bytes(32)))
    played(MEETING, record)
    record.close()
    return path.read_bytes()


def cell(conn: sqlite3.Connection, dice: random.Random) -> None:
    """One value of one row becomes another."""
    table = dice.choice(["entry", "face", "words", "signed", "record"])
    columns = conn.execute(f"PRAGMA table_info({table})").fetchall()
    column, kind = dice.choice([(row[1], row[2]) for row in columns if row[1] != "id"])
    key = ", ".join(row[1] for row in columns if row[5])
    rows = conn.execute(f"SELECT {key} FROM {table}").fetchall()
    where = " AND ".join(f"{name} = ?" for name in key.split(", "))
    new = {"INTEGER": dice.randrange(10**6, 10**7), "BLOB": dice.randbytes(32), "TEXT": f"{dice.random()}"}[kind]
    conn.execute(f'UPDATE {table} SET "{column}" = ? WHERE {where}', (new, *dice.choice(rows)))


def gone(conn: sqlite3.Connection, dice: random.Random) -> None:
    """One row goes, or the newest ones."""
    last = conn.execute("SELECT max(seq) FROM entry").fetchone()[0]
    if dice.random() < 0.5:
        seq = dice.randrange(last - 8, last + 1)
        for table in ("entry", "face", "words"):
            conn.execute(f"DELETE FROM {table} WHERE seq >= ?", (seq,))
    else:
        conn.execute(f"DELETE FROM {dice.choice(['entry', 'face'])} WHERE seq = ?", (dice.randrange(last + 1),))


def structure(conn: sqlite3.Connection, dice: random.Random) -> None:
    names = conn.execute("SELECT type, name FROM sqlite_schema WHERE sql NOT NULL AND type <> 'table'").fetchall()
    kind, name = dice.choice(names)
    conn.execute(f"DROP {kind} {name}")


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    record = RecordFile.read(path)
    tables = ("record", "file", "entry", "face", "shown", "words", "signed")
    found = [record.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]
    record.close()
    return found


@pytest.mark.parametrize("change", [cell, gone, structure])
def test_what_is_changed_in_its_tables_is_found(whole: bytes, tmp_path: Path, change: Change) -> None:
    dice = random.Random(3)
    for number in range(CHANGES // 3):
        path = tmp_path / "changed.heard"
        path.write_bytes(whole)
        conn = sqlite3.connect(path, isolation_level=None)
        triggers = [part for part in split_statements(SCHEMA) if part.startswith("CREATE TRIGGER")]
        for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        if change is not structure:
            change(conn, dice)
        for trigger in triggers:
            conn.execute(trigger)
        if change is structure:
            change(conn, dice)
        conn.execute("VACUUM")
        conn.close()
        assert verdict(path).problems, (change.__name__, number)


def test_what_is_changed_in_its_bytes_is_found_or_changes_nothing(whole: bytes, tmp_path: Path) -> None:
    dice = random.Random(4)
    path = tmp_path / "changed.heard"
    path.write_bytes(whole)
    as_it_was = rows(path)
    for _ in range(CHANGES):
        data = bytearray(whole)
        place = dice.randrange(100, len(data))
        data[place] ^= 1 << dice.randrange(8)
        path.write_bytes(bytes(data))
        if not verdict(path).problems:
            assert rows(path) == as_it_was
    for more in (1, 100, 4096, 50_000):
        path.write_bytes(whole + dice.randbytes(more))
        assert verdict(path).problems
        path.write_bytes(whole[:-more])
        with suppress(RecordProblem):
            assert verdict(path).problems
