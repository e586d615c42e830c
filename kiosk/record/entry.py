"""One row of the record, as it is stored and sealed."""

from __future__ import annotations

from typing import Literal

import msgspec

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
