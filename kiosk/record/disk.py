"""Why the disk takes nothing now: SQLite says it coarsely, so the disk is asked itself."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from kiosk.record.store import Seen, StoreFailed
from kiosk.words.disk import HELPS, WHY, Refuses, refuses

PAGE = 4096
_BY_CODE: dict[int, Refuses] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "gone",
}


class Which(NamedTuple):
    """Which file a path led to."""

    device: int
    number: int


def which(path: Path) -> Which:
    found = path.stat()
    return Which(found.st_dev, found.st_ino)


def look(path: Path, known: Which) -> Seen:
    """Whether the record is still there and may be written; never waits longer than the disk does."""
    try:
        if which(path) != known:
            return Seen("gone", 0)
        found = os.statvfs(path)
    except OSError as error:
        return Seen(refuses(error), 0)
    if found.f_flag & os.ST_RDONLY:
        return Seen("read_only", 0)
    return Seen(None, found.f_bavail * found.f_frsize)


def failed(path: Path | None, error: sqlite3.Error | OSError) -> StoreFailed:
    """The failure in words; what is no disk's affair is said as it is."""
    if isinstance(error, OSError):
        return _failed(refuses(error))
    if not isinstance(error, sqlite3.OperationalError):
        return StoreFailed(f"{error}")
    found = _by_trying(path) if path else None
    return _failed(found or _BY_CODE.get(_code(error), "failing"))


def gone() -> StoreFailed:
    return _failed("gone")


def _failed(why: Refuses) -> StoreFailed:
    return StoreFailed(WHY[why], HELPS[why])


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _by_trying(path: Path) -> Refuses | None:
    """What the system says to a page beside the record, which is gone again at once; None where it takes it."""
    try:
        path.stat()
        with TemporaryFile(dir=path.parent, prefix="heard-") as file:
            file.write(bytes(PAGE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return refuses(error)
    return None


def is_the_disk(error: Exception) -> bool:
    """Whether opening failed for the disk's sake, and not for what stands in the record."""
    if isinstance(error, sqlite3.OperationalError):
        return _code(error) in (*_BY_CODE, sqlite3.SQLITE_IOERR)
    return isinstance(error, OSError)
