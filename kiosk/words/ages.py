"""How long something waits, always whole and rounded down: 9 days, 3 weeks, 8 months, 2 years."""

from __future__ import annotations

from datetime import date

WEEKS_FROM, MONTHS_FROM, YEARS_FROM = 14, 63, 24  # days, days, months


def age(since: date, now: date) -> str:
    """Under 14 days in days, under 9 weeks in weeks, under 24 months in months, then in years."""
    days = max(0, (now - since).days)
    if days < WEEKS_FROM:
        return _so_many(days, "day")
    if days < MONTHS_FROM:
        return _so_many(days // 7, "week")
    months = (now.year - since.year) * 12 + now.month - since.month - (now.day < since.day)
    return _so_many(months, "month") if months < YEARS_FROM else _so_many(months // 12, "year")


def due_words(day: date, now: date) -> str:
    """ "10 days ago" of a day that is past, "today", else ""."""
    return "today" if day == now else f"{age(day, now)} ago" if day < now else ""


def _so_many(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
