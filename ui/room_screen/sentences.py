"""What the room screen says, in sentences; every word of it stands here."""

from __future__ import annotations

from datetime import datetime

from kiosk.meeting.checks import Check
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import SKIPPED
from kiosk.meeting.pauses import Pause
from kiosk.meeting.questions import asked_here, from_before
from kiosk.meeting.second_look import SecondLook
from kiosk.meeting.signals import SignalKind
from kiosk.meeting.terms import Holder, PersonId
from kiosk.words import before_item_one
from kiosk.words.grammar import times
from kiosk.words.kinds import known
from kiosk.words.kinds.checks import CHECK_KINDS, OVERRIDE
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.outcomes import RULES
from kiosk.words.kinds.powers import NO_PEOPLE
from kiosk.words.kinds.turns import PAUSES
from kiosk.words.shared import DID_NOT_SAY, THE_FIRST_QUESTION

# What people ask for that everyone may see, the most pressing first. Never who.
ASKED: tuple[SignalKind, ...] = ("practical", "process", "clarify", "wording")
STUCK = "We are stuck. What did we agree to do?"
STRONG_FEELINGS = " ".join(("Strong feelings are welcome here.", *before_item_one.STRONG_FEELINGS))


def disagreement(rule: str) -> str:
    """The rule in words; the group's own words as they are; "" while there is none."""
    if rule in ("", SKIPPED, "own_words"):
        return ""
    words = known(DISAGREEMENT, rule)
    return words.room if words else rule.strip().rstrip(".")


def if_we_disagree(m: Meeting) -> str:
    rule = m.opening.rules.get("disagreement")
    if rule is None:
        return ""
    said = disagreement(rule.rule)
    return f"If we do not agree: {said}." if said else DID_NOT_SAY


def pause(one: Pause, back: datetime | None) -> tuple[str, ...]:
    """`back` is when a break is over, if anybody said."""
    till = f" Back at {clock(back)}." if back else ""
    return tuple(line.format(back=till) for line in PAUSES[one.kind].room)


def clock(at: datetime) -> str:
    """Ten past three is 3:10."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def item(m: Meeting) -> tuple[str, str]:
    """The item with who brought it, and without."""
    now = m.agenda.now
    if now is None:
        return "", ""
    return f"Item {now.item}, brought by {m.people.in_the_room.name(now.proposed_by)}", f"Item {now.item}"


def changed_by(m: Meeting) -> tuple[str, str]:
    """Who wrote the wording on the screen, in more words and in fewer; or whose question is open beside."""
    if before := from_before(m):
        return f"The question of item {before} is still open.", f"Item {before}: still open"
    question = asked_here(m)
    if question is None:
        return "", ""
    by = f"by {m.people.in_the_room.name(question.wordings[-1].author)}"
    return (f"changed {by}" if question.wording > 1 else by), by


def rule_of_check(m: Meeting, check: Check) -> str:
    """Who decides and when it goes ahead, or that nothing is decided here; and that it is asked all the same."""
    return f"{OVERRIDE} {_rule_of_check(m, check)}" if check.override else _rule_of_check(m, check)


def _rule_of_check(m: Meeting, check: Check) -> str:
    decides = decider(m, m.powers.holder("decision"))
    return CHECK_KINDS[check.kind].room.format(decides=decides, rule=RULES[check.rule].room).strip()


def decider(m: Meeting, holder: Holder) -> str:
    return "The group decides." if holder in NO_PEOPLE else f"{m.people.in_the_room.start(holder)} decides."


def second_look(again: SecondLook) -> str:
    """The same words each time; without "Everyone said yes." where not everyone did."""
    changes = again.question.wording - 1
    said = "Everyone said yes. " if again.everyone_said_yes else ""
    changed = f"The question changed {times(changes)}. " if changes else ""
    return f"{said}{changed}{THE_FIRST_QUESTION}"


def strong_feelings(m: Meeting, person: PersonId) -> str:
    return f"{m.people.in_the_room.start(person)} has strong feelings about this. We listen."
