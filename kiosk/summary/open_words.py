"""Which words of people's own lines can be somebody and are not settled, and where in the record they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.discretion.free_words import Asked
from kiosk.meeting.words_settled import SettleWord
from kiosk.record.codec import PERSONAL, tag_of
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account


@dataclass(frozen=True)
class OpenWord:
    """`line` is all of the text it stands in; the rest says where in the record that is."""

    word: str
    line: str
    entry: int
    field: str
    start: int
    end: int

    def settled(self, somebody: bool) -> SettleWord:
        return SettleWord(entry=self.entry, field=self.field, start=self.start, end=self.end, somebody=somebody)


def open_in(account: Account) -> list[OpenWord]:
    """Each once, in the order of the record; only what would be printed is asked about."""
    full_print(account)
    found: dict[Asked, OpenWord] = {}
    for asked, word in _places(account):
        if asked in account.names.shown.open:
            found.setdefault(asked, word)
    return list(found.values())


def _places(account: Account) -> Iterator[tuple[Asked, OpenWord]]:
    """Every word of everything that was written down that can be somebody."""
    for seq, happened in sorted(account.history.acts.items()):
        for field in sorted(PERSONAL[tag_of(happened.event)]):
            text = getattr(happened.event, field) or ""
            for folded, (start, end) in account.names.shown.can_be_somebody(text):
                word = OpenWord(text[start:end], text.strip(), seq, field, start, end)
                yield (folded, text.strip()), word
