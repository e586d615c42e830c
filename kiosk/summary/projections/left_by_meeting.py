"""What one meeting leaves for the sentences over several: its decisions, who was said to lead, and how it was rated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.discretion.counts import enough
from kiosk.meeting.promises import LadderRated, Rating
from kiosk.meeting.stance import Stance
from kiosk.summary.projections.deliberations import Asking, deliberations
from kiosk.summary.projections.history import History
from kiosk.words.dates import day_of

DISAGREED: Literal["disagreed"] = "disagreed"
Rated = Rating | Literal["disagreed", ""]


@dataclass(frozen=True)
class Decided:
    """One decision. `against_first`: enough of them did not say yes to the first wording in the second look."""

    day: date | None
    alone: bool  # no one was against it
    reworded: bool
    looked_back: bool = False
    against_first: bool = False


@dataclass(frozen=True)
class Stood:
    """`stance` is "" where nobody said it. `rated` is what more than half said, "disagreed", or "" for not asked."""

    number: int
    day: date | None
    stance: Stance | Literal[""]
    rated: Rated


def decided(history: History) -> Iterator[Decided]:
    """The decisions of a meeting that went by a check, in order."""
    day = day_of(history.meeting.opening.date)
    for question in deliberations(history):
        asking = question.deciding
        if question.decided and asking and asking.result:
            alone = asking.result.unanimous and not question.minority and not asking.against
            reworded = asking.result.wording > 1
            yield Decided(day, alone, reworded, asking.look_back is not None, _against_first(history, asking))


def _against_first(history: History, asking: Asking) -> bool:
    """One or two stay unseen, as everywhere: with them it is said of no meeting that anybody was against it."""
    if asking.look_back is None:
        return False
    totals = asking.look_back.totals
    present = max(history.here_at(asking.looked_at), sum(totals.values()))
    return enough(present - totals.get("yes", 0))


def stood(history: History) -> Stood:
    opening = history.meeting.opening
    return Stood(opening.number, day_of(opening.date), opening.stance, rated(history))


def rated(history: History) -> Rated:
    """Whether it was done to, for or with people, where more than half of those present said the same."""
    ratings = history.of(LadderRated)
    if not ratings:
        return ""
    second, rating = ratings[-1]
    present = max(history.here_at(second), sum(rating.totals.values()))
    return next((answer for answer, count in rating.totals.items() if count * 2 > present), DISAGREED)
