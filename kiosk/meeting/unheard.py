"""Somebody asked the room to rest and listen, and by the end of the item nobody had taken it up. Never who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.meeting.agenda import ItemDropped, ItemEnded, ItemParked
from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.terms import Event, Holder

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting

ENDS_IT = (ItemEnded, ItemParked, ItemDropped, MeetingClosed)


class ListeningNotAnswered(Event, frozen=True):
    """`asked` is how many asked; `held_by` who said who was next."""

    asked: int = 1
    held_by: Holder = ""


def ends_an_item(m: Meeting, event: Event) -> bool:
    """Whether what was asked in this item is over with it; an item that had not begun ends nothing."""
    if isinstance(event, ItemParked | ItemDropped):
        return event.item == m.agenda.current
    return isinstance(event, ENDS_IT)
