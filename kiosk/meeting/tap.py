"""One tap on its way into the meeting, and one thing that happened on its way out."""

import msgspec

from kiosk.meeting.rules_of_checks import WhyNot
from kiosk.meeting.terms import Asked, CheckAnswer, Event, LookBackAnswer, PersonId


class Tally(msgspec.Struct, frozen=True):
    """Totals of answers, of how many who were asked, and whether the rule was met and by the most affected.

    `why_not` says why it was not met (a WhyNot of rules_of_checks), "" where it was.
    """

    totals: dict[CheckAnswer, int]
    met: bool
    met_by_lived_experience: bool | None = None
    why_not: WhyNot = ""
    asked: int = 0


class LookTally(msgspec.Struct, frozen=True):
    """How many gave each answer to a second look, and how many were asked."""

    totals: dict[LookBackAnswer, int]
    asked: int


class Undone(msgspec.Struct, frozen=True):
    """The entries that one tap left, first and last, what that tap was, and who got the floor by it."""

    first: int
    last: int
    does: str
    floor_to: PersonId = ""


class Tap(msgspec.Struct, frozen=True, kw_only=True):
    """A command with whose it is (`who`), whose finger it was (`by`, if another's) and when, in ms since opening.

    The rest is what only the Room can bring: chance (`dice`), totals of private answers to the check (`tally`) and to
    the second look (`looked`), who holds a device of their own (`devices`), how many devices wait at the way in
    (`waiting`), who made which ask in a former meeting of the record, where the command is about one that is not of
    this meeting (`former`), the id of the promise or decision of a former meeting that is meant (`thing`), those
    promises that want a look (`to_look_at`), the act to take back (`undoes`), the entry to put right (`found`), and the
    record's other meetings (`meetings`).
    """

    who: PersonId
    does: Asked
    by: PersonId = ""
    at: int = 0
    key: str = ""
    dice: int = 0
    tally: Tally | None = None
    looked: LookTally | None = None
    devices: frozenset[PersonId] = frozenset()
    waiting: int = 0
    former: tuple[PersonId, str] | None = None
    thing: str | None = None
    to_look_at: frozenset[str] = frozenset()
    undoes: Undone | None = None
    found: "Happened | None" = None
    meetings: tuple[int, ...] = ()

    @property
    def finger(self) -> PersonId:
        """Who really tapped."""
        return self.by or self.who


class Happened(msgspec.Struct, frozen=True):
    """An event with when it was (ms since opening), who did it and whose finger it was; "rule" where nobody did."""

    at: int
    who: PersonId
    by: PersonId
    event: Event
    seq: int = 0
