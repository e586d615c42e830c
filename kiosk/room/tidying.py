"""What is due to leave the records of a folder: looked for in each, and taken out unless the clock looks wrong."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec

from kiosk.record.folder import records_in
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem, StoreFailed
from kiosk.room.leaving_by_age import is_due, leave
from kiosk.words.dates import day_of, in_full
from kiosk.words.keeping import CLOCK

AHEAD_DAYS = 400  # a clock further past the newest entry may be wrong


class Tidied(msgspec.Struct, frozen=True):
    """A sentence for each thing that left, or why nothing did; and one for each record that stood in the way."""

    said: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def tidy(folder: Path, today: date, clock_is_right: bool = False) -> Tidied:
    """Never raises for a record that cannot be read or written: it is among the problems."""
    found, unread = records_in(folder)
    due = [one.path for one in found if _due(one.path, today)]
    newest = max((day for one in found if (day := _newest(one.path))), default=None)
    if not due or newest is None:
        return Tidied((), tuple(unread))
    if not clock_is_right and not newest <= today <= newest + timedelta(days=AHEAD_DAYS):
        return Tidied((CLOCK.format(today=in_full(today), newest=in_full(newest)),), tuple(unread))
    said, problems = [], list(unread)
    for path in due:
        try:
            said += _leave(path, today)
        except (RecordProblem, StoreFailed) as problem:
            problems.append(str(problem))
    return Tidied(tuple(said), tuple(problems))


def _due(path: Path, today: date) -> bool:
    record = RecordFile.read(path)
    try:
        return is_due(record, today)
    finally:
        record.close()


def _newest(path: Path) -> date | None:
    record = RecordFile.read(path)
    try:
        return day_of(record.newest_wall())
    finally:
        record.close()


def _leave(path: Path, today: date) -> list[str]:
    record = RecordFile.open(path, own_key())
    try:
        return [f"{record.group}: {sentence}" for sentence in leave(record, today)]
    finally:
        record.close()
