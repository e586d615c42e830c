"""A meeting to practise in: the same app, two items, a record that never reaches the disk. No Qt here."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from kiosk.files.meeting_script import load
from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.lifecycle import OpenMeeting, StartingPower
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.terms import Asked, PersonId, Votes
from kiosk.record.sqlite_store import RecordFile
from ui.demo.pretend import AMINA, BEV, DEZ, MAUREEN, TOMASZ, YOU
from ui.demo.samples import sample_meeting

PEOPLE = (AMINA, DEZ, MAUREEN, TOMASZ, BEV, YOU)


def practice_record() -> RecordFile:
    return RecordFile.in_memory("Practice")


def practice_opening(now: datetime) -> tuple[OpenMeeting, PersonId]:
    """Five pretend people of the sample meeting and whoever runs it, to be opened now."""
    sample = load(sample_meeting("question-that-changed")).setting
    people = tuple(one for one in sample.people if one.id in PEOPLE)
    powers = {kind: StartingPower(YOU) for kind in sample.powers}
    setting = replace(
        sample, title="Practice", date=now.isoformat(timespec="seconds"), number=1, people=people, powers=powers
    )
    opener = next(person.id for person in people if person.role == "facilitator")
    opening = OpenMeeting(
        mode="open_queue",
        limit_can="Housing rules.",
        limit_cannot="The budget.",
        limit_owner="Cabinet",
        setting=setting,
    )
    return opening, opener


def practice_agenda() -> list[tuple[PersonId, Asked]]:
    """What is agreed and who brought what, so that the first key can begin an item."""
    return [
        (YOU, AgreeRule(about="disagreement", rule="write_both_views", votes=Votes(6, 0))),
        (AMINA, ProposeItem(item=1, title="When do we have our break?")),
        (DEZ, ProposeItem(item=2, title="Does the door stay open?")),
    ]
