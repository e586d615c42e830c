"""Page 7: asks and answers, challenges, rest and listening, what was written down, what people wanted you to know."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import AskSentOut
from kiosk.meeting.repair import FeelingPutOnRecord
from kiosk.summary.document import Block, Bullets, Columns, Empty, Heading, Page, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.asks import all_asks, answer_words, asked_words, experience, in_one_line, sent_out
from kiosk.summary.sentences.challenges import (
    challenges_made,
    instant_words,
    marks,
    possible,
    replies_held,
    rest_and_listen,
    went_back,
)
from kiosk.summary.sentences.confided import organisations
from kiosk.summary.sentences.modes import pauses
from kiosk.summary.sentences.written import written_down
from kiosk.words.grammar import first_up, joined


def listening(account: Account) -> Page:
    blocks = [
        *_asks(account),
        *_challenges(account),
        *_rested(account),
        *organisations(account),
        *written_down(account),
        *_to_know(account),
    ]
    return Page("Challenges and listening", tuple(blocks))


def _asks(account: Account) -> Iterator[Block]:
    yield Heading("What was asked for, and the answers")
    asks = list(all_asks(account).values())
    if not asks:
        yield Empty("No one made an ask that was written down.")
    for ask in asks:
        answers: list[Block] = [Words(answer_words(account, answer)) for answer in ask.answers]
        own = experience(account, ask.ask)
        answers += [Words(own)] if own else []
        yield Columns(
            (Heading("What was asked"), Words(account.full(ask.text), "said"), Words(asked_words(account, ask))),
            (Heading("The answer"), *(answers or [Words("not answered", "said")])),
        )
    if asks:
        yield Bullets(tuple(f"{account.full(ask.text)} In short: {in_one_line(account, ask)}." for ask in asks))
    out = [sent_out(account, event) for _, event in account.history.of(AskSentOut)]
    if out:
        yield Bullets(tuple(out))


def _challenges(account: Account) -> Iterator[Block]:
    yield Heading("Challenges", "Observed")
    said = [
        joined(*challenges_made(account)),
        joined(*instant_words(account)),
        marks(account),
        replies_held(account),
        went_back(account),
        *possible(account),
    ]
    yield from (Words(sentence) for sentence in said if sentence)


def _rested(account: Account) -> Iterator[Block]:
    yield Heading("Rest, listening and quiet", "Observed")
    said = [joined(*rest_and_listen(account)), joined(*pauses(account))]
    said = [paragraph for paragraph in said if paragraph]
    if not said:
        yield Empty("We did not stop to rest or listen.")
    yield from (Words(sentence) for sentence in said)


def _to_know(account: Account) -> Iterator[Block]:
    """Only what somebody asked to have put in the record, in their own words or none, with their name or without."""
    yield Heading("What people wanted you to know", "Reported")
    kept = [event for _, event in account.history.of(FeelingPutOnRecord)]
    if not kept:
        yield Empty("No one asked to have something written here.")
    for event in kept:
        who = first_up(account.names.name(event.person)) if event.person else "Someone"
        if event.words.strip():
            yield Words(
                f"{who}: {account.names.shown(event.words)}" if event.person else account.names.shown(event.words),
                "said",
            )
        else:
            yield Words(f"{who} asked to have it written here that they had strong feelings.")
