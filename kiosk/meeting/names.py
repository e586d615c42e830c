"""Names as people may type them: cleaned, told apart, shortened."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import regex

from kiosk.meeting.terms import Refused

LONGEST = 40
MARKS_ON_ONE_LETTER = 3
LETTERS = regex.compile(r"\X")
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
# The Latin letters that a few Cyrillic and Greek ones cannot be told from on a screen.
LOOK_ALIKES = str.maketrans("аеорсухіјѕԁԛԝһкмтвнαορνικτυχ", "aeopcyxijsdqwhkmtbhaopviktux")


def cleaned(name: str) -> str:
    """The name without hidden signs and with single spaces; Refused when nothing readable or too much is left."""
    if any(unicodedata.category(sign) == "Cs" for sign in name):
        raise Refused("That name has a broken sign in it. Please type it again.")
    plain = unicodedata.normalize("NFKC", name)
    shown = "".join(" " if sign.isspace() else sign for sign in plain if _shows(sign) or sign.isspace())
    shown = " ".join(shown.split())
    letters = LETTERS.findall(shown)
    if not shown:
        raise Refused("That name has no letters in it. Type a name, or choose a seat number.")
    if len(letters) > LONGEST:
        raise Refused(f"That name is longer than {LONGEST} letters. Please use a shorter one.")
    if any(sum(unicodedata.combining(sign) > 0 for sign in letter) > MARKS_ON_ONE_LETTER for letter in letters):
        raise Refused("That name has too many marks on one letter. Please type it again.")
    return shown


def look_alike(name: str) -> str:
    """The same for two names that cannot be told apart across a room."""
    return cleaned(name).casefold().translate(LOOK_ALIKES).replace(" ", "")


def short_names(full: Iterable[str]) -> dict[str, str]:
    """First word of each name; where two first words are alike, the last name's initial is added."""
    return dict(_short_names(tuple(full)))


@lru_cache(maxsize=16)  # asked for every name on every screen, for the same people each time
def _short_names(names: tuple[str, ...]) -> Mapping[str, str]:
    firsts = [_first(name) for name in names]
    alike = Counter(firsts)
    return {
        name: first if alike[first] == 1 or name == first else _with_initial(name, first)
        for name, first in zip(names, firsts, strict=True)
    }


def _first(name: str) -> str:
    return name.split()[0] if name.split() else name


def _with_initial(name: str, first: str) -> str:
    rest = name.split()[1:]
    return f"{first} {LETTERS.findall(rest[-1])[0]}" if rest else first


def _shows(sign: str) -> bool:
    return unicodedata.category(sign) not in HIDDEN
