"""How long names and what happened stay, as a group set it, and on which days they leave."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from kiosk.meeting.between_meetings import BETWEEN, KeepingStands
from kiosk.meeting.opening import KeepingSet
from kiosk.meeting.standing import standing
from kiosk.record.store import RecordStore
from kiosk.words.dates import day_of


class Term(msgspec.Struct, frozen=True):
    """`names_days` after its close a meeting's names leave, `detail_years` after it what happened."""

    names_days: int
    detail_years: int


class Leaving(msgspec.Struct, frozen=True):
    """When a closed meeting's names and what happened in it are due to leave."""

    meeting: int
    closed: date
    names: date
    detail: date


def terms(record: RecordStore) -> dict[int, Term]:
    """As they were set, by the meeting that set them, the oldest first; empty where nothing was ever set."""
    stands = (one.event for one in record.history(BETWEEN) if isinstance(one.event, KeepingStands))
    found = {event.set_in: Term(event.names_days, event.detail_years) for event in stands}
    for number in record.meetings():
        for one in standing(record.history(number)):
            if isinstance(one.event, KeepingSet):
                found[number] = Term(one.event.names_days, one.event.detail_years)
    return found


def leavings(record: RecordStore) -> list[Leaving]:
    """Of every closed meeting whose group set how long things stay."""
    set_in = terms(record)
    order = [*(one for one in set_in if one not in record.meetings()), *record.meetings()]
    found = [_leaving(record, number, set_in, order) for number in record.meetings()]
    return [one for one in found if one]


def leaving_of(record: RecordStore, meeting: int) -> Leaving | None:
    return next((one for one in leavings(record) if one.meeting == meeting), None)


def _leaving(record: RecordStore, number: int, set_in: dict[int, Term], order: list[int]) -> Leaving | None:
    closed = day_of(record.closed_wall(number))
    place = order.index(number)
    before = [set_in[one] for one in order[: place + 1] if one in set_in]
    after = [set_in[one] for one in order[place + 1 :] if one in set_in]
    held = [*before[-1:], *after]  # what was promised is never made longer by what was set later
    if closed is None or not held:
        return None
    names = closed + timedelta(days=min(one.names_days for one in held))
    return Leaving(number, closed, names, _years_after(closed, min(one.detail_years for one in held)))


def _years_after(day: date, years: int) -> date:
    """The 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
