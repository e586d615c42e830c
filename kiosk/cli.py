"""The words after `python -m kiosk`: each has help a facilitator understands, and errors in one clear sentence."""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import resource
import sqlite3
import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from kiosk.files.meeting_script import Script, ScriptProblem, load, play
from kiosk.meeting.terms import POWER_WORDS, Refused
from kiosk.record.sqlite_store import RecordFile, RecordProblem
from kiosk.record.verify import problems
from kiosk.room.clock import ScriptClock
from kiosk.room.room import NotKept, Room
from kiosk.summary.projections.facts import POWER_ORDER, clock, facts, held_at
from kiosk.summary.projections.history import History, tell

BAD_INPUT = 2


class BadInput(Exception):
    """Something in what was typed or given, with a sentence saying what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 a record that does not hold, 2 bad input."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must leave no private answer on the disk
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except (BadInput, RecordProblem, ScriptProblem) as error:
        print(f"{error}", file=sys.stderr)
        return BAD_INPUT
    except (OSError, sqlite3.Error, NotKept) as error:
        print(f"{_named(error)} Free some space or choose another folder, then try again.", file=sys.stderr)
        return BAD_INPUT
    return code


def _named(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}."
    return f"{error}".rstrip(".") + "."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m kiosk",
        description="Heard without a screen: play a meeting that is written down, and read a group's record.",
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    playing = _command(commands, "play", _play, "play a meeting written down in a file, and keep its record")
    playing.add_argument("script", type=Path, metavar="SCRIPT", help="the meeting script (a .toml file)")
    playing.add_argument("--record", type=Path, metavar="FILE", required=True, help="the group's record to keep it in")
    playing.add_argument("--keep-going", action="store_true", help="report steps the rules refuse, and go on")
    for name, run, words in (
        ("facts", _facts, "the meeting's figures, as one JSON object"),
        ("power", _power, "who held each of the seven powers"),
        ("summary", _summary, "print the meeting as a PDF"),
    ):
        command = _command(commands, name, run, words)
        _takes_record(command)
        if name == "power":
            command.add_argument("--at", metavar="H:MM:SS", help="only at this time since the meeting opened")
        if name == "summary":
            command.add_argument("--pdf", type=Path, metavar="FILE", required=True, help="where the PDF goes")
            command.add_argument("--html", type=Path, metavar="FILE", help="where the same words go as a web page")
            command.add_argument("--easy-read", type=Path, metavar="FILE", help="where an Easy Read PDF goes")
            command.add_argument("--family", default="Open Sans", help="the letters it is printed in")
    _takes_record(_command(commands, "verify", _verify, "check that nothing in the record was changed"))
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words[:1].upper() + words[1:] + ".")
    command.set_defaults(run=run)
    return command


def _takes_record(command: argparse.ArgumentParser) -> None:
    command.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    command.add_argument("--meeting", type=int, metavar="N", help="the meeting's number; without it the last one")


def _play(options: argparse.Namespace) -> int:
    script = load(options.script)
    record = _record_for(script, options.record)
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
    return await play(script, Room(record, time, dice=dice_of(script)), time, keep_going)


def dice_of(script: Script) -> Callable[[], int]:
    """The same throws each time the same meeting is played."""
    thrown = 0

    def throw() -> int:
        nonlocal thrown
        thrown += 1
        return int.from_bytes(sha256(f"{script.group} {script.setting.number} {thrown}".encode()).digest()[:7], "big")

    return throw


def _record_for(script: Script, path: Path) -> RecordFile:
    if not path.exists():
        return RecordFile.create(path, script.group)
    before = RecordFile.read(path)
    group, held = before.group, before.meetings()
    before.close()
    if group != script.group:
        raise BadInput(f"{path}: this is the record of {group}, not of {script.group}. Choose another file.")
    if script.setting.number in held:
        raise BadInput(f"{path}: meeting {script.setting.number} is in this record already. Choose another file.")
    return RecordFile.open(path)


def history_of(path: Path, meeting: int | None) -> tuple[RecordFile, int, History]:
    """The record, the meeting's number and what happened in it."""
    record = RecordFile.read(path)
    held = record.meetings()
    if not held:
        raise BadInput(f"{path}: no meeting has been held in this record yet.")
    number = held[-1] if meeting is None else meeting
    if number not in held:
        listed = ", ".join(map(str, held))
        raise BadInput(f"{path}: there is no meeting {number} in this record. It has: {listed}.")
    try:
        return record, number, tell(record.history(number))
    except (ValueError, KeyError, Refused) as error:
        raise RecordProblem(f"{path}: the record is broken ({error}). `verify` says where.") from error


def _facts(options: argparse.Namespace) -> int:
    record, _, history = history_of(options.record, options.meeting)
    record.close()
    print(json.dumps(facts(history), indent=1, ensure_ascii=False))
    return 0


def _power(options: argparse.Namespace) -> int:
    second = _second(options.at)
    record, _, history = history_of(options.record, options.meeting)
    record.close()
    if second is not None and second > history.end:
        raise BadInput(f"--at {options.at}: the meeting was {clock(history.end)} long. Choose a time within it.")
    shown = {person.id: person.name or person.id for person in history.meeting.people.by_id.values()}
    if second is not None:
        for power, holder, via in held_at(history, second):
            print(f"{POWER_WORDS[power]}: {shown.get(holder, holder)} ({via})")
        return 0
    for power in POWER_ORDER:
        print(f"{POWER_WORDS[power]}:")
        for one in history.powers[power]:
            print(f"  {clock(one.start)} to {clock(one.end)}  {shown.get(one.holder, one.holder)} ({one.via})")
    return 0


def _second(at: str | None) -> int | None:
    if at is None:
        return None
    found = re.fullmatch(r"(\d+):([0-5]\d):([0-5]\d)", at)
    if not found:
        raise BadInput(f"--at {at}: a time is hours, minutes and seconds since the meeting opened, like 0:12:00.")
    hours, minutes, seconds = map(int, found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _summary(options: argparse.Namespace) -> int:
    from kiosk.summary.printing import print_summary  # drawing takes time to load, and only this needs it

    record, number, history = history_of(options.record, options.meeting)
    written = print_summary(record, number, history, options)
    record.close()
    for sentence in written:
        print(sentence)
    return 0


def _verify(options: argparse.Namespace) -> int:
    found = problems(options.record)
    if not found and options.meeting is not None:
        history_of(options.record, options.meeting)[0].close()
    for sentence in found:
        print(sentence)
    if not found:
        print("The record holds: every entry is as it was kept.")
    return 1 if found else 0
