"""`memory`: what a group knows of its former meetings."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from kiosk.cli.door import Commands, command, say_what_is_missing
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.projections.history import tell
from kiosk.summary.projections.power_roles import longest_by_role
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread, thread_of
from kiosk.words.dates import in_full
from kiosk.words.grammar import closed
from kiosk.words.kinds.things import KINDS, STATES


def add(commands: Commands) -> None:
    remembering = command(commands, "memory", _memory, "what was asked, promised and decided, and what became of it")
    remembering.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    remembering.add_argument("--json", action="store_true", help="as one JSON object")


def _memory(options: argparse.Namespace) -> int:
    record = RecordFile.read(options.record)
    try:
        say_what_is_missing(record)
        thread = thread_of(record)
        powers = [longest_by_role(number, tell(record.history(number))) for number in record.meetings()]
    finally:
        record.close()
    if options.json:
        print(json.dumps({**remembered(thread), "powers": powers}, indent=1, ensure_ascii=False))
    else:
        print("\n".join(_lines(thread)) or "Nothing was asked, promised or decided in this record.")
    return 0


def remembered(thread: Thread) -> dict[str, Any]:
    """What the door prints of a thread, but for the powers."""
    return {
        "since_last_time": {
            "asked": [_told(one) for one in thread.open_asks],
            "decided": [_told(one) for one in (*thread.in_force, *thread.put_off)],
            "promised": [_told(one) for one in thread.to_look_at],
            "changed": [_told(one) for one in thread.roll_backs],
        },
        "in_force": [_told(one) for one in thread.in_force],
        "threads": [
            {**_told(one), "history": [{"meeting": step.meeting, "what": step.what, "words": step.words}
                                       for step in one.steps]}
            for one in thread.things
        ],
    }  # fmt: skip


def _told(one: Thing) -> dict[str, Any]:
    return {
        "thing": one.thing,
        "kind": one.kind,
        "number": one.number,
        "words": one.words,
        "whose": one.whose,
        "sort": one.sort,
        "due": one.due,
        "meeting": one.meeting,
        "since": one.day.isoformat() if one.day else "",
        "times": one.times,
        "state": one.state,
        "comes_from": one.comes_from,
    }


def _lines(thread: Thread) -> list[str]:
    return [
        f"{KINDS[one.kind].name} {one.number}, {in_full(one.day)}: {closed(one.words)} {STATES[one.state].says}"
        for one in thread.things
        if one.words.strip()
    ]
