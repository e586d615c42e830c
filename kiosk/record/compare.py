"""Two records beside each other: the same, one that goes on where the other ends, or two that went on apart."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from kiosk.record.kiosk_key import called
from kiosk.record.sqlite_store import RecordFile


class Beside(msgspec.Struct, frozen=True):
    """`last_common` is the last entry both have; -1 where they share none."""

    result: Literal["same", "goes_on", "apart", "other_group"]
    last_common: int
    sentence: str


def beside(a: Path, b: Path) -> Beside:
    """What two records have to do with each other; RecordProblem when one cannot be read."""
    one, other = RecordFile.read(a), RecordFile.read(b)
    try:
        return _beside(one, other, a.name, b.name)
    finally:
        one.close()
        other.close()


def _beside(one: RecordFile, other: RecordFile, a: str, b: str) -> Beside:
    if one.id != other.id:
        return Beside("other_group", -1, "These are the records of two groups.")
    seals, theirs = (_seals(record) for record in (one, other))
    last = -1
    for seq in sorted(set(seals) & set(theirs)):
        if seals[seq] != theirs[seq]:
            break
        last = seq
    if len(seals) == len(theirs) == last + 1:
        return Beside("same", last, f"Both have the same entries, up to {last}.")
    for shorter, longer, short, long_ in ((seals, theirs, a, b), (theirs, seals, b, a)):
        if len(shorter) == last + 1:
            more = len(longer) - len(shorter)
            return Beside("goes_on", last, f"{long_} goes on where {short} ends, at entry {last}: {more} more entries.")
    return Beside(
        "apart",
        last,
        f"From entry {last + 1} on there are two records: {_whose(one, a)} and {_whose(other, b)}. "
        "Nothing chooses between them; keep both.",
    )


def _seals(record: RecordFile) -> dict[int, bytes]:
    """Of entries that were carried over from an older format their seals there: those are the same in every copy."""
    rows = record.rows("SELECT seq, seal, seal_1 FROM entry ORDER BY seq")
    upgraded = any(seal_1 for _, _, seal_1 in rows)
    return {
        seq: seal_1.encode() if seal_1 else b"" if upgraded and seq == 0 else bytes(seal) for seq, seal, seal_1 in rows
    }


def _whose(record: RecordFile, name: str) -> str:
    found = record.rows("SELECT key FROM signed ORDER BY seq DESC LIMIT 1")
    return f"{name} ({called(bytes(found[0][0]))})" if found else name
