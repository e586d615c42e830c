"""What the room sees the moment a check closes: what was answered, and what the rule does with it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.discretion.counts import small
from kiosk.meeting.agenda import ItemEnded, ItemStarted
from kiosk.meeting.checks import Check, CheckClosed, CheckOpened
from kiosk.meeting.decisions import DecisionRecorded, reason_not_met
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.questions import QuestionClosed, QuestionProposed, QuestionReworded
from kiosk.meeting.room_word import rests_on
from kiosk.meeting.rules_of_checks import settles
from kiosk.meeting.tap import Happened
from kiosk.meeting.turns import TurnStarted
from kiosk.words.agreed import DISPUTED
from kiosk.words.check_totals import totals_said
from kiosk.words.kinds.outcomes import WHY_NOT
from ui.room_screen.decision_scene import verb
from ui.room_screen.sentences import if_we_disagree

ENDS = (
    *(TurnStarted, ItemStarted, ItemEnded, QuestionProposed, QuestionReworded, QuestionClosed),
    *(CheckOpened, DecisionRecorded),
)


def result_shown(m: Meeting, history: Iterable[Happened]) -> Check | None:
    """The check closed last, until somebody speaks, it is decided or something else is asked."""
    shown = False
    for happened in history:
        if isinstance(happened.event, CheckClosed):
            shown = True
        elif isinstance(happened.event, ENDS):
            shown = False
    return m.checks.last if shown else None


def answers(check: Check) -> str:
    """Counted as everywhere else: in private no number that could point at somebody."""
    result = check.tally
    assert result is not None
    secret = check.answers == "private"
    said = totals_said(check.kind, result.totals, result.asked, secret, verb)
    silent = result.asked - sum(result.totals.values())
    untold = silent <= 0 or (secret and small(silent))
    return f"{said} Not everyone answered." if said and not untold else said or "No one answered."


def what_the_rule_does(m: Meeting, check: Check) -> str:
    """And what we said we do if we do not agree, where it is not met though enough people answered."""
    if not settles(check.kind):
        return "This decides nothing."
    if any(act.disputed == "open" for act in rests_on(m, rule_too=True)):
        return f"{DISPUTED} We ask that first."
    why = reason_not_met(m, check)
    said = WHY_NOT[why].screen
    if why in ("", "too_few_answered"):
        return said
    return f"{said} {if_we_disagree(m)}".strip()
