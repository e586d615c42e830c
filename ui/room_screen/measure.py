"""Words measured in the font they will be painted in, and broken into lines the way they will be painted."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

FAMILY = "Open Sans"
SENTENCE = re.compile(r"(?<=[.!?])\s+")
NUMBER_THEN_WORD = re.compile(r"(?<=\d) (?=[^\W\d])")
NO_BREAK = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=64)
def font(px: int, strong: bool = False, spacing: float = 0.0) -> QFont:
    """`spacing` in shares of the size."""
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * px)
    return made


@lru_cache(maxsize=512)
def width(words: str, px: int, strong: bool = False, spacing: float = 0.0) -> float:
    return QFontMetricsF(font(px, strong, spacing)).horizontalAdvance(words)


def cap_share(family: str = FAMILY) -> float:
    """The height of a capital as a share of the font's size, read from the font."""
    made = QFont(family)
    made.setPixelSize(1000)
    return QFontMetricsF(made).capHeight() / 1000


@lru_cache(maxsize=256)
def lines(words: str, room: float, px: int, strong: bool = False, spacing: float = 0.0) -> tuple[str, ...]:
    """The words broken to fit; a sentence starts a new line where that costs no extra line."""
    plain = " ".join(words.split())
    sentences = SENTENCE.split(plain)
    together = _broken(plain, room, px, strong, spacing)
    for parts in (sentences, _side_by_side(sentences, room, px, strong, spacing)):
        apart = [line for one in parts for line in _broken(one, room, px, strong, spacing)]
        if len(apart) <= len(together):
            return tuple(apart)
    return tuple(together)


def _side_by_side(sentences: list[str], room: float, px: int, strong: bool, spacing: float) -> list[str]:
    """As many whole sentences on a line as fit."""
    rows = sentences[:1]
    for one in sentences[1:]:
        if width(f"{rows[-1]} {one}", px, strong, spacing) <= room:
            rows[-1] = f"{rows[-1]} {one}"
        else:
            rows.append(one)
    return rows


def _broken(words: str, room: float, px: int, strong: bool, spacing: float) -> list[str]:
    words = NUMBER_THEN_WORD.sub(NO_BREAK, words)  # "1 September" is read in one go
    layout = QTextLayout(words, font(px, strong, spacing))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    broken: list[str] = []
    # Qt counts in its own units (UTF-16), Python in signs.
    units = words.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        start, end = line.textStart(), line.textStart() + line.textLength()
        broken.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").replace(NO_BREAK, " ").strip())
    layout.endLayout()
    return broken
