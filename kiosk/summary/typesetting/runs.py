"""Plain text as runs of one font and one direction. No markup is read and none is made."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby, pairwise

from bidi.mirror import MIRRORED
from reportlab.lib.abag import ABag
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeFragWord

from kiosk.summary.typesetting.directions import in_order, levels, turns
from kiosk.summary.typesetting.fonts import Fonts, Weight
from kiosk.summary.typesetting.in_words import in_words
from kiosk.summary.typesetting.languages import spans

RIGHT_MARK = "\u200f"
JOINERS = "\u200c\u200d"  # they steer how letters join, so shaping needs them


@dataclass(frozen=True)
class Run:
    """Signs drawn in one go: `shown` in visual order, `text` as it was written."""

    font: TTFont
    shown: str
    text: str
    width: float  # at one point
    right_to_left: bool = False
    part: int = 0  # where the line runs both ways, the number of the part by language it belongs to

    @property
    def is_as_written(self) -> bool:
        return self.shown is self.text

    def words(self) -> list[tuple[float, str, str]]:
        """What is drawn in one go, in the order of reading: how far from the left at one point, shapes, their signs.

        From right to left each word is one, its signs from left to right as its shapes are.
        """
        if not (self.right_to_left and isinstance(self.shown, ShapedStr)):
            return [(0, self.shown, self.text)]
        shapes = self.shown.__shapeData__
        starts = [self._letter_at(one.cluster) for one in shapes]
        ends = dict(pairwise([*sorted(set(starts)), len(self.text)]))
        gaps = [self.text[start].isspace() for start in starts]
        edges = [place for place in range(1, len(gaps)) if gaps[place] or gaps[place - 1]]
        words = []
        for place, end in pairwise([0, *edges, len(shapes)]):
            text = self.text[starts[end - 1] : ends[starts[place]]]
            closed = text + RIGHT_MARK if unicodedata.combining(text[-1]) else text  # else its mark is read elsewhere
            across = sum(one.x_advance for one in shapes[:place]) / 1000
            words.append((across, self.shown[place:end], closed[::-1]))
        return words[::-1]

    def _letter_at(self, place: int) -> int:
        """Where the letter stands that a mark belongs to: those who copy the text get both together."""
        while place and unicodedata.combining(self.text[place]):
            place -= 1
        return place


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
        signs = unicodedata.normalize("NFC", text)
        deep = levels(signs) if turns(signs) else [0] * len(signs)
        kept = [level for sign, level in zip(signs, deep, strict=True) if _is_kept(sign)]
        return tuple(in_order(list(self._pieces(seen(text), kept, weight))))

    def _pieces(self, text: str, deep: list[int], weight: Weight) -> Iterator[tuple[int, Run]]:
        """Signs of one font, level and language, each with its level."""
        fonts = self._fonts_of(text, weight)
        parts = [number for number, (part, _) in enumerate(spans(text)) for _ in part] if any(deep) else deep
        places = zip(fonts, deep, parts, strict=True)
        for (font, level, number), group in groupby(zip(text, places, strict=True), key=lambda one: one[1]):
            part = "".join(sign for sign, _ in group)
            if run := self._run(font, part, level % 2 == 1, text, weight):
                yield level, replace(run, part=number)

    def _run(self, font: TTFont | None, part: str, right: bool, text: str, weight: Weight) -> Run | None:
        if font is None:
            return self._named(part, text, weight)
        if right and not turns(part):
            shown = "".join(MIRRORED.get(sign, sign) for sign in reversed(part) if sign not in JOINERS)
            return replace(_plain(font, shown), text=part, right_to_left=True)
        if right or any(_needs_shaping(sign) for sign in part):
            return _shaped(font, part, right)
        shown = "".join(sign for sign in part if sign not in JOINERS)
        return _plain(font, shown) if shown else None

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


def seen(text: str) -> str:
    """The signs of a text that are drawn, as runs have them."""
    return "".join(filter(_is_kept, unicodedata.normalize("NFC", text)))


def _is_kept(sign: str) -> bool:
    return sign in JOINERS or not is_ignored(sign)


def readable(text: str) -> str:
    """The text without signs that steer, and with words for those that nothing can show."""
    return "".join(
        f"[{in_words(sign)}]" if is_control(sign) and not sign.isspace() else sign for sign in text if _is_kept(sign)
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


def _plain(font: TTFont, text: str) -> Run:
    face = font.face
    widths, default = face.charWidths, face.defaultWidth
    return Run(font, text, text, sum(widths.get(32 if sign == "\xa0" else ord(sign), default) for sign in text) / 1000)


def _shaped(font: TTFont, text: str, right: bool) -> Run:
    word = [0, (ABag(fontName=font.fontName, fontSize=1000), text)]
    shaped = shapeFragWord(word, features={"kern": True, "liga": True}, force=True)[1][1]
    width = sum(one.x_advance for one in shaped.__shapeData__) if isinstance(shaped, ShapedStr) else 0
    return Run(font, shaped, text, width / 1000, right)
