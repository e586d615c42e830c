"""How long things stay, when they leave, and that they have left."""

from __future__ import annotations

from datetime import date

from kiosk.words.dates import in_full

CLOCK = (
    "The clock of this computer says {today}, and the newest entry here is of {newest}. Nothing was taken out. "
    "If the clock is right: heard-kiosk tidy FOLDER --clock-is-right"
)


def _many(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def stay_for(names_days: int, detail_years: int) -> str:
    """ "Names stay for 30 days. What happened stays for 3 years." """
    names = f"Names stay for {_many(names_days, 'day')}." if names_days else "Names leave when the meeting closes."
    return f"{names} What happened stays for {_many(detail_years, 'year')}."


def leave_on(names: date, detail: date, today: date | None = None) -> str:
    """ "Names leave on 13 June 2026. What happened leaves on 14 May 2029."; without `today` as it is printed."""
    said = [("Names leave", names), ("What happened leaves", detail)]
    return " ".join(f"{words} on {in_full(day)}." for words, day in said if today is None or day >= today)


def names_left(closed: date, today: date, days_late: int) -> str:
    """ "Names of 3 March 2026 left on 4 April 2026, 2 days late." """
    return f"Names of {in_full(closed)} left on {in_full(today)}{_late(days_late)}."


def detail_left(closed: date, today: date, days_late: int) -> str:
    return f"What happened on {in_full(closed)} left on {in_full(today)}{_late(days_late)}."


def _late(days: int) -> str:
    return f", {_many(days, 'day')} late" if days else ""
