"""One Heard at a time writes a record: an empty file beside it is locked, and free again at once when Heard ends."""

from __future__ import annotations

import errno
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.record.disk import failed
from kiosk.record.store import RecordProblem

BY_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


def locked(path: Path) -> FileLock:
    """The lock, held; RecordProblem where another Heard has it, or there can be none, StoreFailed by the disk."""
    lock = FileLock(f"{path}.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RecordProblem(f"{path}: this record is open in another Heard. Close that one first.") from error
    except NotImplementedError as error:
        raise RecordProblem(
            f"{path}: this place knows no locks. Keep the record on this computer, and copy it there afterwards."
        ) from error
    except OSError as error:
        if error.errno in BY_THE_DISK:
            raise failed(path, error) from error
        raise RecordProblem(f"{path}: cannot be written ({error.strerror}). Choose another folder.") from error
    return lock
