"""A printed code against a record: the code on the paper is the witness."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.record.seal import SIGNS, verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.words.dates import day_of, in_full

SIGNS_IN_CODE = 12
HEX_IN_SEAL = 64
NO_CODE = (
    "This is no code of a print. It has 12 signs, like 7KQM-2HPT-9WXC; there is no O, I, L, U, 0 or 1 in it. "
    "Look at each sign again."
)
NOT_HERE = (
    "This code is not in this record. Look at each sign again: there is no O, I, L, U, 0 or 1 in a code. "
    "If it is right, this is another record, or it was changed."
)


class Compared(msgspec.Struct, frozen=True):
    """`found` is the entry the code stands for; `sentence` says so to whoever holds the paper."""

    result: Literal["found", "not_here", "no_code"]
    sentence: str
    entry: int = 0
    meeting: int = 0


def compared(record: RecordFile, typed: str) -> Compared:
    """The 12 signs of a print, or the 64 of the square on its last page, with whatever stands between them."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(signs) == HEX_IN_SEAL and set(signs) <= set("0123456789ABCDEF"):
        seq = _entry(record.connection, lambda head: head.upper() == signs)
    elif len(signs) == SIGNS_IN_CODE and set(signs) <= set(SIGNS):
        seq = _entry(record.connection, lambda head: verification_code(head).replace("-", "") == signs)
    else:
        return Compared("no_code", NO_CODE)
    if seq is None:
        return Compared("not_here", NOT_HERE)
    return _found(record, seq)


def _entry(conn: sqlite3.Connection, fits: Callable[[str], bool]) -> int | None:
    """The entry whose seal, of this format or the one before, fits."""
    for seq, seal, seal_1 in conn.execute("SELECT seq, seal, seal_1 FROM entry ORDER BY seq DESC"):
        if fits(bytes(seal).hex()) or (seal_1 and fits(seal_1)):
            return int(seq)
    return None


def _found(record: RecordFile, seq: int) -> Compared:
    rows = record.rows("SELECT meeting FROM face WHERE seq = ?", seq)
    number = int(rows[0][0]) if rows else 0
    day = in_full(_day(record, number))
    which = f"This is meeting {number}" if number else "This is the record"
    holds = f"{which}{f', {day}' if day else ''}, as it was printed. Nothing up to there was changed since."
    return Compared("found", f"{holds} {_since(record, seq)}", seq, number)


def _day(record: RecordFile, number: int) -> date | None:
    opened = (one.event for one in record.history(number) if isinstance(one.event, MeetingOpened))
    return next((day_of(event.date) for event in opened), None)


def _since(record: RecordFile, seq: int) -> str:
    """ "After it: 2 corrections, 1 entry taken out." """
    later = dict(record.rows("SELECT event, count(*) FROM face WHERE seq > ? GROUP BY event", seq))
    right = later.get("event_corrected", 0) + later.get("thing_put_right", 0)
    differently = later.get("seen_differently", 0)
    parts = (
        _count(right, "correction", "corrections"),
        _count(_taken_out(record, seq), "entry taken out", "entries taken out"),
        _count(differently, "person saw it differently", "people saw it differently"),
    )
    told = ", ".join(filter(None, parts))
    return f"After it: {told}." if told else "After it nothing was corrected or taken out."


def _taken_out(record: RecordFile, seq: int) -> int:
    gone = "SELECT count(DISTINCT one.value) FROM face, json_each(face.body, '$.entries') AS one WHERE face.seq > ?"
    return int(record.rows(f"{gone} AND face.event = 'event_redacted' AND one.value <= ?", seq, seq)[0][0])


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
