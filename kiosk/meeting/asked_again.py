"""The words changed: whoever objected, stood aside or blocked is asked once whether that stands for the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.meeting.terms import Event, PersonId

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting


class ObjectionAskedAgain(Event, frozen=True):
    """`check` is where they said it, `wording` the new words it is asked about."""

    check: str
    person: PersonId
    wording: int


def ask_again(m: Meeting, question: int, wording: int) -> Iterator[Event]:
    """Answers of a check that is voided by this are none, and nobody is asked about them."""
    for one in m.objections.standing(question):
        if one.text.strip() or one.counted:
            yield ObjectionAskedAgain(check=one.check, person=one.person, wording=wording)
