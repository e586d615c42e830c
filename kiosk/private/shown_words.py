"""What somebody typed and put on the room screen: it stands while they have the turn and is not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.meeting.terms import Event, PersonId, Refused
from kiosk.meeting.turns import TurnEnded
from kiosk.private.feelings import Private

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap


class ShowMyWords(Private, frozen=True):
    """Without words it takes down what stands there."""

    words: str = ""


class ShownWords:
    """Of one person at a time, whoever has the turn."""

    def __init__(self) -> None:
        self.person: PersonId = ""
        self.words = ""

    def refuse(self, m: Meeting, tap: Tap) -> None:
        if m.turns.speaking is None or m.turns.speaking.person != tap.who:
            raise Refused("Your words can be shown while the turn is yours.")

    def put(self, person: PersonId, does: ShowMyWords) -> None:
        self.person, self.words = person, does.words.strip()

    def follow(self, event: Event) -> None:
        if isinstance(event, TurnEnded):
            self.wipe()

    def wipe(self) -> None:
        self.person, self.words = "", ""
