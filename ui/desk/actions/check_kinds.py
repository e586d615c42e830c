"""What each way of asking the room means, in one line, and what it is good and bad for."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.meeting.checks import CheckKind
from kiosk.meeting.decisions import Result
from kiosk.meeting.terms import AnswerKept


@dataclass(frozen=True)
class Kind:
    name: str
    means: str
    good: str
    bad: str


KINDS: dict[CheckKind, Kind] = {
    "consent": Kind(
        "Consent",
        "It goes ahead when nobody objects. Good enough for now, safe enough to try.",
        "trying something out and changing it later.",
        "what cannot be undone.",
    ),
    "consensus": Kind(
        "Consensus",
        "It goes ahead when nobody stops it. People can stand aside.",
        "what everybody has to live with.",
        "being in a hurry.",
    ),
    "gradients": Kind(
        "Five steps",
        "From “love it” to “stop”. It shows how much support there is.",
        "seeing doubt that a yes would hide.",
        "a quick yes or no.",
    ),
    "yes_no": Kind(
        "Yes or no",
        "People say yes, no or not now, and the rule decides.",
        "two clear ways that people know well.",
        "anything where the few who say no must live with it.",
    ),
    "most_affected": Kind(
        "Most affected",
        "Those it touches most decide. The others advise.",
        "what changes some lives much more than others.",
        "when it was not settled before who that is.",
    ),
    "advice": Kind(
        "Advice",
        "The room advises. One person decides, aloud, and says why.",
        "being honest where the power is not shared.",
        "calling it a decision of the room.",
    ),
    "elsewhere": Kind(
        "Elsewhere",
        "This room cannot decide it. It recommends.",
        "saying so.",
        "leaving out who decides, and when.",
    ),
    "temperature": Kind(
        "Quick check",
        "Not a decision. It shows where people are.",
        "seeing whether to go on talking.",
        "deciding anything.",
    ),
}
ANSWERS: dict[AnswerKept, tuple[str, str]] = {
    "private": ("In private", "On their own device or a passed one. Only totals are kept."),
    "named": ("With names", "The record keeps who answered what."),
    "open": ("Open hands", "You count hands and type the totals."),
}
RULES: dict[str, str] = {
    "more_than_half": "More than half",
    "two_thirds": "Two thirds",
    "unanimous": "Everyone",
    "double_majority": "Most of us, and most with lived experience",
    "no_objection": "Nobody objects",
    "no_block": "Nobody stops it",
    "none": "It decides nothing",
}
WITH_A_RULE: tuple[CheckKind, ...] = ("yes_no", "gradients", "most_affected")
PICKED = ("more_than_half", "two_thirds", "double_majority", "unanimous")
RESULTS: dict[Result, str] = {
    "agreed": "It goes ahead",
    "does_not_go_ahead": "It does not go ahead",
    "put_off": "Put off",
    "advice": "This was advice",
    "decided_elsewhere": "This room could not decide it",
}
BOTH_SIDES = "It goes ahead only if most of everyone and most people with lived experience say yes."
FEW_AFFECTED = (
    "A side has fewer than three people, so this would show how they answer: more than half of everyone will count. "
    "Ask with names, and those it touches most decide."
)
HANDS_AFFECTED = "Hands do not tell whose they are: more than half of everyone will count."
VOIDED = {
    "restarted": "The program stopped while people were answering. Those answers are gone and do not count.",
    "reworded": "The words changed while people were answering. Those answers do not count.",
}
EVERYONE_WARNING = "With “everyone”, one person alone can stop it, and it is hard to be that person."
