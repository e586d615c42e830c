"""A thing of former meetings in sentences, as desk, room screen and tablets say them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kiosk.meeting.promises import PromiseState
from kiosk.thread.thing import Thing
from kiosk.words.ages import age, due_words
from kiosk.words.dates import day_named, due
from kiosk.words.grammar import first_up, joined
from kiosk.words.grammar import times as how_often
from kiosk.words.kinds.promises import PROMISE_STATES


def on_day(one: Thing) -> str:
    """ "on 3 March", or "in meeting 1" where no day is known."""
    return f"on {one.since}" if one.day else f"in {one.since}"


def promised(one: Thing, today: date | None) -> str:
    """ "Priya said it on 14 May. By 1 June, 10 days ago." """
    return joined(f"{first_up(one.whose or 'somebody')} said it {on_day(one)}.", until(one, today))


def until(one: Thing, today: date | None) -> str:
    """ "By 1 June, 10 days ago."; nothing where no day was said."""
    if not one.due.strip():
        return ""
    day = day_named(one.due, one.day)
    passed = due_words(day, today) if day and today else ""
    return f"{first_up(due(one.due, None)).rstrip('.')}{f', {passed}' if passed else ''}."


def asked(one: Thing, today: date | None) -> str:
    """ "Asked by Amina on 3 March, 8 months ago. Asked twice." """
    since = f", {age(one.day, today)} ago" if one.day and today and today > one.day else ""
    again = f"Asked {how_often(one.times)}." if one.times > 1 else ""
    return joined(f"Asked by {one.whose or 'somebody'} {on_day(one)}{since}.", again)


def answers(said: Iterable[PromiseState]) -> str:
    """ "Kept. Late.": what was said of a promise here, by several people it may be."""
    return " ".join(f"{PROMISE_STATES[state].desk}." for state in dict.fromkeys(said))
