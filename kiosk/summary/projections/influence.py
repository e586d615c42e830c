"""Whether a meeting was done to, for or with people: said only where it points at no one."""

from __future__ import annotations

from kiosk.discretion.counts import may_split
from kiosk.meeting.promises import LadderRated
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.left_by_meeting import DISAGREED, rated
from kiosk.words.kinds.promises import RATINGS
from kiosk.words.shared import DID_NOT_AGREE


def ladder_words(account: Account) -> str:
    """Whether it was done to, for or with us, as people rated it in private."""
    ratings = account.history.of(LadderRated)
    if not ratings:
        return ""
    second, rating = ratings[-1]
    asked = "We each answered in private."
    most = rated(account.history)
    if most == DISAGREED or not most:
        return f"{asked} {DID_NOT_AGREE}"
    count, present = rating.totals[most], max(account.history.here_at(second), sum(rating.totals.values()))
    number = f" That was {count} of {present}." if may_split((count, present - count)) else ""
    return f"{asked} Most people said: {RATINGS[most].print}.{number}"
