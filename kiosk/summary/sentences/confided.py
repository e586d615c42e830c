"""What came of what people said in confidence: only what they agreed to have kept, or totals of three and more."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.fears import FearKept, FearsAsked
from kiosk.meeting.looking_back import (
    OrganisationChecked,
    OrganisationQuestion,
    PracticeGoal,
)
from kiosk.summary.document import Block, Bullets, Heading, Rows, Words
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import joined
from kiosk.words.kinds.promises import MOSTLY, ORGANISATION_QUESTIONS, ORGANISATION_SAID


def fears(account: Account) -> Iterator[Block]:
    """Nobody's words, in an order that tells nothing. Whether none came or none may be kept is not said."""
    if not account.history.of(FearsAsked):
        return
    kept = [event.text for _, event in account.history.of(FearKept)]
    yield Heading("One thing we are afraid of today", "Reported")
    if not kept:
        yield Words("Everyone was asked, without names. What was said is not kept.")
        return
    yield Words("Everyone was asked, without names. Everyone agreed that these words are kept.")
    yield from (Words(account.said(text), "said") for text in kept)


def goals(account: Account) -> Iterator[Block]:
    """Only of somebody who asked for it."""
    kept = [event for _, event in account.history.of(PracticeGoal)]
    if kept:
        yield Heading("What somebody practised today", "Reported")
        yield Bullets(tuple(_goal(account, event) for event in kept))


def _goal(account: Account, event: PracticeGoal) -> str:
    return joined(
        f"{account.one(event.person)} set out to do this: {account.full(event.text)}", MOSTLY[event.said].print
    )


def organisations(account: Account) -> Iterator[Block]:
    """Said of all organisations together, by those who come from none of them."""
    checked = [event for _, event in account.history.of(OrganisationChecked)]
    for event in checked[-1:]:
        yield Heading("How the organisations did", "Reported")
        yield Words("Those who do not come from an organisation were asked, in private. Nobody can see who said what.")
        rows = tuple((words.asks, _answer(event, question)) for question, words in ORGANISATION_QUESTIONS.items())
        yield Rows(("About the organisations", "What people said"), rows)


def _answer(event: OrganisationChecked, question: OrganisationQuestion) -> str:
    if question not in event.said:
        return "Too few people answered."
    totals = event.totals.get(question, {})
    if not totals:
        return ORGANISATION_SAID[event.said[question]].print
    return f"{totals['yes']} people said yes. {totals['no']} people said no."
