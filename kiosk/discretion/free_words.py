"""What people wrote, letter for letter, but for the names of those who did not agree to be printed.

A name that is sure is put another way: the whole of it, a title and a part, two parts together, a part that is no word.
A part that is an ordinary word is asked about where it can be somebody. Where that is not settled and the part belongs
to somebody who did not agree, the whole line is kept back. What stands in the meeting's own title, place or purpose is
no name, and nothing else is ever changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from kiosk.discretion.called import MEMBER, Known, sentence_start
from kiosk.discretion.name_parts import is_title, parts
from kiosk.discretion.name_words import could_be_somebody, folded_word, is_ordinary

Span: TypeAlias = tuple[int, int]
Asked: TypeAlias = tuple[str, str]  # a word, as `folded_word` has it, and the whole text it stands in
NOT_HERE = "someone who was not here"
KEPT_BACK = "This line is kept back."
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


def asks_about(people: Iterable[Known]) -> bool:
    """Whether a part of anybody's name is an ordinary word too; without one nothing is ever asked."""
    return any(is_ordinary(part) for person in people for part in _parts_of(person))


class FreeWords:
    """Shows people's texts; `unnamed` chose not to be printed, `outside` maps a name from outside to its body.

    `left` says for a text where in it a name stood that is in the record no more. `open` gathers the words that can be
    somebody, as they were met; `kept_back` the texts that were not shown for one, `as_shown` all others as they were
    shown. `settled` are the answers: whether the word is the person.
    """

    def __init__(
        self,
        unnamed: Iterable[Known],
        named: Iterable[Known],
        outside: Mapping[str, str] = {},
        left: Mapping[str, Sequence[Span]] = {},
    ) -> None:
        agreed, refused = [*named], [*unnamed]
        printed = {plain(part)[0] for person in agreed for part in (person.name, parts(person.name).first)}
        self._instead: dict[str, str] = {}
        self._words: set[str] = set()  # ordinary, of somebody who did not agree
        self._asked: set[str] = set()  # ordinary, of anybody
        for name, body in outside.items():
            self._add((name,), body or NOT_HERE, printed)
        for person in refused:
            self._add_person(person, printed)
        self._asked |= {part for person in agreed for part in _parts_of(person) if is_ordinary(part)}
        self._pattern = _either(self._instead, self._asked)
        self._left = left
        self._innocent: list[str] = []
        self.settled: Mapping[Asked, bool] = {}
        self.open: dict[Asked, str] = {}
        self.kept_back: dict[str, None] = {}
        self.as_shown: dict[str, None] = {}

    def know(self, *texts: str) -> None:
        """Group, title, place and purpose: what stands in them is nobody."""
        chunks = (part.strip() for text in texts for part in re.split(r"[,;.]", text))
        self._innocent += [*texts, *(chunk for chunk in chunks if " " in chunk)]

    def _add_person(self, person: Known, printed: set[str]) -> None:
        own = parts(person.name)
        every = _parts_of(person)
        words = {part for part in every if is_ordinary(part)}
        pairs = [f"{one} {other}" for one, other in pairwise(every)]
        self._add((person.name, own.whole, own.first, own.whole.split()[-1], *pairs, *every), MEMBER, printed, words)
        self._words |= words - {one.lower() for one in printed}
        self._asked |= words

    def _add(self, names: Iterable[str], instead: str, printed: set[str], words: Iterable[str] = ()) -> None:
        not_alone = {*words}
        for typed in names:
            name = plain(typed)[0]
            if name and name not in printed and name.lower() not in not_alone:
                self._instead.setdefault(name.casefold(), instead)

    def __call__(self, text: str) -> str:
        spans = [*self._found(text), *((one, MEMBER) for one in self._left.get(text, ()))]
        if self._waits(text, spans):
            self.kept_back[text] = None
            return KEPT_BACK
        shown, end = "", 0
        for (start, after), instead in sorted(spans):
            if start >= end:
                words = sentence_start(instead) if _starts(text, start) else instead
                close = (text[start - 1 : start], text[after : after + 1])  # a script without spaces leaves none
                before, behind = (" " if _WITHOUT_SPACES.fullmatch(sign) else "" for sign in close)
                shown += f"{text[end:start]}{before}{words}{behind}"
                end = after
        shown += text[end:]
        self.as_shown[shown] = None
        return shown

    def places(self, text: str) -> list[Span]:
        """From where to where in a text somebody's name stands that must not be shown, or can stand."""
        could = [
            span
            for word, span in self._could_be(text, [])
            if word in self._words and self.settled.get((word, text.strip())) is not False
        ]
        return sorted([*(span for span, _ in self._found(text)), *could])

    def can_be_somebody(self, text: str) -> Iterator[tuple[str, Span]]:
        """The words that are asked about, as answers are kept, each with its place; settled or not."""
        yield from self._could_be(text, [one for one, _ in self._found(text)])

    def _waits(self, text: str, spans: list[tuple[Span, str]]) -> bool:
        """Whether a word of it that can be somebody is not settled; one that is the person joins the spans."""
        waits = False
        for word, span in self._could_be(text, [one for one, _ in spans]):
            answer = self.settled.get((word, text.strip()))
            if answer is None:
                self.open[word, text.strip()] = text[span[0] : span[1]]
                waits = waits or word in self._words
            elif answer and word in self._words:
                spans.append((span, MEMBER))
        return waits

    def _could_be(self, text: str, taken: Sequence[Span]) -> Iterator[tuple[str, Span]]:
        if self._pattern is None or text in self._innocent:
            return
        for name, (start, end) in self._matches(text, "ask"):
            inside = any(since < end and start < till for since, till in taken)
            if not inside and not self._is_innocent(text, start, end) and could_be_somebody(text, start, end):
                yield folded_word(name), (start, end)

    def _is_innocent(self, text: str, start: int, end: int) -> bool:
        small = text.casefold()
        for one in self._innocent:
            place = small.find(one.casefold())
            while one and place >= 0:
                if place <= start and end <= place + len(one):
                    return True
                place = small.find(one.casefold(), place + 1)
        return False

    def _found(self, text: str) -> Iterator[tuple[Span, str]]:
        for name, (start, end) in self._matches(text, ""):
            yield (_with_titles(text, start), end), self._instead[name.casefold()]
        for name, (start, end) in self._matches(text, "ask"):
            before = text[:start].split()
            if before and is_title(before[-1]) and name.lower() in self._words:
                yield (_with_titles(text, start), end), MEMBER

    def _matches(self, text: str, which: str) -> Iterator[tuple[str, Span]]:
        """The sure ones, or with "ask" the ordinary words; as plain letters, with their place in the text."""
        if self._pattern is None:
            return
        bare, at = plain(text)
        for found in self._pattern.finditer(bare):
            kind = str(found.lastgroup)
            if (kind == "ask") is (which == "ask"):
                start, end = at[found.start(kind)], at[found.end(kind) - 1] + 1
                while end < len(text) and unicodedata.combining(text[end]):
                    end += 1
                yield found[kind], (start, end)


