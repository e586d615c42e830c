"""What goes over the line: signed batches of entries, in MessagePack; the gateway works the seals out itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from uuid import UUID

import msgspec

from kiosk.record.seal import seal, shown_mark

ROWS_A_BATCH = 512
BYTES_A_BATCH = 1 << 20
SEQ_BYTES = 8
FIRST_SEQS = (0, 1)  # a record's first entry has number 0; a chain whose entry 0 stayed at home begins with 1


class Row(msgspec.Struct, array_like=True):
    """One entry: `shown` with its salt where it has something to show; `mark` alone where that is gone already."""

    row_mark: bytes
    salt: bytes = b""
    shown: str = ""
    mark: bytes = b""

    def sealed(self, before: bytes, seq: int) -> tuple[bytes, bytes | None]:
        """Its seal after the seal of the entry before, and the mark of what it shows."""
        mark = shown_mark(self.salt, self.shown) if self.shown else self.mark or None
        return seal(before, seq, self.row_mark, mark), mark

    @property
    def alone(self) -> Row:
        """The same entry without what it shows."""
        return Row(self.row_mark, mark=shown_mark(self.salt, self.shown)) if self.shown else self


class Batch(msgspec.Struct):
    """Entries `first`.. of one record; the signature is over the seal that they end with."""

    group: bytes
    key: bytes
    first: int
    before: bytes
    rows: list[Row]
    signature: bytes


class Where(msgspec.Struct, array_like=True):
    """Some entries of one chain, newest first: which of them is there?"""

    group: bytes
    points: list[tuple[int, bytes]]


class Gone(msgspec.Struct):
    """Entries whose shown part is taken out; the signature is over all of them."""

    group: bytes
    key: bytes
    entries: list[tuple[int, bytes]]
    why: str
    signature: bytes


class Pair(msgspec.Struct):
    """A kiosk that has the code of an invitation says which record it sends, and proves that it has its key."""

    code: str
    group: bytes
    first_seal: bytes
    key: bytes
    signature: bytes


encode = msgspec.msgpack.Encoder().encode
decode_batch = msgspec.msgpack.Decoder(Batch).decode
decode_where = msgspec.msgpack.Decoder(Where).decode
decode_gone = msgspec.msgpack.Decoder(Gone).decode
decode_pair = msgspec.msgpack.Decoder(Pair).decode


def gone_words(group: bytes, entries: Sequence[tuple[int, bytes]], why: str) -> bytes:
    """What is signed when entries go."""
    return b"heard gone 2" + group + sha256(encode((list(entries), why))).digest()


def pair_words(code: str, group: UUID, first_seal: bytes) -> bytes:
    """What is signed when a kiosk proves who it is."""
    return b"heard pair 2" + group.bytes + first_seal + code.encode()


def sealed_rows(
    first: int, before: bytes, rows: Sequence[Row]
) -> Iterator[tuple[int, bytes, bytes, Row, bytes | None]]:
    """Each row with its number, the seal before it, its own seal, and the mark of what it shows."""
    for seq, row in enumerate(rows, first):
        own, mark = row.sealed(before, seq)
        yield seq, before, own, row, mark
        before = own
