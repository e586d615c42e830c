"""Which entry made which thing, and what a thing is called outside: by that entry's mark, which says nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import NAMESPACE_OID, uuid5

import msgspec

from kiosk.meeting.agenda import AgendaItemProposed
from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.meeting.promises import AskMade
from kiosk.meeting.questions import QuestionProposed
from kiosk.meeting.tap import Happened

HEARD_OUTSIDE = uuid5(NAMESPACE_OID, "heard outside")
MEETING = ("meeting", "")


def outside_id(mark: bytes) -> str:
    """For good, and the same on every copy: from the mark of the entry that made the thing."""
    return str(uuid5(HEARD_OUTSIDE, mark.hex()))


class Makers(msgspec.Struct, frozen=True):
    """The entries of this meeting that made what later ones name by a number."""

    by: Mapping[tuple[str, str], int] = {}

    def with_(self, happened: Happened) -> Makers:
        made = _made(happened)
        return Makers({**self.by, made: happened.seq}) if made else self

    def of(self, kind: str, name: object) -> int | None:
        return self.by.get((kind, str(name)))


def makers_of(history: Iterable[Happened]) -> Makers:
    found = Makers()
    for one in history:
        found = found.with_(one)
    return found


def _made(happened: Happened) -> tuple[str, str] | None:
    match happened.event:
        case MeetingOpened():
            return MEETING
        case AgendaItemProposed(item=item):
            return "item", item
        case QuestionProposed(number=number):
            return "question", str(number)
        case AskMade(ask=ask):
            return "ask", ask
    return None
