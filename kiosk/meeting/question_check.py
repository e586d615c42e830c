"""What to look at in the words of a question before the room is asked. It advises and never refuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MOST_WORDS = 20
LEADING = (
    *("do we all", "don't we all", "surely", "don't you think", "do you not think", "wouldn't you", "isn't it"),
    *("wouldn't it", "shouldn't we", "can we all", "can we agree", "are we all", "obviously", "of course", "everyone"),
    *("we all", "is it not", "do you agree", "you would agree"),
)
VAGUE = (
    *("improve", "address", "engage", "facilitate", "enable", "empower", "progress", "optimise", "promote"),
    *("strengthen", "enhance", "consider", "explore", "look at", "look into", "support", "work together", "aim to"),
)
JARGON = (
    *("stakeholder", "stakeholders", "deliverable", "deliverables", "pathway", "pathways", "outcomes", "framework"),
    *("co-design", "commissioning", "governance", "holistic", "leverage", "synergy", "service user", "service users"),
    *("person-centred", "multi-agency", "going forward", "capacity building", "buy-in", "KPI", "KPIs"),
)
WHO = ("council", "board", "we", "trust", "nhs", "group", "team", "landlord", "government", "staff", "service", "who")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
WHEN = (
    *MONTHS,
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "now"),
    *("week", "month", "year", "meeting", "spring", "summer", "autumn", "winter", "christmas", "before", "until"),
)
# Words without weight of their own. What binds or loosens (will, must, all, should, where possible) is not among them.
SMALL = frozenset(
    {
        *("the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "is", "are", "do", "does", "we", "our", "us"),
        *("be", "it", "its", "that", "this", "from", "into", "at", "with", "as", "by", "they", "their", "them"),
    }
)
_WORD = re.compile(r"\d+ [A-Z]\w+|[\w’'-]+")
_VERB_AFTER = re.compile(
    r"\b(?:and|or)\s+(?:also\s+|then\s+)?(?:should|will|do|does|can|could|shall|must|is|are|would|"
    r"stop|start|give|make|let|pay|open|close|end|keep|change|move|write|tell|ask|build|fund|set|publish|ban|cut|hire|"
    r"train|share|report|review|reduce|increase)\b",
    re.IGNORECASE,
)


def advice(text: str, jargon: Iterable[str] = ()) -> list[str]:
    """One sentence for each thing somebody may want to change; `jargon` is the group's own list of hard words."""
    plain = " ".join(text.replace("’", "'").split())
    if not plain:
        return []
    return [
        *_leading(plain),
        *_length(plain),
        *_two_in_one(plain),
        *_hard_words(plain, (*JARGON, *jargon)),
        *_vague(plain),
        *_missing(plain),
    ]


def words_that_went(before: str, after: str) -> list[str]:
    """The words of `before` that `after` no longer has, in their order; a date is one word."""
    kept = {word.lower() for word in _WORD.findall(after)}
    gone = (word for word in _WORD.findall(before) if word.lower() not in kept and word.lower() not in SMALL)
    return list(dict.fromkeys(gone))


def words_that_came(before: str, after: str) -> list[str]:
    """The words of `after` that `before` did not have, in their order."""
    return words_that_went(after, before)


def _leading(text: str) -> Iterator[str]:
    opener = next((words for words in LEADING if _starts_with(text, words)), None)
    if opener:
        yield f"It begins with “{text[: len(opener)]}”. That is hard to say no to."


def _starts_with(text: str, words: str) -> bool:
    return re.match(rf"{re.escape(words)}\b", text, re.IGNORECASE) is not None


def _length(text: str) -> Iterator[str]:
    count = len(_WORD.findall(text))
    if count > MOST_WORDS:
        yield f"It has {count} words. Up to {MOST_WORDS} are easier to take in."


def _two_in_one(text: str) -> Iterator[str]:
    several = text.count("?") > 1
    joined = _VERB_AFTER.search(text)
    if several or joined:
        by = f", joined by “{joined[0].split()[0]}”" if joined and not several else ""
        yield f"It may be two questions{by}. People may want to say yes to one and no to the other."


def _hard_words(text: str, hard: Iterable[str]) -> Iterator[str]:
    found = dict.fromkeys(word for word in hard if _has(text, word))
    if found:
        yield f"Hard words: {', '.join(found)}. Say it as you would to a neighbour."


def _vague(text: str) -> Iterator[str]:
    found = [word for word in VAGUE if _has(text, word)]
    if found:
        yield f"Words that can mean many things: {', '.join(found)}. What would somebody see being done?"


def _missing(text: str) -> Iterator[str]:
    missing = []
    if not any(_has(text, word) for word in WHO) and not _names_somebody(text):
        missing.append("who does it")
    if len([word for word in _WORD.findall(text) if word.lower() not in SMALL]) < 3:
        missing.append("what is done")
    if not any(_has(text, word) for word in WHEN) and not re.search(r"\d", text):
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
