"""What was said and what it is about, as somebody writes it down: two fields, none for how it was said or by whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.refusals import NO_WORDS_YET
from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap


class WriteDown(Command, frozen=True):
    said: Words
    about: Words = ""


class WrittenDown(Event, frozen=True):
    """`held_by` is who held the record meanwhile, where somebody else wrote."""

    said: Words
    about: Words = ""
    held_by: Holder = ""


@decides(WriteDown)
def write_down(m: Meeting, tap: Tap, command: WriteDown) -> Iterator[Event]:
    if not command.said.strip():
        raise Refused(NO_WORDS_YET)
    yield WrittenDown(said=command.said, about=command.about, held_by=m.powers.holder("record"))


def writes(m: Meeting, person: PersonId) -> bool:
    """Whether writing down is theirs: by the power, by the role of note taker, or because they run the meeting."""
    return m.powers.holder("record") == person or m.people[person].role in ("note_taker", "facilitator")
