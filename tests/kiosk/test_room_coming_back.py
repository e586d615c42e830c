"""A meeting that was left open goes on later, and its clock with it, but never by months."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.clock import ScriptClock
from kiosk.meeting.repair import MeetingInterrupted
from kiosk.record.record_file import RecordFile
from kiosk.room import Room
from tests.table import Table


@pytest.mark.parametrize(
    ("back", "gone_s", "moved_ms"),
    [
        (datetime(2026, 5, 14, 14, 10, tzinfo=UTC), 600, 600_000),
        (datetime(2026, 9, 14, 14, 0, tzinfo=UTC), 123 * 86_400, 4 * 3_600_000),
        (datetime(2025, 1, 1, 0, 0, tzinfo=UTC), 0, 0),
    ],
)
def test_the_clock_moves_on_by_four_hours_at_most_and_the_record_says_how_long_it_was(
    tmp_path: Path, back: datetime, gone_s: int, moved_ms: int
) -> None:
    path = tmp_path / "group.heard"
    table = Table(record=RecordFile.create(path, "G"))
    then = table.meeting.now
    table.room.record.close()
    record = RecordFile.open(path)
    room = Room(record, ScriptClock(back))
    interrupted = [one.event for one in record.history(1) if isinstance(one.event, MeetingInterrupted)]
    assert [abs(one.gone_s - gone_s) <= 5 for one in interrupted] == [True]
    assert abs(room.now - then - moved_ms) <= 5_000
    record.close()
