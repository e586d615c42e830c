"""What the room screen says for a moment: "Plain words please.", people agree, a tablet was taken off."""

from __future__ import annotations

import msgspec

from kiosk.meeting.signals import SignalKind
from kiosk.meeting.terms import PersonId
from kiosk.words.kinds.turns import SIGNALS

LASTS_MS = 20_000
PEOPLE_AGREE = "People agree."


class Notice(msgspec.Struct, frozen=True):
    words: str
    until: int  # ms on the room's clock


class Notices:
    """The notice shown now, and who agrees with the turn that is going on."""

    def __init__(self) -> None:
        self.shown: Notice | None = None
        self.agreeing: set[PersonId] = set()

    def show(self, kind: SignalKind, now: int) -> None:
        self.say(SIGNALS[kind].passing, now)

    def say(self, words: str, now: int) -> None:
        self.shown = Notice(words, now + LASTS_MS)

    def sentence(self, now: int) -> str:
        """The one calm sentence, or "" once it is over."""
        if self.shown and now < self.shown.until:
            return self.shown.words
        return PEOPLE_AGREE if self.agreeing else ""

    def taken_back(self, act: str, now: int) -> None:
        self.say(f"Taken back: {act}.", now)

    def turn_over(self) -> None:
        self.agreeing.clear()
