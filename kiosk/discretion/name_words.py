"""Names that are ordinary words too: whether a word stands where it can be somebody, or where it cannot."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

# Words that are names, months or places more often than not, but words too; all others are in english_words.txt.
_WORDS = """
alder april august austin brooklyn brown carter chandler chelsea cheshire clark constable constance dale dallas devon
drake england ernest felicity florence fowler france germany glenn hank harper holland houston india ireland israel
jasmine jordan june kent lincoln linden london luna madison max may paris parker pip piper poole preston randy rick
rowan sawyer sharpe shaw skinner sonny sydney taylor tyler vale verity monday tuesday wednesday thursday friday
saturday sunday christmas easter
"""
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset({"april", "may", "june", "august", "christmas", "easter"}) | _DAYS
_NEVER_AFTER = frozenset({"the", "a", "an", "this", "these", "our", "your", "my", "their", "main", "town"})
_NEVER_AFTER |= {
    "city",
    "village",
    "no",
    "any",
    "some",
    "every",
    "each",
    "high",
    "low",
    "good",
    "great",
    "more",
    "much",
}
_MONTH_AFTER = frozenset(
    {"in", "by", "until", "till", "since", "before", "after", "from", "for", "next", "last", "early"}
)
_MONTH_AFTER |= {"late", "mid", "during", "of", "and", "or", "to", "every", "on", "at"}
_NEVER_BEFORE = frozenset(
    {"the", "a", "an", "it", "we", "i", "you", "they", "he", "she", "there", "this", "that", "our"}
)
_PLACES = frozenset({"street", "road", "lane", "avenue", "house", "centre", "center", "hall", "park", "close", "court"})
_PLACES |= {"ward", "school", "bridge", "hospital", "library", "square", "station", "way", "drive", "terrace", "green"}
_SMALL_AFTER = frozenset({"ask", "asked", "told", "tell", "saw", "see", "met", "meet", "with", "at", "and", "thank"})
_SMALL_AFTER |= {"thanks", "phone", "phoned", "call", "called", "email", "emailed", "invite", "invited", "let", "like"}
_DOES = frozenset(
    {"said", "told", "went", "came", "was", "were", "had", "has", "is", "did", "does", "saw", "met", "wrote"}
)
_DOES |= {"gave", "took", "got", "left", "spoke", "thought", "felt", "knew", "made", "brought", "sat", "stood", "ran"}
_DOES |= {
    "says",
    "wants",
    "asks",
    "thinks",
    "will",
    "would",
    "could",
    "should",
    "must",
    "never",
    "always",
    "and",
    "who",
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STRONG = frozenset({"said", "told", "thought", "felt", "wrote", "spoke", "came", "went"})


def is_ordinary(part: str) -> bool:
    """Whether a part of a name is a word, a place or a month as well; also as several of it: "Marks"."""
    small = part.lower()
    return any(one in _ordinary() for one in (small, small.removesuffix("s"), small.removesuffix("es")))


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    lines = (Path(__file__).parent / "english_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_WORDS.split()).union(line for line in lines if not line.startswith("#"))


def could_be_somebody(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word from `start` to `end` stands where somebody can be meant. Both as `text` has them."""
    before, after = _word_before(text, start), _word_after(text, end)
    word, at_start = text[start:end], _begins(text, start)
    if _never(text, start, word, before, after):
        return False
    if not at_start and word[:1].isupper() and (len(word) > 1 and word[1:].islower()):
        return True
    if word.isupper() and len(word) > 1 and not text.isupper():
        return True
    if text[end : end + 2].lower() in ("'s", "’s") and (word[:1].isupper() or before in _SMALL_AFTER):
        return True
    if at_start and _does(after):
        return True
    if before == "and":
        return not after or _does(after)
    if before in _SMALL_AFTER and after not in _NEVER_BEFORE:
        return True
    return word[:1].islower() and _did(after)


def _never(text: str, start: int, word: str, before: str, after: str) -> bool:
    named = word[:1].isupper() and not _begins(text, start)  # "We told Grace the news."
    if before in _NEVER_AFTER or (after in _NEVER_BEFORE and not named and not _possessive(text, start, word)):
        return True
    small = word.lower()
    if small in _MONTHS and (before in _MONTH_AFTER or _beside_a_number(text, start, start + len(word))):
        return True
    return _word_after(text, start + len(word), fold=False)[:1].isupper() and after in _PLACES


def _possessive(text: str, start: int, word: str) -> bool:
    return text[start + len(word) : start + len(word) + 2].lower() in ("'s", "’s")


def _beside_a_number(text: str, start: int, end: int) -> bool:
    return text[:start].rstrip()[-1:].isdigit() or text[end:].lstrip()[:1].isdigit()


def _does(word: str) -> bool:
    return word in _DOES or _did(word)


def _did(word: str) -> bool:
    return word in _STRONG or (len(word) > 4 and word.endswith("ed"))


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins here."""
    before = text[:place].rstrip(" \t\r\n\"“‘'(«")
    return not before or before[-1] in ".!?:…;"


def _word_before(text: str, start: int) -> str:
    head = text[:start].rstrip()
    found = re.search(r"[^\W_]+$", head)
    return found.group().lower() if found else ""


def _word_after(text: str, end: int, fold: bool = True) -> str:
    tail = text[end:]
    tail = re.sub(r"^['’]s\b", "", tail)
    found = _WORD.match(tail.lstrip(" \t")) if tail[:1] in (" ", "\t") or not tail else None
    if found is None:
        return ""
    return found.group().lower() if fold else found.group()


def folded_word(word: str) -> str:
    """A word as answers about it are kept."""
    return unicodedata.normalize("NFKC", word).casefold()
