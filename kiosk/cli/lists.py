"""`people` and `records`: what a list or a folder holds; nothing is kept."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from kiosk.cli.door import BAD_INPUT, Commands, command
from kiosk.discretion.short_names import Named, short_names
from kiosk.files.decoding import ListProblem
from kiosk.files.people_list import read_list
from kiosk.record.folder import records_in


def add(commands: Commands) -> None:
    people = command(commands, "people", _people, "what a list of people would bring in; nothing is kept")
    people.add_argument("list", type=Path, metavar="FILE", help="the list, as CSV or as plain lines")
    people.add_argument("--json", action="store_true", help="as one JSON object")
    records = command(commands, "records", _records, "the records in a folder, newest first")
    records.add_argument("folder", type=Path, metavar="FOLDER", help="the folder records are kept in")


def _people(options: argparse.Namespace) -> int:
    try:
        listed = read_list(options.list)
    except ListProblem as problem:
        print(*problem.sentences, sep="\n", file=sys.stderr)
        return BAD_INPUT
    short = short_names(Named(one.id, one.name, one.seat) for one in listed.people)
    if options.json:
        told = [{"name": one.name, "short": short.get(one.id, ""), "seat": one.seat} for one in listed.people]
        print(json.dumps({"people": told, "asks": listed.asks}, indent=1, ensure_ascii=False))
        return 0
    for one in listed.people:
        print(", ".join(filter(None, (one.name, "" if one.seat is None else f"seat {one.seat}"))))
    for ask in listed.asks:
        print(ask)
    return 0


def _records(options: argparse.Namespace) -> int:
    found, unread = records_in(options.folder)
    for one in found:
        print(one.path)
    for sentence in unread:
        print(sentence, file=sys.stderr)
    return 0
