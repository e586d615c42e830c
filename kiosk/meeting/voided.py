"""A check that stopped counting before it was closed: the question changed, or the program ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from kiosk.meeting.terms import Event

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting


VoidReason = Literal["reworded", "question_closed", "meeting_closed", "restarted"]


NOT_OPEN = "That check is not open."
LOST = "The program stopped, and private answers went with it. Your answer was not counted."
# For whoever closes a check that is over.
STOPPED: dict[VoidReason | Literal[""], str] = {
    "": "That check is closed already.",
    "reworded": "The words changed, so that check stopped counting.",
    "question_closed": "The question was closed, and its check with it.",
    "restarted": "The program stopped, and private answers went with it. Ask again.",
    "meeting_closed": "The meeting is closed.",
}


class CheckVoided(Event, frozen=True):
    """No answer of the check counts."""

    check: str
    reason: VoidReason


def void_open(m: Meeting, reason: VoidReason) -> Iterator[Event]:
    if m.checks.open:
        yield CheckVoided(check=m.checks.open.check, reason=reason)
