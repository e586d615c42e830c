"""Records of format 1: read, checked and printed as they are, and made format 2 when they are gone on with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from kiosk.record.findings import FIRST_ROW_CHANGED, NO_FIRST_ROW, NO_MARK

FORMAT = 1
CLOSED_WHOLE = 0x48454163  # "HEAc": so a file of format 1 says that it was closed
COLUMNS = "meeting, key, at_ms, wall, who, by, event, version, body"
TABLES = {"record", "event", "words", "head"}


def seal(before: str, seq: int, row: Sequence[object]) -> str:
    """The seal of one entry (hex), over the seal before it and every column of its row."""
    return sha256(msgspec.json.encode([before, seq, *row])).hexdigest()


def first_seal(group: str, salt: str, made: str) -> str:
    return sha256(msgspec.json.encode([FORMAT, group, salt, made])).hexdigest()


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What does not hold in the chain of format 1, a sentence each."""
    rows = connection.execute('SELECT format, "group", salt, made, seal FROM record').fetchall()
    if len(rows) != 1:
        yield NO_FIRST_ROW
        return
    format_, group, salt, made, before = rows[0]
    if format_ != FORMAT or first_seal(group, salt, made) != before:
        yield FIRST_ROW_CHANGED
    expected, last = 1, before
    for seq, *row, kept in connection.execute(f"SELECT seq, {COLUMNS}, seal FROM event ORDER BY seq"):
        for missing in range(expected, min(seq, expected + 1000)):
            yield f"Entry {missing} is missing."
        if not is_whole(row):
            yield f"Entry {seq} was changed: it has something that is no entry's."
        elif seal(last, seq, row) != kept:
            yield f"Entry {seq} was changed, or the entries before it are not those it was sealed with."
        last, expected = kept, seq + 1
    yield from _head(connection, expected - 1, last)


def _head(connection: sqlite3.Connection, last: int, kept: str) -> Iterator[str]:
    rows = connection.execute("SELECT seq, seal FROM head").fetchall()
    if len(rows) != 1:
        yield NO_MARK
        return
    seq, marked = rows[0]
    for missing in range(last + 1, min(seq, last + 1000) + 1):
        yield f"Entry {missing}, at the end of the record, is missing."
    if last > seq:
        yield f"Entry {last} was added after the record's last entry, {seq}."
    if last == seq and marked != kept:
        yield f"The mark of the last entry does not fit entry {last}."


def is_whole(row: Sequence[Any]) -> bool:
    """Whether each column holds what it was made for; a damaged file can give anything."""
    numbers = {0: int, 2: int, 7: int}
    return all(
        isinstance(value, numbers.get(place, str)) or (place == 1 and value is None) for place, value in enumerate(row)
    )
