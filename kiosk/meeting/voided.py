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


class CheckVoided(Event, frozen=True):
    """No answer of the check counts."""

    check: str
    reason: VoidReason


def void_open(m: Meeting, reason: VoidReason) -> Iterator[Event]:
    if m.checks.open:
        yield CheckVoided(check=m.checks.open.check, reason=reason)


def refused_for(reason: VoidReason | Literal[""]) -> str:
    """For whoever closes a check that is over; without a reason it was closed."""
    match reason:
        case "":
            return "That check is closed already."
        case "reworded":
            return "The words changed, so that check stopped counting."
        case "question_closed":
            return "The question was closed, and its check with it."
        case "restarted":
            return "The program stopped, and private answers went with it. Ask again."
        case "meeting_closed":
            return "The meeting is closed."
