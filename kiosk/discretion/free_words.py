"""What people wrote, letter for letter, but for the names of those who did not agree to be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kiosk.discretion.called import MEMBER, Known, sentence_start
from kiosk.discretion.name_parts import parts

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
_BARE = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "’": "'", "ʼ": "'"}
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1780-\u17ff]")
_WITHOUT_EDGES = re.compile(_WITHOUT_SPACES.pattern + "{2,}")
_JOINS = re.compile(r"[\u0590-\u06ff]")
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
        printed = {plain(part)[0] for person in named for part in (person.name, parts(person.name).first)}
        self._instead: dict[str, str] = {}
        for name, body in outside.items():
            self._add((name,), body or NOT_HERE, printed)
        for person in unnamed:
            own = parts(person.name)
            self._add((person.name, own.whole, own.first, own.whole.split()[-1]), MEMBER, printed)
        self._pattern = _either(self._instead)
        self._left = left

    def _add(self, names: Iterable[str], instead: str, printed: set[str]) -> None:
        for typed in names:
            name = plain(typed)[0]
            if name and name not in printed:
                # With an accent it is no word of ours, and people leave accents and capitals out.
                without = (name.lower(),) if name != typed and name.isascii() else ()
                for form in (name, name.upper(), *without):
                    self._instead.setdefault(form, instead)

    def __call__(self, text: str) -> str:
        shown, end = "", 0
        for (start, after), instead in sorted(
            [*self._found(text), *((one, MEMBER) for one in self._left.get(text, ()))]
        ):
            if start >= end:
                words = sentence_start(instead) if _starts(text, start) else instead
                close = (text[start - 1 : start], text[after : after + 1])  # a script without spaces leaves none
                before, behind = (" " if _WITHOUT_SPACES.fullmatch(sign) else "" for sign in close)
                shown += f"{text[end:start]}{before}{words}{behind}"
                end = after
        return shown + text[end:]

    def places(self, text: str) -> list[Span]:
        """From where to where in a text somebody's name stands that must not be shown."""
        return [span for span, _ in self._found(text)]

    def _found(self, text: str) -> Iterator[tuple[Span, str]]:
        if self._pattern is None:
            return
        bare, at = plain(text)
        for found in self._pattern.finditer(bare):
            kind = str(found.lastgroup)
            start, end = at[found.start(kind)], at[found.end(kind) - 1] + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            before, name = text[:start].rstrip(), found[kind]
            ordinary = _starts(text, start) or before[-1:].isdigit() or name.isupper()
            if name.lower() not in _ORDINARY or not ordinary:
                yield (start, end), self._instead[name]


def plain(text: str) -> tuple[str, list[int]]:
    """The text without accents, and for each of its signs the place it has in the text."""
    bare = [
        (_BARE.get(sign, sign), place)
        for place, letter in enumerate(text)
        for sign in unicodedata.normalize("NFKD", letter)
        if not unicodedata.combining(sign)
    ]
    return "".join(sign for sign, _ in bare), [place for _, place in bare]


def _starts(text: str, place: int) -> bool:
    """Whether a sentence begins here."""
    before = text[:place].rstrip()
    return not before or before[-1] in ".!?:…"


def _either(names: Mapping[str, str]) -> re.Pattern[str] | None:
    """Any of the names: between edges of words where a script has them, after a joined one-letter word too."""
    kinds: dict[str, list[str]] = {"word": [], "joined": [], "anywhere": []}
    for name in sorted(names, key=len, reverse=True):
        alike = "anywhere" if _WITHOUT_EDGES.fullmatch(name) else "joined" if _JOINS.search(name) else "word"
        kinds[alike].append(re.escape(name))
    edges = {"word": (r"(?<![\w-])", r"(?![\w-])"), "joined": (r"(?<![\w-])[והבלכמשوبلكف]?", r"(?![\w-])")}
    either = (
        f"{before}(?P<{kind}>{'|'.join(kinds[kind])}){after}"
        for kind, (before, after) in {**edges, "anywhere": ("", "")}.items()
        if kinds[kind]
    )
    return re.compile("|".join(either)) if names else None


def is_a_name(text: str) -> bool:
    """Whether words for somebody who is not here are a name and not a post: one to four words, all begun large."""
    parts = text.split()
    if not 0 < len(parts) < 5 or any(part.lower().strip(".,") in _POSTS for part in parts):
        return False
    return all(part[0].isupper() and _TITLED.fullmatch(part) for part in parts)
