"""Where we did not agree, in people's own words. Disagreement is no failure and is not counted as one."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.repair import UnsaidAdded
from kiosk.summary.document import Block, Heading, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.over_meetings import unanimity
from kiosk.summary.sentences.room_word import disputes
from kiosk.summary.sentences.unsaid import shown


def disagreement(account: Account) -> list[Section]:
    """What no decision says already."""
    blocks = [
        *_not_agreed(account),
        *_unsaid(account),
        *unanimity(account),
    ]
    return [Section("Where we did not agree", tuple(blocks))] if blocks else []


def _not_agreed(account: Account) -> Iterator[Block]:
    """What was done because the group agreed, where somebody said that this is not what was said."""
    said = disputes(account)
    if said:
        yield Heading("That is not what was said", "Observed")
    yield from (Words(sentence) for sentence in said)


def _unsaid(account: Account) -> Iterator[Block]:
    """Nobody's words: no one can tell whose they are."""
    said = [event.text for _, event in account.history.of(UnsaidAdded) if event.may_print]
    told = list(shown(account))
    if said or told:
        yield Heading("What was not being said", "Reported")
    yield from (Words(account.said(text), "said") for text in said)
    yield from (Words(sentence) for sentence in told)
