"""Bytes of a file that belong to no row: a record that was closed is laid out as SQLite would lay it out anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from kiosk.record import format_1
from kiosk.record.file_steps import log_of

WRITTEN_BY = slice(96, 100)  # SQLite's version
COUNTERS = ((24, 28), (40, 44), (92, 100))  # these count changes, and say nothing of what is kept


def stray_bytes(path: Path, conn: sqlite3.Connection, format_: int) -> Iterator[str]:
    """A sentence where bytes were added to the file or changed beside its rows.

    Of an open record, one of format 1, and one closed by another SQLite only its length is looked at.
    """
    if log_of(path):
        return
    data = path.read_bytes()
    pages = int(conn.execute("PRAGMA page_count").fetchone()[0])
    size = int(conn.execute("PRAGMA page_size").fetchone()[0])
    if len(data) != pages * size:
        more = len(data) - pages * size
        yield f"The file has {abs(more)} bytes {'more' if more > 0 else 'less'} than the record needs."
    elif format_ != format_1.FORMAT and _was_laid_out(conn):
        same_sqlite = int.from_bytes(data[WRITTEN_BY], "big") == _version()
        if same_sqlite and _without_counters(_laid_out_anew(conn)) != _without_counters(data):
            yield "Something was changed in the file beside what the record keeps in it."


def _was_laid_out(conn: sqlite3.Connection) -> bool:
    closed = conn.execute("SELECT closed FROM file").fetchall()
    return len(closed) == 1 and closed[0][0] is not None and closed[0][0] >= 0


def _laid_out_anew(conn: sqlite3.Connection) -> bytes:
    """The bytes of the same record, fresh; in memory, so that no copy reaches a disk."""
    name = f"file:heard-{uuid4().hex}?mode=memory&cache=shared"
    holder = sqlite3.connect(name, uri=True)
    try:
        conn.execute("VACUUM INTO ?", (name,))
        return holder.serialize()
    finally:
        holder.close()


def _version() -> int:
    major, minor, patch = sqlite3.sqlite_version_info
    return major * 1_000_000 + minor * 1000 + patch


def _without_counters(data: bytes) -> bytes:
    kept = bytearray(data)
    for start, end in COUNTERS:
        kept[start:end] = bytes(end - start)
    return bytes(kept)
