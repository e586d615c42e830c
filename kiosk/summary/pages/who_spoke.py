"""Who spoke and who waited. It comes after decisions and power, and never names who asked."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.document import Block, Heading, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.speaking import had_a_turn, minutes_by_side, squares
from kiosk.summary.sentences.modes import passed_on
from kiosk.summary.sentences.power import stopped_turns
from kiosk.summary.sentences.waiting import (
    cut_offs,
    jumps,
    longest_wait,
    never_answered,
    other_moves,
    set_aside,
    unseen_cut_offs,
    waits,
)
from kiosk.words.grammar import joined

WHAT_MINUTES_ARE = "In open talk we do not know who spoke. Minutes do not show who was listened to."


def who_spoke(account: Account) -> Section:
    """Minutes by side where they point at nobody, and how long people waited."""
    chart, dots = squares(account), waits(account)
    minutes = minutes_by_side(account)
    about = [WHAT_MINUTES_ARE] if minutes else []
    spoken = joined(*minutes, *about, had_a_turn(account), passed_on(account))
    blocks: list[Block] = [chart, Words("Each square is one minute of the meeting.", "caption")] if chart else []
    if dots.rows:
        blocks += [Words(spoken), Heading("How long each wait for a turn was"), dots]
        spoken = ""
    told = joined(spoken, *_waited(account))
    return Section("Who spoke and who waited", (*blocks, *([Words(told)] if told else [])), "Observed")


def _waited(account: Account) -> Iterator[str]:
    """Who had no turn, the longest wait, what moved in the queue, and which turns somebody else ended."""
    yield from never_answered(account)
    yield longest_wait(account)
    yield from (*jumps(account), *other_moves(account), *set_aside(account))
    yield from (*stopped_turns(account), cut_offs(account), unseen_cut_offs(account))
