"""Copies of a record: made through SQLite, so that what is still in the log is in them, and checked once written."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kiosk.record.file_steps import close, put_in_place
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.verify import verdict

KEPT = 3  # back-ups
_UP_TO = re.compile(r" up to (\d+)\.heard$")


def copy_to(record: RecordFile, target: Path) -> str:
    """Write the whole record to a new file, or into a folder, and check it; the sentence that says what came of it.

    RecordProblem where it does not fit there, or does not hold once it is there; nothing is left of it then.
    """
    if record.lacks:
        raise RecordProblem(record.lacks)
    path = target / _name(record) if target.is_dir() else target
    if path.exists():
        raise RecordProblem(f"{path}: there is a file already. Choose another name.")
    _write(record, path)
    return f"The copy is in {path}. It was checked and holds, up to entry {record.seq}."


def _name(record: RecordFile) -> str:
    return record.path.name if record.path else "record.heard"


def _write(record: RecordFile, path: Path) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        record.connection.execute("VACUUM INTO ?", (str(part),))
        _close(part)
        found = verdict(part)
        if found.result != "holds":
            raise RecordProblem(f"{path}: the copy does not hold. {' '.join(found.problems)} Choose another place.")
        put_in_place(part, path)
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else f"{error}"
        raise RecordProblem(f"{path}: no copy could be made there ({reason}). Choose another place.") from error
    finally:
        part.unlink(missing_ok=True)


def _close(part: Path) -> None:
    """The copy says of itself that it is whole."""
    from sqlite_utils import Database

    database = Database(sqlite3.connect(part, isolation_level=None))
    database.conn.execute("PRAGMA temp_store = MEMORY")
    close(database)


def back_up(record: RecordFile, folder: Path) -> Path:
    """A copy in this folder after a close or a take-out; RecordProblem where it cannot be written.

    The newest three stay, but none that still has what was taken out of the record or has left it since.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordProblem(f"{folder}: cannot be made ({error.strerror}). Choose another folder.") from error
    path = folder / f"{Path(_name(record)).stem} up to {record.seq:06}.heard"
    _write(record, path)
    for place, old in enumerate(sorted(back_ups(record, folder), reverse=True)):
        if place >= KEPT or _has_what_left(record, up_to(old)):
            old.unlink(missing_ok=True)
    return path


def up_to(path: Path) -> int:
    """The newest entry a back-up has, as its name says; 0 where it is none."""
    found = _UP_TO.search(path.name)
    return int(found[1]) if found else 0


def _has_what_left(record: RecordFile, seq: int) -> bool:
    """Whether something was taken out after this entry that stood in an entry up to it."""
    gone = "SELECT 1 FROM face, json_each(face.body, '$.entries') AS one WHERE face.seq > ?1 AND one.value <= ?1"
    kinds = "face.event IN ('event_redacted', 'names_left', 'detail_left')"
    return bool(record.rows(f"{gone} AND {kinds} LIMIT 1", seq))


def back_ups(record: RecordFile, folder: Path) -> Iterator[Path]:
    """The back-ups of this record in a folder."""
    start = f"{Path(_name(record)).stem} up to "
    try:
        names = os.listdir(folder)
    except OSError:
        return
    yield from (folder / name for name in names if name.startswith(start) and name.endswith(".heard"))
