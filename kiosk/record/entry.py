"""One row of the record, as it is stored and sealed."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """A row: `at_ms` since the meeting opened, `wall` with its offset, `body` as JSON, `words` apart from it."""

    meeting: int
    key: str | None
    at_ms: int
    wall: str
    who: str
    by: str
    event: str
    version: int
    body: str
    words: tuple[Sealed, ...] = ()


class Sealed(msgspec.Struct, frozen=True):
    """A name or free words of one field, with the salt that their commitment in the body was made with."""

    field: str
    text: str
    salt: str
