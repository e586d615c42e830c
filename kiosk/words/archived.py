"""What an organisation reads of its groups, a sentence a line: roles and things, never a person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from kiosk.meeting.decisions import Result
from kiosk.meeting.terms import POWERS, Power
from kiosk.meeting.things import State
from kiosk.words.ages import age, due_words
from kiosk.words.dates import day_of, in_full
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.kinds.things import STATES
from kiosk.words.shared import NOTHING_WAITS

HOLDERS: dict[str, str] = {
    "facilitator": "whoever ran the meeting",
    "turn_keeper": "the turn keeper",
    "note_taker": "the note taker",
    "member": "a member",
    "group": "everyone",
    "rule": "a rule",
    "piece": "the talking piece",
    "none": "no one",
    "outside": "somebody outside",
}
NOTHING: dict[str, str] = {
    "asks": NOTHING_WAITS,
    "promises": "Nothing that was promised waits.",
    "decisions": "Nothing was decided that is in force.",
    "power": "Nothing was shared about who had the say.",
    "find": "No shared words have that in them.",
}


def named(kind: str, line: Mapping[str, Any]) -> str:
    """The words the group shared, else "Ask 7, not shared"."""
    return str(line["text"]) if line.get("text") else f"{kind} {line['number']}, not shared"


def of_an_ask(line: Mapping[str, Any], now: date) -> str:
    since = day_of(line["since"] or "")
    times = f", asked {line['times']} times" if line["times"] > 1 else ""
    answer = STATES[cast(State, line["answer"] or "open")].says
    waits = f" Since {in_full(since)}{times}: {age(since, now)}." if since else ""
    return f"{named('Ask', line)}.{waits} {answer}"


def of_a_promise(line: Mapping[str, Any], now: date) -> str:
    due, made = day_of(line["due"] or ""), day_of(line["made"] or "")
    ago = f" ({due_words(due, now)})" if due and due_words(due, now) else ""
    by = f" By {in_full(due)}{ago}." if due else ""
    state = "" if line["state"] == "not looked at" else line["state"]
    return f"{named('Promise', line)}. Made {in_full(made)}.{by} {STATES[cast(State, state)].says}"


def of_a_decision(line: Mapping[str, Any], now: date) -> str:
    result = f"{RESULTS[cast(Result, line['result'])].button}." if line["result"] in RESULTS else ""
    if line["rolled_back"]:
        result += " Rolled back; the group was told." if line["told"] else " Rolled back; the group was not told."
    elif line["ended"]:
        result += " Ended."
    return f"{named('Decision', line)}. {in_full(day_of(line['day'] or ''))}. {result}".strip()


def of_found(line: Mapping[str, Any], now: date) -> str:
    return f"{line['text']} ({in_full(day_of(line['day'] or ''))})"


def of_power(line: Mapping[str, Any], now: date) -> str:
    """One holder of one power in one meeting."""
    minutes = "1 minute" if line["minutes"] == 1 else f"{line['minutes']} minutes"
    power = POWER_WORDS[cast(Power, line["power"])].says
    return f"{in_full(day_of(line['day'] or ''))}. {power}: {HOLDERS.get(line['holder'], line['holder'])}, {minutes}."


def longest_holders(lines: list[dict[str, Any]]) -> dict[str, str]:
    """Of the lines of one meeting, who held each power longest."""
    found: dict[str, dict[str, int]] = {}
    for one in lines:
        held = found.setdefault(one["power"], {})
        held[one["holder"]] = held.get(one["holder"], 0) + one["minutes"]
    return {
        power: max(found[power], key=lambda holder: (found[power][holder], holder))
        for power in POWERS
        if power in found
    }
