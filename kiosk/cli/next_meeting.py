"""`next`: what setting up the next meeting offers, out of the record."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from kiosk.cli.door import Commands, command
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.projections.history import tell
from kiosk.summary.projections.next_meeting import ForNextTime, for_next_time
from kiosk.thread.thread import thread_of


def add(commands: Commands) -> None:
    offering = command(commands, "next", _next, "what setting up the next meeting offers, as one JSON object")
    offering.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")


def _next(options: argparse.Namespace) -> int:
    record = RecordFile.read(options.record)
    try:
        print(json.dumps(offered(record), indent=1, ensure_ascii=False))
    finally:
        record.close()
    return 0


def offered(record: RecordFile) -> dict[str, Any]:
    """The object that is printed: `items`, `asks`, `promises`, `decisions`, each first offered first, and `agenda`."""
    told = ((number, tell(record.history(number))) for number in record.meetings())
    return _object(for_next_time(told, thread_of(record)))


def _object(left: ForNextTime) -> dict[str, Any]:
    return {
        "items": [
            {"text": one.text, "why": one.why, "origin": one.origin, "meeting": one.meeting} for one in left.items
        ],
        "asks": [
            {
                "text": one.text,
                "ask": one.ask,
                "asked_by": one.asker,
                "since": one.since.isoformat() if one.since else "",
                "times": one.times,
                "meeting": one.meeting,
            }
            for one in left.open_asks
        ],
        "promises": [
            {
                "text": one.text,
                "kind": one.kind,
                "owner": one.owner,
                "due": one.due,
                "meeting": one.meeting,
                "state": one.state,
            }
            for one in left.promises
        ],
        "decisions": [{"text": one.text, "result": one.result, "meeting": one.meeting} for one in left.decisions],
        "agenda": {"holder": left.agenda, "called": left.agenda_called},
    }
