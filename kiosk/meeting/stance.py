"""Who leads for now: the organisations, all of us together, or the people it is about. The group says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Refused, Votes

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Stance: TypeAlias = Literal["organisations_lead", "we_share", "we_lead"]


class SetStance(Command, frozen=True):
    stance: Stance
    votes: Votes | None = None


class StanceSet(Event, frozen=True):
    stance: Stance
    votes: Votes | None = None


@decides(SetStance)
def set_stance(m: Meeting, tap: Tap, command: SetStance) -> Iterator[Event]:
    if m.opening.stance and command.votes is None:
        raise Refused("Who leads was said. It changes only by asking the group. Say how many are for and against.")
    if command.votes and command.votes.in_favour <= command.votes.against:
        before = "What was said before stays." if m.opening.stance else "Ask again, or leave it open."
        raise Refused(f"Most people did not agree to that. {before}")
    yield StanceSet(stance=command.stance, votes=command.votes)


@evolves(StanceSet)
def _stood(m: Meeting, happened: Happened, event: StanceSet) -> Meeting:
    return replace(m, opening=replace(m.opening, stance=event.stance))
