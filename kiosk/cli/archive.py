"""`archive`: what leaves a room for an organisation, and the organisation's side of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kiosk.archive.problem import ArchiveProblem
from kiosk.cli import archive_at_the_kiosk, archive_reading, archive_there
from kiosk.cli.door import BadInput, Commands, command


def add(commands: Commands) -> None:
    words = "what groups share with an organisation: sending it, keeping it, reading it"
    within: Commands = command(commands, "archive", _said_nothing, words).add_subparsers(metavar="WHAT", required=True)
    for part in (archive_at_the_kiosk, archive_there, archive_reading):
        part.add(within)
    for made in within.choices.values():
        made.set_defaults(run=_in_words(made.get_default("run")))


def _said_nothing(options: argparse.Namespace) -> int:
    raise BadInput("Say what: python -m kiosk archive --help lists it.")


def _in_words(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    def said(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except ArchiveProblem as problem:
            raise BadInput(f"{problem}") from problem
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] != "psycopg":
                raise
            raise BadInput("The archive needs psycopg. Put it in: pip install 'heard[archive]'") from error

    return said