def _with_titles(text: str, start: int) -> int:
    """Where the titles before a name begin: "Mrs a member" would tell of whom it speaks."""
    while (found := re.search(r"\S+\s+$", text[:start])) and is_title(found.group().strip().strip(".")):
        start = found.start()
    return start


def _parts_of(person: Known) -> list[str]:
    """The parts of a full name of two letters or more, small, without marks; titles are none."""
    words = [plain(word)[0].strip(".,()[]\"“”'").lower() for word in parts(person.name).whole.split()]
    return [word for word in words if len(word) > 1 and not is_title(word)]


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


def _either(names: Iterable[str], asked: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names: between edges of words where a script has them, after a joined one-letter word too."""
    kinds: dict[str, list[str]] = {"word": [], "joined": [], "anywhere": [], "ask": []}
    for name in sorted(names, key=len, reverse=True):
        alike = "anywhere" if _WITHOUT_EDGES.fullmatch(name) else "joined" if _JOINS.search(name) else "word"
        kinds[alike].append(re.escape(name))
    kinds["ask"] = [re.escape(name) for name in sorted(asked, key=len, reverse=True)]
    edges = {"word": (r"(?<![\w-])", r"(?![\w-])"), "joined": (r"(?<![\w-])[והבלכמשوبلكف]?", r"(?![\w-])")}
    either = [
        f"{before}(?P<{kind}>{'|'.join(kinds[kind])}){after}"
        for kind, (before, after) in {**edges, "anywhere": ("", ""), "ask": edges["word"]}.items()
        if kinds[kind]
    ]
    return re.compile("|".join(either), re.IGNORECASE) if either else None


def is_a_name(text: str) -> bool:
    """Whether words for somebody who is not here are a name and not a post: one to four words, all begun large."""
    parts = text.split()
    if not 0 < len(parts) < 5 or any(part.lower().strip(".,") in _POSTS for part in parts):
        return False
    return all(part[0].isupper() and _TITLED.fullmatch(part) for part in parts)
