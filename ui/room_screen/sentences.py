"""What the room screen says, in sentences; every word of it stands here."""

from __future__ import annotations

from datetime import datetime

from kiosk.meeting.checks import Check
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import SKIPPED
from kiosk.meeting.pauses import Pause
from kiosk.meeting.terms import Holder, Mode, PersonId
from kiosk.words.kinds import MODES
from ui.parts.power_rows import NOT_PEOPLE

QUEUE_RULES: dict[Mode, str] = {
    "open_talk": "There is no list. Anyone can speak.",
    "open_queue": MODES["open_queue"],
    "fair_queue": MODES["fair_queue"],
    "round": "Each person is asked once. You can pass.",
    "talking_piece": MODES["talking_piece"],
    "pairs": "Talk in pairs.",
    "rest_and_listen": "Please do not answer yet.",
    "quiet": MODES["quiet"],
}
DISAGREEMENT = {
    "write_both_views": "write both views and go ahead",
    "put_off_and_bring_the_person_who_can_say_yes": "put it off, bring who can say yes",
    "double_majority": "most of us, and most with lived experience",
    "most_affected": "the people it affects most decide",
    "more_than_half_with_minority_statement": "most decide, the others write why",
    "ask_someone_from_outside": "ask someone from outside",
}
RULES_OF_CHECKS = {
    "more_than_half": "It goes ahead if most of us say yes.",
    "two_thirds": "It goes ahead if two out of three of us say yes.",
    "unanimous": "It goes ahead if everyone says yes.",
    "double_majority": "It goes ahead if most of us and most people with lived experience say yes.",
    "no_objection": "It goes ahead if no one objects.",
    "no_block": "It goes ahead if no one blocks it.",
}
THINKING = {
    "private": ("Take time to think.", "No one will see your answer."),
    "named": ("Take time to think.", "Your name stands by your answer."),
    "open": ("Take time to think.", "Then we raise our hands."),
}
# What people ask for that everyone may see, the most pressing first. Never who.
ASKED = {
    "practical": "Something practical.",
    "process": "How we are doing this.",
    "clarify": "A question to make it clear.",
    "wording": "A question about the wording.",
}
STUCK = "We are stuck. What did we agree to do?"
VOIDED = {
    "restarted": "The program stopped. Those answers do not count.",
    "reworded": "The words changed. Those answers do not count.",
}
OVERRIDE = "Someone is waiting to say: that is not what we asked."
TIMES = ("", "once", "twice", "three times", "four times", "five times", "six times", "seven times")
STRONG_FEELINGS = (
    "Strong feelings are welcome here. You can be angry. You can cry. You can swear. We will keep listening."
)
NO_STORY = "You do not have to tell your story to be here."


def disagreement(rule: str) -> str:
    """The rule in words; the group's own words as they are; "" while there is none."""
    if rule in ("", SKIPPED, "own_words"):
        return ""
    return DISAGREEMENT.get(rule, rule.strip().rstrip("."))


def if_we_disagree(m: Meeting) -> str:
    rule = m.opening.rules.get("disagreement")
    if rule is None:
        return ""
    said = disagreement(rule.rule)
    return f"If we do not agree: {said}." if said else "We did not say what we do if we do not agree."


def pause(one: Pause, back: datetime | None) -> tuple[str, ...]:
    """`back` is when a break is over, if anybody said."""
    if one.kind == "break":
        return (f"Break. Back at {clock(back)}." if back else "Break.", "You can come back or not.")
    return {
        "quiet_minute": ("A quiet minute.", "No one needs to speak."),
        "listening_pause": ("We are pausing.",),
        "thinking": ("Take time to think.",),
    }[one.kind]


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
    """Who wrote the wording on the screen, in more words and in fewer."""
    question = m.questions.now
    if question is None:
        return "", ""
    by = f"by {m.people.in_the_room.name(question.wordings[-1].author)}"
    return (f"changed {by}" if question.wording > 1 else by), by


def rule_of_check(m: Meeting, check: Check) -> str:
    """Who decides and when it goes ahead, or that nothing is decided here; and that it is asked all the same."""
    return f"{OVERRIDE} {_rule_of_check(m, check)}" if check.override else _rule_of_check(m, check)


def _rule_of_check(m: Meeting, check: Check) -> str:
    decides = decider(m, m.powers.holder("decision"))
    match check.kind:
        case "temperature":
            return "This is a quick check. It decides nothing."
        case "advice":
            return f"This is advice. {decides}"
        case "elsewhere":
            return "This room cannot decide this. It can say what it wants."
        case "most_affected":
            return "The people it affects most decide. The others advise."
    return f"{decides} {RULES_OF_CHECKS.get(check.rule, '')}".strip()


def decider(m: Meeting, holder: Holder) -> str:
    return "The group decides." if holder in NOT_PEOPLE else f"{m.people.in_the_room.start(holder)} decides."


def second_look(m: Meeting, everyone_said_yes: bool) -> str:
    """The same words each time; without "Everyone said yes." where not everyone did."""
    changes = m.questions.now.wording - 1 if m.questions.now else 0
    times = TIMES[changes] if changes < len(TIMES) else "many times"
    said = "Everyone said yes. " if everyone_said_yes else ""
    changed = f"The question changed {times}. " if changes else ""
    return f"{said}{changed}Here is the first question."


def strong_feelings(m: Meeting, person: PersonId) -> str:
    return f"{m.people.in_the_room.start(person)} has strong feelings about this. We listen."
