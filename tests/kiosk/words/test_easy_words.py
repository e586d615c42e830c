"""Easy words are a complete catalogue: whatever a tablet shows has one idea a sentence and at most ten words."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.words.easy_words import CATALOGUE
from kiosk.words.tablet_page import GROUPS, PAGE

LONGEST = 10
GOLDEN = Path("tests/golden")
MEETINGS = Path("tests/meetings")
# Words a newcomer does not get in three seconds.
HARD = re.compile(r"\b(objects?|stand aside|wording|co-production|rest and listen|practical)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[^.?!]+[.?!]*[\"”]?\s*")


@cache
def shapes() -> list[tuple[re.Pattern[str], str]]:
    patterns = (one for one in CATALOGUE.room if "{}" in one)
    return [(re.compile("(.+?)".join(map(re.escape, one.split("{}")))), CATALOGUE.room[one]) for one in patterns]


def whole(words: str) -> str | None:
    if words in CATALOGUE.room:
        return CATALOGUE.room[words]
    found = ((shape.fullmatch(words), easy) for shape, easy in shapes())
    return next((easy.format(*match.groups()) for match, easy in found if match), None)


def easier(words: str) -> str:
    """As the page says it: at once, or sentence by sentence."""
    return whole(words) or " ".join(whole(one.strip()) or one.strip() for one in SENTENCE.findall(words))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


@cache
def peoples_own() -> frozenset[str]:
    """Names and words of the meetings the sentences are from."""
    told = (strings(tomllib.loads(path.read_text("utf-8"))) for path in MEETINGS.glob("*.toml"))
    return frozenset(one.strip(" .?") for some in told for one in some if len(one.split()) > 2)


def on_tablets() -> set[str]:
    lines: set[str] = set()
    for path in GOLDEN.glob("*.words.txt"):
        surface = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("== "):
                surface = line[3:]
            elif surface.startswith("tablets") and line:
                lines.add(line)
    return lines


def is_ours(words: str) -> bool:
    """Neither holds people's own words nor is it what changed in them."""
    return not words.startswith("Words that") and not any(own in words for own in peoples_own())


def too_hard(words: str) -> str:
    long = [one for one in SENTENCE.findall(words) if len(one.split()) > LONGEST]
    return (long and long[0]) or (HARD.search(words) or [""])[0]


def test_everything_tablets_show_is_easy():
    shown = sorted(filter(is_ours, on_tablets()))
    assert len(shown) > 500
    assert {one: easier(one) for one in shown if too_hard(easier(one))} == {}


def test_everything_the_page_says_by_itself_is_easy():
    said = {**PAGE, **CATALOGUE.page}
    assert set(CATALOGUE.page) <= set(PAGE)
    assert {name: words for name, words in said.items() if too_hard(words)} == {}
    assert {words for words in GROUPS.values() if too_hard(words)} == set()


@cache
def source() -> str:
    """All of kiosk, with sentences that are broken over lines made whole."""
    kept = (path for path in Path("kiosk").rglob("*.py") if path.name != "easy_words.py")
    return re.sub(r'"\s*\n\s*"', "", "".join(path.read_text("utf-8") for path in kept))


@pytest.mark.parametrize("english", [one for one in CATALOGUE.room if "{}" not in one])
def test_nothing_in_it_is_for_words_that_nobody_says_any_more(english):
    assert any(english in line for line in on_tablets()) or english in source()


def test_what_stands_for_something_comes_again_as_often():
    assert [one for one, easy in CATALOGUE.room.items() if easy.count("{}") != one.count("{}")] == []


def test_a_name_in_a_sentence_stays():
    assert easier("You stood aside: I am on the rota myself") == "You did not agree: I am on the rota myself"
