"""A written meeting played by tablets: participants tap over HTTP, the facilitator through the Room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.clock import ScriptClock
from kiosk.feelings import SignalFeeling
from kiosk.meeting.people import Join
from kiosk.meeting.signals import Signal
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked
from kiosk.record.record_file import RecordFile
from kiosk.room import Room
from kiosk.script import Script, play
from kiosk.tablets.incoming import MAY_SEND
from kiosk.tablets.server import Server
from tests.end_to_end.http_tablets import HttpTablet, browserless
from ui.tablets import PAGES

Row = tuple[int, str, str, str]


def same_dice() -> int:
    return 7


class TabletPlay:
    """Plays a script so; `joins` are the entries that only say that a tablet came in."""

    def __init__(self, script: Script, record: RecordFile) -> None:
        self.script = script
        self.clock = ScriptClock(script.opened)
        self.room = Room(record, self.clock, same_dice)
        ticks = count()
        # Two taps of one device in the same second of the script are far apart for the limit of taps.
        self.server = Server(self.room, PAGES, 0, lambda: None, lambda: float(next(ticks)))
        self.tablets: dict[str, HttpTablet] = {}
        self.joins: set[int] = set()
        self.over_http = 0
        self.keys: dict[str, str] = {}  # what the script calls a signal -> what it is called when a tablet made it

    async def play(self) -> None:
        card = await self.server.start()
        async with browserless() as session:
            for step in self.script.steps:
                self.clock.ms = step.at
                for tap in step.taps:
                    await self._tap(tap, HttpTablet(session, card.address), card.url.partition("#t=")[2])

    async def _tap(self, tap: Tap, new: HttpTablet, token: str) -> None:
        """Through the Room for whoever runs the meeting now, else from the finger's own tablet."""
        does = self._with_keys(tap.does)
        if not self.room.meeting.is_open or tap.finger == self.room.meeting.facilitator:
            await self.room.tap(replace(tap, does=does))
            return
        assert isinstance(does, (Join, *MAY_SEND)), f"a tablet may not send {does}"
        self.over_http += 1
        tablet = self.tablets.get(tap.finger)
        if tablet is None:
            tablet = self.tablets[tap.finger] = new
            await self._come_in(tablet, tap, token)
            if isinstance(does, Join):
                return
        sent = {"does": "come_back"} if isinstance(does, Join) else does
        await tablet.tap(sent, self._key(tap.does), tap.who if tap.by else "")

    async def _come_in(self, tablet: HttpTablet, tap: Tap, token: str) -> None:
        person = self.room.meeting.people[tap.finger]
        before = self.room.record.seq
        await tablet.join_as(person, token)
        came = (
            before + 1 if isinstance(tap.does, Join) else before
        )  # a step that says somebody comes is the script's own
        self.joins.update(range(came + 1, self.room.record.seq + 1))

    def _key(self, does: Asked) -> str:
        """A tablet's signal is called by its key; every other key is as good as any."""
        if not isinstance(does, Signal | SignalFeeling):
            return ""
        return self.keys.setdefault(does.id, sha256(does.id.encode()).hexdigest()[:32])

    def _with_keys(self, does: Asked) -> Asked:
        """What was written in the script, naming signals as they are called here."""
        named = {
            field: self.keys[value]
            for field in ("id", "answers")
            if isinstance(value := getattr(does, field, None), str) and value in self.keys
        }
        return replace(does, **named) if named else does

    def rows(self) -> list[Row]:
        kept = [one for one in self.room.record.history(self.room.number) if one.seq not in self.joins]
        called = {key: name for name, key in self.keys.items()}
        return [_row(one, called) for one in kept]


def _row(one: Happened, called: dict[str, str]) -> Row:
    event = msgspec.json.encode(one.event, order="deterministic").decode()
    for key, name in called.items():
        event = event.replace(f'"{key}"', f'"{name}"')
    return one.at, one.who, one.by, event


async def played_rows(script: Script) -> list[Row]:
    """What `play` leaves of the same script."""
    clock = ScriptClock(script.opened)
    room = Room(RecordFile.in_memory(script.group), clock, same_dice)
    await play(script, room, clock)
    return [_row(one, {}) for one in room.record.history(room.number)]


@asynccontextmanager
async def played_by_tablets(script: Script, path: Path) -> AsyncIterator[TabletPlay]:
    """The meeting after its last step, its record still open."""
    tablets = TabletPlay(script, RecordFile.create(path, script.group))
    try:
        await tablets.play()
        yield tablets
    finally:
        await tablets.server.stop()
        tablets.room.record.close()
