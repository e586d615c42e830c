"""A back-up of a record in the folder or on the stick that its group chose, checked once it is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.record.copies import back_up
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem

NOT_MADE = "No back-up was made. The record itself is kept."


def folder_of(record: Path, back_ups: Mapping[str, str]) -> str:
    """Where this record's back-ups go, of all that were chosen, by whatever path it was opened; "" for nowhere."""
    whole = record.resolve()
    return next((folder for kept, folder in back_ups.items() if Path(kept).resolve() == whole), "")


def not_there(folder: Path) -> str:
    """ "" where it is."""
    return "" if folder.is_dir() else f"{folder} is not there: is the stick in?"


def made_anew(path: Path, folder: Path) -> str:
    """A new back-up, and no older one that still has what was taken out; what came of it, as a sentence."""
    if gone := not_there(folder):
        return f"{gone} {NOT_MADE}"
    try:
        record = RecordFile.read(path)
        try:
            made = back_up(record, folder)
        finally:
            record.close()
    except (RecordProblem, OSError) as problem:
        return f"{problem} {NOT_MADE}"
    return f"A back-up is in {made}. It was checked and holds."
