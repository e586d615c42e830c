"""Words broken into lines: at spaces only, never with a hyphen, numbers kept with their word."""

import re
from collections.abc import Callable, Sequence

from kiosk.summary.typesetting.directions import continued
from kiosk.summary.typesetting.paper import Type
from kiosk.summary.typesetting.runs import Lettering

NO_BREAK = "\N{NO-BREAK SPACE}"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMBER_THEN_WORD = re.compile(rf"(?<=\d) (?=(?:{MONTHS}|of|years?|days?|hours?|minutes?|people|times?)\b)")
WORD_THEN_NUMBER = re.compile(r"\b([Mm]eeting|[Ww]ording|[Mm]inutes?|[Pp]age|[Dd]ecision|of) (?=\d)")

SHORT = 7  # letters
TOLERANCE = 0.6  # so little over the edge is not seen

Width = Callable[[str], float]


def kept_together(text: str) -> str:
    """White space folded, and a number on one line with its word: 1 April, wording 4, 3 of 8."""
    folded = " ".join(part for part in re.split(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+", text) if part)
    return WORD_THEN_NUMBER.sub(rf"\1{NO_BREAK}", NUMBER_THEN_WORD.sub(NO_BREAK, folded))


def broken(lettering: Lettering, text: str, type_: Type, width: float, first: float = 0) -> list[str]:
    """The lines of a text in one type, none wider than `width`; the first starts `first` points in."""

    def measure(part: str) -> float:
        return lettering.width(part, type_.size, type_.strong)

    whole = kept_together(text)
    lettering.runs(whole, type_.strong)  # first, so that a sign no font can draw is noted with the text around it
    words = whole.split(" ")
    pieces = [(word, measure(word)) for one in words for word in cut(one, measure, width - first)]
    lines = fill(pieces, measure(" "), evened(pieces, measure(" "), width, first) if type_.even else width, first)
    return continued([" ".join(line) for line in _with_company(lines, measure, width)])


def _with_company(lines: list[list[str]], measure: Width, width: float) -> list[list[str]]:
    """A short last word does not stand alone: the word before it comes along."""
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 3 or len(lines[-1][0]) > SHORT:
        return lines
    *before, upper, (last,) = lines
    if measure(f"{upper[-1]} {last}") > width:
        return lines
    return [*before, upper[:-1], [upper[-1], last]]


def fill(words: Sequence[tuple[str, float]], space: float, width: float, first: float = 0) -> list[list[str]]:
    """As many words on each line as fit."""
    lines: list[list[str]] = [[]]
    left = width - first
    for word, wide in words:
        if lines[-1] and wide + space > left + TOLERANCE:
            lines.append([])
            left = width
        left -= wide + (space if lines[-1] else 0)
        lines[-1].append(word)
    return lines


def evened(words: Sequence[tuple[str, float]], space: float, width: float, first: float = 0) -> float:
    """The narrowest measure that needs no more lines: no last word stands alone."""
    fewest = len(fill(words, space, width, first))
    if fewest == 1:
        return width
    narrow, wide = max([width / 2, *(one for _, one in words)]), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(fill(words, space, middle, first)) == fewest:
            wide = middle
        else:
            narrow = middle
    return wide


def cut(word: str, measure: Width, width: float) -> list[str]:
    """A word wider than a whole line, cut where the line ends."""
    if measure(word) <= width:
        return [word]
    parts, used = [""], 0.0
    for sign in word:
        used += measure(sign)
        if parts[-1] and used > width:
            parts.append("")
            used = measure(sign)
        parts[-1] += sign
    return parts


def fitting(lettering: Lettering, labels: Sequence[str], type_: Type, width: float) -> str:
    """The first label, longest first, that is no wider than `width`; empty if none is."""
    return next((one for one in labels if lettering.width(one, type_.size, type_.strong) <= width), "")
