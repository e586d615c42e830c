"""A played step, a press at the desk and a tap on a tablet come in through one method of the Room, and nothing else."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.meeting.signals import Signal
from kiosk.meeting.tap import Tap
from kiosk.record.codec import VERSION
from kiosk.record.entry import Entry
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Ack, Room
from kiosk.room.work import Work
from kiosk.tablets.http.server import Server
from tests.end_to_end.http_tablets import HttpTablet, browserless
from tests.ui.sample_meeting import PEOPLE, begun
from ui.room_bridge import RoomBridge

MEETINGS = Path(__file__).parents[1] / "meetings"
# What the Room lets its writer do is its commit, on whatever thread.
COMMITS, COMES_BACK = Work.write.__code__, Room._resume.__code__


class Watch:
    """Every tap that came through the door, and every append with whether the Room's commit was what made it."""

    def __init__(self) -> None:
        self.taps: list[Tap] = []
        self.kept: list[Entry] = []
        self.elsewhere: list[Entry] = []

    def appended(self, entries: Sequence[Entry]) -> None:
        (self.kept if _inside_the_room() else self.elsewhere).extend(entries)

    @property
    def people(self) -> set[str]:
        return {entry.who for entry in self.kept}


def _inside_the_room() -> bool:
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code in (COMMITS, COMES_BACK):
            return True
        frame = frame.f_back
    return False


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    seen = Watch()
    append, tap = RecordFile.append, Room.tap

    def watched_append(self: RecordFile, entries: Sequence[Entry], wipe: Sequence[int] = ()) -> int:
        seen.appended(entries)
        return append(self, entries, wipe)

    async def watched_tap(self: Room, one: Tap) -> Ack:
        seen.taps.append(one)
        return await tap(self, one)

    monkeypatch.setattr(RecordFile, "append", watched_append)
    monkeypatch.setattr(Room, "tap", watched_tap)
    return seen


def test_play_comes_in_through_the_door(watch: Watch, tmp_path: Path) -> None:
    assert main(["play", str(MEETINGS / "seven-to-three.toml"), "--record", str(tmp_path / "r.heard")]) == 0
    assert watch.elsewhere == []
    assert len(watch.taps) > 80
    assert watch.people - {"rule", ""} <= {tap.who for tap in watch.taps}


def test_the_desk_comes_in_through_the_door(watch: Watch, bridge: Callable[..., RoomBridge]) -> None:
    bridge(begun())
    assert watch.elsewhere == []
    assert [tap.does for tap in watch.taps] == [does for _, does in begun()]
    assert {entry.key for entry in watch.kept if entry.key} == {tap.key for tap in watch.taps}


async def test_a_tablet_comes_in_through_the_door(watch: Watch, tmp_path: Path) -> None:
    room = Room(RecordFile.create(tmp_path / "r.heard", "Harbour Lane"))
    for who, does in begun():
        await room.tap(Tap(who=who, does=does))
    watch.taps.clear()
    server = Server(room, port=0, cards=list)
    card = await server.start()
    async with browserless() as session:
        tablet = HttpTablet(session, card.address)
        await tablet.join_as(
            PEOPLE[0], card.url.partition("#t=")[2], lambda device: server.reception.arrivals.let_in(device, "A5")
        )
        await tablet.tap(Signal(id="", kind="speak"), "ab" * 16)
    await server.stop()
    room.record.close()
    assert watch.elsewhere == []
    assert [(tap.who, tap.key) for tap in watch.taps][-1] == ("A1", "ab" * 16)
    assert watch.kept[-1].key == "ab" * 16


def test_an_append_past_the_door_would_be_found(watch: Watch) -> None:
    record = RecordFile.in_memory("G")
    entry = Entry(1, None, 0, "2026-05-14T14:00:00+00:00", "A1", "", "pause_ended", VERSION, "{}")
    record.append([entry])
    record.close()
    assert (watch.kept, watch.elsewhere) == ([], [entry])
