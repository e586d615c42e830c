"""The records in a folder: those that can be read, and why the others cannot."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.meeting.meeting import Meeting, replay
from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem

ENDING = ".heard"


class Found(msgspec.Struct, frozen=True):
    """A record as it stands; `open_number` is its meeting that has not been closed, 0 when there is none.

    `last_date` is the day of its last meeting as the meeting has it (ISO), empty without one.
    """

    path: Path
    group: str
    meetings: tuple[int, ...] = ()
    open_number: int = 0
    last_date: str = ""
    gone: tuple[int, ...] = ()  # numbers of meetings whose detail has left

    @property
    def next_number(self) -> int:
        return max((*self.meetings, *self.gone), default=0) + 1


def records_in(folder: Path) -> tuple[list[Found], list[str]]:
    """The records that can be read, newest first, and a sentence for each that cannot; none where the folder is not."""
    found: list[Found] = []
    unread: list[str] = []
    for path in _newest_first(folder):
        try:
            found.append(_told(path))
        except RecordProblem as problem:
            unread.append(str(problem))
    return found, unread


def told(record: RecordFile, path: Path) -> tuple[Found, Meeting | None]:
    """What an open record says of itself, and its last meeting; RecordProblem where it is broken."""
    try:
        held = record.meetings()
        last = replay(record.history(held[-1])) if held else None
    except (ValueError, KeyError, Refused) as error:
        raise RecordProblem(f"{path}: the record is broken ({error}). `verify` says where.") from error
    is_open = last is not None and last.is_open
    opening = last.opening if last else None
    found = Found(
        path,
        record.group,
        tuple(held),
        opening.number if opening and is_open else 0,
        opening.date if opening else "",
        tuple(record.gone()),
    )
    return found, last


def _told(path: Path) -> Found:
    record = RecordFile.read(path)
    try:
        return told(record, path)[0]
    finally:
        record.close()


def _newest_first(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{ENDING}"), key=lambda path: -_changed(path))
    except OSError:
        return []


def _changed(path: Path) -> float:
    """A link whose stick is gone has no time; it is named among what cannot be read."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
