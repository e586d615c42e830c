"""Every word of Heard's own on a tablet is for a reading age of 9 to 11; the formula is crude, people are the test."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
import pytest

from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from kiosk.words import tablet_page
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does
from tests.kiosk.tablets.situations import EVERYBODY, SITUATIONS

HARDEST = 6.0
LONGEST = 20  # words in a sentence
FEWEST_WORDS = 4  # the formula says nothing of a word or two by themselves
SAID = ("title", "above", "words", "second", "line", "floor", "say", "notice", "label")
NAMES = {person.name.split()[0] for person in rooms.PEOPLE}
PAGES_OWN = list(tablet_page.PAGE.values())


def words_of(sentence: str) -> list[str]:
    return re.findall(r"[a-z]+(?:['’][a-z]+)?", sentence.lower())


def sentences(words: str) -> Iterator[str]:
    yield from (one for one in re.split(r"(?<=[.!?…:])\s+|\n", words) if words_of(one))


def syllables(word: str) -> int:
    """Groups of vowels, without an e that is not heard."""
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"[^aeiouyl]e(d|s)?$", word) is not None and not re.search(r"[td]ed$|[sxzcg]es$", word)
    return max(1, groups - silent)


def grade(page: list[str]) -> float:
    """Flesch and Kincaid's for the sentences of one page: the school year in which it is read."""
    words = [word for sentence in page for word in words_of(sentence)]
    return 0.39 * len(words) / len(page) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def pages(shape: object) -> Iterator[list[str]]:
    """What is read together: each card with its buttons, and what stands on the first page."""
    if isinstance(shape, list):
        for one in shape:
            yield from pages(one)
    elif isinstance(shape, dict):
        if "title" in shape:
            yield [one for words in _on(shape) for one in sentences(words)]
        for one in shape.values():
            yield from pages(one)


def _on(card: dict) -> Iterator[str]:
    shown = [card, *card.get("offers", ()), *card.get("more", ()), *card.get("fields", ()), card.get("send") or {}]
    yield from (part[name] for part in shown for name in SAID if isinstance(part.get(name), str))
    yield from card.get("text", ())


@cache
def typed_by_people() -> frozenset[str]:
    """What stands in the taps of the situations is somebody's own."""
    steps = [msgspec.to_builtins(step) for taps in SITUATIONS.values() for _, step in taps]
    return frozenset(value for step in steps for value in step.values() if isinstance(value, str) and value)


def is_our_own(sentence: str) -> bool:
    """Neither a name nor what somebody typed."""
    return sentence not in NAMES and not any(len(typed) > 3 and typed in sentence for typed in typed_by_people())


def hard(pages_of: Iterable[list[str]]) -> dict[str, float]:
    """The pages that are too hard, and sentences that are too long, with their grade."""
    own = [[one for one in page if is_our_own(one)] for page in pages_of]
    found = [page for page in own if len(words_of(" ".join(page))) >= FEWEST_WORDS and grade(page) > HARDEST]
    found += [[one] for page in own for one in page if len(words_of(one)) > LONGEST]
    return {" | ".join(page): round(grade(page), 1) for page in found}


@pytest.mark.parametrize("name", SITUATIONS)
async def test_every_page_of_a_tablet_is_easy_to_read(name):
    room = await rooms.opened()
    for who, step in SITUATIONS[name]:
        await does(room, who, step)
    states = [json.loads(msgspec.json.encode(state_of(glance(room), person))) for person in EVERYBODY]
    shown = list(pages(states))
    assert len(shown) > 100
    assert hard(shown) == {}


def test_the_pages_own_sentences_are_easy_to_read():
    ours = [sentence for words in PAGES_OWN for sentence in sentences(words)]
    assert len(ours) > 20
    assert hard([ours]) == {}


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [
        ("Did they hear you?", -3, 1),
        ("You do not have to tell your story to be here.", 1, 4),
        ("Facilitation necessitates deliberative participation of heterogeneous stakeholders.", 20, 50),
    ],
)
def test_the_formula_tells_hard_from_easy(sentence, least, most):
    assert least <= grade([sentence]) <= most
    assert bool(hard([[sentence]])) is (least > HARDEST)
