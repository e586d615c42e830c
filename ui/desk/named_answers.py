"""A check with names at the desk: one square a person and answer, for those without a tablet. No Qt."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.checks import AnswerCheck, Check
from kiosk.meeting.rules_of_checks import answers_of
from kiosk.meeting.terms import PersonId
from kiosk.words.kinds.checks import ANSWERS
from ui.desk.actions.action import Step
from ui.desk.actions.checks import not_answered
from ui.desk.desk_view import Moment
from ui.desk.private_dots import Answer


def open_with_names(s: Moment) -> Check | None:
    check = s.m.checks.open
    return check if s.m.is_open and check is not None and check.answers == "named" else None


class NamedAnswers:
    """`at` is whom a digit answers for: the first one missing, until somebody else is gone to."""

    def __init__(self) -> None:
        self._gone_to: PersonId = ""

    def at(self, s: Moment) -> PersonId:
        missing = not_answered(s)
        if open_with_names(s) is None or not missing:
            return ""
        return self._gone_to if self._gone_to in missing else missing[0]

    def move(self, s: Moment, by: int) -> None:
        """To the next one missing, or the one before."""
        missing = not_answered(s)
        if missing:
            place = missing.index(self.at(s)) if self.at(s) in missing else 0
            self._gone_to = missing[(place + by) % len(missing)]

    def says(self, s: Moment, person: PersonId, number: int) -> Answer | None:
        """Somebody's answer of that number, from 1; another one takes the place of the first."""
        check = open_with_names(s)
        answers = answers_of(check.kind) if check else ()
        if check is None or not person or not 0 < number <= len(answers):
            return None
        return Answer("", step=Step(AnswerCheck(check=check.check, answer=answers[number - 1]), person))

    def rows(self, s: Moment) -> list[dict[str, Any]]:
        """Everybody asked, in the one order of every list, so that places never move."""
        check, at = open_with_names(s), self.at(s)
        if check is None:
            return []
        answers = answers_of(check.kind)
        return [
            {
                "key": person,
                "name": s.Name(person),
                "second": "",
                "here": person == at,
                "answers": [
                    {"words": ANSWERS[one].button, "chosen": check.named.get(person) == one} for one in answers
                ],
            }
            for person in s.called.ordered(check.asked)
        ]


def who_is_missing(s: Moment) -> list[str]:
    """For the desk alone: how many have answered, and who has not; where the room sees the desk only how many."""
    check = s.m.checks.open
    if check is None or check.answers == "open":
        return []
    missing, asked = not_answered(s), len(check.asked)
    said = f"{asked - len(missing)} of {asked} have answered."
    if not missing or s.others_see:
        return [said]
    return [f"{said} Not yet: {', '.join(s.Name(one) for one in missing)}."]
