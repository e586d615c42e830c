"""What somebody did by mistake at the desk is taken back; the record keeps both, and counts neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap

NOTHING_TO_UNDO = "There is nothing to undo."
DONE_SINCE = "Something was done since. Put it right from the list."
STAYS = "That stays. Put it right from the list."


class Undo(Command, frozen=True):
    """Takes back the desk's last act that was not taken back yet."""

    reason: Words = ""


class ActUndone(Event, frozen=True):
    """Entries `of` to `to` of the record count no more. One tap left them: `does`, which gave somebody the floor."""

    of: int
    to: int
    does: str = ""
    floor_to: PersonId = ""
    reason: Words = ""


@decides(Undo)
def undo(m: Meeting, tap: Tap, command: Undo) -> Iterator[Event]:
    """The Room has looked up which act that is; here it is only named."""
    act = tap.undoes
    if act is None:
        raise Refused(NOTHING_TO_UNDO)
    yield ActUndone(of=act.first, to=act.last, does=act.does, floor_to=act.floor_to, reason=command.reason)
