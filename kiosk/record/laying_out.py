"""A new record: its tables, its first row, and entry 0, what the group is called."""

from __future__ import annotations

import secrets
import sqlite3
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlite_utils import Database

from kiosk.meeting.between_meetings import GroupNamed
from kiosk.meeting.terms import Event
from kiosk.record.codec import VERSION, tag_of, to_row
from kiosk.record.entry import SALT_BYTES, Entry
from kiosk.record.seal import first_seal, row_mark, seal, shown_mark
from kiosk.record.tables import APPLICATION, FORMAT, SCHEMA, split_statements

COLUMNS = "meeting, key, at_ms, wall, who, by, event, version, body"


def in_memory() -> Database:
    return Database(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))


def lay_out(database: Database, group: str, id_: UUID | None = None) -> Database:
    """Make an empty database the record of a group; `id_` where it had one before."""
    salt, made, whose = secrets.token_bytes(16), datetime.now(UTC).isoformat(timespec="seconds"), id_ or uuid4()
    start = first_seal(whose, salt, made)
    database.conn.execute(f"PRAGMA application_id = {APPLICATION}")
    database.conn.execute(f"PRAGMA user_version = {FORMAT}")
    with database.atomic():
        for statement in split_statements(SCHEMA):
            database.conn.execute(statement)
        row = (FORMAT, whose.bytes, salt, made, start)
        database.conn.execute("INSERT INTO record VALUES (1, ?, ?, ?, ?, ?)", row)
        database.conn.execute("INSERT INTO file VALUES (1, 0)")
        insert(database.conn, 0, start, between(GroupNamed(name=group), made))
    return database


def between(event: Event, wall: str) -> Entry:
    """An entry that is of no meeting."""
    body, words = to_row(event)
    return Entry(0, None, 0, wall, "", "", tag_of(event), VERSION, body, words)


def insert(conn: sqlite3.Connection, seq: int, before: bytes, one: Entry, seal_1: str | None = None) -> bytes:
    """One entry into its tables, within the transaction at hand; its seal."""
    salt = secrets.token_bytes(SALT_BYTES)
    mark = row_mark(one.salt, one.row)
    shown = shown_mark(salt, one.shown) if one.shown else None
    kept = seal(before, seq, mark, shown)
    conn.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (seq, kept, mark, shown, seal_1))
    conn.execute(f"INSERT INTO face VALUES ({', '.join('?' * 11)})", (seq, one.salt, *one.row))
    if one.shown:
        conn.execute("INSERT INTO shown VALUES (?, ?, ?)", (seq, salt, one.shown))
    rows = [(seq, word.field, word.sort, word.text, word.salt) for word in one.words]
    conn.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?)", rows)
    return kept
