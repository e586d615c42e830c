"""The kinds of print there are: how each is called, in which formats it comes, and who makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.summary.document import Document
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account

Format: TypeAlias = Literal["pdf", "html", "docx"]
ActionsFormat: TypeAlias = Literal["csv", "ics"]
ACTIONS: Mapping[ActionsFormat, str] = {"csv": "The table of actions", "ics": "The calendar of actions"}
FORMATS: Mapping[Format, str] = {"pdf": "a PDF", "html": "a web page", "docx": "a Word file"}


@dataclass(frozen=True)
class Kind:
    """One kind of print. `words` end the name of its file; `what` begins a sentence about it."""

    words: str
    what: str
    make: Callable[[Account, str], Document]
    formats: tuple[Format, ...] = ("pdf", "html")


KINDS: Mapping[str, Kind] = {
    "full": Kind("in full", "The summary", full_print, ("pdf", "html", "docx")),
    "easy-read": Kind("Easy Read", "The Easy Read", easy_read),
    "large-18": Kind("large print", "The large print", lambda account, family: full_print(account, family, "large_18")),
    "large-24": Kind(
        "larger print", "The larger print", lambda account, family: full_print(account, family, "large_24")
    ),
}


def refusal(kind: str, format: Format) -> str:
    """Why this kind is not made in this format, with those it is made in; "" where it is."""
    made = KINDS[kind].formats
    if format in made:
        return ""
    *others, last = [FORMATS[one] for one in made]
    return f"{KINDS[kind].what} is not made as {FORMATS[format]}: choose {' or '.join([', '.join(others), last])}."
