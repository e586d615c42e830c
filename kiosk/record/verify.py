"""Checks a record row by row and says which rows were changed, added, removed or put in another order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from kiosk.record.codec import PERSONAL
from kiosk.record.entry import Entry, Sealed
from kiosk.record.free_space import stray_bytes
from kiosk.record.seal import commitment, first_seal, seal
from kiosk.record.sqlite_store import COLUMNS, RecordFile


def problems(path: Path) -> list[str]:
    """What does not hold, a sentence each; an empty list when every row is as it was kept.

    RecordProblem when the file is no record at all.
    """
    record = RecordFile.read(path)
    try:
        return [*_file(record, path), *_schema(record), *_first(record), *_Chain(record).problems()]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return [f"The file is damaged: {error}."]
    finally:
        record.close()


def _file(record: RecordFile, path: Path) -> Iterator[str]:
    for row in record.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"The file is damaged: {row[0]}."
    yield from stray_bytes(path)


def _schema(record: RecordFile) -> Iterator[str]:
    """Tables and triggers must be those a record is made with, in the same places."""
    fresh = RecordFile.in_memory("")
    parts = "SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid"
    wanted, found = fresh.rows(parts), record.rows(parts)
    fresh.close()
    for part in wanted:
        if part not in found:
            yield f"A part of the record's structure is missing or changed: {part[1]} {part[2]}."
    for part in found:
        if part not in wanted:
            yield f"The record's structure has something that does not belong: {part[1]} {part[2]}."


def _first(record: RecordFile) -> Iterator[str]:
    rows = record.rows('SELECT format, "group", salt, made, seal FROM record')
    if len(rows) != 1:
        yield "The record's first row (group, format) is missing, or there is more than one."
    for format_, group, salt, made, start in rows:
        if first_seal(format_, group, salt, made) != start:
            yield "The record's first row (group, format, salt, date) was changed."


def _is_whole(row: tuple[Any, ...]) -> bool:
    """Whether each column holds what it was made for; a damaged file can give anything."""
    numbers = {0: int, 1: int, 3: int, 8: int}
    return all(
        isinstance(value, numbers.get(place, str)) or (place == 2 and value is None) for place, value in enumerate(row)
    )


class _Chain:
    """Walks the entries in order, each with the seal of the one before."""

    def __init__(self, record: RecordFile) -> None:
        self.record = record
        self.seals: dict[int, str] = {}
        self.commitments: dict[tuple[int, str], str] = {}
        self.redacted: set[int] = set()

    def problems(self) -> Iterator[str]:
        yield from self._entries()
        yield from self._head()
        yield from self._words()

    def _entries(self) -> Iterator[str]:
        before = str(self.record.rows("SELECT seal FROM record")[0][0])
        expected = 1
        for row in self.record.rows(f"SELECT seq, {COLUMNS}, seal FROM event ORDER BY seq"):
            seq, kept = row[0], str(row[-1])
            if not _is_whole(row):
                yield f"Entry {seq} was changed: it has something that is no entry's."
                continue
            for missing in range(expected, min(seq, expected + 1000)):
                yield f"Entry {missing} is missing."
            entry = Entry(*row[1:-1])
            if seal(before, seq, entry) != kept:
                yield f"Entry {seq} was changed, or the entries before it are not those it was sealed with."
            self._remember(seq, entry)
            before, expected = kept, seq + 1
            self.seals[seq] = kept

    def _remember(self, seq: int, entry: Entry) -> None:
        try:
            body: Any = msgspec.json.decode(entry.body)
        except msgspec.DecodeError:
            return
        for field in PERSONAL.get(entry.event, frozenset()):
            if isinstance(body, dict) and body.get(field):
                self.commitments[seq, field] = str(body[field])
        if entry.event == "event_redacted" and isinstance(body, dict):
            self.redacted.update(body.get("entries", []))

    def _head(self) -> Iterator[str]:
        rows = self.record.rows("SELECT seq, seal FROM head")
        if len(rows) != 1:
            yield "The mark of the last entry is missing, or there is more than one."
            return
        seq, kept = rows[0]
        last = max(self.seals, default=0)
        for missing in range(last + 1, min(seq, last + 1000) + 1):
            yield f"Entry {missing}, at the end of the record, is missing."
        if last > seq:
            yield f"Entry {last} was added after the record's last entry, {seq}."
        start = str(self.record.rows("SELECT seal FROM record")[0][0])
        if last == seq and self.seals.get(last, start) != kept:
            yield f"The mark of the last entry does not fit entry {last}."

    def _words(self) -> Iterator[str]:
        seen = set()
        for seq, field, text, salt in self.record.rows("SELECT seq, field, text, salt FROM words ORDER BY seq, field"):
            seen.add((seq, field))
            committed = self.commitments.get((seq, field))
            if committed is None:
                yield f"Words were added to entry {seq} ({field})."
            elif commitment(Sealed(field, text, salt)) != committed:
                yield f"The words of entry {seq} ({field}) were changed."
        for seq, field in sorted(set(self.commitments) - seen):
            if seq not in self.redacted:
                yield f"The words of entry {seq} ({field}) are missing, and nobody asked to take them out."
