"""Which names cannot be told apart across a room: by the signs that Unicode calls confusable (UTS 39).

The table is that of confusable_homoglyphs. Its own functions say whether a text could be confused with any other;
asked here is whether two are confused with each other, which is the same skeleton of both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import confusable_homoglyphs
import msgspec

_LEFT_TO_RIGHT = "\u200e"
_STRETCH = "\u0640"  # draws a joined letter longer
# Small letters that Unicode tells apart from the Latin ones, and a room does not.
_ALSO = str.maketrans("кмтвнκτχ", "kmtbhktx")


class _Sign(msgspec.Struct):
    c: str


@cache
def _prototypes() -> dict[int, str]:
    """For each confusable sign the one it stands for; read once, when the first two names are compared."""
    data = files(confusable_homoglyphs).joinpath("confusables.json").read_bytes()
    alike = msgspec.json.decode(data, type=dict[str, list[_Sign]])
    found: dict[int, str] = {}
    for sign, others in alike.items():
        if len(sign) == 1 and len(others) == 1:
            other = others[0].c.replace(_LEFT_TO_RIGHT, "")
            mutual = len(alike.get(other, ())) == 1  # a pair: one of the two stands for both
            if other and not (mutual and sign < other):
                found[ord(sign)] = other
    return found


def skeleton(text: str) -> str:
    """The same for two texts that look the same; for comparing only, never for reading."""
    table = _prototypes()
    plain = unicodedata.normalize("NFD", text)
    for _ in range(2):  # a prototype can be made of signs that have one themselves
        plain = unicodedata.normalize("NFD", plain.translate(table))
    return plain


@lru_cache(maxsize=4096)
def looks(name: str) -> tuple[str, str]:
    """How a name looks as it is typed, and in small letters; two names alike in either cannot be told apart."""
    plain = name.replace(" ", "").replace(_STRETCH, "")
    small = skeleton(plain.casefold().translate(_ALSO)).casefold()  # a figure can stand for a capital
    return f"={skeleton(plain)}", skeleton(small)


def look_alike(name: str, others: Iterable[str]) -> str:
    """The first of the others that cannot be told from this name, or ""."""
    own = set(looks(name))
    return next((other for other in others if other and own & set(looks(other))), "")
