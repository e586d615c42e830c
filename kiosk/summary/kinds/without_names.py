"""The copy for people who were not there: no name, no post, no place and no day; powers by role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.summary.document import Document, Section, TitleBlock, Words
from kiosk.summary.kinds.full import full_print
from kiosk.summary.pages.title_block import DRAFT, NOT_CLOSED, limits, title_of
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import joined

QUESTION = "Could somebody who knows one of us tell who it is?"
ABOUT = (
    "This copy has no names, no posts, no place and no day. Powers are shown by role. "
    "What people wrote is in their words; a name in it was taken out."
)


def without_names(account: Account, family: str = "Open Sans") -> Document:
    """The full print about nobody in particular; the account's names must be those of `Nobody`."""
    about = TitleBlock(title_of(account), _state(account), tuple(_rows(account)))
    document = full_print(account, family, "without_names", about)
    body = [one for one in document.sections if not one.closing]
    ends = [one for one in document.sections if one.closing]
    return replace(document, sections=(*body, Section("", (Words(ABOUT),), closing=True), *ends))


def _state(account: Account) -> str:
    return "Final. Without names." if account.history.closed else f"{DRAFT} Without names."


def _rows(account: Account) -> Iterator[tuple[str, str]]:
    opening, month = account.history.meeting.opening, account.names.dated(account.day)
    when = month if account.history.closed else joined(f"{month}." if month else "", NOT_CLOSED)
    if when:
        yield "When", when
    here = len(account.history.stays)
    if here:
        yield "Who", "One person." if here == 1 else f"{here} people."
    yield "Why", joined(account.full(opening.purpose) if opening.purpose.strip() else "", limits(account))
