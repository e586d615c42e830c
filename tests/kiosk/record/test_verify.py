"""Any change of a record is found, and the row is named."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.record.kiosk_key import KioskKey
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.tables import SCHEMA, split_statements
from kiosk.record.verify import problems
from tests.table import played

MEETINGS = Path(__file__).parents[2] / "meetings"
COLUMNS = {
    "entry": ("seq", "seal", "row_mark", "shown_mark", "seal_1"),
    "face": ("seq", "salt", "meeting", "key", "at_ms", "wall", "who", "by", "event", "version", "body"),
    "words": ("seq", "field", "sort", "text", "salt"),
    "signed": ("seq", "seal", "key", "signature", "why", "wall"),
    "file": ("closed",),
    "record": ("format", '"group"', "salt", "made", "seal"),
}
NUMBERS = {"meeting", "at_ms", "version", "format", "closed"}
BYTES = {"seal", "row_mark", "shown_mark", "signature", '"group"'}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "hour.heard"
    record = RecordFile.create(path, "Group 5", KioskKey(bytes(range(32))))
    played(MEETINGS / "an-ordinary-hour.toml", record)
    record.close()
    return path


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "copy.heard"))


def change(path: Path, *statements: str) -> None:
    """As somebody would who takes the triggers away first and puts them back after."""
    with sqlite3.connect(path) as connection:
        triggers = [part for part in split_statements(SCHEMA) if part.startswith("CREATE TRIGGER")]
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for trigger in triggers:
            connection.execute(trigger)
    connection.close()


def named(path: Path) -> str:
    return " ".join(problems(path))


def test_a_whole_record_holds(whole: Path) -> None:
    assert problems(whole) == []


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, columns in COLUMNS.items() for column in columns]
)
def test_a_change_in_any_column_of_any_table_is_found(copy: Path, table: str, column: str) -> None:
    in_bytes = column in BYTES or (column, table) in (("salt", "face"), ("salt", "record"), ("key", "signed"))
    value = f"coalesce({column}, '') || 'x'"
    if column == "seq" or column in NUMBERS:
        value = f"{column} + 1000"
    elif in_bytes:
        value = f"CAST(coalesce({column}, x'') || x'00' AS BLOB)"
    where = {"entry": "WHERE seq = 9", "face": "WHERE seq = 9", "words": "WHERE seq = 2 AND field = 'name'"}.get(
        table, ""
    )
    change(copy, f"UPDATE {table} SET {column} = {value} {where}")
    found = named(copy)
    assert found
    if table == "face" and column != "seq":
        assert "Entry 9 was changed" in found
    if table == "words" and column in ("text", "salt"):
        assert "The words of entry 2 (name) were changed." in found


def test_every_row_is_sealed_not_only_some(copy: Path) -> None:
    record = RecordFile.read(copy)
    last = record.seq
    record.close()
    for seq in (1, 2, last // 2, last - 1, last):
        shutil.copy(copy, copy.with_suffix(".one"))
        change(copy.with_suffix(".one"), f"UPDATE face SET at_ms = at_ms + 1 WHERE seq = {seq}")
        assert f"Entry {seq} was changed" in named(copy.with_suffix(".one"))


def test_a_missing_row_is_named(copy: Path) -> None:
    change(copy, "DELETE FROM face WHERE seq = 40")
    assert "Entry 40 has lost what it holds, and nothing says why." in named(copy)


def test_a_missing_last_row_is_named(copy: Path) -> None:
    record = RecordFile.read(copy)
    last = record.seq
    record.close()
    change(copy, f"DELETE FROM face WHERE seq = {last}", f"DELETE FROM entry WHERE seq = {last}")
    assert f"Entry {last}, at the end of the record, is missing." in named(copy)


def test_an_added_row_is_named(copy: Path) -> None:
    change(
        copy,
        "INSERT INTO face SELECT max(seq) + 1, salt, meeting, NULL, at_ms, wall, who, by, event, version, body"
        " FROM face",
    )
    assert "was added after the record's last entry" in named(copy)


def test_two_rows_in_another_order_are_named(copy: Path) -> None:
    change(
        copy,
        "UPDATE face SET seq = -1 WHERE seq = 50",
        "UPDATE face SET seq = 50 WHERE seq = 51",
        "UPDATE face SET seq = 51 WHERE seq = -1",
    )
    found = named(copy)
    assert "Entry 50 was changed" in found
    assert "Entry 51 was changed" in found


def test_words_added_or_gone_without_being_asked_for_are_named(copy: Path) -> None:
    change(
        copy,
        "INSERT INTO words VALUES (30, 'reason', 'words', 'x', 'y')",
        "DELETE FROM words WHERE seq = 2 AND field='name'",
    )
    assert "Words were added to entry 30 (reason)." in named(copy)
    assert "The words of entry 2 (name) are missing, and nobody asked to take them out." in named(copy)


def test_a_missing_trigger_is_found(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute("DROP TRIGGER face_kept")
    connection.close()
    assert "structure is missing or changed: trigger face_kept." in named(copy)


def test_one_flipped_bit_anywhere_that_changes_what_is_read_is_found(whole: Path, tmp_path: Path) -> None:
    """Where a flip goes unnoticed, every column of every row must read as before."""
    data = whole.read_bytes()
    dice = random.Random(20260514)
    unnoticed = 0
    for _ in range(400):
        bit = dice.randrange(len(data) * 8)
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << (bit % 8)
        path = tmp_path / "flipped.heard"
        path.write_bytes(flipped)
        try:
            found = problems(path)
        except RecordProblem as problem:
            found = [str(problem)]
        if not found:
            unnoticed += 1
            assert _all_rows(path) == _all_rows(whole)
    assert unnoticed <= 4


def _all_rows(path: Path) -> list[list[tuple[object, ...]]]:
    record = RecordFile.read(path)
    rows = [record.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in COLUMNS]
    record.close()
    return rows
