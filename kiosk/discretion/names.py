"""Names as people may type them: cleaned, refused where nothing of them can be read, folded for finding."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

LONGEST = 80  # letters as people count them
MARKS_ON_ONE_LETTER = 3
LETTERS = regex.compile(r"\X")
# Drawn as nothing, or as a gap as wide as a letter, whatever their category says.
_DRAWS_NOTHING = regex.compile(r"[\p{DI}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2800\uFFFC\U0001D159]")
_READABLE = regex.compile(r"[\p{L}\p{N}\p{So}]")
_MARKS_OF_NOTHING = regex.compile(r"(?<=^|\s)\p{M}+")  # there is no letter for them to stand on
_MARKS = regex.compile(r"\p{Mn}")
_DOTS = regex.compile(r"[.\u00B7'\u2019\u02BC\u05F3\u05F4\"\u201D]")
_FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ĸ": "k"}
)


class NotAName(Exception):
    """Typed as a name and none, with a sentence for whoever typed it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def cleaned(name: str) -> str:
    """The name without signs that draw nothing and with single spaces; NotAName when nothing or too much is left."""
    if any(unicodedata.category(sign) == "Cs" or sign == "\ufffd" for sign in name):
        raise NotAName("That name has a broken sign in it. Please type it again.")
    spaced = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFKC", name))
    shown = _MARKS_OF_NOTHING.sub("", " ".join(_DRAWS_NOTHING.sub("", spaced).split()))
    if not _READABLE.search(shown):
        raise NotAName("That name has no letters in it. Type a name, or choose a seat number.")
    letters = LETTERS.findall(shown)
    if len(letters) > LONGEST:
        raise NotAName(f"That name is longer than {LONGEST} letters. Please use a shorter one.")
    if any(sum(unicodedata.combining(sign) > 0 for sign in letter) > MARKS_ON_ONE_LETTER for letter in letters):
        raise NotAName("That name has too many marks on one letter. Please type it again.")
    return shown


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """The same for words that differ only in case, accents, dots, apostrophes or hyphens: what people type to find."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", words)).casefold().translate(_FOLDED)
    return " ".join(_DOTS.sub("", plain).replace("-", " ").replace("\u2010", " ").replace("\u2011", " ").split())
