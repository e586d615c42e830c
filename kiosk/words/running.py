"""Who runs the meeting, in words: nobody does, somebody does now, it ends, the group is asked."""

from __future__ import annotations

from kiosk.discretion.called import Called
from kiosk.meeting.closing import Closing
from kiosk.meeting.contests import Contest
from kiosk.meeting.terms import Holder
from kiosk.words.kinds.powers import POWERS
from kiosk.words.shared import SOMEBODY_ELSE

WHO_RUNS_NOW = "Who runs the meeting now?"
WAYS = ("Somebody takes it on,", "we all agree on someone,", "or we draw by lot.")
NO_WE_GO_ON = "No, we go on"


def runs_now(called: Called, holder: Holder) -> str:
    return f"{called.start(holder)} runs the meeting now."


def ends_the_meeting(called: Called, closing: Closing) -> str:
    """Who said that it ends; at the desk of a meeting that nobody runs, somebody did."""
    by = "Somebody at the desk" if closing.by == "group" else called.start(closing.by)
    return f"{by} ends the meeting."


def is_asked(called: Called, contest: Contest) -> tuple[str, str]:
    """The question the group is asked, and the line below it."""
    if contest.power == "running":
        named = f"{called.start(contest.person)} would run it." if contest.person else "We would find somebody."
        return SOMEBODY_ELSE, f"{called.start(contest.holder)} runs the meeting now. {named}"
    below = f"{POWERS[contest.power].says}. {called.start(contest.holder)} took it."
    return f"May {called.name(contest.holder)} have this?", below
