"""`verify`, `compare` and `doctor`: whether a record holds, what two have to do with each other, what is installed."""

from __future__ import annotations

import argparse
import json
import platform
import sqlite3
from pathlib import Path

from kiosk import __version__
from kiosk.cli.door import Commands, command, history_of, takes_record
from kiosk.record.code import Compared, compared
from kiosk.record.compare import beside
from kiosk.record.file_steps import OLDEST_SQLITE
from kiosk.record.kiosk_key import called, own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import verdict

HOLDS, DOES_NOT_HOLD, NEWEST_PART_MISSING = 0, 1, 3
ONE_WRITER_UNTIL = (3, 51, 3)  # older ones can lose the log where two connections reset it at once
PROVES = (
    "The record holds: every entry is as it was kept. It cannot show what was never tapped, and whoever has the "
    "computer and the key could write a new record that also holds: compare a printed code with --code."
)


def add(commands: Commands) -> None:
    checking = command(commands, "verify", _verify, "check that nothing in the record was changed")
    takes_record(checking)
    checking.add_argument("--code", metavar="CODE", help="the code of a print, to compare the record with the paper")
    checking.add_argument("--json", action="store_true", help="as one JSON object")
    comparing = command(commands, "compare", _compare, "what two records have to do with each other")
    comparing.add_argument("a", type=Path, metavar="A", help="a record file")
    comparing.add_argument("b", type=Path, metavar="B", help="another record file")
    comparing.add_argument("--json", action="store_true", help="as one JSON object")
    command(commands, "doctor", _doctor, "which versions are here, and whether Heard can work with them")


def _verify(options: argparse.Namespace) -> int:
    """0 holds, 1 does not hold, 3 holds as far as it goes."""
    found = verdict(options.record)
    if not found.problems and options.meeting is not None:
        history_of(options.record, options.meeting)[0].close()
    code = _code(options) if options.code is not None and not found.problems else None
    result = "does_not_hold" if code and code.result != "found" else found.result
    if options.json:
        told = {"result": result, "problems": list(found.problems), "missing": found.missing}
        print(json.dumps({**told, **_code_told(code)}, indent=1, ensure_ascii=False))
    else:
        for sentence in found.problems or (found.missing or PROVES, *([code.sentence] if code else [])):
            print(sentence)
    return {"holds": HOLDS, "does_not_hold": DOES_NOT_HOLD, "newest_part_missing": NEWEST_PART_MISSING}[result]


def _code(options: argparse.Namespace) -> Compared:
    record = RecordFile.read(options.record)
    try:
        return compared(record, options.code)
    finally:
        record.close()


def _code_told(code: Compared | None) -> dict[str, object]:
    if code is None:
        return {}
    return {"code": {"result": code.result, "says": code.sentence, "entry": code.entry, "meeting": code.meeting}}


def _compare(options: argparse.Namespace) -> int:
    found = beside(options.a, options.b)
    if options.json:
        told = {"result": found.result, "last_common": found.last_common, "says": found.sentence}
        print(json.dumps(told, indent=1, ensure_ascii=False))
    else:
        print(found.sentence)
    return DOES_NOT_HOLD if found.result in ("apart", "other_group") else HOLDS


def _doctor(options: argparse.Namespace) -> int:
    here = sqlite3.sqlite_version
    old = sqlite3.sqlite_version_info < OLDEST_SQLITE
    print(f"Heard {__version__}, Python {platform.python_version()}.")
    print(f"SQLite {here}. " + ("Heard needs 3.37 or newer. Update it." if old else _of_sqlite()))
    key = own_key()
    print(f"This is {called(key.public)}." if key else "This kiosk has no key: its settings folder cannot be written.")
    return DOES_NOT_HOLD if old else HOLDS


def _of_sqlite() -> str:
    if sqlite3.sqlite_version_info < ONE_WRITER_UNTIL:
        return "It is new enough. Heard writes with one connection at a time."
    return "It is new enough."
