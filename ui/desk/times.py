"""How long the turn and the item have lasted, for the desk alone: nobody in the room is put under a clock."""

from __future__ import annotations

from kiosk.meeting.agenda import ItemDropped, ItemEnded, ItemParked, ItemStarted
from ui.desk.desk_view import Moment


def turn_length(s: Moment) -> str:
    """In full tens of seconds, so that it stands still: "40 s", "2 min 10"; "" while nobody speaks."""
    turn = s.m.turns.speaking
    if turn is None:
        return ""
    minutes, seconds = divmod(max(0, s.now - turn.since - s.m.away.within(turn.since, s.now)) // 10_000 * 10, 60)
    if not minutes:
        return f"{seconds} s" if seconds else ""
    return f"{minutes} min {seconds}" if seconds else f"{minutes} min"


def item_time(s: Moment) -> str:
    """ "18 of 25 min", or "18 min" where nobody said how many it may take; "" between items."""
    now = s.m.agenda.now
    if now is None:
        return ""
    minutes = _spent(s, now.item) // 60_000
    return f"{minutes} of {now.minutes} min" if now.minutes else f"{minutes} min"


def _spent(s: Moment, item: str) -> int:
    """In ms, over all the times it was taken up, without the gaps in which Heard was not there."""
    spent, began = 0, -1
    for one in s.history:
        if isinstance(one.event, ItemStarted):
            began = one.at if one.event.item == item else began
        elif isinstance(one.event, ItemEnded | ItemParked | ItemDropped) and one.event.item == item and began >= 0:
            spent += one.at - began - s.m.away.within(began, one.at)
            began = -1
    return spent + (max(0, s.now - began - s.m.away.within(began, s.now)) if began >= 0 else 0)
