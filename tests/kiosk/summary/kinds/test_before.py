"""The paper before the meeting: what we talk about and what for, who is expected, and how one can take part."""

from pathlib import Path

import pypdfium2

from kiosk.summary.kinds.before import before, before_easy_read
from tests.kiosk.summary.printed import account, words
from tests.kiosk.summary.renderers.paper_reader import drawn

HEAD = """
format = 1
[group]
name = "Crossing Group"
[meeting]
number = 1
title = "The crossing at the school"
date = 2026-06-02T17:00:00+01:00
place = "Village hall, Mill Road"
purpose = "We want a safe way to school."
[room]
people = [
  { id = "P1", name = "Nora Flint", role = "facilitator", office = "Clerk", consent = { print_name = true } },
  { id = "P2", name = "Sol Adeyemi" },
  { id = "P3", name = "Kit Marsh", office = "Councillor" },
]
[script]
steps = [
  { at = "0:00:00", who = "P1", does = "open_meeting", mode = "open_queue", limit_can = "decide what we ask for",
    limit_cannot = "spend the county's money", limit_owner = "The county" },
"""
ITEMS = """
  { at = "0:00:10", who = "P2", does = "propose_item", item = 1, title = "The crossing", minutes = 20,
    asks = "Where shall the crossing be?", context = "Two children were hurt last year. Sol saw it." },
  { at = "0:00:11", who = "P1", does = "propose_item", item = 2, title = "The bus stop", minutes = 10 },
  { at = "0:00:20", who = "P1", does = "note_support", kind = "travel", done = true },
]
"""


def flat(script: str) -> str:
    """A step on one line, as TOML wants it."""
    return script.replace(",\n    ", ", ")


def test_it_says_what_for_by_whom_and_what_can_be_decided(tmp_path: Path) -> None:
    said = words(before(account(flat(HEAD + ITEMS), folder=tmp_path)))
    for one in (
        "Before the meeting When Tuesday 2 June 2026, from 5pm.",
        "Village hall, Mill Road",
        "Nora (clerk), the councillor and one more person are expected.",
        "The crossing Where shall the crossing be? A member brings this. About 20 minutes.",
        "Two children were hurt last year. A member saw it.",
        "The bus stop Nora brings this. About 10 minutes.",
        "We can decide",
        "The county sets that limit.",
        "Travel paid or arranged.",
    ):
        assert one in said, one
    assert "Sol" not in said
    assert "Kit" not in said


def test_easy_read_says_the_same_things(tmp_path: Path) -> None:
    said = words(before_easy_read(account(flat(HEAD + ITEMS), folder=tmp_path)))
    for one in (
        "We meet on Tuesday 2 June 2026.",
        "We start at 5pm.",
        "The question is: Where shall the crossing be?",
        "Two children were hurt last year. A member saw it.",
        "Nora brings this.",
    ):
        assert one in said, one


def test_an_ordinary_list_is_on_two_sheets_at_most(tmp_path: Path) -> None:
    for document in (make(account("an-ordinary-hour")) for make in (before, before_easy_read)):
        pdf = pypdfium2.PdfDocument(drawn(document, tmp_path))
        assert len(pdf) <= 4
        pdf.close()


def test_with_nothing_on_the_list_it_says_how_to_bring_something(tmp_path: Path) -> None:
    said = words(before(account(flat(HEAD + "]\n"), folder=tmp_path)))
    assert "Nothing is on the list yet. You can bring something" in said
    assert "What support there will be is not written down yet." in said
