"""The first pages of a further meeting: what was promised, decided and asked last time, and what was to come first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.meeting.meeting import Meeting
from kiosk.room.room import Room
from kiosk.summary.projections.history import tell
from kiosk.summary.projections.next_meeting import for_next_time
from kiosk.thread.said import answers, asked, on_day, promised
from kiosk.thread.thread import Thread
from kiosk.words.dates import day_of
from kiosk.words.grammar import closed, joined
from ui.room_screen.opening_scene import Page

NOTHING_PROMISED = "Nothing was promised last time."
PUT_BACK = "Was it put back?"


def to_come_first(room: Room) -> tuple[str, ...]:
    """On the Room's thread: the items that the meetings before this one put first."""
    former = [number for number in room.record.meetings() if number < room.number]
    left = for_next_time([(number, tell(room.record.history(number))) for number in former], room.before)
    return tuple(closed(one.text) for one in left.items if one.why == "first_next_time")


def pages_of(before: Thread, m: Meeting, first: Sequence[str] = ()) -> tuple[Page, ...]:
    """As they stand now: each promise with what was said of it here; () where there was nothing."""
    pages = list(_pages(before, m, first))
    if pages and not before.to_look_at:
        pages[0] = replace(pages[0], lines=(*pages[0].lines, NOTHING_PROMISED))
    return tuple(pages)


def _pages(before: Thread, m: Meeting, first: Sequence[str]) -> Iterator[Page]:
    today = day_of(m.opening.date)
    if before.to_look_at:
        said = (
            joined(f"“{closed(one.words)}”", promised(one, today), answers(m.since.reviewed.get(one.thing, ())))
            for one in before.to_look_at
        )
        yield Page("Since last time: what was promised", tuple(said))
    decided = [("We decided", one) for one in before.in_force] + [("Put off", one) for one in before.put_off]
    if decided:
        lines = tuple(f"{what} {on_day(one)}: “{one.words}”" for what, one in decided)
        yield Page("Since last time: what was decided", (*lines, PUT_BACK) if before.in_force else lines)
    if before.open_asks:
        lines = tuple(f"“{one.words}” {asked(one, today)}" for one in before.open_asks)
        yield Page("Since last time: what was asked", lines)
    if first:
        yield Page("Since last time: what comes first today", tuple(first))
