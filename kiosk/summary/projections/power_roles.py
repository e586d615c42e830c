"""Which role held each power longest in a meeting: never which person."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kiosk.discretion.counts import enough
from kiosk.meeting.terms import POWERS, Holder
from kiosk.summary.projections.history import History

NO_PERSON = ("group", "rule", "piece", "none")


def longest_by_role(number: int, history: History) -> dict[str, Any]:
    """{"meeting", "date", one role for each power}; of two that held it equally long both, as a list of two.

    Roles: runs_it, here_for_work, a_member, everyone, a_rule, no_one, outside. "a_member" only where three or more
    were members.
    """
    held: dict[str, Any] = {"meeting": number, "date": history.meeting.opening.date[:10]}
    for power in POWERS:
        seconds: dict[str, int] = defaultdict(int)
        for one in history.powers.get(power, []):
            if not one.away:
                seconds[role_of(history, one.holder, one.start)] += one.seconds
        most = max(seconds.values(), default=0)
        roles = sorted(role for role, count in seconds.items() if count == most)[:2]
        held[power] = roles[0] if len(roles) == 1 else roles or "no_one"
    return held


def role_of(history: History, holder: Holder, second: int) -> str:
    """By what somebody is in the meeting, at that second."""
    if holder in NO_PERSON:
        return {"group": "everyone", "rule": "a_rule", "piece": "a_rule", "none": "no_one"}[holder]
    person = history.meeting.people.by_id.get(holder)
    if person is None:
        return "outside"
    runs = [one.holder for one in history.running if one.start <= second]
    if runs and runs[-1] == holder:
        return "runs_it"
    if person.office:
        return "here_for_work"
    members = sum(not one.office and one.role == "member" for one in history.meeting.people.by_id.values())
    return "a_member" if enough(members) else "here_for_work"
