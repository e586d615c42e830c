"""Words that are looked for, in a table in memory: what was taken out of a record leaves nothing here."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from sqlite_utils import Database

WORD = re.compile(r"\w+")
MOST = 200


class Line(msgspec.Struct, frozen=True):
    """Some words of a meeting, and what they are."""

    meeting: int
    what: str
    words: str


class FullText:
    """Finds lines that have every word that is typed, or its beginning, whatever its accents and capitals."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._database = Database(memory=True)
        self._lines = self._database.table("line")
        rows = ({"place": place, **msgspec.structs.asdict(one)} for place, one in enumerate(lines) if one.words.strip())
        self._lines.insert_all(rows, pk="place", batch_size=500)
        self._empty = not self._lines.exists()
        if not self._empty:
            self._lines.enable_fts(["words"], tokenize="unicode61 remove_diacritics 2")

    def find(self, typed: str) -> list[Line]:
        """In the order of the meetings; nothing where no word is typed."""
        asked = " ".join(f'"{word}"*' for word in WORD.findall(typed))
        if self._empty or not asked:
            return []
        rows = self._lines.search(asked, columns=["place", "meeting", "what", "words"], order_by="place", limit=MOST)
        return [Line(row["meeting"], row["what"], row["words"]) for row in rows]

    def close(self) -> None:
        self._database.close()
