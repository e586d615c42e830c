"""How the print says numbers, lists and times: past tense, one fact each, exact for moves, never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NO_REASON = "No reason was given."
NO_LIMIT_OWNER = "No one said who sets that limit."
TAKEN_OUT = "(These words were taken out.)"
_ENDS = (".", "!", "?", "…", ":", ".”", "!”", "?”", '."', '!"', '?"', ".)", "?)", "!)")
_PLURAL = re.compile(r"The .*[a-z](?<![su])s")  # "the trustees", but not "the press" or "the census"
_NOT_TOLD = re.compile("(nobody|no one) told us", re.IGNORECASE)


def in_words(count: int) -> str:
    """A count of moves: in words to ten."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def times(count: int) -> str:
    """once, twice, three times."""
    return {1: "once", 2: "twice"}.get(count, f"{in_words(count)} times")


def counted(count: int, one: str, more: str = "") -> str:
    """ "one turn", "three turns"; `more` where an s does not make it many."""
    return f"{in_words(count)} {one if count == 1 else more or f'{one}s'}"


def whole_minutes(seconds: int) -> int:
    """Minutes to the nearest, half up."""
    return (seconds + 30) // 60


def minutes(seconds: int) -> str:
    whole = whole_minutes(seconds)
    return "less than a minute" if whole == 0 else "1 minute" if whole == 1 else f"{whole} minutes"


def listed(items: Iterable[str]) -> str:
    """A, B and C."""
    *first, last = [*items] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """People's words with a full stop after them where they have no end of their own."""
    text = text.rstrip()
    return text if text.endswith(_ENDS) or not text else f"{text}."


def joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def reason(text: str) -> str:
    """ "The reason was: ..." or "No reason was given." """
    return f"The reason was: {closed(text)}" if text.strip() else NO_REASON


def limit_owner(owner: str) -> str:
    """Who sets a limit; "the trustees" set it, "the board" sets it, and nobody may have told us."""
    said = first_up(owner.strip().rstrip("."))
    if not said:
        return NO_LIMIT_OWNER
    if _NOT_TOLD.fullmatch(said):
        return f"{said} who sets that limit."
    return closed(f"{said} {'set' if _PLURAL.fullmatch(said) else 'sets'} that limit")
