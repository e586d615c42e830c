"""What happened as it stands now: without what was taken back, and with what was put right in place of what it said."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.meeting.putting_right import ThingPutRight, corrected
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.tap import Happened
from kiosk.meeting.turns import TurnEnded


def standing(history: Iterable[Happened]) -> list[Happened]:
    """The same entries in the same order, but for those that count no more."""
    told = list(history)
    undone = {seq for one in told if isinstance(one.event, ActUndone) for seq in range(one.event.of, one.event.to + 1)}
    counted = [one for one in told if one.seq not in undone or not one.seq]
    right = {one.event.of: one.event for one in counted if isinstance(one.event, ThingPutRight)}
    return _with(counted, right) if right else counted


def _with(told: list[Happened], right: dict[int, ThingPutRight]) -> list[Happened]:
    """Where it was put right whose turn it was, the turn's end is theirs too."""
    result: list[Happened] = []
    speaker: tuple[str, str] | None = None
    for one in told:
        event = one.event
        if one.seq in right:
            was, event = event, corrected(event, right[one.seq])
            if right[one.seq].what == "whose_turn":
                speaker = (getattr(was, "person", ""), getattr(event, "person", ""))
        elif isinstance(event, TurnEnded) and speaker:
            if event.person == speaker[0]:
                event = replace(event, person=speaker[1])
            speaker = None
        result.append(one if event is one.event else replace(one, event=event))
    return result
