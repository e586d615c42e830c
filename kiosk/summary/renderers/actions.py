"""What was promised, as a table for a spreadsheet (CSV) and as days for a calendar (ICS)."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from icalendar import Calendar, Todo

from kiosk.summary.kinds.catalog import ActionsFormat
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.promised import Promised, promised
from kiosk.words.dates import in_full
from kiosk.words.grammar import closed, joined
from kiosk.words.kinds.promises import PROMISE_STATES

HEAD = ("id", "meeting", "meeting date", "who", "what", "by when", "due date", "how", "state", "kind")
FORMULA = ("=", "+", "-", "@")  # a spreadsheet would work out what begins so
DRAFT = "Draft: the meeting was not closed."


def write_csv(account: Account, file: Path) -> None:
    """UTF-8 with its mark and lines as Windows ends them, so that every spreadsheet reads the letters."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(HEAD)
    for one in promised(account):
        table.writerow([_cell(words) for words in _row(account, one)])
    file.write_bytes(text.getvalue().encode("utf-8-sig"))


def _row(account: Account, one: Promised) -> tuple[str, ...]:
    number = account.history.meeting.opening.number
    due_date = one.day.isoformat() if one.day else ""
    day = account.day.isoformat() if account.day else ""
    state = PROMISE_STATES[one.state].print.lower() if one.state else "open"
    how = one.how.lower() if account.history.closed else f"{one.how.lower()} (draft)"
    return (_id(account, one), str(number), day, one.who, one.words, one.by_when, due_date, how, state, one.kind)


def _cell(words: str) -> str:
    said = " ".join(words.split())
    return f"'{said}" if said.startswith(FORMULA) else said


def _id(account: Account, one: Promised) -> str:
    """ "HL-4-1": the group's first letters, the meeting, the number of the promise."""
    letters = "".join(word[0] for word in account.names.shown(account.group).split()[:2] if word[0].isalnum())
    return f"{letters.upper() or 'G'}-{account.history.meeting.opening.number}-{one.number}"


def write_ics(account: Account, file: Path) -> None:
    """A task each; a day only where the words are one. The same bytes for the same record."""
    calendar = Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", "-//Heard//Actions//EN"), ("CALSCALE", "GREGORIAN")):
        calendar.add(name, value)
    calendar.add("METHOD", "PUBLISH")
    for one in promised(account):
        calendar.add_component(_task(account, one))
    file.write_bytes(calendar.to_ical())


def _task(account: Account, one: Promised) -> Todo:
    task = Todo()
    task.add("UID", f"{_id(account, one)}-{_tail(account)}@heard.invalid")
    task.add("DTSTAMP", _ended(account))
    if one.day:
        task.add("DUE", one.day)
    task.add("SUMMARY", f"{one.who}: {one.words}")
    task.add("DESCRIPTION", _about(account, one))
    task.add("STATUS", PROMISE_STATES[one.state or "unknown"].calendar)
    return task


def _tail(account: Account) -> str:
    """Tells groups apart whose first letters are the same, in calendars that hold both."""
    return hashlib.sha256(account.group.encode()).hexdigest()[:8]


def _about(account: Account, one: Promised) -> str:
    meeting = f"meeting {account.history.meeting.opening.number}"
    where = f"{', '.join(filter(None, (account.names.shown(account.group), meeting, in_full(account.day))))}."
    by_when = "" if one.day or not one.by_when else closed(f"By when: {one.by_when}")
    return joined(where, by_when, f"{one.how}.", "" if account.history.closed else DRAFT)


def _ended(account: Account) -> datetime:
    """When the meeting ended, or as far as it has come; without a day of its own the first there is."""
    try:
        opened = datetime.fromisoformat(account.history.meeting.opening.date)
    except ValueError:
        opened = datetime(1970, 1, 1, tzinfo=UTC)
    aware = opened if opened.tzinfo else opened.replace(tzinfo=UTC)
    return (aware + timedelta(seconds=account.history.end)).astimezone(UTC)


WRITERS: Mapping[ActionsFormat, Callable[[Account, Path], None]] = {"csv": write_csv, "ics": write_ics}
