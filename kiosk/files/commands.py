"""`python -m kiosk people`: what a list of people would bring in; nothing is kept."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from kiosk.meeting.names import short_names
from kiosk.people_list import read_list


def takes_list(command: argparse.ArgumentParser) -> None:
    command.add_argument("list", type=Path, metavar="FILE", help="the list, as CSV or as plain lines")
    command.add_argument("--json", action="store_true", help="as one JSON object")


def people_in(options: argparse.Namespace) -> list[str]:
    """The lines to print; ListProblem with a sentence for each wrong line."""
    listed = read_list(options.list)
    short = short_names([person.name for person in listed.people])
    told = [{"name": one.name, "short": short[one.name], "seat": one.seat} for one in listed.people]
    if options.json:
        return [json.dumps({"people": told, "asks": listed.asks}, indent=1, ensure_ascii=False)]
    seats = [f"{one.name or 'Seat'}{'' if one.seat is None else f', seat {one.seat}'}" for one in listed.people]
    return [*seats, *listed.asks]
