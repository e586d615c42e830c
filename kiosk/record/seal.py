"""The hash chain: each entry is sealed with the seal of the one before, so that no change stays unseen."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from kiosk.record.entry import Entry, Sealed

SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def commitment(sealed: Sealed) -> str:
    """What stands in the chain for words that can be taken out; without the salt it tells nothing."""
    return sha256(f"{sealed.salt}\n{sealed.field}\n{sealed.text}".encode()).hexdigest()


def seal(before: str, seq: int, entry: Entry) -> str:
    """The seal of one entry, over the seal before it and every column of its row."""
    row = [
        before,
        seq,
        entry.meeting,
        entry.key,
        entry.at_ms,
        entry.wall,
        entry.who,
        entry.by,
        entry.event,
        entry.version,
        entry.body,
    ]
    return sha256(msgspec.json.encode(row)).hexdigest()


def first_seal(format_: int, group: str, salt: str, made: str) -> str:
    return sha256(msgspec.json.encode([format_, group, salt, made])).hexdigest()


def verification_code(head: str) -> str:
    """12 signs without look-alikes in three groups of four, worked out from the seal of the last entry."""
    number = int(head, 16)
    signs = []
    for _ in range(12):
        number, place = divmod(number, len(SIGNS))
        signs.append(SIGNS[place])
    return "-".join("".join(signs[start : start + 4]) for start in (0, 4, 8))
