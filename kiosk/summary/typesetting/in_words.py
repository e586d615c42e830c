"""What stands in words for signs that no font can draw: "a heart", "words in Thai"."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

import regex

SCRIPTS = {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}
EMOJI = 0x1F000  # below, "black" and "heavy" say how a sign is drawn and no colour
DRAWN_SO = ("heavy", "black", "white")
FLAGS = "REGIONAL INDICATOR SYMBOL LETTER "
SKIN = "EMOJI MODIFIER"
_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]")
_PARTS = regex.compile(r"\X")


def in_words(signs: str) -> str:
    """The signs in plain words, without brackets around them; letters of one script together."""
    said = []
    for words, alike in groupby(_each(signs)):
        count = len(list(alike))
        if words.startswith("in "):
            said.append(f"{'a letter' if count == 1 else 'words'} {words}")
        else:
            said.append(words if count == 1 else f"{words}, {count} times")
    return ", ".join(said) or "a sign"


def _each(signs: str) -> Iterator[str]:
    """What each sign is; "in Thai" for a letter."""
    for part in _PARTS.findall(signs):
        flag = "".join(
            name.removeprefix(FLAGS) for one in part if (name := unicodedata.name(one, "")).startswith(FLAGS)
        )
        if flag:
            yield f"the flag of {flag}"
            continue
        for sign in part:
            name = unicodedata.name(sign, "")
            if _LETTERS.match(sign) and name:
                if unicodedata.category(sign)[0] != "M":
                    yield f"in {_script(name)}"
            elif not (sign.isspace() or unicodedata.category(sign) in ("Cf", "Me") or name.startswith(SKIN)):
                yield _thing(sign, name.lower())


def _script(name: str) -> str:
    word = name.partition(" ")[0].partition("-")[0].title()
    return SCRIPTS.get(word, word)


def _thing(sign: str, name: str) -> str:
    """ "a heart", "clapping hands", or "sign U+E000" where it has no name."""
    if not name or not name.isascii():
        return f"sign U+{ord(sign):04X}"
    words = [word for word in name.split() if ord(sign) >= EMOJI or word not in DRAWN_SO] or name.split()
    plain = " ".join(words[:-1] if len(words) > 1 and words[-1] in ("sign", "symbol") else words)
    head = regex.split(r" (?:with|of|for|on|in|and) ", plain)[0]
    return (
        plain if head.endswith("s") and not head.endswith("ss") else f"{'an' if plain[0] in 'aeiou' else 'a'} {plain}"
    )
