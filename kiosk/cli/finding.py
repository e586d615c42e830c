"""`find`: words, names and days in all meetings of a record, in what is still kept."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import msgspec

from kiosk.cli.door import Commands, command, say_what_is_missing
from kiosk.record.full_text import FullText
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.past.findable import lines_of
from kiosk.words.shared import NOTHING_FOUND


def add(commands: Commands) -> None:
    finding = command(commands, "find", _find, "words, names and days in all meetings of the record")
    finding.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    finding.add_argument("words", metavar="WORDS", help="the words, or how they begin")
    finding.add_argument("--json", action="store_true", help="as one JSON list")


def _find(options: argparse.Namespace) -> int:
    record = RecordFile.read(options.record)
    try:
        say_what_is_missing(record)
        text = FullText(lines_of(record))
        found = text.find(options.words)
        text.close()
    finally:
        record.close()
    if options.json:
        print(json.dumps([msgspec.to_builtins(one) for one in found], indent=1, ensure_ascii=False))
    else:
        for one in found:
            print(f"Meeting {one.meeting}. {one.what}: {one.words}")
        if not found:
            print(NOTHING_FOUND)
    return 0
