"""`rights`: what a record keeps of somebody, and what they may do about it once the meeting is over."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.meeting.between_meetings import ClearedCopy, RightAnswered, RightAsked
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Refused
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.room import between, rights
from kiosk.room.room import Room
from kiosk.room.whose import Whose
from kiosk.words.dates import day_of
from kiosk.words.rights import ANSWERED, NOTHING_WAITS, PAPER_STAYS, answer_by, copies_left, gone, left_alone, waiting
from kiosk.words.shared import NAME_PUT_RIGHT

WITH_AN_ENTRY = "That is: --name NAME --entry NUMBER."
CLEARS = "`rights clear RECORD COPY` takes it out there, too."
RIGHTS: dict[str, str] = {
    "see": "what is kept of somebody, in all meetings",
    "correct": "put the spelling of a name right (--to), in the last meeting",
    "take-out": "take somebody's words and name out, in all meetings",
    "differ": "write down how somebody saw a meeting differently (--text)",
    "asked": "write down that somebody asked for something (--what)",
    "answered": "write down that what was asked for (--entry) was answered; without it, what waits",
    "clear": "take out of a copy (COPY) what was taken out of the record",
}


def add(commands: Commands) -> None:
    asking = command(commands, "rights", _rights, "what is kept of somebody, and taking it out")
    asking.add_argument("right", choices=RIGHTS, help="; ".join(f"{name}: {words}" for name, words in RIGHTS.items()))
    asking.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    asking.add_argument("copy", type=Path, nargs="?", metavar="COPY", help="for clear: the copy")
    asking.add_argument("--name", default="", metavar="N", help="whose, by the name that is kept")
    asking.add_argument(
        "--entry",
        type=int,
        metavar="E",
        help="whose, by an entry of theirs: only that one; with --name all of theirs; for answered: what was asked for",
    )
    asking.add_argument("--meeting", type=int, metavar="N", default=0, help="the meeting; else the newest with them")
    asking.add_argument("--to", default="", metavar="NAME", help="for correct: as the name is spelled")
    asking.add_argument("--text", default="", metavar="WORDS", help="for differ: in their own words")
    asking.add_argument(
        "--what", choices=("see", "correct", "take-out", "complain"), help="for asked: what they asked for"
    )
    asking.add_argument("--how", default="desk", metavar="HOW", help="for asked: at the desk, by letter or by phone")
    asking.add_argument("--json", action="store_true", help="as one JSON object")


def _rights(options: argparse.Namespace) -> int:
    does: dict[str, Callable[[argparse.Namespace], int]] = {
        "see": _see, "correct": _correct, "take-out": _take_out, "differ": _differ,
        "asked": _asked, "answered": _answered, "clear": _clear,
    }  # fmt: skip
    try:
        return does[options.right](options)
    except rights.SeveralOfOneName as several:
        raise BadInput(f"{several.sentence} {WITH_AN_ENTRY}") from several
    except Refused as refused:
        raise BadInput(refused.sentence) from refused


def _who(record: RecordFile, options: argparse.Namespace) -> tuple[int, Whose]:
    """The meeting where they were found, and who they were in each."""
    if not options.name.strip() and options.entry is None:
        raise BadInput("Say whose: --name NAME, or --entry NUMBER of an entry of theirs.")
    return rights.whose(record, options.meeting, options.name.strip(), options.entry)


def _see(options: argparse.Namespace) -> int:
    record = RecordFile.read(options.record)
    try:
        _, who = _who(record, options)
        found = list(rights.kept_of(record, who))
    finally:
        record.close()
    for line in left_alone(who.unclear, options.name.strip()):
        print(line, WITH_AN_ENTRY, file=sys.stderr)
    if options.json:
        told = [{"entry": one.entry, "meeting": one.meeting, "what": one.what, "field": one.field, "words": one.words}
                for one in found]  # fmt: skip
        print(json.dumps({"kept": told}, indent=1, ensure_ascii=False))
    else:
        for one in found:
            print(f"Meeting {one.meeting}, entry {one.entry}: {one.words}")
        if not found:
            print("Nothing with their name or in their words is kept.")
    return 0


def _take_out(options: argparse.Namespace) -> int:
    record = RecordFile.open(options.record, own_key())
    try:
        _, who = _who(record, options)
        only = None if options.name.strip() else options.entry
        entries = rights.going(record, who, only)
        between.take_out(record, entries)
        print(gone(len(entries)))
        for line in left_alone(who.unclear, options.name.strip()):
            print(line, WITH_AN_ENTRY)
        for line in copies_left(*between.copies_of(record), CLEARS):
            print(line)
        print(PAPER_STAYS)
    finally:
        record.close()
    return 0


def _differ(options: argparse.Namespace) -> int:
    if not options.text.strip():
        raise BadInput("Say how they saw it: --text WORDS.")
    record = RecordFile.open(options.record, own_key())
    try:
        number = options.meeting or (record.meetings() or [0])[-1]
        if number not in record.meetings():
            raise BadInput(f"There is no meeting {number} in this record.")
        told = SeenDifferently(meeting=number, text=options.text.strip(), name=options.name.strip())
        between.write(record, told, number)
        print(f"It is kept, and will be printed with meeting {number}.")
    finally:
        record.close()
    return 0


def _correct(options: argparse.Namespace) -> int:
    if not options.to.strip():
        raise BadInput("Say how the name is spelled: --to NAME.")
    record = RecordFile.open(options.record, own_key())
    try:
        options.meeting = (record.meetings() or [0])[-1]
        meeting, who = _who(record, options)
        person = who.ids[meeting]
        does = PutRight(what="name", which=person, now=options.to.strip())
        asyncio.run(Room.of_the_closed(record).tap(Tap(who=person, does=does)))
        print(NAME_PUT_RIGHT)
    finally:
        record.close()
    return 0


def _asked(options: argparse.Namespace) -> int:
    if options.what is None:
        raise BadInput("Say what they asked for: --what see, correct, take-out or complain.")
    record = RecordFile.open(options.record, own_key())
    try:
        today = datetime.now().astimezone().date()
        what = options.what.replace("-", " ")
        seq = between.write(record, RightAsked(what=what, day=today.isoformat(), how=options.how))
        print(f"{answer_by(today)} It is entry {seq}.")
    finally:
        record.close()
    return 0


def _answered(options: argparse.Namespace) -> int:
    record = RecordFile.open(options.record, own_key())
    try:
        today = datetime.now().astimezone().date()
        asked = dict(between.rights_asked(record))
        if options.entry not in asked:
            raise BadInput(_what_waits(asked, options.entry, today))
        between.write(record, RightAnswered(of=options.entry, day=today.isoformat()))
        print(ANSWERED)
    finally:
        record.close()
    return 0


def _what_waits(asked: dict[int, RightAsked], entry: int | None, today: date) -> str:
    if not asked:
        return NOTHING_WAITS
    listed = (
        f"  Entry {seq}: {' '.join(filter(None, waiting(one.what, one.how, day_of(one.day), today)))}"
        for seq, one in asked.items()
    )
    first = "" if entry is None else f"Entry {entry} asks for nothing that waits for an answer. "
    return "\n".join((f"{first}Say which was answered: --entry NUMBER.", *listed))


def _clear(options: argparse.Namespace) -> int:
    if options.copy is None:
        raise BadInput("Say which copy: rights clear RECORD COPY.")
    record = RecordFile.open(options.record, own_key())
    try:
        copy = RecordFile.open(options.copy, own_key())
        try:
            entries = between.taken_out_here_not_there(record, copy)
            if entries:
                between.take_out(copy, entries)
        finally:
            copy.close()
        between.write(record, ClearedCopy(to=options.copy.name))
        print(f"{options.copy}: the words of {len(entries)} entries are gone from this copy, too.")
    finally:
        record.close()
    return 0
