"""A check that stopped counting before it was closed: the question changed, or the program ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from kiosk.meeting.terms import Event

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting


VoidReason = Literal["reworded", "question_closed", "meeting_closed", "restarted"]


class CheckVoided(Event, frozen=True):
    """No answer of the check counts."""

    check: str
    reason: VoidReason


def void_open(m: Meeting, reason: VoidReason) -> Iterator[Event]:
    if m.checks.open:
        yield CheckVoided(check=m.checks.open.check, reason=reason)
