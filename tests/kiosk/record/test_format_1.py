"""Records of format 1 are read, checked and printed as they are, and go on as format 2 losing nothing."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.upgrade import kept_before
from kiosk.record.verify import problems
from tests.kiosk.record.codes import PRINTED_THEN

OLD = Path(__file__).parents[2] / "records" / "format-1.heard"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "mill road.heard"))


def test_it_is_read_and_checked_as_it_is(old: Path) -> None:
    before = old.read_bytes()
    assert problems(old) == []
    record = RecordFile.read(old)
    assert (record.group, record.meetings()) == ("Mill Road Carers Forum", [2])
    record.close()
    assert old.read_bytes() == before


def test_a_change_of_it_is_found(old: Path) -> None:
    with sqlite3.connect(old) as connection:
        connection.execute("DROP TRIGGER event_kept")
        connection.execute("UPDATE event SET at_ms = at_ms + 1 WHERE seq = 9")
    connection.close()
    assert any("Entry 9 was changed" in sentence for sentence in problems(old))


def test_bytes_added_to_it_are_found(old: Path) -> None:
    old.write_bytes(old.read_bytes() + b"x")
    assert problems(old) == ["The file has 1 bytes more than the record needs."]


def test_going_on_makes_it_format_2_and_leaves_the_old_file_until_the_close(old: Path) -> None:
    read = RecordFile.read(OLD)
    was = list(read.history(2))
    read.close()
    record = RecordFile.open(old)
    assert problems(kept_before(old)) == []
    assert list(record.history(2)) == was
    record.close()
    assert not kept_before(old).exists()
    assert problems(old) == []


def test_the_code_of_an_old_print_is_still_the_witness(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["verify", str(old), "--code", PRINTED_THEN]) == 0
        assert "This is meeting 2" in capsys.readouterr().out
        RecordFile.open(old).close()


def test_an_upgraded_record_is_checked_by_both_chains(old: Path) -> None:
    RecordFile.open(old).close()
    with sqlite3.connect(old) as connection:
        connection.execute("DROP TRIGGER entry_kept")
        connection.execute("UPDATE entry SET seal_1 = 'x' WHERE seq = 9")
    connection.close()
    assert "Entry 9 does not hold as it was kept at first." in problems(old)


def test_two_copies_upgraded_apart_stay_one_group(old: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(OLD, tmp_path / "other.heard"))
    ids = set()
    for path in (old, other):
        record = RecordFile.open(path)
        ids.add(record.id)
        record.close()
    assert len(ids) == 1
