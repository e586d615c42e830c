"""The record's file: opened by one writer at a time, appended to in whole transactions, read back in order."""

from __future__ import annotations

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from sqlite_utils import Database

from kiosk.meeting.tap import Happened
from kiosk.record.codec import from_row
from kiosk.record.entry import Entry
from kiosk.record.free_space import clear_unused
from kiosk.record.seal import first_seal, seal
from kiosk.record.tables import BEING_WRITTEN, CLOSED_WHOLE, FORMAT, SCHEMA, split_statements

COLUMNS = "meeting, key, at_ms, wall, who, by, event, version, body"


class RecordProblem(Exception):
    """The record's file cannot be used; says which file, why, and what to do."""


class RecordFile:
    """One group's record. `append` is the only way in; words leave it only when somebody takes them out."""

    def __init__(self, database: Database, path: Path | None, lock: IO[bytes] | None = None) -> None:
        self._database = database
        self._lock = lock
        self.path = path
        self.group = str(self._value('SELECT "group" FROM record'))
        self.seq, self.head = self._row("SELECT seq, seal FROM head")

    @classmethod
    def in_memory(cls, group: str) -> RecordFile:
        """A record that never reaches the disk, for practice."""
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        return cls(_lay_out(Database(connection), group), None)

    @classmethod
    def create(cls, path: Path, group: str) -> RecordFile:
        if path.exists() and path.stat().st_size:
            raise RecordProblem(f"{path}: there is a file already. Open it, or choose another name.")
        lock = _locked(path, os.O_CREAT)
        try:
            _lay_out(Database(sqlite3.connect(path, isolation_level=None)), group).close()
            database = _connect(path)
        except sqlite3.Error as error:
            lock.close()
            raise RecordProblem(f"{path}: a record cannot be made here ({error}). Choose another folder.") from error
        return cls(database, path, lock)

    @classmethod
    def open(cls, path: Path) -> RecordFile:
        """The record for going on with; RecordProblem, and nothing touched, when it is no whole one or is in use."""
        cls.read(path).close()
        lock = _locked(path)
        database = None
        try:
            database = _connect(path)
            return cls(database, path, lock)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if database:
                database.close()
            lock.close()
            raise _broken(path, error) from error

    @classmethod
    def read(cls, path: Path) -> RecordFile:
        """The record for reading only, also while a meeting is being kept in it."""
        refuse_unless_record(path)
        connection = None
        waiting = Path(f"{path}-wal").exists()
        how = "mode=ro" if waiting else "mode=ro&immutable=1"
        try:
            uri = f"{path.resolve().as_uri()}?{how}"
            connection = sqlite3.connect(uri, uri=True, isolation_level=None)
            connection.text_factory = _readable
            return cls(Database(connection), path)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if connection:
                connection.close()
            raise _broken(path, error) from error

    def append(self, entries: Sequence[Entry], wipe: Sequence[tuple[int, str]] = ()) -> int:
        """Keep these entries together, durably; the number of the last one. Nothing is kept on an error.

        `wipe` are older entries whose words an event_redacted among these takes out, in the same moment: all words
        of an entry but a seat, by which somebody can still be called, or with a field's name those of that field.
        """
        seq, head = self.seq, self.head
        rows: list[tuple[object, ...]] = []
        words: list[tuple[object, ...]] = []
        for entry in entries:
            seq += 1
            head = seal(head, seq, entry)
            rows.append((seq, *(getattr(entry, name) for name in COLUMNS.split(", ")), head))
            words.extend((seq, one.field, one.text, one.salt) for one in entry.words)
        with self._database.atomic():
            self._database.conn.executemany(f"INSERT INTO event VALUES ({', '.join('?' * 11)})", rows)
            self._database.conn.executemany("INSERT INTO words VALUES (?, ?, ?, ?)", words)
            gone = "DELETE FROM words WHERE seq = ?1 AND (field = ?2 OR (?2 = '' AND field <> 'sits'))"
            self._database.conn.executemany(gone, wipe)
        self.seq, self.head = seq, head
        if wipe:
            with suppress(sqlite3.Error, OSError):  # the close does it too
                self._clear_unused()
        return int(seq)

    def history(self, meeting: int) -> Iterator[Happened]:
        """What happened in one meeting, in order; ValueError on an event this program does not know."""
        spoken = self._words(meeting)
        for seq, at, who, by, event, version, body in self._rows(
            "SELECT seq, at_ms, who, by, event, version, body FROM event WHERE meeting = ? ORDER BY seq", meeting
        ):
            yield Happened(at, who, by, from_row(event, version, body, spoken.get(seq, {})), seq)

    def _words(self, meeting: int) -> dict[int, dict[str, str]]:
        spoken: dict[int, dict[str, str]] = {}
        for seq, field, text in self._rows(
            "SELECT words.seq, field, text FROM words JOIN event USING (seq) WHERE meeting = ?", meeting
        ):
            spoken.setdefault(seq, {})[field] = text
        return spoken

    def meetings(self) -> list[int]:
        """The numbers of its meetings, in the order they were held."""
        return [row[0] for row in self._rows("SELECT meeting FROM event GROUP BY meeting ORDER BY min(seq)")]

    def head_of(self, meeting: int) -> str:
        """The seal of the meeting's last entry before it was printed."""
        found = self._rows(
            "SELECT seal FROM event WHERE meeting = ? AND seq < coalesce((SELECT min(seq) FROM event"
            " WHERE meeting = ? AND event = 'summary_printed'), 9e18) ORDER BY seq DESC LIMIT 1",
            meeting,
            meeting,
        )
        return str(found[0][0]) if found else self.head

    def kept(self, key: str) -> tuple[int, str] | None:
        """The entry a tap with this key left, and whose tap it was; None when it is new."""
        found = self._rows("SELECT seq, who FROM event WHERE key = ?", key)
        return (int(found[0][0]), str(found[0][1])) if found else None

    def starts(self, meeting: int) -> frozenset[int]:
        """The entries of a meeting that a tap began with."""
        return frozenset(
            row[0] for row in self._rows("SELECT seq FROM event WHERE meeting = ? AND key IS NOT NULL", meeting)
        )

    def last_wall(self, meeting: int) -> str:
        return str(self._value("SELECT wall FROM event WHERE meeting = ? ORDER BY seq DESC LIMIT 1", meeting))

    def with_words_of(self, meeting: int, person: str) -> list[int]:
        """The entries with words that this person tapped, or in which they were named as a participant."""
        return [
            row[0]
            for row in self._rows(
                "SELECT DISTINCT seq FROM event JOIN words USING (seq) WHERE meeting = ? AND (who = ? AND event <>"
                " 'participant_added' OR json_extract(body, '$.person') = ? AND event IN"
                " ('participant_added', 'name_given')) ORDER BY seq",
                meeting,
                person,
                person,
            )
        ]

    def _clear_unused(self) -> None:
        """Everything into the one file, and nothing left in it, or in SQLite's memory, that is no row's any more."""
        if self._lock is not None:
            self._database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            clear_unused(self._lock)
            self._database.conn.execute("PRAGMA shrink_memory")

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """For verify, which reads every column as it stands."""
        return self._rows(sql)

    def close(self) -> None:
        """Leave one whole file behind."""
        if self._lock is not None:
            self._database.conn.execute(f"PRAGMA application_id = {CLOSED_WHOLE}")
            self._clear_unused()
            self._database.conn.execute("PRAGMA journal_mode = DELETE")
        self._database.close()
        if self._lock is not None:
            self._lock.close()

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._database.conn.execute(sql, values).fetchall()

    def _row(self, sql: str) -> tuple[Any, ...]:
        found = self._rows(sql)
        if not found:
            raise sqlite3.DatabaseError("its first row is missing")
        return found[0]

    def _value(self, sql: str, *values: Any) -> Any:
        found = self._rows(sql, *values)
        return found[0][0] if found else ""


