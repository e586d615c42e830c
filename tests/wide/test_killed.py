"""Heard is killed fifty times in the middle of taps: what it acknowledged is there, once, and the meeting goes on."""

import asyncio
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.tap import Happened, Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from kiosk.room.room import Room
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.end_to_end.http_tablets import HttpTablet, TurnedAway, browserless, new_key
from tests.end_to_end.program import Program, serve_apart, with_tablets
from tests.ui.sample_meeting import PEOPLE, begun

KILLS = 50
Does = dict[str, Any]
Shown = list[Any]


@dataclass
class Sent:
    """A tap and, once the room has it, the number of the entry it left."""

    tablet: HttpTablet
    key: str
    does: Does
    seq: int = -1
    refused: bool = False


@dataclass
class Round:
    """The taps between two deaths; the program dies when `until` of them are acknowledged."""

    program: Program
    until: int
    sent: list[Sent] = field(default_factory=list)
    dead: bool = False

    async def tapping(self, tablet: HttpTablet, taps: Iterator[tuple[str, Does]]) -> None:
        while not self.dead:
            key, does = next(taps)
            self.sent.append(Sent(tablet, key, does))
            await self._send(self.sent[-1])

    async def _send(self, one: Sent) -> None:
        try:
            one.seq = (await one.tablet.tap(one.does, one.key))["seq"]
        except TurnedAway:
            one.refused = True
            assert len(self.sent) < 5_000, "the room takes no tap at all"
            return
        except aiohttp.ClientError:
            assert self.dead
            return
        if not self.dead and len(self.acknowledged) >= self.until:
            self.dead = True
            self.program.process.kill()

    @property
    def acknowledged(self) -> list[Sent]:
        return [one for one in self.sent if one.seq >= 0]

    @property
    def unanswered(self) -> list[Sent]:
        return [one for one in self.sent if one.seq < 0 and not one.refused]


def member() -> Iterator[tuple[str, Does]]:
    """Asks for a turn, says something for the record and something in private, takes it back."""
    while True:
        key = new_key()
        yield key, {"does": "signal", "id": "", "kind": "speak"}
        yield new_key(), {"does": "add_expectation", "kind": "ours", "text": "We hear each other out."}
        yield new_key(), {"does": "signal_feeling", "id": "", "choice": "just_so_you_know"}
        yield new_key(), {"does": "withdraw", "id": key}


def chair() -> Iterator[tuple[str, Does]]:
    for person in cycle(PEOPLE):
        yield new_key(), {"does": "give_floor", "to": person.id}
        yield new_key(), {"does": "signal", "id": "", "kind": "slow_down"}


async def opened(path: Path) -> None:
    room = Room(RecordFile.create(path, "Harbour Lane"))
    for who, does in begun():
        await room.tap(Tap(who=who, does=does))
    room.record.close()
    serve_apart(path)


def kept(path: Path) -> list[tuple[str, int]]:
    """The key of each tap that left an entry, with the entry's number."""
    record = RecordFile.read(path)
    rows = record.rows("SELECT key, seq FROM face WHERE key IS NOT NULL")
    record.close()
    return rows


def history(path: Path) -> list[Happened]:
    record = RecordFile.read(path)
    happened = list(record.history(4))
    record.close()
    return happened


async def shown(tablets: list[HttpTablet]) -> list[Shown]:
    """What the tablets say now of the turn, the queue and the question."""
    return [_parts(await tablet.state()) for tablet in tablets]


def wanted(path: Path, folder: Path) -> list[Shown]:
    """What they must say by what is kept, worked out on a copy of the record."""
    folder.mkdir()
    for part in path.parent.glob(f"{path.name}*"):
        shutil.copy(part, folder)
    room = Room(RecordFile.open(folder / path.name))
    at = glance(room)
    room.record.close()
    return [_parts(msgspec.json.decode(msgspec.json.encode(state_of(at, person.id)))) for person in PEOPLE]


def _parts(state: dict[str, Any]) -> Shown:
    return [state.get(part) for part in ("line", "stops", "say", "question")]


class Story:
    """One record over all deaths of the program."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "record" / "group.heard"
        self.path.parent.mkdir()
        self.folder = folder
        self.tablets: list[HttpTablet] = []
        self.acknowledged: dict[str, int] = {}
        self.private: set[str] = set()
        self.unanswered: list[Sent] = []

    async def started(self, session: aiohttp.ClientSession) -> Program:
        """Heard again, at the same turn with the same queue, and what was under way sent again."""
        if not self.tablets:
            tokens = with_tablets(self.path, [person.id for person in PEOPLE])
        before, copy = history(self.path), self.folder / f"copy-{len(self.acknowledged)}"
        program = Program(self.path, self.folder)
        address = await program.serving(session)
        if self.tablets:
            after = history(self.path)
            assert after[: len(before)] == before
            assert after[len(before) :] == []
            assert await shown(self.tablets) == wanted(self.path, copy)
            await self._send_again()
        else:
            self.tablets = [HttpTablet(session, address, token) for token in tokens.values()]
        return program

    async def _send_again(self) -> None:
        """As the tablets' page does with what was never answered; what was kept all the same counts once."""
        there = dict(kept(self.path))
        for one in self.unanswered:
            try:
                said = await one.tablet.tap(one.does, one.key)
            except TurnedAway:
                assert one.key not in there
                continue
            assert said["dup"] == (one.key in there)
            self._note(one, said["seq"])

    def _note(self, one: Sent, seq: int) -> None:
        if seq:
            self.acknowledged[one.key] = seq
        else:
            self.private.add(one.key)

    async def dies(self, program: Program, until: int) -> None:
        one = Round(program, until)
        scripts = [chair() if person.role == "facilitator" else member() for person in PEOPLE]
        await asyncio.gather(*(one.tapping(*pair) for pair in zip(self.tablets, scripts, strict=True)))
        program.process.wait()
        for tap in one.acknowledged:
            self._note(tap, tap.seq)
        self.unanswered = one.unanswered
        there = dict(kept(self.path))
        assert {key: there.get(key) for key in self.acknowledged} == self.acknowledged


async def test_heard_is_killed_fifty_times_in_the_middle_of_taps(tmp_path: Path) -> None:
    dice = random.Random(1)
    story = Story(tmp_path)
    await opened(story.path)
    async with browserless() as session:
        for _ in range(KILLS):
            program = await story.started(session)
            await story.dies(program, dice.randint(3, 30))
        program = await story.started(session)
    assert program.end() == 0
    events = [one.event for one in history(story.path)]
    raised = [event.id for event in events if isinstance(event, SignalRaised) and event.id]
    assert len(raised) == len(set(raised))
    assert story.private
    assert story.private.isdisjoint(dict(kept(story.path)))
    assert len(story.acknowledged) > KILLS * 5
    assert problems(story.path) == []
    assert program.complaints == []
