"""`tidy`: what is due to leave the records of a folder, as their groups set it."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.room.tidying import tidy


def add(commands: Commands) -> None:
    tidying = command(commands, "tidy", _tidy, "take out what is due to leave, as the groups of a folder set it")
    tidying.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the records")
    tidying.add_argument("--clock-is-right", action="store_true", help="also where this computer's clock looks wrong")


def _tidy(options: argparse.Namespace) -> int:
    if not options.folder.is_dir():
        raise BadInput(f"{options.folder}: this is no folder. Name the one with the records.")
    done = tidy(options.folder, datetime.now().astimezone().date(), options.clock_is_right)
    for problem in done.problems:
        print(problem, file=sys.stderr)
    for sentence in done.said:
        print(sentence)
    return 0
