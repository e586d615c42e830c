"""How long we were away, said once for room screen, desk, tablets and print."""

from __future__ import annotations

MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000


def away_for(ms: int) -> str:
    """ "We were away for 20 minutes." Whole minutes up to two hours, then whole hours, then whole days."""
    if ms < MINUTE_MS:
        return "We were away for less than a minute."
    for size, word in ((DAY_MS, "day"), (HOUR_MS, "hour"), (MINUTE_MS, "minute")):
        count = ms // size
        if count >= 2 or size == MINUTE_MS:
            return f"We were away for {count} {word}{'' if count == 1 else 's'}."
    return ""
