"""Words that bind and words that loosen, and whether two wordings differ in their spelling alone."""

from __future__ import annotations

import re

BINDING = frozenset({"will", "must", "stop", "end", "anyone", "everyone", "every", "never", "always"})
LOOSENING = frozenset(
    {
        *("aim", "aims", "consider", "explore", "support", "possible", "reduce", "together", "look", "review"),
        *("try", "hope", "should", "could", "may", "might", "working", "where"),
    }
)
DENYING = frozenset({"not", "no", "nor", "cannot"})
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHEN = frozenset(
    {
        *(*DAYS, *(f"{day}s" for day in DAYS), "january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
    }
)
LETTERS_AT_MOST = 2
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_DATE = re.compile(r"\b(\d+) ([A-Z]\w*)")


def dates_of(text: str) -> list[str]:
    """A number followed by a capitalised word, each as one."""
    return [f"{number} {word}" for number, word in _DATE.findall(text)]


def only_spelling(before: str, now: str) -> bool:
    """No word added or lost, each changed by two letters at most, and none that binds, loosens, denies or counts."""
    words = list(zip(_WORD.findall(before.casefold()), _WORD.findall(now.casefold()), strict=False))
    if len(_WORD.findall(before)) != len(_WORD.findall(now)) or dates_of(before) != dates_of(now):
        return False
    return all(_same_but_for_letters(one, other) for one, other in words if one != other)


def _same_but_for_letters(one: str, other: str) -> bool:
    weighty = BINDING | LOOSENING | DENYING | WHEN
    if {one, other} & weighty or any(sign.isdigit() for sign in one + other):
        return False
    return _letters_apart(one, other) <= LETTERS_AT_MOST


def _letters_apart(one: str, other: str) -> int:
    """How many letters come, go or change between two words."""
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        before, row[0] = row[0], count
        for place, sign in enumerate(other, 1):
            change = before + (letter != sign)
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, change)
    return row[-1]
