"""The meetings of a record as a list to choose from, each as it may be printed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta

import msgspec

from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import tell
from kiosk.words.dates import in_full
from kiosk.words.grammar import joined, minutes


class Held(msgspec.Struct, frozen=True):
    """One meeting, its words as they may be printed; `people` came, it was `seconds` long."""

    number: int
    title: str
    day: date | None
    people: int
    seconds: int
    closed: bool
    says: str

    @property
    def on(self) -> str:
        return in_full(self.day) or f"Meeting {self.number}"

    @property
    def size(self) -> str:
        """ "8 people, 38 minutes" """
        return f"{'1 person' if self.people == 1 else f'{self.people} people'}, {minutes(self.seconds)}"


def account_in(record: RecordFile, number: int) -> Account:
    """One meeting by itself: what former ones left is not looked up."""
    return Account(tell(record.history(number)), record.group)


def held(account: Account, number: int) -> Held:
    history = account.history
    came = sum(bool(stays) for stays in history.stays.values())
    title = account.names.shown(history.meeting.opening.title)
    return Held(number, title, account.day, came, history.end, history.closed, _says(account))


def _says(account: Account) -> str:
    """ "14 May 2026, 14:00 to 14:38. Read back and agreed." """
    opening, end = account.history.meeting.opening, account.history.end
    when = f"{in_full(account.day)}." if account.day else ""
    with suppress(ValueError):
        began = datetime.fromisoformat(opening.date)
        if "T" in opening.date:
            when = f"{in_full(began.date())}, {began:%H:%M} to {began + timedelta(seconds=end):%H:%M}."
    if not account.history.closed:
        return joined(when, "It was not closed.")
    return joined(when, "Read back and agreed." if opening.read_back else "Not read back.")
