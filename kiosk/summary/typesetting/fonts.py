"""Which font files draw the print: one family in two weights, and for other scripts what the machine has."""

import os
import re
import sys
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from fontTools.ttLib import TTFont as VariableFont
from fontTools.varLib.instancer import instantiateVariableFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

Weight = Literal["Regular", "SemiBold"]
WEIGHTS: dict[Weight, tuple[str, ...]] = {"Regular": ("Regular", ""), "SemiBold": ("SemiBold", "Semibold", "Bold")}
WEIGHT_VALUE: dict[Weight, int] = {"Regular": 400, "SemiBold": 600}
INSTEAD = ("Open Sans", "Noto Sans", "DejaVu Sans", "Liberation Sans")
SYMBOLS = ("NotoSans", "DejaVuSans", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath")
LAST_RESORTS = (*SYMBOLS, "DroidSansFallbackFull", "DroidSansFallback")
FOLDERS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": (r"C:\Windows\Fonts", r"~\AppData\Local\Microsoft\Windows\Fonts"),
}


class NoFont(Exception):
    """No family of fonts that could draw the print is on this machine."""


@cache
def _files() -> dict[str, Path]:
    """Every TrueType file in the machine's font folders by its name without ".ttf"."""
    found = {}
    for folder in FOLDERS.get(sys.platform, FOLDERS["linux"]):
        for at, _, names in sorted(os.walk(Path(folder).expanduser())):
            found.update({name[:-4]: Path(at) / name for name in names if name.lower().endswith(".ttf")})
    return found


def _source(family: str, weight: Weight) -> Path | bytes | None:
    """The file of a family in one weight; a variable font is cut to that weight in memory."""
    plain = family.replace(" ", "")
    for word in WEIGHTS[weight]:
        file = _files().get(f"{plain}-{word}" if word else plain)
        if file:
            return file
    variable = next(
        (
            file
            for name, file in sorted(_files().items())
            if re.fullmatch(re.escape(plain) + r"(\[[\w,]+\]|-VF|-VariableFont[\w,]*)", name)
        ),
        None,
    )
    return _cut_to_weight(variable, weight) if variable else None


@cache
def _cut_to_weight(file: Path, weight: Weight) -> bytes:
    font = VariableFont(file)
    fixed = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": WEIGHT_VALUE[weight]}
    kept = BytesIO()
    instantiateVariableFont(font, fixed).save(kept)
    return kept.getvalue()


def _load(name: str, source: Path | bytes) -> TTFont:
    font = TTFont(name, BytesIO(source) if isinstance(source, bytes) else str(source))
    pdfmetrics.registerFont(font)
    return font


class Fonts:
    """The fonts of one print. Loaded anew for each, so that no print leaves a trace in the bytes of the next."""

    def __init__(self, family: str) -> None:
        self.family = next((one for one in (family, *INSTEAD) if _source(one, "Regular")), "")
        if not self.family:
            raise NoFont(f"None of these fonts is on this machine: {', '.join((family, *INSTEAD))}.")
        self._loaded: dict[str, TTFont | None] = {}
        self._chosen: dict[tuple[str, Weight], TTFont | None] = {}
        self._main = {weight: self._family_font(weight) for weight in WEIGHTS}

    def for_sign(self, sign: str, weight: Weight) -> TTFont | None:
        """The font that draws a sign, the family first; None if no font here can."""
        main = self._main[weight]
        if ord(sign) in main.face.charToGlyph:
            return main
        if (sign, weight) not in self._chosen:
            self._chosen[sign, weight] = self._fallback(sign, weight)
        return self._chosen[sign, weight]

    def main(self, weight: Weight) -> TTFont:
        return self._main[weight]

    def _family_font(self, weight: Weight) -> TTFont:
        source = _source(self.family, weight) or _source(self.family, "Regular")
        assert source is not None
        return _load(f"Heard {weight}", source)

    def _fallback(self, sign: str, weight: Weight) -> TTFont | None:
        if ord(sign) > 0xFFFF:
            return None  # reportlab cannot write the map back to text for these
        script = _script(sign)
        ending = "Bold" if weight == "SemiBold" else "Regular"
        for name in (f"NotoSans{script}", f"NotoSerif{script}", *LAST_RESORTS):
            for file in (f"{name}-{ending}", f"{name}-Regular", name):
                font = self._by_file(file)
                if font and ord(sign) in font.face.charToGlyph:
                    return font
        return None

    def _by_file(self, name: str) -> TTFont | None:
        if name not in self._loaded:
            file = _files().get(name)
            try:
                self._loaded[name] = _load(f"Heard {name}", file) if file else None
            except TTFError:
                self._loaded[name] = None
        return self._loaded[name]


def _script(sign: str) -> str:
    """The script as Noto names its fonts: the first word of the sign's name."""
    return unicodedata.name(sign, "").partition(" ")[0].partition("-")[0].title()
