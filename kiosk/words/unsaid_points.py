"""When what is not being said is shown, in one sentence: for tablets, desk and room screen."""

from __future__ import annotations

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import SKIPPED
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import UNSAID_POINTS

NO_POINT = "We did not set when we show what is not being said."


def in_a_line(m: Meeting) -> str:
    when = shown_when(m)
    return when if when == NO_POINT else f"When we show it: {when}"


def shown_when(m: Meeting) -> str:
    """In the words of the group where it has its own."""
    rule = m.opening.rules.get("unsaid")
    if rule is None or rule.rule == SKIPPED:
        return NO_POINT
    words = known(UNSAID_POINTS, rule.rule)
    return words.says if words else rule.rule
