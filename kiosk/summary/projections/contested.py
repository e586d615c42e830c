"""What people asked the group about somebody's power, as figures."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.contests import ContestSettled, PowerContested
from kiosk.summary.projections.history import History, clock


def contested(history: History) -> list[dict[str, Any]]:
    """Each time the group was asked: `kept` is its answer, null where it was not settled."""
    asked = [(at, event) for at, event in history.of(PowerContested)]
    settled = history.of(ContestSettled)
    return [
        {"power": event.power, "holder": event.holder, "at": clock(at), "kept": _kept(at, event, asked, settled)}
        for at, event in asked
    ]


def _kept(
    at: int,
    event: PowerContested,
    asked: list[tuple[int, PowerContested]],
    settled: list[tuple[int, ContestSettled]],
) -> bool | None:
    """The first answer about that power from then on, if it came before it was asked about again."""
    again = next((second for second, other in asked if second > at and other.power == event.power), None)
    for second, answer in settled:
        if answer.power == event.power and second >= at and (again is None or second <= again):
            return answer.kept
    return None
