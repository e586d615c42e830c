"""`archive asks`, `promises`, `decisions`, `power`, `find` and `reader`: what is read of all groups, and by whom."""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime
from functools import partial
from typing import Any

from kiosk.cli.archive_there import takes_dsn
from kiosk.cli.door import BadInput, Commands, command

LISTS = {
    "asks": "what was asked, and what is not answered yet",
    "promises": "what was promised, and what became of it",
    "decisions": "what was decided, and what was rolled back",
    "power": "which role held which power, and for how long",
    "find": "words that groups shared",
}


def add(commands: Commands) -> None:
    for what, words in LISTS.items():
        made = command(commands, what, partial(_list, what), words)
        if what == "find":
            made.add_argument("words", metavar="WORDS", help="what to look for")
        takes_dsn(made)
        made.add_argument("--group", metavar="GROUP", help="only this group")
        made.add_argument("--since", type=_day, metavar="DAY", help="only from this day on, as 2026-03-01")
        made.add_argument("--open", action="store_true", help="only what waits, or is in force")
        made.add_argument("--json", action="store_true", help="as a JSON list")
        made.add_argument("--csv", action="store_true", help="as CSV")
    reading = command(commands, "reader", _reader, "links by which people look: add, end or list them")
    reading.add_argument("does", choices=("add", "end", "list"), help="make one, end one, or say which there are")
    reading.add_argument("link", nargs="?", default="", metavar="LINK", help="for end: the link, or its last part")
    takes_dsn(reading)
    reading.add_argument("--group", metavar="GROUP", help="for somebody of this group")
    reading.add_argument("--organisation", metavar="NAME", help="for somebody of this organisation")
    reading.add_argument("--days", type=int, default=90, metavar="N", help="for so many days; without it 90")
    reading.add_argument("--address", default="", metavar="URL", help="where the archive is reached")


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{typed} is no day. Write it as 2026-03-01.") from error


def _list(what: str, options: argparse.Namespace) -> int:
    from kiosk.archive.database import connected
    from kiosk.archive.looking import as_csv
    from kiosk.archive.reading import WHATS, Asked, lines, refuse_unless_known
    from kiosk.words import archived

    wanted = next(one for one in WHATS if one == what)
    asked = Asked(options.group, options.since, options.open, getattr(options, "words", ""))
    with connected(options.dsn) as connection:
        refuse_unless_known(connection, options.group)
        found = lines(connection, wanted, asked)
    if options.json:
        print(json.dumps(found, indent=1, ensure_ascii=False))
        return 0
    if options.csv:
        print(as_csv(found), end="")
        return 0
    says: dict[str, Any] = {
        "asks": archived.of_an_ask, "promises": archived.of_a_promise, "decisions": archived.of_a_decision,
        "power": archived.of_power, "find": archived.of_found,
    }  # fmt: skip
    today = datetime.now().astimezone().date()
    for one in found:
        print(f"{one['group']}: {says[what](one, today)}")
    if not found:
        print(archived.NOTHING[what])
    return 0


def _reader(options: argparse.Namespace) -> int:
    from kiosk.archive.invitation import whole_address
    from kiosk.archive.looking import add_link, end_link, links
    from kiosk.words.dates import in_full

    if options.does == "list":
        for part, organisation, group, until in links(options.dsn):
            print(f"{part}: {group or organisation}, until {in_full(until.date())}")
        return 0
    if options.does == "end":
        end_link(options.dsn, options.link.rpartition("/")[2])
        print("That link is over.")
        return 0
    if options.days < 1:
        raise BadInput("Say for how many days: --days N.")
    token = add_link(options.dsn, options.group, options.organisation, options.days)
    print(f"{whole_address(options.address) if options.address else ''}/read/{token}")
    return 0