def refuse_unless_record(path: Path) -> None:
    """RecordProblem when the path is no record this program can read."""
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError as error:
        raise RecordProblem(f"{path}: cannot be read ({error.strerror}). Is the name right?") from error
    ours = int.from_bytes(start[68:72], "big") in (BEING_WRITTEN, CLOSED_WHOLE)
    if start[:16] != b"SQLite format 3\0" or not ours:
        raise RecordProblem(f"{path}: this is not a record of Heard. Choose the group's record file.")
    format_ = int.from_bytes(start[60:64], "big")
    if format_ > FORMAT:
        raise RecordProblem(
            f"{path}: this record is from a newer Heard (format {format_}). Update Heard, then open it."
        )


def _readable(stored: bytes) -> str:
    """Text even where the file is damaged: what is no UTF-8 any more shows, and does not fit its seal."""
    return stored.decode("utf-8", "replace")


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
        "recursive_triggers = ON",
        "trusted_schema = OFF",
        f"application_id = {BEING_WRITTEN}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return Database(connection)


def _lay_out(database: Database, group: str) -> Database:
    salt, made = secrets.token_hex(16), datetime.now(UTC).isoformat(timespec="seconds")
    start = first_seal(FORMAT, group, salt, made)
    database.conn.execute(f"PRAGMA application_id = {BEING_WRITTEN}")
    database.conn.execute(f"PRAGMA user_version = {FORMAT}")
    with database.atomic():
        for statement in split_statements(SCHEMA):
            database.conn.execute(statement)
        database.conn.execute("INSERT INTO record VALUES (1, ?, ?, ?, ?, ?)", (FORMAT, group, salt, made, start))
        database.conn.execute("INSERT INTO head VALUES (1, 0, ?)", (start,))
    return database


def _locked(path: Path, make: int = 0) -> IO[bytes]:
    """The file, held open and locked: closing it early would drop SQLite's own locks."""
    try:
        lock = os.fdopen(os.open(path, os.O_RDWR | make, 0o666), "rb+")
    except OSError as error:
        raise RecordProblem(f"{path}: cannot be written ({error.strerror}). Choose another folder.") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise RecordProblem(f"{path}: this record is open in another Heard. Close that one first.") from error
    return lock


def _broken(path: Path, error: Exception) -> RecordProblem:
    return RecordProblem(f"{path}: the record is broken ({error}). Keep the file, and open a copy made before.")
