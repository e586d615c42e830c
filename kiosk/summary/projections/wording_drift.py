"""How far the words of a question have moved: words that bind and that loosen, dates, and two measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.meeting.spelling import BINDING, LOOSENING, dates_of

STOP_WORDS = frozenset(
    {
        *("the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "is", "are", "do", "we", "our", "us", "be"),
        *("it", "that", "this", "from", "into", "at", "with", "as", "by", "all", "not"),
    }
)
_WORD = re.compile(r"[a-z0-9']+")


@dataclass(frozen=True)
class Drift:
    """How a wording differs from the first: shares to three places, and the words that went and came."""

    wording: int
    content: float
    words: float
    binding_lost: tuple[str, ...]
    loosening_gained: tuple[str, ...]
    dates_lost: tuple[str, ...]


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def drift(first: str, text: str, wording: int) -> Drift:
    before, after = words_of(first), words_of(text)
    content_before, content_after = set(before) - STOP_WORDS, set(after) - STOP_WORDS
    union = content_before | content_after
    longest = max(len(before), len(after))
    return Drift(
        wording=wording,
        content=round(1 - len(content_before & content_after) / len(union), 3) if union else 0.0,
        words=round(edit_distance(before, after) / longest, 3) if longest else 0.0,
        binding_lost=tuple(sorted(BINDING & set(before) - set(after))),
        loosening_gained=tuple(sorted(LOOSENING & set(after) - set(before))),
        dates_lost=tuple(sorted(set(dates_of(first)) - set(dates_of(text)))),
    )


def edit_distance(before: Sequence[str], after: Sequence[str]) -> int:
    """Words put in, left out or exchanged, at the least."""
    row = list(range(len(after) + 1))
    for i, word in enumerate(before, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(after, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]
