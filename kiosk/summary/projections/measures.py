"""How evenly the floor was shared, per second that each person was present."""

from __future__ import annotations

from collections.abc import Sequence
from math import log


def gini_corrected(shares: Sequence[float]) -> float:
    """0 where everyone had the same; corrected for few people, so that 1 means one person had it all."""
    count, total = len(shares), sum(shares)
    if count < 2 or not total:
        return 0.0
    ranked = sorted(shares)
    weighted = sum((2 * place - count - 1) * share for place, share in enumerate(ranked, 1))
    return round(weighted / (count * total) * count / (count - 1), 3)


def evenness(shares: Sequence[float]) -> float:
    """1 where everyone had the same, 0 where one had it all."""
    count, total = len(shares), sum(shares)
    if count < 2 or not total:
        return 0.0
    parts = [share / total for share in shares if share]
    return round(-sum(part * log(part) for part in parts) / log(count), 3)
