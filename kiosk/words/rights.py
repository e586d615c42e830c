"""What people are told when they ask for what is theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from kiosk.words.dates import in_full

DAYS_TO_ANSWER = 30
PAPER_STAYS = "What is on paper cannot be called back."
COPY_CLEARED = "It is gone from this copy, too."
SAY_WHOSE = "Say whose with an entry of theirs"
ANSWERED = "It is in the record that this was answered."
NOTHING_WAITS = "Nothing that was asked for waits for an answer."


def gone(entries: int) -> str:
    return f"Gone from this record: the words of {'1 entry' if entries == 1 else f'{entries} entries'}."


def waiting(what: str, how: str, asked: date | None, today: date) -> tuple[str, str]:
    """What was asked and how, and by when it is to be answered."""
    if asked is None:
        return f"Somebody asked: {what}.", how
    until = asked + timedelta(days=DAYS_TO_ANSWER)
    late = f", {(today - until).days} days ago" if today > until else ""
    return f"Somebody asked: {what}. Answer by {in_full(until)}{late}.", how


def answer_by(asked: date) -> str:
    """ "Answer by 3 April 2026." """
    return f"It is kept. Answer by {in_full(asked + timedelta(days=DAYS_TO_ANSWER))}."


def copies_left(copies: Mapping[str, date | None], cleared: Sequence[str], how: str = "") -> list[str]:
    """Which copies still have what was taken out, by where they went and when; `how` says what clears one."""
    left = {to: day for to, day in copies.items() if to not in cleared}
    if not left:
        return []
    listed = "; ".join(f"{to}, {in_full(day)}" if day else to for to, day in left.items())
    count = "1 copy still has" if len(left) == 1 else f"{len(left)} copies still have"
    return [" ".join(filter(None, (f"{count} it: {listed}.", how)))]


def left_alone(meetings: Sequence[int], name: str) -> list[str]:
    """A line for each meeting in which it cannot be known which of several people somebody was."""
    called = f"called {name}" if name else "of that name"
    return [
        f"Meeting {number} was left alone: more than one person {called} is kept, there or where you found them. "
        f"{SAY_WHOSE}."
        for number in meetings
    ]
