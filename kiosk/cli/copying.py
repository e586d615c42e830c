"""`copy`: the whole record into another file or folder, also while it is open, and checked once it is there."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.door import Commands, command, say_what_is_missing
from kiosk.record.copies import copy_to
from kiosk.record.sqlite_store import RecordFile


def add(commands: Commands) -> None:
    copying = command(commands, "copy", _copy, "copy the record, also while it is open, and check the copy")
    copying.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    copying.add_argument("to", type=Path, metavar="TO", help="the new file, or a folder or stick it goes into")


def _copy(options: argparse.Namespace) -> int:
    record = RecordFile.read(options.record)
    try:
        say_what_is_missing(record)
        print(copy_to(record, options.to))
    finally:
        record.close()
    return 0
