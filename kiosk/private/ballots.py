"""Private answers, held in memory until they are counted; then only the totals are left."""

from __future__ import annotations

from collections import Counter

from kiosk.meeting.beforehand import PracticeNoted
from kiosk.meeting.checks import AnswerCheck, AnswerLookBack, LookBackAnswer, refuse_answer, refuse_look_back
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.promises import LadderRated, RateLadder, Rating
from kiosk.meeting.rules_of_checks import tally
from kiosk.meeting.tap import Tally
from kiosk.meeting.terms import Asked, CheckAnswer, PersonId


class Ballots:
    """Who answered what in the open check, the second look and the closing question."""

    def __init__(self) -> None:
        self.check: dict[PersonId, CheckAnswer] = {}
        self.look_back: dict[PersonId, LookBackAnswer] = {}
        self.ladder: dict[PersonId, Rating] = {}
        self.if_we_disagree: dict[PersonId, str] = {}
        self.practised: set[PersonId] = set()

    def takes(self, m: Meeting, does: Asked) -> bool:
        """Whether this answer is private, so that no event may be made of it; Refused when it is no answer."""
        if isinstance(does, AnswerCheck):
            return refuse_answer(m, does).answers == "private"
        if isinstance(does, AnswerLookBack):
            refuse_look_back(m, does)
            return True
        return isinstance(does, RateLadder)

    def put(self, person: PersonId, does: Asked) -> None:
        if isinstance(does, AnswerCheck):
            self.check[person] = does.answer
        elif isinstance(does, AnswerLookBack):
            self.look_back[person] = does.answer
        elif isinstance(does, RateLadder):
            self.ladder[person] = does.answer

    def count_check(self, m: Meeting) -> Tally | None:
        return tally(m, m.checks.open, self.check) if m.checks.open else None

    def count_look_back(self) -> Tally:
        return Tally(dict(Counter(map(str, self.look_back.values()))), met=False)

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
        for held in (self.check, self.look_back, self.if_we_disagree):
            held.pop(person, None)
