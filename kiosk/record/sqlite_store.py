"""The record's file: opened by one writer at a time, appended to in whole transactions, read back in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from filelock import FileLock
from sqlite_utils import Database

from kiosk.meeting.tap import Happened
from kiosk.record import disk, file_steps, format_1
from kiosk.record.codec import from_row
from kiosk.record.entry import Entry
from kiosk.record.file_lock import locked
from kiosk.record.kiosk_key import KioskKey
from kiosk.record.laying_out import in_memory, insert, lay_out
from kiosk.record.store import RecordProblem, Seen, StoreFailed
from kiosk.record.upgrade import kept_before, upgrade, upgraded_in_memory


class RecordFile:
    """One group's record (a RecordStore): words leave it only when somebody takes them out.

    `lacks` says what is missing of it, where it was copied while it was open.
    """

    def __init__(
        self, database: Database, path: Path | None, lock: FileLock | None = None, key: KioskKey | None = None
    ) -> None:
        self._database = database
        self._lock = lock
        self._key = key
        self.path = path
        self.lacks = ""
        self.refused: StoreFailed | None = None
        self._which = disk.which(path) if path and lock else None
        self.id = UUID(bytes=self._row('SELECT "group" FROM record')[0])
        self.seq, self._head = self._row("SELECT seq, seal FROM entry ORDER BY seq DESC LIMIT 1")

    @property
    def connection(self) -> sqlite3.Connection:
        """For verify and for copies, which read every table as it stands."""
        return self._database.conn

    @property
    def writes(self) -> bool:
        return self._lock is not None

    @property
    def head(self) -> str:
        return bytes(self._head).hex()

    @property
    def group(self) -> str:
        """What the group is called now; "" once its name was taken out."""
        return str(self._value("SELECT text FROM words JOIN face USING (seq) WHERE event = 'group_named'"
                               " AND field = 'name' ORDER BY seq DESC LIMIT 1"))  # fmt: skip

    @classmethod
    def in_memory(cls, group: str) -> RecordFile:
        """A record that never reaches the disk, for practice."""
        return cls(lay_out(in_memory(), group), None)

    @classmethod
    def create(cls, path: Path, group: str, key: KioskKey | None = None) -> RecordFile:
        """Made whole under another name first: half a record never stands where people look for it."""
        if path.exists() and path.stat().st_size:
            raise RecordProblem(f"{path}: there is a file already. Open it, or choose another name.")
        try:
            lock = locked(path)
        except StoreFailed as refused:
            raise RecordProblem(f"{path}: a record cannot be made here. {refused}. {refused.helps}") from refused
        try:
            file_steps.create(path, group)
            return cls(file_steps.opened(path), path, lock, key)
        except (sqlite3.Error, OSError) as error:
            lock.release()
            raise RecordProblem(f"{path}: a record cannot be made here ({error}). Choose another folder.") from error

    @classmethod
    def open(cls, path: Path, key: KioskKey | None = None) -> RecordFile:
        """The record for going on with; RecordProblem, and nothing touched, when it is no whole one or is in use.

        Where the disk takes no writing now it is open for reading, `refused` says why, and `try_writing` tries again.
        """
        looked_at = cls.read(path)
        try:
            database, lock = _for_writing(path)
        except StoreFailed as refused:
            looked_at.refused, looked_at._key, looked_at._which = refused, key, disk.which(path)
            return looked_at
        except RecordProblem:
            looked_at.close()
            raise
        looked_at.close()
        record = cls(database, path, lock, key)
        record.lacks = looked_at.lacks
        return record

    @classmethod
    def read(cls, path: Path) -> RecordFile:
        """The record for reading only, also while a meeting is being kept in it, and of an older format."""
        format_ = file_steps.format_of(path)
        database = None
        try:
            database = file_steps.looked_into(path)
            lacks = file_steps.newest_part_missing(path, database)
            if format_ == format_1.FORMAT:
                old, database = database, upgraded_in_memory(database)
                old.close()
            record = cls(database, path)
        except (sqlite3.Error, OSError, ValueError, IndexError, TypeError, msgspec.ValidationError) as error:
            if database is not None:
                database.close()
            raise _broken(path, error) from error
        record.lacks = lacks
        return record

    def append(self, entries: Sequence[Entry], wipe: Sequence[tuple[int, str]] = ()) -> int:
        """Keep these entries together, durably; the number of the last one. StoreFailed, and nothing kept, on an error.

        `wipe` are older entries whose words an entry among these takes out, in the same moment: all words of an entry
        but a seat, by which somebody can still be called, or with a field's name those of that field.
        """
        if self.refused:
            self.try_writing()
        self._is_there()
        seq, head = self.seq, bytes(self._head)
        try:
            with self._database.atomic():
                for one in entries:
                    seq, head = seq + 1, insert(self._database.conn, seq + 1, head, one)
                gone = "DELETE FROM words WHERE seq = ?1 AND (field = ?2 OR (?2 = '' AND field <> 'sits'))"
                self._database.conn.executemany(gone, wipe)
        except sqlite3.Error as error:
            raise disk.failed(self.path, error) from error
        self.seq, self._head = seq, head
        if wipe:
            self._lay_out_anew()
        return int(seq)

    def look(self) -> Seen | None:
        """How the disk is, without writing to it; None where there is none. For any thread."""
        return disk.look(self.path, self._which) if self.path and self._which else None

    def try_writing(self) -> None:
        """Whether something could be kept now, found out on the way all entries go; StoreFailed where not."""
        if self.path and (self.refused or not self.writes):
            self._open_again(self.path)
        self._is_there()
        try:
            self._database.conn.execute("UPDATE file SET closed = NULL")
        except sqlite3.Error as error:
            raise disk.failed(self.path, error) from error

    def _is_there(self) -> None:
        """A file that was taken away would swallow whatever is written to it."""
        if self.path is None or self._which is None:
            return
        try:
            found = disk.which(self.path)
        except OSError as error:
            raise disk.failed(self.path, error) from error
        if found != self._which:
            self.refused = disk.gone()
            self._open_again(self.path)

    def _open_again(self, path: Path) -> None:
        """The disk is there again, or takes writing again: go on in it, if it ends where we do."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        try:
            database, lock = _for_writing(path)
        except RecordProblem as problem:
            raise disk.gone() from problem
        last = database.conn.execute("SELECT seq, seal FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        if tuple(last) != (self.seq, bytes(self._head)):
            database.close()
            lock.release()
            raise disk.gone()
        before, self._database, self._lock = self._database, database, lock
        self._which, self.refused = disk.which(path), None
        with suppress(sqlite3.Error):
            before.close()

    def detail_leaves(self, meetings: Sequence[int]) -> None:
        """What happened in these meetings goes, once an entry `detail_left` says so; the seals stay."""
        try:
            with self._database.atomic():
                for number in meetings:
                    within = "seq IN (SELECT seq FROM face WHERE meeting = ?)"
                    for table in ("words", "shown"):
                        self._database.conn.execute(f"DELETE FROM {table} WHERE {within}", (number,))
                    self._database.conn.execute("DELETE FROM face WHERE meeting = ?", (number,))
        except sqlite3.Error as error:
            raise disk.failed(self.path, error) from error
        self._lay_out_anew()

    def history(self, meeting: int) -> Iterator[Happened]:
        """What happened in one meeting, in order; ValueError on an event this program does not know."""
        spoken = self._words(meeting)
        for seq, at, who, by, event, version, body in self._rows(
            "SELECT seq, at_ms, who, by, event, version, body FROM face WHERE meeting = ? ORDER BY seq", meeting
        ):
            yield Happened(at, who, by, from_row(event, version, body, spoken.get(seq, {})), seq)

    def _words(self, meeting: int) -> dict[int, dict[str, str]]:
        spoken: dict[int, dict[str, str]] = {}
        for seq, field, text in self._rows(
            "SELECT words.seq, field, text FROM words JOIN face USING (seq) WHERE meeting = ?", meeting
        ):
            spoken.setdefault(seq, {})[field] = text
        return spoken

    def meetings(self) -> list[int]:
        """The numbers of its meetings, in the order they were held; what stands between them is none."""
        held = "SELECT meeting FROM face WHERE meeting > 0 GROUP BY meeting ORDER BY min(seq)"
        return [row[0] for row in self._rows(held)]

    def head_of(self, meeting: int) -> str:
        """The seal (hex) of the meeting's last entry before it was printed; of an older format the one printed then."""
        found = self._rows(
            "SELECT seal, seal_1 FROM entry JOIN face USING (seq) WHERE meeting = ? AND seq < coalesce((SELECT min(seq)"
            " FROM face WHERE meeting = ? AND event = 'summary_printed'), 9e18) ORDER BY seq DESC LIMIT 1",
            meeting,
            meeting,
        )
        if not found:
            return self.head
        return str(found[0][1]) if found[0][1] else bytes(found[0][0]).hex()

    def seals(self, meeting: int) -> dict[int, str]:
        """The seals (hex) of a meeting's entries by their number; of an older format those it had there."""
        rows = self._rows("SELECT seq, seal, seal_1 FROM entry JOIN face USING (seq) WHERE meeting = ?", meeting)
        return {seq: seal_1 or bytes(seal).hex() for seq, seal, seal_1 in rows}

    def mark_of(self, seq: int) -> bytes:
        """What stands in the chain for the row of an entry."""
        return bytes(self._value("SELECT row_mark FROM entry WHERE seq = ?", seq))

    def kept(self, key: str) -> tuple[int, str] | None:
        """The entry a tap with this key left, and whose tap it was; None when it is new."""
        found = self._rows("SELECT seq, who FROM face WHERE key = ?", key)
        return (int(found[0][0]), str(found[0][1])) if found else None

    def starts(self, meeting: int) -> frozenset[int]:
        """The entries of a meeting that a tap began with."""
        return frozenset(
            row[0] for row in self._rows("SELECT seq FROM face WHERE meeting = ? AND key IS NOT NULL", meeting)
        )

    def last_wall(self, meeting: int) -> str:
        return str(self._value("SELECT wall FROM face WHERE meeting = ? ORDER BY seq DESC LIMIT 1", meeting))

    def newest_wall(self) -> str:
        """When its last entry was made (ISO), whichever meeting it is of."""
        return str(self._value("SELECT wall FROM face ORDER BY seq DESC LIMIT 1"))

    def gone(self) -> list[int]:
        """Meetings whose detail has left; their numbers are not used again."""
        left = "SELECT one.value FROM face, json_each(face.body, '$.meetings') AS one WHERE event = 'detail_left'"
        return list(dict.fromkeys(row[0] for row in self._rows(left)))

    def closed_wall(self, meeting: int) -> str:
        """When it was closed (ISO); "" while it is open."""
        closed = "SELECT wall FROM face WHERE meeting = ? AND event = 'meeting_closed' ORDER BY seq DESC LIMIT 1"
        return str(self._value(closed, meeting))

    def own_entries(self, meeting: int, person: str) -> list[int]:
        """The entries with words that this person tapped, or in which they were named as a participant."""
        return [
            row[0]
            for row in self._rows(
                "SELECT DISTINCT seq FROM face JOIN words USING (seq) WHERE meeting = ? AND (who = ? AND event <>"
                " 'participant_added' OR json_extract(body, '$.person') = ? AND event IN"
                " ('participant_added', 'name_given')) ORDER BY seq",
                meeting,
                person,
                person,
            )
        ]

    def took_up_elsewhere(self) -> str:
        """This kiosk's public key (hex) where another kiosk vouched for the record last; "" where it is ours."""
        found = self._rows("SELECT key FROM signed ORDER BY seq DESC, wall DESC LIMIT 1")
        ours = self._key.public if self._key else b""
        return ours.hex() if ours and found and bytes(found[0][0]) != ours else ""

    def sign(self, why: str) -> None:
        """The kiosk vouches for the last entry: at each close, print, copy and sending."""
        if self._key:
            with suppress(sqlite3.Error):
                self._key.sign(self._database.conn, self.id, self.seq, bytes(self._head), why)

    def _lay_out_anew(self) -> None:
        """Nothing is left in the file, or in SQLite's memory, that is no row's any more; the close does it too."""
        if self._lock is not None:
            with suppress(sqlite3.Error):
                file_steps.lay_out_anew(self._database)

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """For verify, which reads every column as it stands."""
        return self._rows(sql, *values)

    def close(self) -> None:
        """Leave one whole file behind."""
        if self._lock is not None:
            self.sign("closed")
            file_steps.close(self._database)
            if self.path:
                with suppress(OSError):
                    kept_before(self.path).unlink(missing_ok=True)
            self._lock.release()
        else:
            self._database.close()

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        try:
            return self._database.conn.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            if self._which:  # a meeting is being kept here
                raise disk.failed(self.path, error) from error
            raise

    def _row(self, sql: str) -> tuple[Any, ...]:
        found = self._rows(sql)
        if not found:
            raise sqlite3.DatabaseError("its first row is missing")
        return found[0]

    def _value(self, sql: str, *values: Any) -> Any:
        found = self._rows(sql, *values)
        return found[0][0] if found else ""


def _for_writing(path: Path) -> tuple[Database, FileLock]:
    """StoreFailed where only the disk is against it; RecordProblem where it is in use or is no whole record."""
    lock = locked(path)
    try:
        if file_steps.format_of(path) == format_1.FORMAT:
            upgrade(path)
        return file_steps.opened(path), lock
    except (sqlite3.Error, OSError, UnicodeDecodeError, IndexError) as error:
        lock.release()
        if isinstance(error, sqlite3.OperationalError | OSError) and disk.is_the_disk(error):
            raise disk.failed(path, error) from error
        raise _broken(path, error) from error
    except RecordProblem:
        lock.release()
        raise


def _broken(path: Path, error: Exception) -> RecordProblem:
    if isinstance(error, sqlite3.OperationalError | OSError) and disk.is_the_disk(error):
        failed = disk.failed(path, error)
        return RecordProblem(f"{path}: the record cannot be looked into. {failed}. {failed.helps}")
    return RecordProblem(f"{path}: the record is broken ({error}). Keep the file, and open a copy made before.")
