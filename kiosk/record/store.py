"""What Room, command line and print know of a record: what it holds and how it grows, not how it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from kiosk.meeting.tap import Happened
from kiosk.record.entry import Entry
from kiosk.words.disk import Refuses


class RecordProblem(Exception):
    """The record's file cannot be used; says which file, why, and what to do."""


class StoreFailed(Exception):
    """What was to be kept is not: the disk is full or fails. Nothing of it happened. `helps`: what to do, or ""."""

    def __init__(self, why: str, helps: str = "") -> None:
        super().__init__(why)
        self.helps = helps


class Seen(NamedTuple):
    """What can be seen of a record's disk without writing to it; `free` in bytes."""

    refuses: Refuses | None
    free: int


class RecordStore(Protocol):
    """One group's record. `append` is the only way in; words leave it only when an entry among these says so.

    `group` is what the group is called; `seq` and `head` are the number and the seal (hex) of the last entry.
    """

    path: Path | None
    seq: int
    refused: StoreFailed | None  # why it is open for reading only

    def look(self) -> Seen | None: ...

    def try_writing(self) -> None: ...

    @property
    def group(self) -> str: ...

    @property
    def head(self) -> str: ...

    def append(self, entries: Sequence[Entry], wipe: Sequence[tuple[int, str]] = ()) -> int: ...

    def history(self, meeting: int) -> Iterator[Happened]: ...

    def meetings(self) -> list[int]: ...

    def mark_of(self, seq: int) -> bytes: ...

    def kept(self, key: str) -> tuple[int, str] | None: ...

    def starts(self, meeting: int) -> frozenset[int]: ...

    def last_wall(self, meeting: int) -> str: ...

    def gone(self) -> list[int]: ...

    def closed_wall(self, meeting: int) -> str: ...

    def own_entries(self, meeting: int, person: str) -> list[int]: ...

    def seals(self, meeting: int) -> dict[int, str]: ...

    def head_of(self, meeting: int) -> str: ...

    def took_up_elsewhere(self) -> str: ...

    def close(self) -> None: ...
