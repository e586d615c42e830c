"""A round of fears before item 1: that it was asked for is kept, and of the words only what everybody agreed to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap


class AskFears(Command, frozen=True):
    """One thing I am afraid of today: asked of everyone, answered by nobody one could tell."""


class FearsAsked(Event, frozen=True):
    """Whether anybody answered is not kept."""


class FearKept(Event, frozen=True):
    """One text of the round, nobody's. It is here because everybody agreed."""

    text: Words


@decides(AskFears)
def ask_fears(m: Meeting, tap: Tap, command: AskFears) -> Iterator[Event]:
    if m.agenda.begun:
        raise Refused("This round is for the start of a meeting. An item has begun.")
    yield FearsAsked()
