"""What to look at in the words of a question before the room is asked. It advises and never refuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kiosk.words.lexicon import Lexicon, lexicon

MOST_WORDS = 20
_WORD = re.compile(r"\d+ [A-Z]\w+|[\w’'-]+")


def advice(text: str, jargon: Iterable[str] = (), language: str = "en") -> list[str]:
    """One sentence for each thing somebody may want to change; `jargon` is the group's own list of hard words.

    Of words it knows nothing in a language without a lexicon.
    """
    known = lexicon(language)
    plain = " ".join(text.replace("’", "'").split())
    if not plain:
        return []
    return [
        *_leading(plain, known),
        *_length(plain),
        *_two_in_one(plain, known),
        *_hard_words(plain, (*known.jargon, *jargon)),
        *_vague(plain, known),
        *_missing(plain, known),
    ]


def words_that_went(before: str, after: str) -> list[str]:
    """The words of `before` that `after` no longer has, in their order; a date is one word."""
    kept = {word.lower() for word in _WORD.findall(after)} | set(lexicon().small)
    gone = (word for word in _WORD.findall(before) if word.lower() not in kept)
    return list(dict.fromkeys(gone))


def words_that_came(before: str, after: str) -> list[str]:
    """The words of `after` that `before` did not have, in their order."""
    return words_that_went(after, before)


def _leading(text: str, known: Lexicon) -> Iterator[str]:
    opener = next((words for words in known.leading if _starts_with(text, words)), None)
    if opener:
        yield f"It begins with “{text[: len(opener)]}”. That is hard to say no to."


def _starts_with(text: str, words: str) -> bool:
    return re.match(rf"{re.escape(words)}\b", text, re.IGNORECASE) is not None


def _length(text: str) -> Iterator[str]:
    count = len(_WORD.findall(text))
    if count > MOST_WORDS:
        yield f"It has {count} words. Up to {MOST_WORDS} are easier to take in."


def _two_in_one(text: str, known: Lexicon) -> Iterator[str]:
    several = text.count("?") > 1
    joined = _second_verb(known).search(text) if known.second_verb else None
    if several or joined:
        by = f", joined by “{joined[0].split()[0]}”" if joined and not several else ""
        yield f"It may be two questions{by}. People may want to say yes to one and no to the other."


@lru_cache(maxsize=8)
def _second_verb(known: Lexicon) -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, known.second_verb))
    return re.compile(rf"\b(?:and|or)\s+(?:also\s+|then\s+)?(?:{verbs})\b", re.IGNORECASE)


def _hard_words(text: str, hard: Iterable[str]) -> Iterator[str]:
    found = dict.fromkeys(word for word in hard if _has(text, word))
    if found:
        yield f"Hard words: {', '.join(found)}. Say it as you would to a neighbour."


def _vague(text: str, known: Lexicon) -> Iterator[str]:
    found = [word for word in known.vague if _has(text, word)]
    if found:
        yield f"Words that can mean many things: {', '.join(found)}. What would somebody see being done?"


def _missing(text: str, known: Lexicon) -> Iterator[str]:
    if not known.who:
        return
    missing = []
    if not any(_has(text, word) for word in known.who) and not _names_somebody(text):
        missing.append("who does it")
    if len([word for word in _WORD.findall(text) if word.lower() not in known.small]) < 3:
        missing.append("what is done")
    if not any(_has(text, word) for word in known.when) and not re.search(r"\d", text):
        missing.append("by when")
    if missing:
        yield f"It does not say {_listed(missing)}."


def _names_somebody(text: str) -> bool:
    """A word with a capital letter that does not begin a sentence."""
    return any(re.match(r"[A-Z]", word) for word in text.split()[1:])


def _has(text: str, words: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE) is not None


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} or {parts[-1]}"
