"""What every command of `python -m kiosk` shares: how it is announced, the record it reads, what bad input is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.summary.projections.history import History, tell

BAD_INPUT = 2
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # argparse has no public name for it


class BadInput(Exception):
    """Something in what was typed or given, with a sentence saying what to do."""


def command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], words: str
) -> argparse.ArgumentParser:
    """A command called `name` that `run` carries out, giving the exit code; `words` say what it does."""
    made = commands.add_parser(name, help=words, description=words[:1].upper() + words[1:] + ".")
    made.set_defaults(run=run)
    return made


def takes_record(command: argparse.ArgumentParser) -> None:
    """Gives `command` a RECORD and the number of one of its meetings."""
    command.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    command.add_argument("--meeting", type=int, metavar="N", help="the meeting's number; without it the last one")


def say_what_is_missing(record: RecordFile) -> None:
    """On stderr, where a copy was made while the record was open."""
    if record.lacks:
        print(record.lacks, file=sys.stderr)


def history_of(path: Path, meeting: int | None) -> tuple[RecordFile, int, History]:
    """The record, the meeting's number and what happened in it."""
    record = RecordFile.read(path)
    say_what_is_missing(record)
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
