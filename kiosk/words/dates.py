"""Days as people say them: 14 May 2026, by 9 June, to meeting 5, since March."""

from __future__ import annotations

import re
from datetime import date, datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MEETING = re.compile(r"(the |our |a )?((next|following|last) )?meeting\b", re.IGNORECASE)


def day_of(text: str) -> date | None:
    """The day an ISO date or time names."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def in_full(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def short(day: date, beside: date | None) -> str:
    """Without the year where it is that of the meeting."""
    return f"{day.day} {MONTHS[day.month - 1]}" + ("" if beside and day.year == beside.year else f" {day.year}")


def month(day: date, beside: date | None) -> str:
    return MONTHS[day.month - 1] + ("" if beside and day.year == beside.year else f" {day.year}")


def due_day(text: str, beside: date | None) -> str:
    """A due date as it stands in a table: "9 June", "Meeting 5"."""
    day = day_of(text.strip())
    said = short(day, beside) if day else text.strip()
    return said[:1].upper() + said[1:]


def due(text: str, beside: date | None) -> str:
    """ "to meeting 5", "by 9 June"."""
    said = text.strip()
    day = day_of(said)
    if day:
        return f"by {short(day, beside)}"
    if said.lower().startswith(("by ", "to ", "before ", "at ", "on ")):
        return said
    if said.lower().startswith("next meeting"):
        return f"to the {said}"
    return f"to {said}" if _MEETING.match(said) else f"by {said}"
