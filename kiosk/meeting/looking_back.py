"""What looking back leaves: a goal somebody asked to have kept, and what people said of the organisations."""

from __future__ import annotations

from typing import Literal, TypeAlias

from kiosk.meeting.terms import Event, PersonId, Words

Mostly: TypeAlias = Literal["", "yes", "partly", "not_yet", "mixed"]
OrganisationQuestion: TypeAlias = Literal[
    "heard_a_hard_thing", "said_who_decides", "answered_the_asks", "kept_promises", "challenge_again"
]
# Asked of everybody who does not come from an organisation, and printed in the same words.
ORGANISATION_QUESTIONS: dict[OrganisationQuestion, str] = {
    "heard_a_hard_thing": "Did they hear a hard thing, and not explain it away?",
    "said_who_decides": "Did they say who decides?",
    "answered_the_asks": "Did they answer what we asked for?",
    "kept_promises": "Did they keep what they promised last time?",
    "challenge_again": "Would you challenge them again?",
}


class PracticeGoal(Event, frozen=True):
    """Only what the person asked to have kept; `said` is what most of the others said, "mixed" where none did."""

    person: PersonId
    text: Words
    said: Mostly = ""


class OrganisationChecked(Event, frozen=True):
    """By question what most said, and the totals only where each of them is three people or more."""

    said: dict[OrganisationQuestion, Literal["yes", "no", "mixed"]]
    totals: dict[OrganisationQuestion, dict[str, int]]
