"""`summary`: the print of a meeting."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.door import Commands, command, history_of, takes_record


def add(commands: Commands) -> None:
    printing = command(commands, "summary", _summary, "print the meeting as a PDF")
    takes_record(printing)
    printing.add_argument("--pdf", type=Path, metavar="FILE", required=True, help="where the PDF goes")
    printing.add_argument("--html", type=Path, metavar="FILE", help="where the same words go as a web page")
    printing.add_argument("--easy-read", type=Path, metavar="FILE", help="where an Easy Read PDF goes")
    printing.add_argument("--family", default="Open Sans", help="the letters it is printed in")


def _summary(options: argparse.Namespace) -> int:
    from kiosk.summary.printing import print_summary  # drawing takes time to load, and only this needs it

    record, number, history = history_of(options.record, options.meeting)
    written = print_summary(record, number, history, options)
    record.close()
    for sentence in written:
        print(sentence)
    return 0
