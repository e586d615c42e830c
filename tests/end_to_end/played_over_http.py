"""A written meeting played by tablets: participants tap over HTTP, the facilitator through the Room."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import get_args

import msgspec
from msgspec.structs import replace

from kiosk.files.meeting_script import Script, load, play
from kiosk.meeting.objections import MeetObjection
from kiosk.meeting.people import Join
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.signals import Signal
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked
from kiosk.private.expectation_doubts import DoubtExpectation
from kiosk.private.feelings import Private, SignalFeeling
from kiosk.private.goals import KeepMyGoal
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from kiosk.tablets.http.parse import Does
from kiosk.tablets.http.server import Server
from tests.end_to_end.http_tablets import HttpTablet, browserless, new_key

Row = tuple[int, str, str, str]
After = Callable[["TabletPlay", Tap], Awaitable[None]]


PUT_ON_RECORD = (KeepMyGoal, DoubtExpectation)  # private taps that leave an entry, as whoever taps is told


def for_tablets(path: Path) -> Script:
    """The script where everybody holds a tablet: whether an objection is met says its maker, by their own tap."""
    script = load(path)
    steps = (replace(step, taps=tuple(one for tap in step.taps for one in _by_its_maker(tap))) for step in script.steps)
    return replace(script, steps=tuple(steps))


def _by_its_maker(tap: Tap) -> list[Tap]:
    does = tap.does
    if not isinstance(does, MeetObjection) or does.accepted is None or tap.who == does.of:
        return [tap]
    return [replace(tap, does=replace(does, accepted=None)), Tap(who=does.of, does=does)]


def same_dice() -> int:
    return 7


class Names:
    """A tablet's signal is called by its key: what the script calls it, and what it is called here."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self.private: set[str] = set()

    def key(self, does: Asked) -> str:
        """The key to send a tap with; any will do for what is no signal. Those of what is private are remembered."""
        key = new_key()
        if isinstance(does, Signal | SignalFeeling):
            key = self.keys.setdefault(does.id, sha256(does.id.encode()).hexdigest()[:32])
        if isinstance(does, Private) and not isinstance(does, PUT_ON_RECORD) and getattr(does, "share", "") != "record":
            self.private.add(key)
        return key

    def put(self, does: Asked) -> Asked:
        """What was written in the script, naming signals as they are called here."""
        named = {
            field: self.keys[value]
            for field in ("id", "answers")
            if isinstance(value := getattr(does, field, None), str) and value in self.keys
        }
        return replace(does, **named) if named else does

    def as_written(self, text: str) -> str:
        for name, key in self.keys.items():
            text = text.replace(f'"{key}"', f'"{name}"')
        return text


class TabletPlay:
    """Plays a script so; `joins` are the entries that only say that a tablet came in, `after` sees each tap done."""

    def __init__(self, script: Script, record: RecordFile, after: After | None = None) -> None:
        self.script = script
        self.clock = ScriptClock(script.opened)
        self.room = Room(record, self.clock, same_dice)
        ticks = count()
        # Two taps of one device in the same second of the script are far apart for the limit of taps.
        self.server = Server(self.room, port=0, cards=list, seconds=lambda: float(next(ticks)))
        self.tablets: dict[str, HttpTablet] = {}
        self.joins: set[int] = set()
        self.over_http = 0
        self.names = Names()
        self._after = after

    async def play(self) -> None:
        card = await self.server.start()
        async with browserless() as session:
            for step in self.script.steps:
                self.clock.ms = step.at
                for tap in step.taps:
                    await self._tap(tap, HttpTablet(session, card.address), card.url.partition("#t=")[2])
                    if self._after:
                        await self._after(self, tap)

    async def _tap(self, tap: Tap, new: HttpTablet, token: str) -> None:
        """Through the Room for whoever runs the meeting now, else from the finger's own tablet."""
        does = self.names.put(tap.does)
        if not self.room.meeting.is_open or tap.finger == self.room.meeting.facilitator:
            await self.room.tap(replace(tap, does=does))
            return
        assert isinstance(does, (Join, *get_args(Does))), f"a tablet may not send {does}"
        self.over_http += 1
        tablet = self.tablets.get(tap.finger)
        if tablet is None:
            tablet = self.tablets[tap.finger] = new
            await self._come_in(tablet, tap, token)
            if isinstance(does, Join):
                return
        sent = {"does": "come_back"} if isinstance(does, Join) else does
        await tablet.tap(sent, self.names.key(tap.does), tap.who if tap.by else "")

    async def _come_in(self, tablet: HttpTablet, tap: Tap, token: str) -> None:
        """A step that says somebody comes is the script's own; the answers to the questions at the door are not."""
        person = self.room.meeting.people[tap.finger]
        came = self.room.record.seq + isinstance(tap.does, Join)
        await tablet.join_as(person, token, self._let_in)
        self.joins.update(range(came + 1, self.room.record.seq + 1))

    async def _let_in(self, device: str) -> None:
        await self.server.reception.arrivals.let_in(device, self.room.meeting.facilitator or "")

    def rows(self) -> list[Row]:
        kept = [one for one in self.room.record.history(self.room.number) if one.seq not in self.joins]
        return [_row(one, self.names, {one.seq: place for place, one in enumerate(kept, 1)}) for one in kept]


def _row(one: Happened, names: Names, places: Mapping[int, int]) -> Row:
    """As it is written in the script, entries counted without those of tablets coming in."""
    event = one.event
    if isinstance(event, EventRedacted):
        event = replace(event, entries=tuple(places[entry] for entry in event.entries))
    elif isinstance(event, ActUndone):
        event = replace(event, of=places[event.of], to=places[event.to])
    elif isinstance(event, ThingPutRight) and event.of:
        event = replace(event, of=places[event.of])
    return one.at, one.who, one.by, names.as_written(msgspec.json.encode(event, order="deterministic").decode())


async def played_rows(script: Script) -> list[Row]:
    """What `play` leaves of the same script."""
    clock = ScriptClock(script.opened)
    room = Room(RecordFile.in_memory(script.group), clock, same_dice)
    await play(script, room, clock)
    kept = list(room.record.history(room.number))
    return [_row(one, Names(), {one.seq: one.seq for one in kept}) for one in kept]


@asynccontextmanager
async def played_by_tablets(script: Script, path: Path, after: After | None = None) -> AsyncIterator[TabletPlay]:
    """The meeting after its last step, its record still open."""
    tablets = TabletPlay(script, RecordFile.create(path, script.group), after)
    try:
        await tablets.play()
        yield tablets
    finally:
        await tablets.server.stop()
        tablets.room.record.close()
