"""The sentences of one print held against each other: counts that add up, no "nothing" beside something, one number."""

import re
from pathlib import Path

import pytest

from tests.kiosk.summary.printed import MEETINGS, account, easy_words, full_words

NAMES = sorted(path.stem for path in MEETINGS.glob("*.toml") if not path.name.endswith(".print.toml"))
PEOPLE = re.compile(r"\bWho (\d+) people(?:: | who are not named\.)")
TURNS = re.compile(r"\b(\d+) people had a turn\. (\d+) did not\.")
NOTHING = re.compile(r"Nothing was written down about: ([^.]*)\.")
MINUTES = re.compile(r"\((\d+) of (\d+)\) spoke for about (\d+) of (\d+) turn minutes")
CHANGED = re.compile(r"The question changed (\w+)(?: times)?\.")
SAID_YES = re.compile(r"\b(\d+) of (\d+) people said yes\.")
# What stands somewhere in a print that says elsewhere that nothing was written about this.
THERE = {
    "decisions": "What we decided",
    "turns to speak": " had a turn.",
    "challenges": "challenge was made",
    "other views": "What some people said",
    "actions": "By when How",
}


def faults(full: str, easy: str) -> list[str]:
    """What two sentences of these prints disagree about."""
    found = [f"people: {one}" for one in {*PEOPLE.findall(full)} if f"{one} people were there" not in easy]
    here = next(iter(PEOPLE.findall(full)), "0")
    found += [
        f"turns: {had} and {rest} of {here}" for had, rest in TURNS.findall(full) if int(had) + int(rest) != int(here)
    ]
    missing = [topic for listed in NOTHING.findall(full) for topic in listed.split(", ")]
    found += [f"nothing about {topic}" for topic in missing if THERE.get(topic, "\0") in full]
    sides = MINUTES.findall(full)
    found += [f"sides: {one}" for one in sides if one[1] != here or int(one[2]) > int(one[3])]
    if sides and sum(int(one[0]) for one in sides) != int(here):
        found.append("sides do not add up")
    if len({one[3] for one in sides}) > 1:
        found.append("two numbers for the turn minutes")
    return found + [f"yes: {yes} of {asked}" for yes, asked in SAID_YES.findall(easy) if int(yes) > int(asked)]


@pytest.mark.parametrize("name", NAMES)
def test_no_two_sentences_of_a_print_disagree(name: str) -> None:
    of = account(name)
    assert faults(full_words(of), easy_words(of)) == []


def test_a_print_of_which_two_sentences_disagree_is_found(tmp_path: Path) -> None:
    of = account("seven-to-three", folder=tmp_path)
    full, easy = full_words(of), easy_words(of)
    assert faults(full, easy.replace("10 people were there", "9 people were there")) != []
    assert faults(f"{full} 3 people had a turn. 5 did not.", easy) != []
    assert faults(f"{full} Nothing was written down about: decisions.", easy) != []
    assert faults(full.replace("13 of 23 turn", "14 of 24 turn"), easy) != []
