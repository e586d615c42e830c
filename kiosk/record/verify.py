"""Checks a record row by row and says which rows were changed, added, removed or put in another order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

import msgspec

from kiosk.record import file_steps, format_1
from kiosk.record.codec import PERSONAL, SORTS
from kiosk.record.entry import Sealed
from kiosk.record.file_layout import stray_bytes
from kiosk.record.findings import FIRST_ROW_CHANGED, NO_FIRST_ROW, NO_MARK
from kiosk.record.kiosk_key import WHY, head, vouches
from kiosk.record.laying_out import COLUMNS, in_memory, lay_out
from kiosk.record.seal import commitment, first_seal, row_mark, seal, shown_mark
from kiosk.record.sqlite_store import RecordFile

LETS_GO = ("event_redacted", "names_left", "detail_left")  # entries that say whose words have gone


class Verdict(msgspec.Struct, frozen=True):
    """`problems` says what does not hold, a sentence each; `missing` what is not here of a copy made while open."""

    problems: tuple[str, ...] = ()
    missing: str = ""

    @property
    def result(self) -> Literal["holds", "does_not_hold", "newest_part_missing"]:
        if self.problems:
            return "does_not_hold"
        return "newest_part_missing" if self.missing else "holds"


def problems(path: Path) -> list[str]:
    """What does not hold, a sentence each; an empty list when every row is as it was kept.

    RecordProblem when the file is no record at all.
    """
    return list(verdict(path).problems)


def verdict(path: Path) -> Verdict:
    """All that can be said of a record by itself. RecordProblem when the file is no record at all."""
    format_ = file_steps.format_of(path)
    try:
        database = file_steps.looked_into(path)
    except sqlite3.Error as error:
        return Verdict((f"The file is damaged: {error}.",))
    try:
        found = list(_whole(path, database.conn, format_))
        missing = "" if found else file_steps.newest_part_missing(path, database)
    except (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError, IndexError, OverflowError) as error:
        found, missing = [f"The file is damaged: {error}."], ""
    finally:
        database.close()
    return Verdict(tuple(found), missing)


def _whole(path: Path, conn: sqlite3.Connection, format_: int) -> Iterator[str]:
    for row in conn.execute("PRAGMA integrity_check").fetchall():
        if row[0] != "ok":
            yield f"The file is damaged: {row[0]}."
    yield from stray_bytes(path, conn, format_)
    if format_ == format_1.FORMAT:
        yield from _of_format_1(path, conn)
        return
    yield from _schema(conn)
    yield from Chain(conn).problems()


def _of_format_1(path: Path, conn: sqlite3.Connection) -> Iterator[str]:
    """By its own chain, and once that holds by its words, as they would be carried over."""
    tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table in sorted(tables ^ format_1.TABLES):
        yield f"The record's structure has something that does not belong, or lacks something: table {table}."
    found = list(format_1.problems(conn))
    yield from found
    if found:
        return
    record = RecordFile.read(path)
    try:
        yield from Chain(record.connection).words()
    finally:
        record.close()


def _schema(conn: sqlite3.Connection) -> Iterator[str]:
    """Tables and triggers must be those a record is made with."""
    fresh = lay_out(in_memory(), "")
    parts = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    wanted, found = fresh.conn.execute(parts).fetchall(), conn.execute(parts).fetchall()
    fresh.close()
    for part in wanted:
        if part not in found:
            yield f"A part of the record's structure is missing or changed: {part[0]} {part[1]}."
    for part in found:
        if part not in wanted:
            yield f"The record's structure has something that does not belong: {part[0]} {part[1]}."


class Chain:
    """Walks the entries in order, each with the seal of the one before."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.seals: dict[int, bytes] = {}
        self.commitments: dict[tuple[int, str], str] = {}
        self.faces: dict[int, tuple[Any, ...]] = {}
        self.gone_words: set[int] = set()
        self.gone_detail: set[int] = set()
        self.group = UUID(int=0)
        self.before = b""
        self.upgraded = False

    def problems(self) -> Iterator[str]:
        self._read_faces()
        yield from self._first()
        yield from self._entries()
        yield from self._end()
        yield from self._shown()
        yield from self.words()
        yield from self._signed()

    def _first(self) -> Iterator[str]:
        rows = self.conn.execute('SELECT format, "group", salt, made, seal FROM record').fetchall()
        if len(rows) != 1:
            yield NO_FIRST_ROW
            return
        format_, group, salt, made, self.before = rows[0]
        if len(group) != 16 or format_ != 2 or first_seal(UUID(bytes=group), salt, made) != self.before:
            yield FIRST_ROW_CHANGED
        else:
            self.group = UUID(bytes=group)

    def _read_faces(self) -> None:
        for seq, salt, *row in self.conn.execute(f"SELECT seq, salt, {COLUMNS} FROM face ORDER BY seq"):
            self.faces[seq] = (salt, *row)
            if format_1.is_whole(row):
                self._remember(seq, str(row[6]), row[8])

    def _remember(self, seq: int, event: str, body_: str) -> None:
        try:
            body: Any = msgspec.json.decode(body_)
        except msgspec.DecodeError:
            return
        if not isinstance(body, dict):
            return
        for field in PERSONAL.get(event, frozenset()):
            if body.get(field):
                self.commitments[seq, field] = str(body[field])
        if event in LETS_GO:
            self.gone_words.update(body.get("entries", []))
        if event == "detail_left":
            self.gone_detail.update(body.get("entries", []))
        self.upgraded = self.upgraded or event == "record_upgraded"

    def _entries(self) -> Iterator[str]:
        before, expected, before_1 = self.before, 0, ""
        for seq, kept, mark, shown, seal_1 in self.conn.execute("SELECT * FROM entry ORDER BY seq"):
            for missing in range(expected, min(seq, expected + 1000)):
                yield f"Entry {missing} is missing."
            if seq >= 0 and seal(before, seq, mark, shown) != kept:
                yield f"Entry {seq} was changed, or the entries before it are not those it was sealed with."
            face = self.faces.get(seq)
            if face is None:
                if seq not in self.gone_detail:
                    yield f"Entry {seq} has lost what it holds, and nothing says why."
            elif row_mark(face[0], face[1:]) != mark:
                yield f"Entry {seq} was changed."
            elif seal_1 and before_1 and format_1.seal(before_1, seq, face[1:]) != seal_1:
                yield f"Entry {seq} does not hold as it was kept at first."
            if seal_1 and not self.upgraded:
                yield f"Entry {seq} has a seal of an older format in a record that never had one."
            before, before_1, expected = kept, seal_1 or "", seq + 1
            self.seals[seq] = kept
        for extra in sorted(set(self.faces) - set(self.seals)):
            yield f"Entry {extra} was added after the record's last entry, {max(self.seals, default=0)}."

    def _end(self) -> Iterator[str]:
        rows = self.conn.execute("SELECT closed FROM file").fetchall()
        last = max(self.seals, default=0)
        if len(rows) != 1:
            yield NO_MARK
            return
        closed = rows[0][0]
        if closed is None:
            return
        marked = closed if closed >= 0 else -closed - 1
        for missing in range(last + 1, min(marked, last + 1000) + 1):
            yield f"Entry {missing}, at the end of the record, is missing."
        if last > marked:
            yield f"Entry {last} was added after the record's last entry, {marked}."

    def _shown(self) -> Iterator[str]:
        marks = dict(self.conn.execute("SELECT seq, shown_mark FROM entry WHERE shown_mark IS NOT NULL").fetchall())
        for seq, salt, text in self.conn.execute("SELECT seq, salt, text FROM shown"):
            if marks.get(seq) != shown_mark(salt, text):
                yield f"What entry {seq} shows outside was changed."

    def words(self) -> Iterator[str]:
        """Whether the words are those that were said, and whether those that are gone were asked for."""
        if not self.faces:
            self._read_faces()
        seen = set()
        kept = "SELECT seq, field, sort, text, salt FROM words ORDER BY seq, field"
        for seq, field, sort, text, salt in self.conn.execute(kept):
            seen.add((seq, field))
            committed = self.commitments.get((seq, field))
            if committed is None:
                yield f"Words were added to entry {seq} ({field})."
            elif SORTS[str(self.faces[seq][7])][field] != sort or commitment(Sealed(field, text, salt)) != committed:
                yield f"The words of entry {seq} ({field}) were changed."
        for seq, field in sorted(set(self.commitments) - seen):
            if seq not in self.gone_words:
                yield f"The words of entry {seq} ({field}) are missing, and nobody asked to take them out."

    def _signed(self) -> Iterator[str]:
        for seq, kept, key, signature, why, wall in self.conn.execute("SELECT * FROM signed ORDER BY seq"):
            known = self.faces.get(seq)
            of_then = why in WHY and (known is None or known[4] == wall)
            if not of_then or not vouches(key, signature, head(self.group, seq, kept)):
                yield f"The signature on entry {seq} is not that of its kiosk."
            elif seq > max(self.seals, default=0):
                yield f"A kiosk signed entry {seq}, which is not here: the end of the record was cut off."
            elif self.seals.get(seq) != kept:
                yield f"A kiosk signed another entry {seq} than the one that is here."
