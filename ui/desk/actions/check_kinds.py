"""Which ways of asking the room have a rule to pick, which rules there are, and what to know before picking one."""

from __future__ import annotations

from kiosk.meeting.rules_of_checks import Rule
from kiosk.meeting.terms import CheckKind

WITH_A_RULE: tuple[CheckKind, ...] = ("yes_no", "gradients", "most_affected")
PICKED: tuple[Rule, ...] = ("more_than_half", "two_thirds", "double_majority", "unanimous")
NOT_IN_PRIVATE = (
    "In private needs a tablet for most of those here, one tablet passed round, or slips of paper that you count."
)
EVERYONE_WARNING = "With “everyone”, one person alone can stop it, and it is hard to be that person."
