"""A made-up board of eight with an item and a question, opened by taps as a facilitator would."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.lifecycle import OpenMeeting, Setting, StartingPower
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, Mode, Votes
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from kiosk.views.room_view import RoomView, snapshot

OPEN_TO_ALL = Consent(turns="name", voice_group=True)
PEOPLE = (
    Person(id="A1", name="Amina Yusuf", seat=1, voice="lived_experience", consent=OPEN_TO_ALL),
    Person(id="A2", name="Dez Carter", seat=2, voice="lived_experience", consent=OPEN_TO_ALL),
    Person(id="A3", name="Maureen Pike", seat=3, voice="carer", consent=OPEN_TO_ALL),
    Person(id="A4", name="Tomasz Nowak", seat=4, voice="lived_experience", consent=OPEN_TO_ALL),
    Person(
        id="A5", name="Colin Hart", seat=5, voice="organisation", role="facilitator", office="Chair",
        consent=OPEN_TO_ALL,
    ),
    Person(id="A6", name="Priya Shah", seat=6, voice="organisation", office="Commissioner", consent=OPEN_TO_ALL),
    Person(id="A7", name="Bev Lawson", seat=7, voice="organisation", consent=OPEN_TO_ALL),
    Person(id="A8", name="Ruth Okafor", seat=8, voice="both", role="note_taker", consent=OPEN_TO_ALL),
)  # fmt: skip
QUESTION = "Should the council aim to reduce evictions from supported housing where possible?"


def opening(people: Sequence[Person] = PEOPLE, mode: Mode = "open_queue") -> OpenMeeting:
    return OpenMeeting(
        mode=mode,
        limit_can="Housing rules.",
        limit_cannot="The budget",
        limit_owner="Cabinet",
        setting=Setting(
            number=4,
            title="The question that changed",
            date="2026-05-14T14:00:00+01:00",
            place="Harbour Lane hall",
            purpose="We look after housing rules together.",
            people=tuple(people),
            powers={"agenda": StartingPower("A5"), "record": StartingPower("A8", "agreed")},
        ),
    )


def begun(question: str = QUESTION) -> list[tuple[str, Asked]]:
    """From the opening to the first question, as (who, what)."""
    rule = AgreeRule(about="disagreement", rule="write_both_views", votes=Votes(8, 0))
    item = StartItem(item=1, title="Evictions from supported housing", proposed_by="A1")
    return [("A5", opening()), ("A5", rule), ("A5", item), ("A1", ProposeQuestion(text=question))]


def a_room() -> tuple[Room, ScriptClock]:
    clock = ScriptClock(datetime.fromisoformat("2026-05-14T14:00:00+01:00"))
    return Room(RecordFile.in_memory("Harbour Lane"), clock, lambda: 7), clock


def played(taps: Iterable[tuple[str, Asked]], second: int = 60) -> tuple[Room, RoomView]:
    """A Room after these taps, a minute apart, and what screens may see of it."""
    room, clock = a_room()

    async def all_of_them() -> None:
        for who, does in taps:
            await room.tap(Tap(who=who, does=does))
            clock.ms += second * 1000

    asyncio.run(all_of_them())
    return room, snapshot(room)
