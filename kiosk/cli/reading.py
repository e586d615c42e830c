"""`facts`, `power` and `names`: what a record says."""

from __future__ import annotations

import argparse
import json
import re

from kiosk.cli.door import BadInput, Commands, command, history_of, takes_record
from kiosk.discretion.called import Called
from kiosk.summary.projections.facts import POWER_ORDER, came_by, facts, held_at
from kiosk.summary.projections.history import clock
from kiosk.words.kinds.powers import POWERS


def add(commands: Commands) -> None:
    takes_record(command(commands, "facts", _facts, "the meeting's figures, as one JSON object"))
    power = command(commands, "power", _power, "who held each of the seven powers")
    takes_record(power)
    power.add_argument("--at", metavar="H:MM:SS", help="only at this time since the meeting opened")
    names = command(commands, "names", _names, "what everybody is called at the desk, in the room and in print")
    takes_record(names)
    names.add_argument("--find", metavar="WORDS", help="only those with these words, or this seat, in their name")
    names.add_argument("--json", action="store_true", help="as one JSON list")


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
    called = Called(history.meeting.people.by_id.values(), "kept")
    if second is not None:
        for power, holder, via in held_at(history, second):
            print(f"{POWERS[power].says}: {_holder(called, holder)} ({via})")
        return 0
    for power in POWER_ORDER:
        print(f"{POWERS[power].says}:")
        for one in history.powers[power]:
            print(f"  {clock(one.start)} to {clock(one.end)}  {_holder(called, one.holder)} ({came_by(one)})")
    return 0


def _holder(called: Called, holder: str) -> str:
    return called.start(holder) if holder in called.known else holder


def _names(options: argparse.Namespace) -> int:
    """Everybody of a meeting, or those found, as desk, room screen and print call them."""
    record, _, history = history_of(options.record, options.meeting)
    record.close()
    people = list(history.meeting.people.by_id.values())
    desk, room, paper = Called(people, "desk"), Called(people, "room"), Called(people, "print")
    found = desk.ordered() if options.find is None else desk.find(options.find)
    rows = [
        {"id": one, "called": desk.start(one), "room": room.start(one), "print": paper.by_name(one)} for one in found
    ]
    if options.json:
        print(json.dumps(rows, indent=1, ensure_ascii=False))
        return 0
    for row in rows:
        print(f"{row['called']}: {row['room']} in the room, {row['print'] or 'no name'} in print.")
    return 0


def _second(at: str | None) -> int | None:
    if at is None:
        return None
    found = re.fullmatch(r"(\d+):([0-5]\d):([0-5]\d)", at)
    if not found:
        raise BadInput(f"--at {at}: a time is hours, minutes and seconds since the meeting opened, like 0:12:00.")
    hours, minutes, seconds = map(int, found.groups())
    return hours * 3600 + minutes * 60 + seconds
