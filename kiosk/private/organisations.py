"""Five questions about the organisations, answered by the others in private; only what most said is ever kept."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from kiosk.discretion.counts import enough, may_split
from kiosk.meeting.looking_back import OrganisationChecked, OrganisationMostly, OrganisationQuestion
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import LookBackAnswer, PersonId, Refused
from kiosk.private.feelings import Private

QUESTIONS: tuple[OrganisationQuestion, ...] = get_args(OrganisationQuestion)


class CheckOrganisation(Private, frozen=True):
    """Kept when the meeting closes, and then as totals only."""

    question: OrganisationQuestion
    answer: LookBackAnswer


class OrganisationCheck:
    """By person and question; nobody is shown an answer, and from an organisation nobody gives one."""

    def __init__(self) -> None:
        self.answers: dict[PersonId, dict[OrganisationQuestion, str]] = {}

    def refuse(self, m: Meeting, tap: Tap) -> None:
        if m.people[tap.who].side == "organisation":
            raise Refused("This is about the organisations. The others answer it.")
        if m.people[tap.finger].side == "organisation":
            raise Refused("Somebody from an organisation cannot answer this for another. The shared pad can.")

    def put(self, person: PersonId, does: CheckOrganisation) -> None:
        self.answers.setdefault(person, {})[does.question] = does.answer

    def left_for(self, person: PersonId) -> list[OrganisationQuestion]:
        """The questions somebody has not answered yet."""
        answered = self.answers.get(person, {})
        return [question for question in QUESTIONS if question not in answered]

    def checked(self) -> OrganisationChecked | None:
        """Small groups merged before anything is kept: no total under three, and nothing where fewer answered."""
        said: dict[OrganisationQuestion, OrganisationMostly] = {}
        totals: dict[OrganisationQuestion, dict[str, int]] = {}
        for question in QUESTIONS:
            counts = Counter(given.get(question, "") for given in self.answers.values())
            yes, no = counts["yes"], counts["no"]
            if not enough(yes + no):
                continue
            said[question] = _most(yes, no)
            if may_split((yes, no)):
                totals[question] = {"yes": yes, "no": no}
        return OrganisationChecked(said=said, totals=totals) if said else None


def _most(yes: int, no: int) -> OrganisationMostly:
    if not enough(max(yes, no)) or yes == no:
        return "mixed"
    return "yes" if yes > no else "no"
