"""Asks and answers, challenges, rest and listening, what was written down, what people wanted you to know."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.repair import FeelingPutOnRecord
from kiosk.summary.document import Block, Columns, Heading, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.asks import all_asks, answer_words, asked_words, experience
from kiosk.summary.sentences.challenges import (
    challenges_made,
    instant_words,
    marks,
    not_what_we_asked,
    possible,
    replies_held,
    rest_and_listen,
    went_back,
)
from kiosk.summary.sentences.confided import organisations
from kiosk.summary.sentences.modes import pauses
from kiosk.summary.sentences.waiting import not_listened_to
from kiosk.summary.sentences.written import written_down
from kiosk.words.grammar import first_up, joined


def listening(account: Account) -> list[Section]:
    """Only what there was."""
    blocks = [
        *_asks(account),
        *_challenges(account),
        *_rested(account),
        *organisations(account),
        *written_down(account),
        *_to_know(account),
    ]
    return [Section("Challenges and listening", tuple(blocks))] if blocks else []


def _asks(account: Account) -> Iterator[Block]:
    """Asks that got an answer; the others stand where we still want them."""
    asks = [ask for ask in all_asks(account).values() if ask.answers]
    if asks:
        yield Heading("What was asked for, and the answers")
    for ask in asks:
        answers: list[Block] = [Words(answer_words(account, answer)) for answer in ask.answers]
        own = experience(account, ask.ask)
        answers += [Words(own)] if own else []
        yield Columns(
            (Heading("What was asked"), Words(account.full(ask.text), "said"), Words(asked_words(account, ask))),
            (Heading("The answer"), *answers),
        )


def _challenges(account: Account) -> Iterator[Block]:
    said = [
        joined(*challenges_made(account)),
        joined(*instant_words(account)),
        marks(account),
        replies_held(account),
        went_back(account),
        *possible(account),
        not_what_we_asked(account),
    ]
    told = [Words(sentence) for sentence in said if sentence]
    if told:
        yield Heading("Challenges", "Observed")
    yield from told


def _rested(account: Account) -> Iterator[Block]:
    said = joined(*rest_and_listen(account), *pauses(account), *not_listened_to(account))
    if said:
        yield Heading("Rest, listening and quiet", "Observed")
        yield Words(said)


def _to_know(account: Account) -> Iterator[Block]:
    """Only what somebody asked to have put in the record, in their own words or none, with their name or without."""
    kept = [event for _, event in account.history.of(FeelingPutOnRecord)]
    if kept:
        yield Heading("What people wanted you to know", "Reported")
    for event in kept:
        who = first_up(account.names.name(event.person)) if event.person else "Someone"
        if event.words.strip():
            yield Words(
                f"{who}: {account.names.shown(event.words)}" if event.person else account.names.shown(event.words),
                "said",
            )
        else:
            yield Words(f"{who} asked to have it written here that they had strong feelings.")
