"""What the files of a print are called: by group, day and kind, never by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

LONGEST = 120  # letters of the group's name; some disks take 255 bytes for a whole name
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')  # by the disks and sticks people have


def file_name(group: str, day: str, words: str, ending: str) -> str:
    """ "Harbour Lane, 14 May 2026, in full.pdf"; signs that a disk refuses become a space."""
    parts = (_taken(group)[:LONGEST].strip(), _taken(day), _taken(words))
    return f"{', '.join(part for part in parts if part)}.{ending}"


def _taken(words: str) -> str:
    return " ".join(_REFUSED.sub(" ", words).split()).strip(". ")


def unused(folder: Path, name: str) -> Path:
    """The name in this folder; where it is taken already, with ", 2" after it, and so on."""
    return next(path for path in _numbered(folder / name) if not path.exists())


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_name(f"{path.stem}, {number}{path.suffix}") for number in count(2))
