"""The first pages of a further meeting: what was promised, decided and asked last time, and what was to come first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.room.room import Room
from kiosk.summary.projections.history import tell
from kiosk.summary.projections.next_meeting import ForNextTime, Promised, for_next_time
from kiosk.words.grammar import closed, first_up, joined
from ui.room_screen.opening_scene import Page

NOTHING_PROMISED = "Nothing was promised last time."


def since_last_time(room: Room) -> tuple[Page, ...]:
    """On the Room's thread: what the meetings before this one left; () where there was nothing."""
    former = [number for number in room.record.meetings() if number < room.number]
    return pages_of(for_next_time([(number, tell(room.record.history(number))) for number in former], room.before))


def pages_of(left: ForNextTime) -> tuple[Page, ...]:
    pages = list(_pages(left))
    if pages and not left.promises:
        pages[0] = replace(pages[0], lines=(*pages[0].lines, NOTHING_PROMISED))
    return tuple(pages)


def _pages(left: ForNextTime) -> Iterator[Page]:
    if left.promises:
        yield Page("Since last time: what was promised", tuple(map(_promised, left.promises)))
    if left.decisions:
        said = (f"{'Put off' if one.result == 'put_off' else 'We decided'}: “{one.text}”" for one in left.decisions)
        yield Page("Since last time: what was decided", tuple(said))
    if left.open_asks:
        asked = (f"“{one.text}” Asked by {one.asker}." for one in left.open_asks)
        yield Page("Since last time: what was asked", tuple(asked))
    first = tuple(closed(one.text) for one in left.items if one.why == "first_next_time")
    if first:
        yield Page("Since last time: what comes first today", first)


def _promised(one: Promised) -> str:
    due = f"By then: {closed(one.due)}" if one.due.strip() else ""
    return joined(f"“{one.text}”", f"{first_up(one.owner)} said it in meeting {one.meeting}.", due)
