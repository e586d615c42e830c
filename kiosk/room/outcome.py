"""What a tap comes to: kept, refused, or not kept; and what listeners are told after each commit."""

from __future__ import annotations

import msgspec

from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Refused
from kiosk.record.store import StoreFailed
from kiosk.words.disk import NOT_KEPT


class Ack(msgspec.Struct, frozen=True):
    """The room has it: the number of its first entry, or 0 for what lives in memory only; `dup` when sent again."""

    seq: int
    dup: bool = False


class NotKept(Exception):
    """The record could not be written; nothing of this tap happened, and it can be sent again."""


class Change(msgspec.Struct, frozen=True):
    """What listeners are told after each commit; `private` when something in memory changed."""

    happened: tuple[Happened, ...]
    private: bool = False


Outcome = Ack | Refused | NotKept


def unless_in_memory(outcome: Outcome, error: StoreFailed) -> Outcome:
    """What the disk refused did not happen; what needs no disk did."""
    return not_kept(error) if isinstance(outcome, Ack) and outcome.seq else outcome


def not_kept(error: StoreFailed) -> NotKept:
    return NotKept(NOT_KEPT.format(why=error))
