"""`networks` and `serve`: which networks tablets could be on, and the open meeting for tablets without a window."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.next_deadline import Alarm
from kiosk.room.room import Change, Room
from kiosk.room.writer import CLOSED_WITHIN_S, Writer
from kiosk.words.disk import NOT_CLOSED

LARGEST_PORT = 65535


def add(commands: Commands) -> None:
    listing = command(commands, "networks", _networks, "which networks of this machine tablets could be on")
    listing.add_argument("--json", action="store_true", help="as one JSON object")
    serving = command(
        commands, "serve", _serve, "let tablets into the meeting that is open in a record, with no window"
    )
    serving.add_argument("record", type=Path, metavar="RECORD", help="the group's record file")
    serving.add_argument("--port", type=port, metavar="N", help="the port; without it the one from before, or 8713")


def port(typed: str) -> int:
    if not typed.isdecimal() or not 0 <= int(typed) <= LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{typed} is no port. A port is a number up to {LARGEST_PORT}.")
    return int(typed)


def _networks(options: argparse.Namespace) -> int:
    from kiosk.tablets.http.interfaces import interfaces  # these take as long to load as all the rest
    from kiosk.tablets.http.networks import networks

    found = networks(interfaces())
    if options.json:
        offered = [
            {"card": one.card, "address": one.address, "kind": one.kind, "name": one.name} for one in found.offered
        ]
        chosen = found.chosen.address if found.chosen else None
        print(json.dumps({"chosen": chosen, "offered": offered, "says": found.says}, ensure_ascii=False))
        return 0
    for one in found.offered:
        print(f"{one.address}  {one.words}")
    for sentence in filter(None, (found.says, "" if found.says else found.not_offered)):
        print(sentence)
    return 0


def _serve(options: argparse.Namespace) -> int:
    record = RecordFile.open(options.record, own_key())
    try:
        asyncio.run(_served(record, options.port))
    finally:
        if not Writer("closing").run_within(record.close, CLOSED_WITHIN_S):
            sys.stderr.write(f"{NOT_CLOSED}\n")
            sys.stderr.flush()
            os._exit(1)
    return 0


async def _served(record: RecordFile, port: int | None) -> None:
    """Until somebody ends the program."""
    from kiosk.tablets.http.server import Server

    room = Room(record)
    if not room.meeting.is_open:
        raise BadInput(f"{record.path}: no meeting is open in this record. Start one in Heard, then serve it.")
    room.writer = Writer()
    room.go_on()  # nobody is at a desk here who could be asked first
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, over.set)
    server, alarm, said = Server(room, port=port), Alarm(room), ""

    def say() -> None:
        nonlocal said
        card = server.card
        token = card.url.partition("#t=")[2]
        told = {"address": card.address if card.typed else None, "code": card.code, "token": token}
        line = json.dumps({**told, "says": room.disk or server.sentence}, ensure_ascii=False)
        if line != said:
            print(line, flush=True)
            said = line

    await server.start()
    server.listen(say)

    def changed(change: Change) -> None:
        alarm.set()
        say()

    room.listen(changed)
    alarm.start()
    say()
    try:
        await over.wait()
    finally:
        alarm.stop()
        await server.stop()
