"""Which way the signs of a line run, by the Unicode rules: people's own words and names stand apart from ours."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Sequence
from typing import Any, TypeVar

from bidi import algorithm

LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_LETTER, END = "\u2066\u2067\u2068\u2069"
OPENING = {LEFT_TO_RIGHT: 0, RIGHT_TO_LEFT: 1, FIRST_LETTER: None}
NEUTRAL, MARK = "\ufffc", "\u0300"  # they stand for what only steers, where the rules are worked out
STRONG = {"L": 0, "R": 1, "AL": 1}
BRACKETS = {"(": ")", "[": "]", "{": "}"}
LETTERS = "aא"  # one of each direction
STEPS = (
    algorithm.explicit_embed_and_overrides,
    algorithm.resolve_weak_types,
    algorithm.resolve_neutral_types,
    algorithm.resolve_implicit_levels,
)
One = TypeVar("One")


def turns(text: str) -> bool:
    """Whether any letter of it runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) in ("R", "AL", "AN") for sign in text)


def right_to_left(text: str) -> bool:
    """Whether the first letter runs from right to left; words that stand apart count where no other does."""
    outer = "".join(text[start] for start, end in _parts(text) if start == end)
    return bool(_first(outer, _first(text, 0)))


def apart(words: str) -> str:
    """Somebody's words as they stand in a sentence of ours: neither turns the other round."""
    plain = "".join(sign for sign in words if sign not in OPENING and sign != END)
    return f"{RIGHT_TO_LEFT if right_to_left(plain) else LEFT_TO_RIGHT}{plain}{END}"


def sides(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is words that stand apart; without the signs that say so."""
    pieces: list[tuple[str, bool]] = []
    for start, end in _parts(text):
        if start < end:
            pieces.append((text[start + 1 : end], True))
        elif pieces and not pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + text[start], False)
        else:
            pieces.append((text[start], False))
    return pieces


def levels(text: str, base: int | None = None) -> list[int]:
    """For each sign how deep it is turned: odd from right to left. `base` is that of the whole, else by its letters."""
    if base is None:
        base = _first("".join(text[start] for start, end in _parts(text) if start == end), 0) or 0
    parts = _parts(text)
    found = [base] * len(text)
    outer = _with_brackets("".join(_plain(text[start]) if start == end else NEUTRAL for start, end in parts), base % 2)
    for (start, end), level in zip(parts, _resolved(outer, base), strict=True):
        found[start] = level
        if start < end:
            inside = text[start + 1 : end]
            way = OPENING[text[start]]
            way = _first(inside, 0) if way is None else way
            found[start + 1 : end] = levels(inside, level + (1 if (level + 1) % 2 == way else 2))
            found[end : end + 1] = [level] * len(text[end : end + 1])
    return found


def in_order(parts: Sequence[tuple[int, One]]) -> list[One]:
    """Parts of a line, each with its level, from left to right."""
    shown = list(parts)
    for level in range(max((one for one, _ in parts), default=0), 0, -1):
        at = 0
        while at < len(shown):
            end = at
            while end < len(shown) and shown[end][0] >= level:
                end += 1
            shown[at:end] = shown[at:end][::-1]
            at = end + 1
    return [one for _, one in shown]


def continued(lines: list[str]) -> list[str]:
    """Lines of one text, where words that stand apart are parted by the end of a line."""
    still: list[str] = []
    whole = []
    for line in lines:
        before = "".join(still)
        for sign in line:
            if sign in OPENING:
                still.append(sign)
            elif sign == END and still:
                still.pop()
        whole.append(f"{before}{line}{END * len(still)}")
    return whole


def _parts(text: str) -> list[tuple[int, int]]:
    """Each sign as (place, place), and what stands apart as one: its beginning and its end."""
    parts = []
    at = 0
    while at < len(text):
        end = _closing(text, at) if text[at] in OPENING else at
        parts.append((at, end))
        at = end + 1
    return parts


def _closing(text: str, start: int) -> int:
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] in OPENING) - (text[place] == END)
        if depth == 0:
            return place
    return len(text)


def _first(text: str, other: int) -> int:
    """The direction of the first letter that has one."""
    return next((STRONG[kind] for sign in text if (kind := unicodedata.bidirectional(sign)) in STRONG), other)


def _plain(sign: str) -> str:
    if sign in "\u200c\u200d":
        return MARK
    steers = unicodedata.bidirectional(sign) in ("BN", "B", "S", "LRE", "LRO", "RLE", "RLO", "PDF", "PDI", "")
    return NEUTRAL if steers else sign


def _with_brackets(text: str, base: int) -> str:
    """Brackets in pairs run as what is in them or before them does; the algorithm does not know them yet."""
    signs, still = list(text), []
    for place, sign in enumerate(text):
        if sign in BRACKETS:
            still.append(place)
        elif still and sign == BRACKETS[text[still[-1]]]:
            start = still.pop()
            inside = {STRONG.get(unicodedata.bidirectional(one)) for one in text[start:place]} - {None}
            if inside:
                before = _first("".join(signs[start::-1]), base)
                signs[start] = signs[place] = LETTERS[base if base in inside else before]
    return "".join(signs)


def _resolved(text: str, base: int) -> list[int]:
    storage: dict[str, Any] = {"base_level": base % 2, "base_dir": "LR"[base % 2], "chars": [], "runs": deque()}
    algorithm.get_embedding_levels(text, storage)
    for step in STEPS:
        step(storage, False)
    return [one["level"] + base - base % 2 for one in storage["chars"]]
