"""What looking back leaves: a goal somebody asked to have kept, and what people said of the organisations."""

from __future__ import annotations

from typing import Literal, TypeAlias

from kiosk.meeting.terms import Event, PersonId, Words

Mostly: TypeAlias = Literal["", "yes", "partly", "not_yet", "mixed"]
OrganisationQuestion: TypeAlias = Literal[
    "heard_a_hard_thing", "said_who_decides", "answered_the_asks", "kept_promises", "challenge_again"
]
OrganisationMostly: TypeAlias = Literal["yes", "no", "mixed"]


class PracticeGoal(Event, frozen=True):
    """Only what the person asked to have kept; `said` is what most of the others said, "mixed" where none did."""

    person: PersonId
    text: Words
    said: Mostly = ""


class OrganisationChecked(Event, frozen=True):
    """By question what most said, and the totals only where each of them is three people or more."""

    said: dict[OrganisationQuestion, OrganisationMostly]
    totals: dict[OrganisationQuestion, dict[str, int]]
