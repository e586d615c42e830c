"""Numbers, times and days as the print says them, and the words it never says."""

import ast
import re
from datetime import date

import pytest

from kiosk.words.dates import due, due_day, in_full, month
from kiosk.words.grammar import (
    closed,
    counted,
    in_words,
    joined,
    limit_owner,
    listed,
    minutes,
    reason,
    times,
    whole_minutes,
)
from tests.source_tree import ROOT

DAY = date(2026, 5, 14)
NEVER_SAID = (
    *("carried", "passed", "overwhelming", "unanimous", "dominat", "passive", "disengaged", "balanced", "ran out of"),
    *("interrupt", "argument", "heated", "outburst", "emotional", "upset", "angry", "anger", "calm", "resolved"),
    *("already sorted", "service user", "vulnerable", "hard to reach", "complain that", "won the", "motion"),
)


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "once"), (2, "twice"), (3, "three times"), (10, "ten times"), (11, "11 times")],
)
def test_times_are_in_words_to_ten(count: int, said: str) -> None:
    assert times(count) == said


def test_counts_of_moves_are_in_words_to_ten() -> None:
    assert [in_words(0), in_words(10), in_words(11)] == ["no", "ten", "11"]
    assert counted(1, "turn was", "turns were") == "one turn was"
    assert counted(3, "turn was", "turns were") == "three turns were"


def test_minutes_are_to_the_nearest_half_up() -> None:
    assert [whole_minutes(29), whole_minutes(30), whole_minutes(89), whole_minutes(90)] == [0, 1, 1, 2]
    assert [minutes(10), minutes(60), minutes(150)] == ["less than a minute", "1 minute", "3 minutes"]


def test_lists_end_with_and() -> None:
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


@pytest.mark.parametrize("text", ["Why?", "STOP!", "So it is.", "She said “no.”"])
def test_words_with_an_end_of_their_own_get_no_other(text: str) -> None:
    assert closed(text) == text


def test_words_without_an_end_get_a_full_stop() -> None:
    assert closed("more realistic ") == "more realistic."
    assert joined("A.", "", "B.") == "A. B."


def test_a_reason_is_said_or_its_absence() -> None:
    assert reason("time") == "The reason was: time."
    assert reason("  ") == "No reason was given."


def test_who_sets_a_limit() -> None:
    assert limit_owner("") == "No one said who sets that limit."
    assert limit_owner("the cabinet") == "The cabinet sets that limit."
    assert limit_owner("the governors") == "The governors set that limit."
    assert limit_owner("the press") == "The press sets that limit."
    assert limit_owner("Nobody told us.") == "Nobody told us who sets that limit."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("meeting 5", "to meeting 5"),
        ("next meeting", "to the next meeting"),
        ("the next meeting", "to the next meeting"),
        ("9 June", "by 9 June"),
        ("2026-06-09", "by 9 June"),
        ("2027-01-02", "by 2 January 2027"),
        ("by Friday", "by Friday"),
        ("end of June", "by end of June"),
    ],
)
def test_when_an_answer_is_due(text: str, said: str) -> None:
    assert due(text, DAY) == said


def test_days_in_tables_and_in_full() -> None:
    assert [due_day("meeting 5", DAY), due_day("2026-06-09", DAY)] == ["Meeting 5", "9 June"]
    assert in_full(DAY) == "14 May 2026"
    assert [month(DAY, DAY), month(date(2025, 3, 1), DAY)] == ["May", "March 2025"]


def own_words() -> list[tuple[str, str]]:
    """Every text in the summary's source but docstrings, imports and names."""
    found = []
    for path in sorted((ROOT / "kiosk/summary").rglob("*.py")):
        tree = ast.parse(path.read_text())
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [
            (str(path.relative_to(ROOT)), node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        ]
    return found


def test_the_program_never_says_what_must_never_be_said() -> None:
    codes = {"unanimous"}
    said = [(path, text) for path, text in own_words() if text not in codes]
    assert len(said) > 500
    wrong = [(path, text) for path, text in said for word in NEVER_SAID if word in text.lower()]
    assert wrong == []


def test_no_sentence_of_a_written_meeting_stands_in_the_source() -> None:
    """People's words, names and titles of the written meetings, longer than a word the print may use itself."""
    source = "\n".join(text for _, text in own_words())
    scripts = (ROOT / "tests/meetings").glob("*.toml")
    texts = {
        text
        for script in scripts
        for text in re.findall(r'(?:text|name|title|purpose) = "([^"]{12,})"', script.read_text())
    }
    assert len(texts) > 40
    assert [text for text in texts if text in source] == []
