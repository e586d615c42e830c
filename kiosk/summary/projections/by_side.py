"""People and figures by the side they speak from, where no side is so small that they would point at somebody."""

from __future__ import annotations

import re
from typing import Any

from kiosk.discretion import counts
from kiosk.discretion.shared_out import Speaker, sides_hide
from kiosk.meeting.people import Person
from kiosk.meeting.terms import PersonId, Side
from kiosk.summary.projections.history import History
from kiosk.words.grammar import whole_minutes

OF_LIVED_EXPERIENCE = re.compile(r"\b(peer|lived|experience|carer)", re.IGNORECASE)
SIDES: tuple[Side, ...] = ("lived_experience", "organisation", "not_said")


def sides(history: History) -> dict[Side, list[PersonId]]:
    """Everybody who was here at any time, by the side they said they speak from when the meeting closed."""
    by_side: dict[Side, list[PersonId]] = {side: [] for side in SIDES}
    for person in history.stays:
        by_side[history.meeting.people[person].side].append(person)
    return {side: people for side, people in by_side.items() if people}


def may_split(history: History) -> bool:
    return counts.may_split(map(len, sides(history).values()))


def may_tell_minutes(history: History) -> bool:
    """Whether how long each side spoke leaves everybody on either side. A draft says nothing: the final could be read
    against it.
    """
    by_side = sides(history)
    if not history.closed or not may_split(history):
        return False
    return all(sides_hide(_speakers(history, set(people)), whole_minutes) for people in by_side.values())


def _speakers(history: History, first: set[PersonId]) -> list[Speaker]:
    """Everybody as the strip shows them."""
    people, found = history.meeting.people, []
    for one in history.stays:
        turns = tuple(turn.seconds for turn in history.turns if turn.person == one)
        known = people[one]
        named = bool((known.name and known.consent.print_name) or known.office)
        found.append(Speaker(turns, one in first, _post_tells(known), named))
    return found


def _post_tells(person: Person) -> bool:
    """Whether the post that is printed beside somebody's name says which side they speak from."""
    if not (person.office and person.name and person.consent.print_name):
        return False
    lived = OF_LIVED_EXPERIENCE.search(person.office) is not None
    return lived if person.side == "lived_experience" else person.side == "organisation" and not lived


def groups(history: History) -> dict[str, Any] | None:
    """People, floor seconds and shares by side, or None where they would tell whose side somebody is on."""
    if not may_tell_minutes(history):
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
