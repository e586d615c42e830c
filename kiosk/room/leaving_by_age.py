"""What leaves a record by its age, as its group set it: names first; what is still open is carried on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.between_meetings import BETWEEN, CarriedOn, DetailLeft, KeepingStands, NamesLeft
from kiosk.meeting.meeting import replay
from kiosk.meeting.repair import EventRedacted, NamedThere
from kiosk.record.codec import PERSONAL, tag_of
from kiosk.record.sqlite_store import RecordFile
from kiosk.room import between
from kiosk.thread.keeping import Leaving, leavings, terms
from kiosk.thread.thing import Thing
from kiosk.thread.thread import thread_of
from kiosk.words.keeping import detail_left, names_left

NAMES = "SELECT seq, field FROM words JOIN face USING (seq) WHERE meeting = ? AND sort IN ('name', 'known') ORDER BY 1"


def is_due(record: RecordFile, today: date) -> bool:
    """Whether anything would leave today, or began to leave and was cut short."""
    due = (_names_due(record, one, today) or one.detail <= today for one in leavings(record))
    return not _is_open(record) and (bool(_unfinished(record)) or any(due))


def leave(record: RecordFile, today: date) -> list[str]:
    """Take out what is due, each in one moment with the entry that says so; a sentence for each. Nothing while a
    meeting is open. StoreFailed where it cannot be written.
    """
    if _is_open(record):
        return []
    if left := _unfinished(record):
        record.detail_leaves(left)
    said = []
    for one in leavings(record):
        if one.detail <= today:
            _detail(record, one, today)
            said.append(detail_left(one.closed, today, (today - one.detail).days))
        elif _names_due(record, one, today):
            _names(record, one, today)
            said.append(names_left(one.closed, today, (today - one.names).days))
    return said


def _is_open(record: RecordFile) -> bool:
    held = record.meetings()
    return bool(held) and not record.closed_wall(held[-1])


def _unfinished(record: RecordFile) -> list[int]:
    """Meetings that an entry says have left, and that are still here: the power went in between."""
    return [one for one in record.gone() if one in record.meetings()]


def _names_due(record: RecordFile, one: Leaving, today: date) -> bool:
    return one.names <= today and bool(record.rows(NAMES, one.meeting))


def _names(record: RecordFile, one: Leaving, today: date) -> None:
    places = [(seq, field) for seq, field in record.rows(NAMES, one.meeting)]
    entries = tuple(dict.fromkeys(seq for seq, _ in places))
    told = NamesLeft((one.meeting,), entries, one.names.isoformat(), (today - one.names).days)
    redacted = EventRedacted(entries=entries, requested_by="rule", named=tuple(_in_words(record, one.meeting)))
    record.append([between.entry(record, told, BETWEEN), between.entry(record, redacted, one.meeting)], places)


def _in_words(record: RecordFile, meeting: int) -> Iterator[NamedThere]:
    """Where the names stand in what people said."""
    told = list(record.history(meeting))
    words = FreeWords(list(replay(told).people.by_id.values()), [])
    names = {seq for seq, _ in record.rows(NAMES, meeting)}
    for one in told:
        for field in sorted(PERSONAL[tag_of(one.event)]) if one.seq not in names else ():
            for start, end in words.places(getattr(one.event, field)):
                yield NamedThere(one.seq, field, start, end)


def _detail(record: RecordFile, one: Leaving, today: date) -> None:
    entries = tuple(row[0] for row in record.rows("SELECT seq FROM face WHERE meeting = ? ORDER BY seq", one.meeting))
    then = thread_of(record, until=one.meeting)
    highest = {kind: max(thing.number for thing in then.of(kind)) for kind in {thing.kind for thing in then.things}}
    told = DetailLeft((one.meeting,), entries, one.detail.isoformat(), (today - one.detail).days, highest)
    events = [*_carried(record, one.meeting), *_still_set(record, one.meeting), told]
    record.append([between.entry(record, event, BETWEEN) for event in events])
    record.detail_leaves([one.meeting])


def _carried(record: RecordFile, meeting: int) -> Iterator[CarriedOn]:
    """What the meeting made and is open: as it was when the meeting closed, for later ones are told again."""
    whole = thread_of(record)
    then = thread_of(record, until=meeting)
    lives = {one.thing for one in (*whole.open_asks, *whole.promises, *whole.in_force, *whole.put_off) if _lives(one)}
    for one in then.things:
        if one.meeting == meeting and one.thing in lives:
            since, number = one.day.isoformat() if one.day else "", str(one.number)
            yield CarriedOn(
                one.thing, one.kind, number, meeting, since, one.times, one.words, one.state, one.due, one.sort
            )


def _lives(one: Thing) -> bool:
    return bool(one.words.strip()) and (one.kind == "decision" or one.waits)


def _still_set(record: RecordFile, meeting: int) -> Iterator[KeepingStands]:
    set_in = terms(record)
    if meeting in set_in:
        yield KeepingStands(set_in[meeting].names_days, set_in[meeting].detail_years, meeting)
