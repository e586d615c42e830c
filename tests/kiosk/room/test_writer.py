"""While a write waits for the disk the loop goes on, nothing is acknowledged, and order is kept."""

import asyncio
from pathlib import Path
from threading import Event

from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.writer import Writer
from tests.table import LOOP, Table

WRITES, TURNS = Event(), 200


class HangingDisk(RecordFile):
    """Each write waits until it is let go."""

    def append(self, entries, wipe=()):  # type: ignore[no-untyped-def]
        WRITES.wait()
        return super().append(entries, wipe)


def taps(table: Table, texts: str) -> list[asyncio.Task]:
    said = [Tap(who="ana", does=AddExpectation(kind="ours", text=text), key=text) for text in texts]
    return [asyncio.ensure_future(table.room.tap(tap)) for tap in said]


def test_the_loop_goes_on_while_a_write_waits_and_nothing_is_acknowledged_before_it_is_durable(tmp_path: Path) -> None:
    WRITES.set()
    table = Table(record=HangingDisk.create(tmp_path / "g.heard", "G"))
    table.room.writer = Writer()
    WRITES.clear()
    before = table.meeting

    async def meeting() -> None:
        first = taps(table, "ab")
        for _ in range(TURNS):  # the loop turns, though the disk does not answer
            await asyncio.sleep(0)
        later = taps(table, "c")
        table.room.tell_time()
        await asyncio.sleep(0)
        assert not any(tap.done() for tap in (*first, *later))
        assert table.meeting is before
        WRITES.set()
        acks = await asyncio.gather(*first, *later)
        assert [ack.seq for ack in acks] == sorted(ack.seq for ack in acks)

    LOOP.run_until_complete(meeting())
    assert [one.text for one in table.room.meeting.opening.expectations] == ["a", "b", "c"]
    table.room.record.close()
