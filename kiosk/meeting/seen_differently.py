"""Whoever saw it differently says so, in their own words, about any meeting, also afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.refusals import NO_WORDS_YET
from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, Name, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap


class Differ(Command, frozen=True):
    """`meeting` is its number, without it this one; `name` how whoever says it wants to be printed, or nothing."""

    text: Words
    meeting: int | None = None
    name: Name = ""


class SeenDifferently(Event, frozen=True):
    meeting: int
    text: Words
    name: Name = ""


@decides(Differ)
def differ(m: Meeting, tap: Tap, command: Differ) -> Iterator[Event]:
    if not command.text.strip():
        raise Refused(NO_WORDS_YET)
    number = m.opening.number if command.meeting is None else command.meeting
    if number not in (m.opening.number, *tap.meetings):
        raise Refused(f"There is no meeting {number} in this record.")
    yield SeenDifferently(meeting=number, text=command.text, name=command.name)
