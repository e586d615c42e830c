"""What is written into a record while no meeting is open: take-outs, a different view, copies."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

from kiosk.meeting.between_meetings import BETWEEN, ClearedCopy, Copied, KioskTookUp, RightAnswered, RightAsked
from kiosk.meeting.repair import EventRedacted, RequestedBy
from kiosk.meeting.terms import Event
from kiosk.record.codec import VERSION, tag_of, to_row
from kiosk.record.entry import Entry
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordStore, StoreFailed
from kiosk.words.dates import day_of


def write(record: RecordStore, event: Event, meeting: int = BETWEEN, wipe: Sequence[tuple[int, str]] = ()) -> int:
    """One entry; with `wipe` the words of older entries go in the same moment. Its number."""
    return record.append([entry(record, event, meeting)], wipe)


def entry(record: RecordStore, event: Event, meeting: int = BETWEEN) -> Entry:
    """As it is kept: of now, and nobody's; in a meeting that is over at its last moment."""
    body, words = to_row(event)
    wall = datetime.now().astimezone().isoformat(timespec="seconds")
    at = max((one.at for one in record.history(meeting)), default=0) if meeting else 0
    return Entry(meeting, None, at, wall, "", "", tag_of(event), VERSION, body, words)


def note_another_kiosk(record: RecordStore) -> None:
    """The first entry at a kiosk that goes on with a record of another one; nothing where it is the same."""
    key = record.took_up_elsewhere()
    taken = [one.event.key for one in record.history(BETWEEN) if isinstance(one.event, KioskTookUp)] if key else []
    if key and taken[-1:] != [key]:
        with suppress(StoreFailed):  # a full disk is said with the first tap
            write(record, KioskTookUp(key=key))


def take_out(record: RecordStore, entries: Sequence[int], by: RequestedBy = "person") -> int:
    """The words of these entries go, names too; the chain still holds."""
    told = EventRedacted(entries=tuple(entries), requested_by=by)
    wipe = [(entry, "") for entry in entries] + [(entry, "sits") for entry in entries]
    return write(record, told, wipe=wipe)


def rights_asked(record: RecordStore) -> list[tuple[int, RightAsked]]:
    """What was asked for and has no answer yet, with the entry that says so."""
    told = list(record.history(BETWEEN))
    answered = {one.event.of for one in told if isinstance(one.event, RightAnswered)}
    return [(one.seq, one.event) for one in told if isinstance(one.event, RightAsked) and one.seq not in answered]


def copies_of(record: RecordFile) -> tuple[dict[str, date | None], list[str]]:
    """Where copies went and when, and which of them were cleared since."""
    copies: dict[str, date | None] = {}
    cleared: list[str] = []
    for one in record.history(BETWEEN):
        if isinstance(one.event, Copied):
            walls = record.rows("SELECT wall FROM face WHERE seq = ?", one.seq)
            copies[one.event.to] = day_of(walls[0][0]) if walls else None
        elif isinstance(one.event, ClearedCopy):
            cleared.append(one.event.to)
    return copies, cleared


def taken_out_here_not_there(record: RecordFile, copy: RecordFile) -> list[int]:
    """The entries both have whose words are gone from the record, and stand in the copy still."""
    entries = "SELECT seq, coalesce(seal_1, hex(seal)) FROM entry"
    common = set(record.rows(entries)) & set(copy.rows(entries))
    gone = (
        "SELECT DISTINCT one.value FROM face, json_each(face.body, '$.entries') AS one"
        " WHERE face.event = 'event_redacted' AND json_extract(face.body, '$.requested_by') IS NOT 'rule'"
    )
    there = {row[0] for row in copy.rows("SELECT DISTINCT seq FROM words")}
    return sorted({row[0] for row in record.rows(gone)} & {seq for seq, _ in common} & there)
