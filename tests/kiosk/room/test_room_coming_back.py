"""A meeting that was left open goes on later, and its clock with it, but never by months; a closed one stays closed."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.modes import SetMode
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.repair import MeetingInterrupted, NotePrinted
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from tests.table import LOOP, Table


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


def closed(path, **rule):
    """A record whose one meeting was closed while the room rested and listened."""
    table = Table(record=RecordFile.create(path, "The group"))
    table.tap("chair", AgreeRule(about="queue", rule="In the order asked", **rule))
    table.tap("chair", SetMode(mode="rest_and_listen", asked_by="ana"))
    table.tap("chair", CloseMeeting())
    return table


def test_a_closed_meeting_comes_back_only_to_take_down_that_it_was_printed(tmp_path):
    path = tmp_path / "ours.heard"
    closed(path).room.record.close()
    record = RecordFile.open(path)
    assert Room(record).number == 0
    room = Room.of_the_closed(record)
    for step in (SetMode(mode="open_talk"), NotePrinted(pages=9)):
        with suppress(Refused):
            LOOP.run_until_complete(room.tap(Tap(who="chair", does=step)))
    assert [type(one.event).__name__ for one in record.history(1)][-2:] == ["MeetingClosed", "SummaryPrinted"]
    record.close()


def test_an_open_meeting_does_not_come_back_as_a_closed_one():
    table = Table()
    before = table.happened()
    with pytest.raises(Refused, match="not closed"):
        Room.of_the_closed(table.room.record)
    assert table.happened() == before


def test_no_cap_ends_anything_once_the_meeting_is_closed(tmp_path):
    table = closed(tmp_path / "ours.heard", cap_s=60)
    table.clock.ms += 3_600_000
    table.room.tell_time()
    table.tap("chair", NotePrinted(pages=9))
    assert [type(one.event).__name__ for one in table.happened()][-2:] == ["MeetingClosed", "SummaryPrinted"]
    table.room.record.close()
