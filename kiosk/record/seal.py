"""The hash chain: each entry is sealed with the seal of the one before, so that no change stays unseen.

What is sealed of a row is a salted mark: the row can leave later, and the chain still holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

import msgspec

from kiosk.record.entry import Sealed

SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
NOTHING_SHOWN = bytes(32)


def commitment(sealed: Sealed) -> str:
    """What stands in the chain for words that can be taken out; without the salt it tells nothing."""
    return sha256(f"{sealed.salt}\n{sealed.field}\n{sealed.text}".encode()).hexdigest()


def row_mark(salt: bytes, row: Sequence[object]) -> bytes:
    """Over every column of an entry's row, in their order; the salt has 16 bytes."""
    return sha256(b"row" + salt + msgspec.json.encode(list(row))).digest()


def shown_mark(salt: bytes, text: str) -> bytes:
    """Over what of an entry may leave the room."""
    return sha256(b"shown" + salt + text.encode()).digest()


def seal(before: bytes, seq: int, row: bytes, shown: bytes | None) -> bytes:
    """The seal of one entry, over the seal before it (32 bytes) and its marks."""
    return sha256(b"heard2" + before + seq.to_bytes(8, "big") + row + (shown or NOTHING_SHOWN)).digest()


def first_seal(group: UUID, salt: bytes, made: str) -> bytes:
    return sha256(b"heard2 first" + group.bytes + salt + made.encode()).digest()


def verification_code(head: str) -> str:
    """12 signs without look-alikes in three groups of four, worked out from the seal (hex) of the last entry."""
    number = int(head, 16)
    signs = []
    for _ in range(12):
        number, place = divmod(number, len(SIGNS))
        signs.append(SIGNS[place])
    return "-".join("".join(signs[start : start + 4]) for start in (0, 4, 8))
