"""All meetings of a record together, once there are three: sentences, and which role held each power longest.

Never per person, by side, by feelings, by turns or minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from kiosk.meeting.reviews import RolledBackRecorded
from kiosk.summary.document import Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.power_roles import longest_by_role
from kiosk.summary.sentences.over_meetings import unanimity
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread
from kiosk.words.ages import age
from kiosk.words.grammar import joined

FEWEST_MEETINGS = 3
ROLES = {
    "runs_it": "Who runs the meeting",
    "here_for_work": "Somebody here for work",
    "a_member": "A member",
    "everyone": "Everyone",
    "a_rule": "A rule",
    "no_one": "No one",
    "outside": "Somebody who was not here",
}


def sentences(accounts: Sequence[tuple[int, Account]], thread: Thread, today: date) -> list[str]:
    """Nothing with fewer than three meetings."""
    if len(accounts) < FEWEST_MEETINGS:
        return []
    told = [_asks(thread.asks, today), _promises(thread.promises), _decisions(thread, accounts), _next(accounts)]
    told += [block.text for block in unanimity(accounts[-1][1]) if isinstance(block, Words)]
    return [one for one in told if one]


def roles(accounts: Sequence[tuple[int, Account]]) -> list[dict[str, Any]]:
    """A row for each meeting: its number, day, and for each power the role that held it longest, or two."""
    if len(accounts) < FEWEST_MEETINGS:
        return []
    return [longest_by_role(number, account.history) for number, account in accounts]


def _asks(asks: Sequence[Thing], today: date) -> str:
    if not asks:
        return ""
    yes = sum(one.state in ("yes_we_will", "already_done", "done") for one in asks)
    waiting = [one for one in asks if one.waits]
    said = f"Of {_many(len(asks), 'ask')}, {yes or 'none'} {_was(yes)} answered yes."
    days = [one.day for one in waiting if one.day]
    oldest = f", {'' if len(waiting) == 1 else 'the oldest one '}for {age(min(days), today)}" if days else ""
    return joined(said, f"{len(waiting)} {'waits' if len(waiting) == 1 else 'wait'}{oldest}." if waiting else "")


def _promises(promises: Sequence[Thing]) -> str:
    if not promises:
        return ""
    states = Counter(one.state for one in promises)
    told = (
        ("kept", f"{states['kept']} {_was(states['kept'])} kept"),
        ("late", f"{states['late']} {_was(states['late'])} late"),
        ("rolled_back", f"{states['rolled_back']} {_was(states['rolled_back'])} taken back"),
        ("unknown", f"of {states['unknown']} we do not know"),
        ("", f"{states['']} nobody has looked at"),
    )
    return f"Of {_many(len(promises), 'promise')} {', '.join(words for state, words in told if states[state])}."  # type: ignore[index]


def _decisions(thread: Thread, accounts: Sequence[tuple[int, Account]]) -> str:
    made = [one for one in thread.decisions if one.state != "put_off"]
    back = [one for one in made if one.state == "rolled_back"]
    if not made:
        return ""
    if not back:
        return f"None of {_many(len(made), 'decision')} was rolled back."
    said = f"{len(back)} of {_many(len(made), 'decision')} {_was(len(back))} rolled back"
    told = [event.group_told for _, one in accounts for _, event in one.history.of(RolledBackRecorded) if event.of]
    if told and all(told):
        return f"{said}; we were told before."
    return f"{said}; we were not told before." if told and not any(told) else f"{said}."


def _next(accounts: Sequence[tuple[int, Account]]) -> str:
    ran = sum(row["queue"] == "runs_it" for row in roles(accounts))
    return (
        f"In {ran or 'none'} of {len(accounts)} meetings the person who ran it said who was next for most of the time."
    )


def legend(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The roles that stand in these rows, in the order of the list."""
    there = {role for row in rows for held in row.values() for role in (held if isinstance(held, list) else [held])}
    return (role for role in ROLES if role in there)


def _was(count: int) -> str:
    return "were" if count > 1 else "was"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
