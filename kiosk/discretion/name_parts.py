"""What a full name is made of: the first name, the last, the whole in spoken order; titles are never a name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from kiosk.discretion.names import LETTERS, folded

_TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lord", "lady", "rev"),
        *("revd", "reverend", "fr", "father", "sister", "brother", "rabbi", "imam", "sheikh", "pastor", "canon", "rt"),
        *("cllr", "councillor", "councilor", "capt", "captain", "col", "sgt", "pc", "judge", "ustad", "haji", "bishop"),
        *("pan", "pani", "herr", "frau", "fraulein", "dhr", "mevr", "mme", "mlle", "monsieur", "madame", "mgr"),
        *("sr", "sra", "srta", "senor", "senora", "sig", "signor", "signora", "dott", "dra", "phdr", "judr", "mudr"),
        *(
            "shri",
            "smt",
            "ing",
            "dipl",
            "drs",
            "mevrouw",
            "meneer",
            "bapak",
            "ibu",
            "encik",
            "puan",
            "г",
            "гн",
            "господин",
            "госпожа",
            "κος",
            "κυριος",
            "κυρια",
            "δρ",
        ),
        *("דר", "מר", "גב", "גברת", "פרופ", "السيد", "السيدة", "د", "دكتور", "الدكتور", "الدكتورة", "دكتورة"),
        *("ڈاکٹر", "جناب", "محترم", "محترمہ", "دکتر", "اقای", "خانم", "श्री", "श्रीमती", "डॉ", "জনাব", "ডা"),
        *("先生", "女士", "小姐", "太太", "博士", "教授", "さん", "様", "氏", "씨", "님"),
    }
)
TITLES = frozenset(folded(title) for title in _TITLES)
_AFTER_A_DOT = frozenset(
    {"hon", "m", "mag", "hr", "med", "phil", "nat", "rer", "jur", "habil", "hc", "theol"}
)  # titles where they have a dot or follow another, else names
_BEHIND = ("先生", "女士", "小姐", "太太", "博士", "教授", "さん", "様", "氏", "씨", "님")
_SUFFIXES = frozenset({"jr", "junior", "sr", "senior", "esq", "phd", "dphil"})
_IN_CAPITALS = frozenset(
    {
        *("ii", "iii", "iv", "md", "mbe", "obe", "cbe", "ba", "bsc", "msc", "ma", "rn", "jp", "kc", "qc", "mp", "llb"),
        *("frcp", "cpsych", "mrcpsych", "pgce", "phd"),
    }
)
# They begin a name and are none of their own; the second ones only where they are written small.
_PARTICLES = frozenset({"de", "der", "den", "von", "zu", "zum", "bin", "ibn", "bint", "abu", "abd", "umm", "el", "la"})
_PARTICLES |= {"st"}
_SMALL_PARTICLES = frozenset({"van", "ben", "bat", "al", "le", "les", "del", "della", "di", "da", "do", "dos", "du"})
_SMALL_PARTICLES |= {"das", "ter", "ten", "te", "af", "av", "y", "e", "i", "d", "l", "o", "mac", "mc", "ap", "ab"}
_AND = frozenset({"and", "und", "et", "y", "i", "e", "og", "en", "a"})
_OF_ANOTHER = frozenset({"of", "for", "with", "to"})  # "guest of Ama Osei" is nobody's first name
_ASIDE = regex.compile(r"""(?<!\S)[(\[{«„“"‘'].*?[)\]}»“”"’'](?=[\s,]|$)""")
_COMMA = regex.compile(r"\s*[,،、;]\s*")
_WITHOUT_SPACES = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\s\u30fb]+")
_AROUND = '()[]{}«»„“”"‘,;:'
_LETTER = regex.compile(r"\p{L}|\p{N}|\p{So}")


class Parts(NamedTuple):
    """`first` is what somebody is called, `last` tells them from others called so, `whole` has all but titles.

    `bare` where the whole name is a title, which must not stand alone.
    """

    first: str
    last: str
    whole: str
    bare: bool = False


def is_title(word: str) -> bool:
    return folded(word) in TITLES


@lru_cache(maxsize=4096)
def parts(name: str) -> Parts:
    """The parts of a name that was cleaned."""
    words = _spoken(name)
    if not words:
        return Parts(name, "", name, bare=True)
    whole = " ".join(words)
    if _WITHOUT_SPACES.fullmatch(whole) or _is_of_another(words):
        return Parts(whole, "", whole)
    first = words[: _first_ends(words)]
    rest = words[len(first) :]
    return Parts(" ".join(first), rest[-1] if rest else "", whole)


def _spoken(name: str) -> list[str]:
    """The words of a name as one says them: "Osei, Dr Ama (Mimi)" is Ama Osei."""
    bare = " ".join(_ASIDE.sub(" ", name.partition("@")[0] if " " not in name else name).split())
    before, _, after = _COMMA.sub(",", bare or name).partition(",")
    words = [*_without_titles(after.replace(",", " ").split()), *_without_titles(before.split())]
    return _last_in_capitals_last([word.strip(_AROUND) for word in words if _LETTER.search(word)])


def _last_in_capitals_last(words: list[str]) -> list[str]:
    """OSEI Ama, as lists of several countries write it, is Ama Osei; two letters are initials."""
    end = next((place for place, word in enumerate(words) if not _is_in_capitals(word)), len(words))
    return [*words[end:], *words[:end]]


def _without_titles(words: list[str]) -> list[str]:
    some = len(words)
    while words and (is_title(words[0]) or _is_dotted_title(words[0], len(words) < some) or _joins_titles(words)):
        words = words[1:]
    while len(words) > 1 and (_is_suffix(words[-1]) or words[-1] in _BEHIND):
        words = words[:-1]
    suffix = len(words) == 1 and _is_suffix(words[0])
    return [*words[:-1], _without_ending(words[-1])] if words and not suffix else []


def _is_dotted_title(word: str, after_another: bool) -> bool:
    return folded(word) in _AFTER_A_DOT and (after_another or word.endswith("."))


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 2 and "." not in word


def _joins_titles(words: list[str]) -> bool:
    """Mr & Mrs Smith; Mr and Mrs Smith."""
    return not _LETTER.search(words[0]) or (len(words) > 1 and folded(words[0]) in _AND and is_title(words[1]))


def _is_suffix(word: str) -> bool:
    plain = folded(word)
    return plain in _SUFFIXES or (plain in _IN_CAPITALS and word.replace(".", "").isupper())


def _without_ending(word: str) -> str:
    ending = next((one for one in _BEHIND if word.endswith(one) and len(word) > len(one)), "")
    return word[: len(word) - len(ending)]


def _is_of_another(words: list[str]) -> bool:
    return len(words) > 2 and words[1] in _OF_ANOTHER


def _first_ends(words: list[str]) -> int:
    """After how many words the first name ends: particles and a lone initial need the word behind them."""
    end = 0
    while end < len(words) - 1 and (_is_particle(words[end]) or _is_initial(words[end])):
        end += 1
    return end + 1


def _is_particle(word: str) -> bool:
    plain = folded(word)
    return plain in _PARTICLES or (word.islower() and plain in _SMALL_PARTICLES)


def _is_initial(word: str) -> bool:
    """A letter by itself, or several with dots."""
    alone = len(LETTERS.findall(word.replace(".", ""))) == 1
    return alone or regex.fullmatch(r"(\p{Lu}\.)+\p{Lu}?\.?", word) is not None
