"""One thing that lives over meetings, and what became of it where."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import msgspec

from kiosk.meeting.things import Kind, Sort, State
from kiosk.words.dates import short

What: TypeAlias = Literal[
    "made",
    "asked_again",
    "answered",
    "matched",
    "not_matched",
    "kept_open",
    "sent_out",
    "withdrawn",
    "claimed",
    "kept",
    "late",
    "rolled_back",
    "unknown",
    "decided",
    "replaced",
    "ended",
]

SETTLED: tuple[State, ...] = ("kept", "rolled_back")  # promises that need no further look


class Step(msgspec.Struct, frozen=True):
    """What happened to a thing in a meeting; `words` are those of that moment."""

    meeting: int
    what: What
    words: str = ""


class Thing(msgspec.Struct, frozen=True):
    """`thing` is its id for good; `number` what people say, one more than the highest of its kind in the record.

    `name` is what its own meeting called it. `person` made or promised it there, `whose` is how they may be called in
    later meetings. Words and names are as they may be shown to everybody; `maker` is the entry that holds the words.
    """

    thing: str
    kind: Kind
    number: int
    words: str
    meeting: int
    day: date | None
    maker: int
    name: str = ""
    person: str = ""
    whose: str = ""
    sort: Sort = ""
    due: str = ""
    state: State = ""
    times: int = 1
    comes_from: str = ""
    steps: tuple[Step, ...] = ()

    @property
    def since(self) -> str:
        """When it was said: "3 March", or the meeting where no day is known."""
        return short(self.day, None).rsplit(" ", 1)[0] if self.day else f"meeting {self.meeting}"

    @property
    def waits(self) -> bool:
        """Whether an ask is open, or a promise needs a look."""
        if self.kind == "ask":
            return self.state == "open"
        return self.kind == "promise" and self.state not in SETTLED
