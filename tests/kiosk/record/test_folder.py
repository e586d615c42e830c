"""Records in a folder: those that can be read, newest first; the others are named."""

import os
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.record.folder import records_in
from kiosk.record.sqlite_store import RecordFile


def made(path: Path, group: str = "Harbour Lane") -> Path:
    RecordFile.create(path, group).close()
    return path


def test_a_link_whose_stick_is_gone_hides_no_other_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = made(tmp_path / "a.heard")
    os.symlink("/media/stick/old.heard", tmp_path / "old.heard")
    (tmp_path / "letter.heard").write_text("Dear all")
    found, unread = records_in(tmp_path)
    assert ([one.path for one in found], len(unread)) == ([here], 2)
    assert main(["records", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out == f"{here}\n"
    assert ("old.heard" in err, "letter.heard" in err) == (True, True)


def test_the_newest_stands_first(tmp_path: Path) -> None:
    for age, name in enumerate(("new.heard", "older.heard")):
        os.utime(made(tmp_path / name), (1_700_000_000 - age, 1_700_000_000 - age))
    assert [one.path.name for one in records_in(tmp_path)[0]] == ["new.heard", "older.heard"]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert records_in(tmp_path / "gone") == ([], [])
