"""Where in the record a word stands that can be somebody, in what people wrote themselves."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.tap import Happened
from kiosk.meeting.words_settled import OpenWord
from kiosk.record.codec import SORTS, tag_of


def words_in(happened: Happened, names: FreeWords) -> Iterator[OpenWord]:
    """Settled or not, in the order of the entry's fields and of its words."""
    sorts = SORTS[tag_of(happened.event)]
    for field in sorted(name for name, sort in sorts.items() if sort == "words"):
        text = getattr(happened.event, field) or ""
        for folded, (start, end) in names.can_be_somebody(text):
            yield OpenWord(text[start:end], text.strip(), happened.seq, field, start, end, folded)
