"""What the desk says quietly before item 1: papers that were late, and a side that has not said what it can promise."""

from __future__ import annotations

from kiosk.meeting.beforehand import ALL_ITEMS, is_late, only_one_side_filled_in
from kiosk.words.preparation import LATE, ONE_SIDE, days_words
from ui.desk.desk_view import Moment


def late_papers(s: Moment) -> str:
    """Once item 1 has begun it is for the print to say."""
    late = {item: days for item, days in s.m.beforehand.papers.items() if is_late(days)}
    if s.m.agenda.begun or not late:
        return ""
    if ALL_ITEMS in late:
        return f"Papers went out {days_words(late[ALL_ITEMS])}. {LATE}"
    found = [(s.m.agenda.find(item), days) for item, days in late.items()]
    said = ", ".join(f"for “{item.title}” {days_words(days)}" for item, days in found if item)
    return f"Papers went out {said}. {LATE}"


def one_side_only(s: Moment) -> str:
    return "" if s.m.agenda.begun or not only_one_side_filled_in(s.m) else ONE_SIDE
