"""After a challenge the answers of the challenged side wait, so that people rest and listen first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from kiosk.meeting.terms import PersonId

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.signals import Request

LISTENING_S = 30  # the shortest pause that lets the challenged side answer


class Hold(msgspec.Struct, frozen=True):
    """Replies wait since `since` (ms); `to` is whom the challenge was meant for, "" for the other side."""

    challenger: PersonId
    since: int
    to: str = ""


def is_held(m: Meeting, request: Request) -> bool:
    """Whether this request waits because of a challenge; a new challenge never does."""
    return request.kind != "challenge" and listens_first(m, request.person)


def listens_first(m: Meeting, person: PersonId) -> bool:
    """Whether somebody is asked to listen to a challenge before they answer, however they ask for the turn."""
    hold = m.listening.hold
    return hold is not None and is_challenged(m, hold, person)


def is_challenged(m: Meeting, hold: Hold, person: PersonId) -> bool:
    """`to` names a person, a role or a side; without it, everybody of another known side than the challenger."""
    if person == hold.challenger or person not in m.people.by_id:
        return False
    known, challenger = m.people[person], m.people[hold.challenger]
    if hold.to:
        return hold.to in (person, known.role, known.side)
    return "not_said" not in (known.side, challenger.side) and known.side != challenger.side
