"""When the Room has to look at the clock again."""

from __future__ import annotations

from kiosk.meeting.modes import cap_reached
from kiosk.room.room import Room


def next_moment(room: Room) -> int | None:
    """Milliseconds since opening of the next thing the clock alone brings about; None when nothing is due."""
    quiet = room.cover.look_at(room.meeting, room.now)
    moments = (_notice_over(room), _cap_reached(room), quiet)
    due = [moment for moment in moments if moment is not None and moment > room.now]
    return min(due, default=None)


def _notice_over(room: Room) -> int | None:
    shown = room.aside.notices.shown
    return shown.until if shown else None


def _cap_reached(room: Room) -> int | None:
    m = room.meeting
    cap = next((rule.cap_s for rule in m.opening.rules.values() if rule.cap_s), None)
    if m.modes.mode != "rest_and_listen" or cap is None:
        return None
    return cap_reached(m, cap)
