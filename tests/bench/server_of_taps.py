"""Heard's Room and server as a process of its own, in a meeting of as many people as it is told, all of them in."""

import asyncio
import json
import sys
from pathlib import Path

from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.tablets.http.devices import Devices, beside
from kiosk.tablets.http.server import Server

OPEN_TO_ALL = Consent(turns="name", voice_group=True)


def crowd(many: int) -> tuple[Person, ...]:
    """So many people with short names, the first of them running the meeting."""
    return tuple(
        Person(
            id=f"P{n}", name=f"Person {n}", seat=n, voice="lived_experience", consent=OPEN_TO_ALL,
            role="facilitator" if n == 1 else "member",
        )
        for n in range(1, many + 1)
    )  # fmt: skip


async def crowded(path: Path, many: int) -> Room:
    """A Room with an open meeting of these people, kept at `path`."""
    room = Room(RecordFile.create(path, "Bench"))
    setting = Setting(number=1, title="A burst", date="2026-05-14T14:00:00+00:00", people=crowd(many))
    opening = OpenMeeting(mode="open_queue", limit="We decide this.", limit_owner="Board", setting=setting)
    await room.tap(Tap(who="P1", does=opening))
    await room.tap(Tap(who="P1", does=AgreeRule(about="disagreement", rule="write_both_views")))
    return room


def tablets_of(path: Path, many: int) -> list[str]:
    """The tokens of one tablet for each person, in as if they had joined."""
    devices = Devices(beside(path))
    devices.kept.meeting = 1
    tokens = []
    for n in range(1, many + 1):
        token, device = devices.add()
        device.person = f"P{n}"
        tokens.append(token)
    devices.save()
    return tokens


async def main(path: Path, many: int) -> None:
    room = await crowded(path, many)
    tokens = tablets_of(path, many)
    server = Server(room, port=0, cards=list)
    card = await server.start()
    print(json.dumps({"address": card.address, "tokens": tokens, "code": card.code}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await server.stop()
    room.record.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
