"""A copy is whole, also of an open record, and checked once it is written; a file copied by hand says what it lacks."""

import shutil
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.meeting import opening, repair
from kiosk.meeting.between_meetings import BETWEEN, KioskTookUp
from kiosk.record.compare import beside
from kiosk.record.copies import KEPT, back_up, back_ups, copy_to, up_to
from kiosk.record.kiosk_key import KioskKey
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.verify import problems, verdict
from kiosk.room import between
from kiosk.room.room import Room
from tests.table import Table


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.heard"


@pytest.fixture
def table(path: Path) -> Table:
    return Table(record=RecordFile.create(path, "Harbour Lane", KioskKey(bytes(32))))


def said(table: Table, text: str) -> None:
    table.tap("ana", opening.AddExpectation(kind="ours", text=text))


def test_a_copy_of_an_open_record_holds_all_of_it(table: Table, path: Path, tmp_path: Path) -> None:
    said(table, "The newest thing.")
    assert "It was checked and holds" in copy_to(table.room.record, tmp_path / "copy.heard")
    assert b"The newest thing." in (tmp_path / "copy.heard").read_bytes()
    assert verdict(tmp_path / "copy.heard").result == "holds"
    table.room.record.close()
    assert problems(path) == []


def test_what_was_taken_out_is_in_no_copy(table: Table, tmp_path: Path) -> None:
    said(table, "heron in the harbour")
    table.tap("ana", repair.TakeOut(person="ana"))
    copy_to(table.room.record, tmp_path / "copy.heard")
    table.room.record.close()
    assert [one.name for one in tmp_path.iterdir() if b"heron" in one.read_bytes()] == []


def test_a_file_copied_by_hand_while_open_says_what_it_lacks(
    table: Table, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(table, "Not in the copy.")
    alone = Path(shutil.copy(path, tmp_path / "alone.heard"))
    assert main(["verify", str(alone)]) == 3
    assert "its newest part is missing: look where it came from for alone.heard-wal." in capsys.readouterr().out
    assert main(["copy", str(alone), str(tmp_path / "again.heard")]) == 2
    table.room.record.close()
    assert main(["verify", str(path)]) == 0


def test_nothing_is_left_of_a_copy_that_does_not_fit(table: Table, tmp_path: Path) -> None:
    with pytest.raises(RecordProblem, match="Choose another place"):
        copy_to(table.room.record, tmp_path / "nowhere" / "copy.heard")
    with pytest.raises(RecordProblem, match="there is a file already"):
        copy_to(table.room.record, Path(shutil.copy(tmp_path / "harbour.heard", tmp_path / "taken.heard")))
    table.room.record.close()


def test_three_back_ups_stay(table: Table, tmp_path: Path) -> None:
    folder = tmp_path / "back-ups"
    for number in range(KEPT + 2):
        said(table, f"Thing {number}.")
        newest = back_up(table.room.record, folder)
    kept = sorted(back_ups(table.room.record, folder))
    assert (len(kept), kept[-1]) == (KEPT, newest)
    table.room.record.close()


def test_no_back_up_keeps_what_was_taken_out_later(table: Table, tmp_path: Path) -> None:
    folder, record = tmp_path / "back-ups", table.room.record
    said(table, "Something.")
    before = back_up(record, folder)
    assert up_to(before) == record.seq
    between.take_out(record, [record.seq])
    after = back_up(record, folder)
    assert list(back_ups(record, folder)) == [after]
    said(table, "Later.")
    between.take_out(record, [record.seq])
    assert (after in back_ups(record, folder), up_to(table.room.record.path)) == (True, 0)
    newest = back_up(record, folder)
    assert sorted(back_ups(record, folder)) == [after, newest]
    record.close()


def test_two_that_went_on_apart_are_named_with_the_entry(table: Table, path: Path, tmp_path: Path) -> None:
    table.room.record.close()
    other = Path(shutil.copy(path, tmp_path / "other.heard"))
    assert beside(path, other).result == "same"
    common = RecordFile.read(path).seq
    for file, key in ((path, bytes(32)), (other, bytes(range(32)))):
        again = Table(record=RecordFile.open(file, KioskKey(key)), opened=False)
        said(again, f"Said at {file.name}.")
        if file is path:
            assert beside(path, other).result == "goes_on"
        again.room.record.close()
    found = beside(path, other)
    assert (found.result, found.last_common) == ("apart", common)
    assert f"From entry {common + 1} on there are two records: harbour.heard (Kiosk " in found.sentence


def test_the_first_entry_at_another_kiosk_says_that_it_took_the_record_up(table: Table, path: Path) -> None:
    table.room.record.close()

    def opened_with(secret: int) -> list[str]:
        record = RecordFile.open(path, KioskKey(bytes([secret]) * 32))
        Room(record)
        taken = [one.event.key for one in record.history(BETWEEN) if isinstance(one.event, KioskTookUp)]
        record.close()
        return taken

    first, second = (KioskKey(bytes([secret]) * 32).public.hex() for secret in (1, 2))
    assert opened_with(1)[-1:] == [first]
    assert opened_with(1)[-1:] == [first]
    assert opened_with(2)[-2:] == [first, second]
    assert opened_with(2)[-2:] == [first, second]
    assert opened_with(1)[-3:] == [first, second, first]
    assert list(problems(path)) == []
