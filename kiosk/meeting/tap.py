"""One tap on its way into the meeting, and one thing that happened on its way out."""

import msgspec

from kiosk.meeting.terms import Asked, Event, PersonId


class Tally(msgspec.Struct, frozen=True):
    """Totals of answers nobody kept one by one, and whether the rule was met by everyone and by each side."""

    totals: dict[str, int]
    met: bool
    met_by_lived_experience: bool | None = None


class Tap(msgspec.Struct, frozen=True, kw_only=True):
    """A command with whose it is (`who`), whose finger it was (`by`, if another's) and when, in ms since opening.

    `dice`, `tally`, `waiting` and `former` are what only the Room can bring: chance, totals of private answers, how
    many devices wait at the way in, and who made which ask in a former meeting of the record, where the command is
    about one that is not of this meeting.
    """

    who: PersonId
    does: Asked
    by: PersonId = ""
    at: int = 0
    key: str = ""
    dice: int = 0
    tally: Tally | None = None
    waiting: int = 0
    former: tuple[PersonId, str] | None = None

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
