"""`play`: a meeting written down in a file is held again, step by step."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.files.meeting_script import Script, load, play
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room


def add(commands: Commands) -> None:
    playing = command(commands, "play", _play, "play a meeting written down in a file, and keep its record")
    playing.add_argument("script", type=Path, metavar="SCRIPT", help="the meeting script (a .toml file)")
    playing.add_argument("--record", type=Path, metavar="FILE", required=True, help="the group's record to keep it in")
    playing.add_argument("--keep-going", action="store_true", help="report steps the rules refuse, and go on")


def _play(options: argparse.Namespace) -> int:
    script = load(options.script)
    record = record_for(script, options.record)
    try:
        refused = asyncio.run(_played(script, record, options.keep_going))
    finally:
        record.close()
    for sentence in refused:
        print(f"Refused: {sentence}", file=sys.stderr)
    print(f"Played {len(script.steps) - len(refused)} steps. The record is in {options.record}.")
    return 0


async def _played(script: Script, record: RecordFile, keep_going: bool) -> list[str]:
    time = ScriptClock(script.opened)
    return await play(script, Room(record, time, dice=dice_of(script), resume=not script.opens), time, keep_going)


def dice_of(script: Script) -> Callable[[], int]:
    """The same throws each time the same meeting is played."""
    thrown = 0

    def throw() -> int:
        nonlocal thrown
        thrown += 1
        return int.from_bytes(sha256(f"{script.group} {script.setting.number} {thrown}".encode()).digest()[:7], "big")

    return throw


def record_for(script: Script, path: Path) -> RecordFile:
    """The group's record to play it into, made where there is none; BadInput where it does not go in."""
    if not path.exists():
        return RecordFile.create(path, script.group, own_key())
    before = RecordFile.read(path)
    group, held = before.group, (*before.meetings(), *before.gone())
    before.close()
    if group != script.group:
        raise BadInput(f"{path}: this is the record of {group}, not of {script.group}. Choose another file.")
    if script.setting.number in held:
        raise BadInput(f"{path}: meeting {script.setting.number} is in this record already. Choose another file.")
    return RecordFile.open(path, own_key())
