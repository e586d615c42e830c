"""Days as people say them: 14 May 2026, by 9 June, to meeting 5, since March."""

from __future__ import annotations

import re
from datetime import date, datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_OWN = re.compile(r"(?P<before>by|to|before|at|on) (?P<when>.*)", re.IGNORECASE | re.DOTALL)
_MEETING = re.compile(r"(the |our |a )?((next|following|last) )?meeting\b", re.IGNORECASE)


def day_of(text: str) -> date | None:
    """The day an ISO date or time names."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def in_full(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def month_and_year(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def short(day: date, beside: date | None) -> str:
    """Without the year where it is that of the meeting."""
    return f"{day.day} {MONTHS[day.month - 1]}" + ("" if beside and day.year == beside.year else f" {day.year}")


def day_and_time(wall: str) -> str:
    """ "3 March 2026, 14:02" of an ISO time; the text itself where it is none."""
    try:
        time = datetime.fromisoformat(wall)
    except ValueError:
        return wall
    return f"{in_full(time.date())}, {time.hour}:{time.minute:02}"


def month(day: date, beside: date | None) -> str:
    return MONTHS[day.month - 1] + ("" if beside and day.year == beside.year else f" {day.year}")


def due_day(text: str, beside: date | None) -> str:
    """A due date as it stands in a table: "9 June", "Meeting 5"."""
    day = day_of(text.strip())
    said = short(day, beside) if day else text.strip()
    return said[:1].upper() + said[1:]


def due_day_within(text: str, beside: date | None) -> str:
    """The same in the middle of a sentence: "9 June", "meeting 5"."""
    said = text.strip()
    if day_of(said) or not said.casefold().startswith(("meeting", "next")):
        return due_day(text, beside)
    return said[:1].lower() + said[1:]


def due(text: str, beside: date | None) -> str:
    """When something is brought: "to meeting 5", "by 9 June"."""
    return " ".join(_due(text, beside))


def done_by(text: str, beside: date | None) -> str:
    """When something is done: "by meeting 5", "by 9 June"."""
    before, when = _due(text, beside)
    return f"by {when}" if before == "to" else f"{before} {when}"


def looked_at(text: str, beside: date | None) -> str:
    """When something is looked at again: "at meeting 5", "by 9 June"."""
    before, when = _due(text, beside)
    return f"at {when}" if before == "to" else f"{before} {when}"


def _due(text: str, beside: date | None) -> tuple[str, str]:
    """The word before it, and the day or the meeting itself."""
    said = text.strip()
    day = day_of(said)
    if day:
        return "by", short(day, beside)
    own = _OWN.match(said)
    if own:
        return own["before"], own["when"]
    if said.casefold().startswith("next meeting"):
        return "to", f"the {said}"
    return "to" if _MEETING.match(said) else "by", said


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY_AND_MONTH = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(MONTHS)})(?: (\d{{4}}))?", re.IGNORECASE)


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def clock_time(time: datetime) -> str:
    """ "2pm", "11:10am"."""
    hour = time.hour % 12 or 12
    return f"{hour}{f':{time.minute:02}' if time.minute else ''}{'am' if time.hour < 12 else 'pm'}"


def day_named(text: str, beside: date | None) -> date | None:
    """The day a text is, in ISO or as "9 June" (the first one from `beside` on); None where its words are no day."""
    exact = day_of(text.strip())
    found = _DAY_AND_MONTH.search(text)
    if exact or not found or beside is None:
        return exact
    number, name, year = found.groups()
    month_ = [one.lower() for one in MONTHS].index(name.lower()) + 1
    for candidate in (int(year),) if year else (beside.year, beside.year + 1):
        try:
            day = date(candidate, month_, int(number))
        except ValueError:
            return None
        if year or day >= beside:
            return day
    return None
