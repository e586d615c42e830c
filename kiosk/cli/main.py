"""The words after `python -m kiosk`: each has help a facilitator understands, and errors in one clear sentence."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from kiosk import __version__
from kiosk.cli import (
    archive,
    checking,
    copying,
    finding,
    lists,
    next_meeting,
    playing,
    printing,
    reading,
    remembering,
    rights,
    serving,
    tidying,
)
from kiosk.cli.door import BAD_INPUT, BadInput
from kiosk.files.meeting_script import ScriptProblem
from kiosk.private.no_core_file import leave_no_core_file
from kiosk.record.store import RecordProblem, StoreFailed
from kiosk.room.room import NotKept

COMMANDS = (
    *(playing, reading, checking, printing, lists, next_meeting, remembering, finding, rights),
    *(copying, tidying, serving, archive),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 a record that does not hold, 2 bad input, 3 a record whose newest part is missing."""
    leave_no_core_file()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks letters shows other signs for them
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, such as `head`, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (BadInput, RecordProblem, ScriptProblem) as error:
        print(f"{error}", file=sys.stderr)
        return BAD_INPUT
    except (OSError, StoreFailed, NotKept) as error:
        print(f"{_named(error)} Free some space or choose another folder, then try again.", file=sys.stderr)
        return BAD_INPUT
    return code


def _named(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}."
    return f"{error}".rstrip(".") + "."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m kiosk",
        description="Heard without a screen: play a meeting that is written down, and read a group's record.",
    )
    parser.add_argument("--version", action="version", version=f"Heard {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for part in COMMANDS:
        part.add(commands)
    return parser
