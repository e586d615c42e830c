"""A sample meeting to practise in: the same app, a record that never reaches the disk. No Qt here."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from kiosk.files.meeting_script import load
from kiosk.meeting.lifecycle import OpenMeeting
from kiosk.meeting.terms import PersonId
from kiosk.record.sqlite_store import RecordFile
from ui.demo.samples import sample_meeting


def practice_record() -> RecordFile:
    return RecordFile.in_memory("Practice")


def practice_opening(now: datetime) -> tuple[OpenMeeting, PersonId]:
    """The sample meeting, to be opened now, and who runs it."""
    sample = load(sample_meeting("question-that-changed")).setting
    setting = replace(sample, title="Practice", date=now.isoformat(timespec="seconds"), number=1)
    opener = next(person.id for person in setting.people if person.role == "facilitator")
    opening = OpenMeeting(
        mode="open_queue",
        limit_can="Housing rules.",
        limit_cannot="The budget.",
        limit_owner="Cabinet",
        setting=setting,
    )
    return opening, opener
