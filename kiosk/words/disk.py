"""What a disk that takes nothing, or takes long, is called, and what helps: the one home of these words."""

from __future__ import annotations

import errno
from typing import Literal

Refuses = Literal["full", "quota", "read_only", "gone", "failing"]

WHY: dict[Refuses, str] = {
    "full": "The disk is full",
    "quota": "The space allowed on the disk is used up",
    "read_only": "The disk takes no writing",
    "gone": "The record is not on the disk any more",
    "failing": "The disk fails",
}
HELPS: dict[Refuses, str] = {
    "full": "Free some space on this computer.",
    "quota": "Free some space, or ask for more of it.",
    "read_only": "Allow writing on it again.",
    "gone": "Plug the disk in, or put the file back where it was.",
    "failing": "If it lasts, go on with a copy on another disk.",
}
NOT_KEPT = "{why}. This is not kept yet."
NOT_KEPT_NOW = "{why}. What you tap now is not kept yet. {helps}"
SLOW = "The disk is slow. What you tap is kept some seconds later."
NEARLY_FULL = "The disk is nearly full: {mb} MB are free. All is kept so far. Free some space on this computer."
NOT_CLOSED = (
    "The disk does not answer. What was acknowledged is kept; the record is put in order when Heard opens it next."
)

_BY_NUMBER: dict[int, Refuses] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "quota",
    errno.EFBIG: "quota",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ENXIO: "gone",
    errno.ESTALE: "gone",
    errno.ENOTCONN: "gone",
}


def refuses(error: OSError) -> Refuses:
    """Why the system took it not."""
    return _BY_NUMBER.get(error.errno or 0, "failing")
