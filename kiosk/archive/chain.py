"""A record's chain as the sender reads it: marks of every entry, and what is shown of a few."""

from __future__ import annotations

from uuid import UUID

from kiosk.archive.wire import ROWS_A_BATCH, Row
from kiosk.record.sqlite_store import RecordFile


class Chain:
    """Of one record; reads only."""

    def __init__(self, record: RecordFile) -> None:
        self._record = record
        self.group: UUID = record.id

    @property
    def first_seal(self) -> bytes:
        return bytes(self._record.rows("SELECT seal FROM record")[0][0])

    @property
    def last(self) -> int:
        """The number of the newest entry."""
        return int(self._record.rows("SELECT max(seq) FROM entry")[0][0])

    def seal_of(self, seq: int) -> bytes:
        return bytes(self._record.rows("SELECT seal FROM entry WHERE seq = ?", seq)[0][0])

    def points(self) -> list[tuple[int, bytes]]:
        """Some entries, newest first, at growing steps back: whoever has one of them can say from where we go on."""
        last = self.last
        steps = [last - (1 << power) + 1 for power in range((last + 1).bit_length())]
        return [(seq, self.seal_of(seq)) for seq in [*(seq for seq in steps if seq > 0), 0]]

    def rows_from(self, first: int, count: int = ROWS_A_BATCH) -> list[Row]:
        found = self._record.rows(
            "SELECT row_mark, salt, text, shown_mark FROM entry LEFT JOIN shown USING (seq) WHERE seq >= ?"
            " ORDER BY seq LIMIT ?",
            first,
            count,
        )
        return [Row(mark, salt, text) if text else Row(mark, mark=shown or b"") for mark, salt, text, shown in found]

    def shows(self) -> list[tuple[int, bytes]]:
        """Number and seal of every entry that shows something."""
        return self._of_shown("text IS NOT NULL")

    def gone(self) -> list[tuple[int, bytes]]:
        """Of every entry that showed something once, and does not any more."""
        return self._of_shown("text IS NULL")

    def _of_shown(self, which: str) -> list[tuple[int, bytes]]:
        found = self._record.rows(
            "SELECT seq, seal FROM entry LEFT JOIN shown USING (seq)"
            f" WHERE shown_mark IS NOT NULL AND {which} ORDER BY seq"
        )
        return [(seq, bytes(seal)) for seq, seal in found]

    def before(self, first: int) -> bytes:
        """The seal that entry `first` hangs on."""
        return self.seal_of(first - 1) if first else self.first_seal
