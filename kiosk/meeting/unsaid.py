"""What is not being said is shown to everybody at the points the group set; shown otherwise, the record says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.meeting.opening import SKIPPED
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.repair import UnsaidAdded
from kiosk.meeting.terms import Command, Event, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

# Where the group's point is in its own words, nothing here can tell whether it has come.
Point: TypeAlias = Literal["before_each_check", "at_each_item", "before_the_end", "any_time", "own_words", "outside"]


class Unsaid(msgspec.Struct, frozen=True):
    """Whether there is something to show, whether any of it has not been shown yet, and in which item it last was."""

    written: bool = False
    waits: bool = False
    shown_in: str | None = None


class ShowUnsaid(Command, frozen=True):
    reason: Words = ""


class UnsaidShown(Event, frozen=True):
    """`outside`: at none of the points the group set, or it set none."""

    point: Point
    reason: Words = ""


def point(m: Meeting) -> Point:
    """Which of the points the group set is now."""
    rule = m.opening.rules.get("unsaid")
    match rule.rule if rule else SKIPPED:
        case "any_time":
            return "any_time"
        case "before_each_check":
            return "before_each_check" if _before_a_check(m) else "outside"
        case "at_each_item":
            return "at_each_item" if m.agenda.current not in (None, m.unsaid.shown_in) else "outside"
        case "before_the_end":
            return "before_the_end" if _before_the_end(m) else "outside"
        case "skipped":
            return "outside"
    return "own_words"


def _before_a_check(m: Meeting) -> bool:
    """The words on the screen have not been asked about yet; a quick check decides nothing and does not count."""
    question, last = m.questions.now, m.checks.last
    if question is None or m.checks.open or m.second_look is not None:
        return False
    return last is None or last.kind == "temperature" or last.wording != question.wording


def _before_the_end(m: Meeting) -> bool:
    """The last item on the list is on, or over."""
    return m.agenda.begun and all(item.state != "waiting" for item in m.agenda.items)


@decides(ShowUnsaid)
def show_unsaid(m: Meeting, tap: Tap, command: ShowUnsaid) -> Iterator[Event]:
    if not m.unsaid.written:
        raise Refused("Nothing was written into that box.")
    yield UnsaidShown(point=point(m), reason=command.reason)


@evolves(UnsaidAdded)
def _written(m: Meeting, happened: Happened, event: UnsaidAdded) -> Meeting:
    return replace(m, unsaid=replace(m.unsaid, written=True, waits=True))


@evolves(UnsaidShown)
def _shown(m: Meeting, happened: Happened, event: UnsaidShown) -> Meeting:
    return replace(m, unsaid=replace(m.unsaid, waits=False, shown_in=m.agenda.current))
