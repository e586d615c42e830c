"""Page 5: who spoke and who waited. It comes after agenda, power and decisions, and never names who asked."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.document import Block, Empty, Heading, Page, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.speaking import had_a_turn, minutes_by_side, squares
from kiosk.summary.sentences.modes import passed_on
from kiosk.summary.sentences.power import stopped_turns, turns_words
from kiosk.summary.sentences.waiting import (
    cut_offs,
    how_turns_ended,
    jumps,
    longest_wait,
    never_answered,
    other_moves,
    reported_cut_offs,
    set_aside,
    unseen_cut_offs,
    waits,
)
from kiosk.words.grammar import joined

WHAT_MINUTES_ARE = "In open talk we do not know who spoke. Minutes do not show who was listened to."


def who_spoke(account: Account) -> Page:
    blocks = [*_minutes(account), *_waits(account), *_ended(account)]
    return Page("Who spoke and who waited", tuple(blocks))


def _minutes(account: Account) -> Iterator[Block]:
    chart = squares(account)
    if chart:
        yield Heading("Each square is one minute of the meeting", "Observed")
        yield chart
    else:
        yield Heading("Turn minutes", "Observed")
    yield from (Words(said) for said in [joined(*minutes_by_side(account))] if said)
    yield Words(joined(WHAT_MINUTES_ARE, had_a_turn(account), passed_on(account)))


def _waits(account: Account) -> Iterator[Block]:
    chart = waits(account)
    yield Heading("Each line is one time someone asked to speak", "Observed")
    if not chart.lines:
        yield Empty("No one asked to speak on a screen.")
        return
    yield chart
    moves = [*jumps(account), *other_moves(account), *set_aside(account)]
    said = [*never_answered(account), longest_wait(account), *moves]
    yield from (Words(sentence) for sentence in said if sentence)


def _ended(account: Account) -> Iterator[Block]:
    reported = reported_cut_offs(account)
    yield Heading("Turns ended by someone else", "Observed and reported" if reported else "Observed")
    yield Words(joined(cut_offs(account), turns_words(account), how_turns_ended(account)))
    yield from (Words(sentence) for sentence in (*stopped_turns(account), unseen_cut_offs(account)) if sentence)
