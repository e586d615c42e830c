"""A check that stopped counting before it was closed: the question changed, or the program ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.terms import Event

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting


class CheckVoided(Event, frozen=True):
    """`reason` is reworded, question_closed, meeting_closed or restarted; no answer of it counts."""

    check: str
    reason: str


def void_open(m: Meeting, reason: str) -> Iterator[Event]:
    if m.checks.open:
        yield CheckVoided(check=m.checks.open.check, reason=reason)
