"""The kinds of print there are: how each is called, in which formats it comes, and who makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, TypeAlias

from kiosk.discretion.free_words import Asked
from kiosk.meeting.terms import PersonId
from kiosk.summary.document import Document
from kiosk.summary.kinds.before import before, before_easy_read
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.kinds.own_page import own_page
from kiosk.summary.kinds.without_names import without_names
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import Naming
from kiosk.summary.projections.other_names import Nobody, Own

Format: TypeAlias = Literal["pdf", "html", "docx"]
ActionsFormat: TypeAlias = Literal["csv", "ics"]
ACTIONS: Mapping[ActionsFormat, str] = {"csv": "The table of actions", "ics": "The calendar of actions"}
FORMATS: Mapping[Format, str] = {"pdf": "a PDF", "html": "a web page", "docx": "a Word file"}


@dataclass(frozen=True)
class Wishes:
    """In which letters; whose own page; the numbers of lines that stay out of the copy without names.

    `settled` are answers to whether a word in people's own lines is somebody.
    """

    family: str = "Open Sans"
    person: PersonId = ""
    left_out: frozenset[int] = frozenset()
    settled: Mapping[Asked, bool] = field(default_factory=dict)


AS_USUAL = Wishes()


def _as_in_every_print(wishes: Wishes) -> Callable[[History], Naming]:
    return Naming


@dataclass(frozen=True)
class Kind:
    """One kind of print. `words` end the name of its file; `what` begins a sentence about it.

    `naming` is how it calls people: the account that `make` is given must be made with it.
    """

    words: str
    what: str
    make: Callable[[Account, Wishes], Document]
    formats: tuple[Format, ...] = ("pdf", "html")
    naming: Callable[[Wishes], Callable[[History], Naming]] = _as_in_every_print


KINDS: Mapping[str, Kind] = {
    "full": Kind("in full", "The summary", lambda of, wish: full_print(of, wish.family), ("pdf", "html", "docx")),
    "easy-read": Kind("Easy Read", "The Easy Read", lambda of, wish: easy_read(of, wish.family)),
    "large-18": Kind("large print", "The large print", lambda of, wish: full_print(of, wish.family, "large_18")),
    "large-24": Kind("larger print", "The larger print", lambda of, wish: full_print(of, wish.family, "large_24")),
    "without-names": Kind(
        "without names",
        "The copy without names",
        lambda of, wish: without_names(of, wish.family),
        naming=lambda wish: partial(Nobody, left_out=wish.left_out),
    ),
    "my-own-page": Kind(
        "my own page",
        "The page of one person",
        lambda of, wish: own_page(of, wish.family, wish.person),
        naming=lambda wish: partial(Own, person=wish.person),
    ),
    "before": Kind(
        "before the meeting",
        "The paper before the meeting",
        lambda of, wish: before(of, wish.family),
        ("pdf", "html", "docx"),
    ),
    "before-easy-read": Kind(
        "before the meeting, Easy Read",
        "The Easy Read before the meeting",
        lambda of, wish: before_easy_read(of, wish.family),
    ),
}


def refusal(kind: str, format: Format) -> str:
    """Why this kind is not made in this format, with those it is made in; "" where it is."""
    made = KINDS[kind].formats
    if format in made:
        return ""
    *others, last = [FORMATS[one] for one in made]
    return f"{KINDS[kind].what} is not made as {FORMATS[format]}: choose {' or '.join([', '.join(others), last])}."
