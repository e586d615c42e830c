"""In which language words of other scripts are, as far as their letters tell; Latin letters are taken for ours."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

BY_SCRIPT = {
    "HEBREW": "he",
    "ARABIC": "ar",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "KHMER": "km",
    "LAO": "lo",
    "MYANMAR": "my",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "TAMIL": "ta",
    "TELUGU": "te",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am",
}
# Letters that only one of the languages of a script has.
TELLING = {"ur": "ٹڈڑںےھ", "fa": "پچژگ", "uk": "іїєґІЇЄҐ"}


def spans(text: str) -> list[tuple[str, str]]:
    """The text in parts, each with its language, "" for ours; signs between two words of one language go with them."""
    own = [_language(sign) for sign in text]
    marked = list(own)
    last = ""
    for place, one in enumerate(own):
        if one is None:
            following = next((later for later in own[place:] if later is not None), "")
            marked[place] = last if following == last else ""
        else:
            last = one
    parts = []
    at = 0
    for language, signs in groupby(marked):
        size = len(list(signs))
        part = text[at : at + size]
        parts.append((part, _closer(language or "", part)))
        at += size
    return parts


@lru_cache(maxsize=4096)
def _language(sign: str) -> str | None:
    """The language of a letter, "" where it is Latin; None for what belongs to no script."""
    if unicodedata.category(sign)[0] not in "LM":
        return None
    script = unicodedata.name(sign, "").partition(" ")[0].partition("-")[0]
    return BY_SCRIPT.get(script, "" if script == "LATIN" else None)


def _closer(language: str, part: str) -> str:
    """Urdu and Persian share their letters with Arabic, Ukrainian with Russian: some letters tell."""
    near = {"ar": ("ur", "fa"), "ru": ("uk",)}.get(language, ())
    return next((one for one in near if any(sign in TELLING[one] for sign in part)), language)
