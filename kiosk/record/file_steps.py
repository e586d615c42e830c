"""How a record's file is made, opened, laid out and closed, so that it is safe to be killed in each step.

`file.closed` says what a file is: the number of the last entry where it was closed whole, NULL while it is open, minus
that number and one where it was closed but could not be laid out anew. NULL and no log beside it: a copy that was made
while it was open, or its log is lost.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from kiosk.record import format_1
from kiosk.record.laying_out import lay_out
from kiosk.record.store import RecordProblem
from kiosk.record.tables import APPLICATION, FORMAT
from kiosk.words.dates import day_and_time

OLDEST_SQLITE = (3, 37, 0)
LOG = "-wal"
PRAGMAS = (
    *("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "recursive_triggers = ON"),
    *("trusted_schema = OFF", "temp_store = MEMORY"),
)


def format_of(path: Path) -> int:
    """The format of the record at this path; RecordProblem when it is none this program can read."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise RecordProblem(f"SQLite here is {sqlite3.sqlite_version}. Heard needs 3.37 or newer. Update it.")
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError as error:
        raise RecordProblem(f"{path}: cannot be read ({error.strerror}). Is the name right?") from error
    ours = int.from_bytes(start[68:72], "big") in (APPLICATION, format_1.CLOSED_WHOLE)
    if start[:16] != b"SQLite format 3\0" or not ours:
        raise RecordProblem(f"{path}: this is not a record of Heard. Choose the group's record file.")
    format_ = int.from_bytes(start[60:64], "big")
    if format_ > FORMAT:
        raise RecordProblem(
            f"{path}: this record is from a newer Heard (format {format_}). Update Heard, then open it."
        )
    return format_


def create(path: Path, group: str) -> None:
    """Whole under another name, and only then where people look for it."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        lay_out(Database(sqlite3.connect(part, isolation_level=None)), group).close()
        put_in_place(part, path)
    finally:
        for ending in ("", "-journal"):
            Path(f"{part}{ending}").unlink(missing_ok=True)


def put_in_place(part: Path, path: Path) -> None:
    """Give a file that was written whole its name, durably."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(part, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows opens no folders
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def opened(path: Path) -> Database:
    """For writing. The file itself says that it is open before anything is kept in it."""
    database = Database(sqlite3.connect(path, isolation_level=None, check_same_thread=False))
    for pragma in PRAGMAS:
        database.conn.execute(f"PRAGMA {pragma}")
    return marked_open(database)


def marked_open(database: Database) -> Database:
    database.conn.execute("UPDATE file SET closed = NULL")
    database.conn.execute("PRAGMA wal_checkpoint(FULL)")
    return database


def looked_into(path: Path) -> Database:
    """For reading: the file and its log, where there is one; where neither can be written to, copies of both."""
    if not log_of(path):
        return _reader(path, "mode=ro&immutable=1")
    with suppress(sqlite3.OperationalError):
        return _reader(path, "mode=ro")
    folder = TemporaryDirectory(prefix="heard-")
    for ending in ("", LOG):
        shutil.copyfile(f"{path}{ending}", Path(folder.name) / f"record{ending}")
    database = _reader(Path(folder.name) / "record", "mode=rw")
    folder.cleanup()
    return database


def _reader(path: Path, how: str) -> Database:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.text_factory = _readable
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise error if isinstance(error, sqlite3.Error) else sqlite3.DatabaseError(f"{error}") from error
    return Database(connection)


def _readable(stored: bytes) -> str:
    """Text even where the file is damaged: what is no UTF-8 any more shows, and does not fit its seal."""
    return stored.decode("utf-8", "replace")


def log_of(path: Path) -> bool:
    """Whether the record's log lies beside it: it is open, or was killed while it was."""
    return any(Path(f"{path}{ending}").exists() for ending in (LOG, "-journal"))


def newest_part_missing(path: Path, database: Database) -> str:
    """A sentence where this file was not closed and its log is not here; "" where all of it is here."""
    if log_of(path) or not _is_open(path, database):
        return ""
    table, first = ("event", 1) if format_of(path) == format_1.FORMAT else ("face", 0)
    found = database.conn.execute(f"SELECT seq, wall FROM {table} ORDER BY seq DESC LIMIT 1").fetchall()
    seq, wall = found[0] if found else (first, "")
    till = f"It holds up to entry {seq}, {day_and_time(wall)}." if wall else "It holds nothing."
    return (
        "This record was not closed by Heard. If it is a copy made while Heard was open, its newest part is missing: "
        f"look where it came from for {path.name}{LOG}. {till}"
    )


def _is_open(path: Path, database: Database) -> bool:
    if format_of(path) == format_1.FORMAT:
        return int(database.conn.execute("PRAGMA application_id").fetchone()[0]) != format_1.CLOSED_WHOLE
    found = database.conn.execute("SELECT closed FROM file").fetchall()
    return bool(found) and found[0][0] is None


def lay_out_anew(database: Database) -> None:
    """No byte of what left stays in the file."""
    database.conn.execute("VACUUM")
    database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.conn.execute("PRAGMA shrink_memory")


def close(database: Database) -> None:
    """Leave one whole file; where the disk is full, one that is whole and says that it was not laid out anew."""
    conn = database.conn
    try:
        _mark_closed(conn, "seq")
        conn.execute("VACUUM")
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            _mark_closed(conn, "-seq - 1")
    with suppress(sqlite3.Error):
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        conn.execute("PRAGMA journal_mode = DELETE")
    database.close()


def _mark_closed(conn: sqlite3.Connection, mark: str) -> None:
    conn.execute(f"UPDATE file SET closed = (SELECT {mark} FROM entry ORDER BY seq DESC LIMIT 1)")
