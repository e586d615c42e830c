"""What people wrote, letter for letter, but for the names of those who did not agree to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kiosk.discretion.called import MEMBER, Known, sentence_start

Span: TypeAlias = tuple[int, int]
NOT_HERE = "someone who was not here"
# First or last names that are also ordinary words: at the start of a sentence, or beside a day, they are no name.
_ORDINARY = frozenset(
    {
        *("will", "may", "mark", "hope", "grace", "faith", "joy", "rose", "bill", "pat", "art", "rob", "sue", "june"),
        *("april", "august", "dawn", "frank", "price", "hill", "young", "white", "black", "brown", "green", "king"),
        *("long", "short", "day", "rich", "grant", "chase", "drew", "ray", "page", "cook", "banks", "church", "ward"),
        *("field", "wood", "moss", "gray", "stone", "best", "good", "ford", "case", "summer", "heath", "hall", "may"),
    }
)
_TITLED = re.compile(r"[^\W\d_][\w'’.-]*")
_POSTS = frozenset(
    {
        *("of", "for", "the", "and", "head", "director", "chair", "manager", "lead", "officer", "council", "team"),
        *("worker", "commissioner", "consultant", "liaison", "service", "services", "board", "cabinet", "group"),
    }
)


class FreeWords:
    """Shows people's texts; `unnamed` chose not to be printed, `outside` maps a name from outside to its body.

    `left` says for a text where in it a name stood that is in the record no more.
    """

    def __init__(
        self,
        unnamed: Iterable[Known],
        named: Iterable[Known],
        outside: Mapping[str, str] = {},
        left: Mapping[str, Sequence[Span]] = {},
    ) -> None:
        printed = {part for person in named for part in (person.name, *person.name.split()[:1])}
        self._instead: dict[str, str] = {}
        for name, body in outside.items():
            self._add((name,), body or NOT_HERE, printed)
        for person in unnamed:
            parts = person.name.split()
            self._add((person.name, *parts[:1], *parts[-1:]), MEMBER, printed)
        self._pattern = _either(self._instead)
        self._left = left

    def _add(self, names: Iterable[str], instead: str, printed: set[str]) -> None:
        for name in names:
            if name and name not in printed:
                self._instead.setdefault(name, instead)
                self._instead.setdefault(name.upper(), instead)

    def __call__(self, text: str) -> str:
        shown, end = "", 0
        for (start, after), instead in sorted(
            [*self._found(text), *((one, MEMBER) for one in self._left.get(text, ()))]
        ):
            if start >= end:
                starts = _starts(text, start)
                shown += text[end:start] + (sentence_start(instead) if starts else instead)
                end = after
        return shown + text[end:]

    def places(self, text: str) -> list[Span]:
        """From where to where in a text somebody's name stands that must not be shown."""
        return [span for span, _ in self._found(text)]

    def _found(self, text: str) -> Iterator[tuple[Span, str]]:
        for found in self._pattern.finditer(text) if self._pattern else ():
            before, name = text[: found.start()].rstrip(), found[0]
            ordinary = _starts(text, found.start()) or before[-1:].isdigit() or name.isupper()
            if name.lower() not in _ORDINARY or not ordinary:
                yield found.span(), self._instead[name]


def _starts(text: str, place: int) -> bool:
    """Whether a sentence begins here."""
    before = text[:place].rstrip()
    return not before or before[-1] in ".!?:…"


def _either(names: Mapping[str, str]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def is_a_name(text: str) -> bool:
    """Whether words for somebody who is not here are a name and not a post: one to four words, all begun large."""
    parts = text.split()
    if not 0 < len(parts) < 5 or any(part.lower().strip(".,") in _POSTS for part in parts):
        return False
    return all(part[0].isupper() and _TITLED.fullmatch(part) for part in parts)
