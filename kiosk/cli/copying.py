"""`copy`: the whole record into another file or folder, also while it is open, and checked once it is there."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.door import Commands, command, say_what_is_missing
from kiosk.meeting.between_meetings import Copied
from kiosk.record.copies import copy_to
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.between import write


def add(commands: Commands) -> None:
    copying = command(commands, "copy", _copy, "copy the record, also while it is open, and check the copy")
    copying.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    copying.add_argument("to", type=Path, metavar="TO", help="the new file, or a folder or stick it goes into")


def _copy(options: argparse.Namespace) -> int:
    record = _opened(options.record)
    try:
        say_what_is_missing(record)
        print(copy_to(record, options.to))
        if record.writes:
            write(record, Copied(to=str(options.to.name or options.to), seq=record.seq))
    finally:
        record.close()
    return 0


def _opened(path: Path) -> RecordFile:
    """So that the record says who has copies; where another Heard has it open, or nothing can be written, to read."""
    looked = RecordFile.read(path)
    if looked.lacks:
        return looked
    try:
        opened = RecordFile.open(path, own_key())
    except RecordProblem:
        return looked
    looked.close()
    return opened
