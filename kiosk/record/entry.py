"""One row of the record, as it is stored and sealed."""

from __future__ import annotations

import secrets
from typing import Literal

import msgspec

SALT_BYTES = 16
Sort = Literal["name", "words"]


class Entry(msgspec.Struct, frozen=True):
    """A row: `at_ms` since the meeting opened, `wall` with its offset, `body` as JSON, `words` apart from it.

    Meeting 0 is between meetings.
    """

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
    shown: str = ""  # what of it may leave the room, as JSON
    salt: bytes = msgspec.field(default_factory=lambda: secrets.token_bytes(SALT_BYTES))  # of the mark of its row

    @property
    def row(self) -> tuple[int, str | None, int, str, str, str, str, int, str]:
        """What is sealed of it, in the order of the columns."""
        return (self.meeting, self.key, self.at_ms, self.wall, self.who, self.by, self.event, self.version, self.body)


class Sealed(msgspec.Struct, frozen=True):
    """A name or free words of one field, with the salt that their commitment in the body was made with."""

    field: str
    text: str
    salt: str
    sort: Sort = "words"
