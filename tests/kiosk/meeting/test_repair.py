"""A correction points at an entry of its own meeting, by the number the whole record gave it."""

from kiosk.meeting.lifecycle import CloseMeeting, OpenMeeting, Setting
from kiosk.meeting.opening import AddStandingLine
from kiosk.meeting.repair import Correct, EventCorrected
from tests.table import Table


def test_only_an_entry_of_this_meeting_can_be_corrected() -> None:
    table = Table()
    table.tap("ana", AddStandingLine(text="Some of us are paid."))
    first = [one.seq for one in table.happened()]
    table.tap("ana", Correct(event=first[-1], text="Two of us are paid."))
    assert [one.of for one in table.of(EventCorrected)] == [first[-1]]
    table.tap("chair", CloseMeeting())
    again = Setting(number=2, title="Again", date="2026-06-01", people=table.people)
    table.tap("chair", OpenMeeting(mode="open_queue", limit="x", limit_owner="", setting=again))
    own = [one.seq for one in table.room.record.history(2)]
    for other in (first[0], first[-1], own[0] - 1, own[-1] + 1):
        assert f"no entry {other} in this meeting" in table.refused("ana", Correct(event=other, text="No."))
    for one in (own[0], own[-1]):
        table.tap("ana", Correct(event=one, text="It was Bo."))
    assert [one.event.of for one in table.room.record.history(2) if isinstance(one.event, EventCorrected)] == [
        own[0],
        own[-1],
    ]
