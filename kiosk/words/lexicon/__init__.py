"""Words that hints look for in people's own words, by language. A language without a file has no hints."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, convert

FOLDER = Path(__file__).parent


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """Lists of words and phrases in lower case; `limit` holds beginnings of words."""

    limit: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    jargon: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    second_verb: tuple[str, ...] = ()
    small: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def lexicon(language: str = "en") -> Lexicon:
    file = FOLDER / f"{language}.toml"
    if not re.fullmatch(r"[a-zA-Z_-]+", language) or not file.is_file():
        return Lexicon()
    return convert(tomllib.loads(file.read_text(encoding="utf-8")), Lexicon)
