"""Plain text as runs of one font and one direction. No markup is read and none is made."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise

from reportlab.lib.abag import ABag
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeFragWord

from kiosk.summary.typesetting.fonts import Fonts, Weight
from kiosk.summary.typesetting.in_words import in_words

JOINERS = "\u200c\u200d"  # they steer how letters join, so shaping needs them


@dataclass(frozen=True)
class Run:
    """Signs drawn in one go: `shown` in visual order, `text` as it was written."""

    font: TTFont
    shown: str
    text: str
    width: float  # at one point
    right_to_left: bool = False

    @property
    def is_as_written(self) -> bool:
        return self.shown is self.text

    def clusters(self) -> list[tuple[str, str]]:
        """Shapes from left to right, with the signs each stands for; where they run left to right, all in one."""
        if not (self.right_to_left and isinstance(self.shown, ShapedStr)):
            return [(self.shown, self.text)]
        starts = [one.cluster for one in self.shown.__shapeData__]
        ends = dict(pairwise([*sorted(set(starts)), len(self.text)]))
        places = [place for place, start in enumerate(starts) if place == 0 or start != starts[place - 1]]
        return [
            (self.shown[place:end], self.text[starts[place] : ends[starts[place]]][::-1])
            for place, end in pairwise([*places, len(starts)])
        ]


@dataclass
class Lettering:
    """Turns text into runs, remembers what it has seen, and notes all that no font can draw."""

    fonts: Fonts
    undrawn: dict[str, str] = field(default_factory=dict)  # signs: the text they stood in
    _known: dict[tuple[str, bool], tuple[Run, ...]] = field(default_factory=dict)

    def runs(self, text: str, strong: bool) -> tuple[Run, ...]:
        """The runs of a text in the order in which they stand on the line, left to right."""
        key = text, strong
        if key not in self._known:
            self._known[key] = self._set(text, "SemiBold" if strong else "Regular")
        return self._known[key]

    def width(self, text: str, size: float, strong: bool) -> float:
        return size * sum(run.width for run in self.runs(text, strong))

    def _set(self, text: str, weight: Weight) -> tuple[Run, ...]:
        main = self.fonts.main(weight)
        glyphs = main.face.charToGlyph
        if all(ord(sign) in glyphs and not _is_special(sign) for sign in text):
            return (_plain(main, text),)
        seen = "".join(sign for sign in unicodedata.normalize("NFC", text) if not is_ignored(sign) or sign in JOINERS)
        return _reversed_if_right_to_left(seen, tuple(self._pieces(seen, weight)))

    def _pieces(self, text: str, weight: Weight) -> Iterator[Run]:
        placed = list(zip(text, self._fonts_of(text, weight), _directions(text), strict=True))
        for (font, right), signs in groupby(placed, key=lambda one: (one[1], one[2])):
            part = "".join(sign for sign, _, _ in signs)
            if font is None:
                yield self._named(part, text, weight)
            elif right or any(_needs_shaping(sign) for sign in part):
                yield _shaped(font, part, right)
            elif shown := "".join(sign for sign in part if sign not in JOINERS):
                yield _plain(font, shown)

    def _fonts_of(self, text: str, weight: Weight) -> list[TTFont | None]:
        """A font for each sign; marks and signs that are not seen stay with the sign before them."""
        fonts: list[TTFont | None] = []
        for sign in text:
            before = fonts[-1] if fonts else self.fonts.main(weight)
            follows = unicodedata.combining(sign) or sign.isspace()
            has = before is not None and ord(sign) in before.face.charToGlyph
            if sign in JOINERS or (follows and has):
                fonts.append(before)
            else:
                fonts.append(None if is_control(sign) else self.fonts.for_sign(sign, weight))
        for place, sign in enumerate(text[1:-1], 1):
            beside = text[place - 1], text[place + 1]
            if sign.isspace() and fonts[place - 1] is None is fonts[place + 1] and all(map(_is_letter, beside)):
                fonts[place] = None  # two words that nothing can draw are named together
        return fonts

    def _named(self, signs: str, text: str, weight: Weight) -> Run:
        """Signs no font can draw, as words in brackets; they stay beneath for those who read the file."""
        if not any(signs in known for known in self.undrawn):
            self.undrawn[signs] = text
        run = _plain(self.fonts.main(weight), f"[{in_words(signs)}]")
        return Run(run.font, run.shown, signs, run.width)


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def readable(text: str) -> str:
    """The text without signs that steer, and with words for those that nothing can show."""
    return "".join(
        f"[{in_words(sign)}]" if is_control(sign) and not sign.isspace() else sign
        for sign in text
        if sign in JOINERS or not is_ignored(sign)
    )


@lru_cache(maxsize=4096)
def is_ignored(sign: str) -> bool:
    """Signs that only steer: they could turn the words around them, and are never drawn."""
    return unicodedata.category(sign) == "Cf" or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs")


@lru_cache(maxsize=4096)
def _is_special(sign: str) -> bool:
    """Whether a text with this sign needs more than its letters one after another."""
    return bool(unicodedata.combining(sign)) or is_ignored(sign) or is_control(sign) or _needs_shaping(sign)


@lru_cache(maxsize=4096)
def _needs_shaping(sign: str) -> bool:
    """Marks, and scripts whose letters change beside one another."""
    return unicodedata.category(sign) in ("Mn", "Mc") or 0x0590 <= ord(sign) < 0x1100 or 0x1780 <= ord(sign) < 0x1900


def _directions(text: str) -> list[bool]:
    """For each sign, whether it is written from right to left; what stands between two such signs is too."""
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    strong = [True if kind in ("R", "AL") else False if kind in ("L", "EN", "AN") else None for kind in kinds]
    before: list[bool] = []
    for one in strong:
        before.append(one if one is not None else (before[-1] if before else False))
    after: list[bool] = []
    for one in reversed(strong):
        after.append(one if one is not None else (after[-1] if after else False))
    after.reverse()
    return [earlier and later for earlier, later in zip(before, after, strict=True)]


def _reversed_if_right_to_left(text: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return runs if first == "L" else runs[::-1]


def _plain(font: TTFont, text: str) -> Run:
    face = font.face
    widths, default = face.charWidths, face.defaultWidth
    return Run(font, text, text, sum(widths.get(32 if sign == "\xa0" else ord(sign), default) for sign in text) / 1000)


def _shaped(font: TTFont, text: str, right: bool) -> Run:
    word = [0, (ABag(fontName=font.fontName, fontSize=1000), text)]
    shaped = shapeFragWord(word, features={"kern": True, "liga": True}, force=True)[1][1]
    width = sum(one.x_advance for one in shaped.__shapeData__) if isinstance(shaped, ShapedStr) else 0
    return Run(font, shaped, text, width / 1000, right)
