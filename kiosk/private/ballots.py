"""Private answers, held in memory until they are counted; then only the totals are left."""

from __future__ import annotations

from collections import Counter

from kiosk.meeting.beforehand import PracticeNoted
from kiosk.meeting.checks import AnswerCheck, refuse_answer
from kiosk.meeting.counting import tally
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.promises import LadderRated, RateLadder, Rating
from kiosk.meeting.second_look import AnswerLookBack, refuse_look_back
from kiosk.meeting.tap import LookTally, Tally
from kiosk.meeting.terms import Asked, CheckAnswer, LookBackAnswer, PersonId, Side


class Ballots:
    """Who answered what in the open check, the second look and the closing question.

    What somebody answered counts although they leave. `place` and `look_of` say which check and which second look.
    """

    def __init__(self) -> None:
        self.check: dict[PersonId, CheckAnswer] = {}
        self.sides: dict[PersonId, Side] = {}  # the side each was on when they answered
        self.place = 0
        self.look_back: dict[PersonId, LookBackAnswer] = {}
        self.look_of = ""
        self.ladder: dict[PersonId, Rating] = {}
        self.if_we_disagree: dict[PersonId, str] = {}
        self.practised: set[PersonId] = set()

    def takes(self, m: Meeting, who: PersonId, does: Asked) -> bool:
        """Whether this answer is private, so that no event may be made of it; Refused when it is no answer."""
        if isinstance(does, AnswerCheck):
            return refuse_answer(m, does, who).answers == "private"
        if isinstance(does, AnswerLookBack):
            refuse_look_back(m, does)
            return True
        return isinstance(does, RateLadder)

    def put(self, m: Meeting, person: PersonId, does: Asked) -> None:
        self.keep_to(m)
        if isinstance(does, AnswerCheck):
            self.check[person] = does.answer
            self.sides.setdefault(person, m.people[person].side)
        elif isinstance(does, AnswerLookBack):
            self.look_back[person] = does.answer
        elif isinstance(does, RateLadder):
            self.ladder[person] = does.answer

    def keep_to(self, m: Meeting) -> None:
        """Forget the answers to a check or a second look that is not the one open now."""
        place, look_of = m.checks.open.place if m.checks.open else 0, m.second_look.check if m.second_look else ""
        if place != self.place:
            self.check.clear()
            self.sides.clear()
        if look_of != self.look_of:
            self.look_back.clear()
        self.place, self.look_of = place, look_of

    def count_check(self, m: Meeting) -> Tally | None:
        self.keep_to(m)
        return tally(m, m.checks.open, self.check, self.sides) if m.checks.open else None

    def count_look_back(self, m: Meeting) -> LookTally | None:
        """With how many were asked: those here when it opened, and those who answered."""
        self.keep_to(m)
        if m.second_look is None:
            return None
        return LookTally(dict(Counter(self.look_back.values())), len({*m.second_look.here, *self.look_back}))

    def met(self, person: PersonId) -> None:
        """Whoever said before all that their objection is met is asked anew: what they answered before is not so."""
        if self.check.get(person) in ("object", "block"):
            del self.check[person]

    def rated(self) -> LadderRated | None:
        return LadderRated(totals=dict(Counter(self.ladder.values()))) if self.ladder else None

    def practises(self, person: PersonId, practised: bool) -> None:
        (self.practised.add if practised else self.practised.discard)(person)

    def practice(self) -> PracticeNoted | None:
        return PracticeNoted(people=len(self.practised)) if self.practised else None

    def has_picked(self, person: PersonId) -> bool:
        """Whether somebody said what we should do if we do not agree; which it was is shown to nobody."""
        return person in self.if_we_disagree

    def forget_person(self, person: PersonId) -> None:
        self.if_we_disagree.pop(person, None)
