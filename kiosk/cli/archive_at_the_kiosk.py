"""`archive join`, `send`, `status` and `leave`: the room's side, for which no database is needed."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.record.kiosk_key import KioskKey, own_key
from kiosk.record.sqlite_store import RecordFile

NOT_ALL = 1
TRIES_S = 12.0
_CALLED_BACK = (
    " What the record showed there was taken out of it; only seals stay. Ask the archive to tidy: until then its disk,"
    " and for at most 30 days its back-ups, can still hold it."
)
YES = ("yes", "y")


def add(commands: Commands) -> None:
    joining = command(commands, "join", _join, "let this kiosk send a group's record to the archive that invited it")
    joining.add_argument("invitation", type=Path, metavar="FILE", help="the invitation")
    joining.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    sending = command(commands, "send", _send, "send what the archive has not got yet")
    sending.add_argument("record", type=Path, metavar="RECORD", help="a record file, or a folder of them")
    leaving = command(commands, "leave", _leave, "send nothing more of a record to its archive")
    leaving.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    leaving.add_argument(
        "--call-back", action="store_true", help="take out of the archive what the record showed there"
    )
    telling = command(commands, "status", _status, "how much of a record is at the archive")
    telling.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    telling.add_argument("--json", action="store_true", help="as one JSON object: here, there")


def _key() -> KioskKey:
    key = own_key()
    if key is None:
        raise BadInput("This kiosk has no key: its settings folder cannot be written. `doctor` says more.")
    return key


def _join(options: argparse.Namespace) -> int:
    from kiosk.archive.agreement import agreed
    from kiosk.archive.chain import Chain
    from kiosk.archive.invitation import read_invitation
    from kiosk.archive.joining import come_in, says
    from kiosk.archive.pairing import remember
    from kiosk.meeting.between_meetings import SentOut
    from kiosk.room.between import write
    from kiosk.words.leaving import NOTHING_LEAVES, WHAT_LEAVES

    invitation = read_invitation(options.invitation)
    record = RecordFile.open(options.record, _key())
    try:
        if agreed(record) == "nothing":
            raise BadInput(NOTHING_LEAVES)
        print(f"{record.group or options.record.name}", says(invitation), *WHAT_LEAVES, sep="\n")
        print("Did the group agree to that? Type yes, or anything else: ", end="", flush=True)
        if sys.stdin.readline().strip().casefold() not in YES:
            print("Nothing is sent.")
            return NOT_ALL
        asyncio.run(come_in(invitation, Chain(record), _key()))
        remember(record.id, invitation)
        write(record, SentOut(to=f"{invitation.organisation}, {invitation.address}", seq=record.seq))
        print(f"Joined. `python -m kiosk archive send {options.record}` sends what is there.")
    finally:
        record.close()
    return 0


def _send(options: argparse.Namespace) -> int:
    if options.record.is_dir():
        found = sorted(options.record.glob("*.heard"))
        return max([_sent(one, _key()) for one in found], default=0)
    return _sent(options.record, _key())


def _sent(path: Path, key: KioskKey) -> int:
    """0 when all that may leave is there, else 1 with the reason."""
    from kiosk.archive.agreement import agreed
    from kiosk.archive.chain import Chain
    from kiosk.archive.pairing import pairing_of
    from kiosk.archive.problem import NotSent
    from kiosk.archive.sender import Sender
    from kiosk.words.leaving import NOTHING_LEAVES

    record = RecordFile.read(path)
    try:
        pairing = pairing_of(record.id)
        if pairing is None:
            print(f"{path}: sends nowhere. `archive join` lets it, with an invitation.", file=sys.stderr)
            return NOT_ALL
        if agreed(record) == "nothing":
            print(f"{path}: {NOTHING_LEAVES}")
            return 0

        async def all_of_it() -> Sender:
            async with Sender(Chain(record), pairing, key) as sender:
                await sender.send_within(TRIES_S)
                return sender

        try:
            sender = asyncio.run(all_of_it())
        except NotSent as error:
            print(f"{path}: {error.sentence}", file=sys.stderr)
            return NOT_ALL
        print(f"{path}: sent up to entry {sender.there}, to {pairing.organisation}.")
        for entry in sender.without_words:
            print(f"Entry {entry} went as its seal alone: the archive could not take what it shows.")
        return 0
    finally:
        record.close()


def _leave(options: argparse.Namespace) -> int:
    from kiosk.archive.chain import Chain
    from kiosk.archive.pairing import forget, pairing_of
    from kiosk.archive.problem import NotSent
    from kiosk.archive.sender import Sender
    from kiosk.meeting.between_meetings import CalledBack
    from kiosk.room.between import write

    key = _key()
    record = RecordFile.open(options.record, key)
    try:
        pairing = pairing_of(record.id)
        if pairing is None:
            raise BadInput(f"{options.record}: sends nowhere.")
        shows = Chain(record).shows() if options.call_back else []

        async def call_back() -> None:
            async with Sender(Chain(record), pairing, key) as sender:
                await sender.take_out(shows, "called back")

        try:
            asyncio.run(call_back())
        except NotSent as error:
            print(f"{error.sentence} Nothing was called back, and the record still sends.", file=sys.stderr)
            return NOT_ALL
        forget(record.id)
        to = f"{pairing.organisation}, {pairing.address}"
        write(record, CalledBack(to=to, entries=tuple(seq for seq, _ in shows)))
    finally:
        record.close()
    print(f"Nothing more is sent to {pairing.organisation}." + (_CALLED_BACK if shows else ""))
    return 0


def _status(options: argparse.Namespace) -> int:
    from kiosk.archive.chain import Chain
    from kiosk.archive.pairing import pairing_of
    from kiosk.archive.problem import NotSent
    from kiosk.archive.sender import Sender

    record = RecordFile.read(options.record)
    there, why = 0, ""
    try:
        chain, pairing = Chain(record), pairing_of(record.id)
        here = chain.last

        async def asked() -> int:
            assert pairing is not None
            async with Sender(chain, pairing, _key()) as sender:
                return await sender.ask_where()

        if pairing is None:
            why = "This record sends nowhere."
        else:
            try:
                there = asyncio.run(asked())
            except NotSent as error:
                why = error.sentence
    finally:
        record.close()
    if options.json:
        print(json.dumps({"here": here, "there": there, "says": why}))
    else:
        print(f"Here up to entry {here}. {why or f'At the archive up to entry {there}.'}")
    return NOT_ALL if why else 0
