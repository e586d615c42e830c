"""People and figures by the side they speak from, where no side is so small that they would point at somebody."""

from __future__ import annotations

from typing import Any

from kiosk.discretion import counts
from kiosk.meeting.terms import PersonId, Side
from kiosk.summary.projections.history import History

SIDES: tuple[Side, ...] = ("lived_experience", "organisation", "not_said")


def sides(history: History) -> dict[Side, list[PersonId]]:
    """Everybody who was here at any time, by the side they said they speak from when the meeting closed."""
    by_side: dict[Side, list[PersonId]] = {side: [] for side in SIDES}
    for person in history.stays:
        by_side[history.meeting.people[person].side].append(person)
    return {side: people for side, people in by_side.items() if people}


def may_split(history: History) -> bool:
    return counts.may_split(map(len, sides(history).values()))


def groups(history: History) -> dict[str, Any] | None:
    """People, floor seconds and shares by side, or None where a side has fewer than three people."""
    if not may_split(history):
        return None
    by_side = sides(history)
    floor = {side: sum(map(history.floor_seconds, people)) for side, people in by_side.items()}
    present = {side: sum(map(history.presence, people)) for side, people in by_side.items()}
    return {
        side: {
            "people": len(people),
            "floor_s": floor[side],
            "floor_share": _share(floor[side], sum(floor.values())),
            "presence_share": _share(present[side], sum(present.values())),
        }
        for side, people in by_side.items()
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
