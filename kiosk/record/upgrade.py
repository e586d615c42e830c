"""A record of format 1 becomes one of format 2: every entry with its number and its old seal, sealed anew beside it."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

import msgspec
from sqlite_utils import Database

from kiosk.meeting.between_meetings import RecordUpgraded
from kiosk.record import file_steps, format_1
from kiosk.record.codec import SORTS
from kiosk.record.entry import Entry, Sealed
from kiosk.record.laying_out import between, in_memory, insert, lay_out

HEARD = uuid5(NAMESPACE_OID, "heard")


def group_id(start: str) -> UUID:
    """Of a record of format 1, from its first seal: two copies made format 2 apart stay one group."""
    return uuid5(HEARD, start)


def upgrade(path: Path) -> None:
    """Write the file anew, whole, under its name; the old one stays beside it as "NAME (before).heard" until the close.

    Killed at any moment there is one whole file of either format under its name.
    """
    part, before = path.with_name(f"{path.name}.part"), kept_before(path)
    old = file_steps.looked_into(path)
    try:
        part.unlink(missing_ok=True)
        database = Database(sqlite3.connect(part, isolation_level=None))
        _carry_over(old, lay_out(database, _group(old), group_id(_start(old))))
        file_steps.close(file_steps.marked_open(database))
    finally:
        old.close()
    if not before.exists():
        os.link(path, before)
    os.replace(part, path)
    for left in ("-wal", "-shm"):
        path.with_name(path.name + left).unlink(missing_ok=True)
    file_steps.sync_folder(path.parent)


def kept_before(path: Path) -> Path:
    """Where the record stays as it was in the older format."""
    return path.with_name(f"{path.stem} (before){path.suffix}")


def upgraded_in_memory(old: Database) -> Database:
    """The same record as format 2, for reading only; nothing reaches the disk."""
    new = lay_out(in_memory(), _group(old), group_id(_start(old)))
    _carry_over(old, new)
    return new


def _group(old: Database) -> str:
    return str(old.conn.execute('SELECT "group" FROM record').fetchone()[0])


def _start(old: Database) -> str:
    return str(old.conn.execute("SELECT seal FROM record").fetchone()[0])


def _carry_over(old: Database, new: Database) -> None:
    for sentence in format_1.problems(old.conn):
        raise ValueError(sentence.rstrip("."))
    words = _words(old)
    with new.atomic():
        head = bytes(new.conn.execute("SELECT seal FROM entry WHERE seq = 0").fetchone()[0])
        seq, old_head = 0, _start(old)
        for number, *row, kept in old.conn.execute(f"SELECT seq, {format_1.COLUMNS}, seal FROM event ORDER BY seq"):
            if number != seq + 1 or not format_1.is_whole(row):
                raise ValueError(f"entry {seq + 1} is not there, or is no entry")
            seq, old_head = number, kept
            head = insert(new.conn, seq, head, _entry(row, words.get(seq, ())), kept)
        told = RecordUpgraded(old_head=old_head, new_head=head.hex())
        insert(new.conn, seq + 1, head, between(told, datetime.now(UTC).isoformat(timespec="seconds")))


def _entry(row: list[object], words: tuple[Sealed, ...]) -> Entry:
    entry = msgspec.convert(dict(zip(format_1.COLUMNS.split(", "), row, strict=True)), Entry)
    sorts = SORTS.get(entry.event, {})
    return msgspec.structs.replace(
        entry, words=tuple(msgspec.structs.replace(one, sort=sorts.get(one.field, "words")) for one in words)
    )


def _words(old: Database) -> dict[int, tuple[Sealed, ...]]:
    found: dict[int, tuple[Sealed, ...]] = {}
    for seq, field, text, salt in old.conn.execute("SELECT seq, field, text, salt FROM words"):
        found[seq] = (*found.get(seq, ()), Sealed(field, text, salt))
    return found
