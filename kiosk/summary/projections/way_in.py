"""When new tablets could not come in and whose doing that was, whose tablet was taken off, how many were not let in."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.terms import PersonId
from kiosk.meeting.way_in import DevicePutOut, WayInClosed, WayInOpened
from kiosk.summary.projections.history import History


@dataclass(frozen=True)
class Shut:
    """No new tablets from `start` to `end`, in seconds since opening; `by` closed it."""

    start: int
    end: int
    by: PersonId


@dataclass(frozen=True)
class TakenOff:
    at: int
    person: PersonId
    by: PersonId


def shut(history: History) -> list[Shut]:
    """One after the other; the last is as long as the meeting where nobody opened it again."""
    turned = sorted(
        (*history.by_kind.get(WayInClosed, []), *history.by_kind.get(WayInOpened, [])), key=lambda one: one.seq
    )
    found = []
    for place, one in enumerate(turned):
        if isinstance(one.event, WayInClosed):
            end = turned[place + 1].at // 1000 if place + 1 < len(turned) else history.end
            found.append(Shut(one.at // 1000, end, one.who))
    return found


def taken_off(history: History) -> list[TakenOff]:
    return [
        TakenOff(one.at // 1000, one.event.person, one.who)
        for one in history.by_kind.get(DevicePutOut, [])
        if isinstance(one.event, DevicePutOut)
    ]


def never_let_in(history: History) -> int:
    """How many tablets waited and were never let in."""
    return sum(event.never_let_in for _, event in history.of(MeetingClosed))
