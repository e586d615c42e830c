"""Figures worked out from the events, nothing guessed: the object that `python -m kiosk facts` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from statistics import median
from typing import Any

from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.listening import AlreadySortedMarked, HeardCheck
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.terms import Power
from kiosk.meeting.turn_queue import QueueReordered
from kiosk.summary.projections import deciding, way_in
from kiosk.summary.projections.by_side import groups
from kiosk.summary.projections.contested import contested
from kiosk.summary.projections.history import History, Interval, clock
from kiosk.summary.projections.measures import evenness, gini_corrected
from kiosk.summary.projections.wording_drift import drift

POWER_ORDER: tuple[Power, ...] = ("queue", "agenda", "decision", "clock", "record", "floor", "question")


def facts(history: History) -> dict[str, Any]:
    """One object that can be printed as JSON; in people's words no name stands that left the record with the close."""
    shown = FreeWords((), (), left=history.names_left)
    found: dict[str, Any] = _said(_figures(history), shown)
    return found


def _said(found: Any, shown: FreeWords) -> Any:
    """The same with every text as it may be shown; keys and figures stay."""
    match found:
        case str():
            return shown(found)
        case dict():
            return {key: _said(value, shown) for key, value in found.items()}
        case list() | tuple():
            return [_said(value, shown) for value in found]
        case _:
            return found


def _figures(history: History) -> dict[str, Any]:
    return {
        "length_s": history.end,
        "away_s": sum(till - since for since, till in history.away),
        "away": [{"from": clock(since), "to": clock(till)} for since, till in history.away],
        "floor": _floor(history),
        "requests": _requests(history),
        "cut_offs": _cut_offs(history),
        "reorders": _reorders(history),
        "powers": {power: _intervals(history.powers[power]) for power in POWER_ORDER},
        "running": _intervals(history.running),
        "contested": contested(history),
        "power_share": {power: _power_share(history, power) for power in POWER_ORDER},
        "questions": _questions(history),
        "checks": deciding.checks(history),
        "objections": deciding.objections(history),
        "decisions": deciding.decisions(history),
        "agreed": deciding.agreed(history),
        "listening": deciding.listening(history),
        "heard": dict(sorted(Counter(event.answer for _, event in history.of(HeardCheck)).items())),
        "already_sorted": len(history.of(AlreadySortedMarked)),
        "inequality": _inequality(history),
        "groups": groups(history),
        "undone": _undone(history),
        "put_right": _put_right(history),
        "way_in": _way_in(history),
    }


def _way_in(history: History) -> dict[str, Any]:
    return {
        "closed": [{"from": clock(one.start), "to": clock(one.end), "by": one.by} for one in way_in.shut(history)],
        "put_out": [{"at": clock(one.at), "person": one.person, "by": one.by} for one in way_in.taken_off(history)],
        "never_let_in": way_in.never_let_in(history),
    }


def _floor(history: History) -> dict[str, Any]:
    seconds = sum(turn.seconds for turn in history.turns)
    turns = Counter(turn.person for turn in history.turns)
    return {
        "seconds": seconds,
        "outside_turns_s": history.lasting(0, history.end) - seconds,
        "by_person": {
            person: {"turns": turns[person], "seconds": history.floor_seconds(person)}
            for person in history.meeting.people.by_id
        },
        "got": dict(Counter(turn.begun.got for turn in history.turns)),
        "ended": dict(Counter(turn.over.ended for turn in history.turns if turn.over)),
        "had_a_turn": len(turns),
        "present": len(history.stays),
    }


def _requests(history: History) -> dict[str, Any]:
    became = Counter(request.became for request in history.requests)
    waits = {one.id: history.lasting(one.raised, one.until) for one in history.requests if one.became == "answered"}
    return {
        "made": len(history.requests),
        "answered": became["answered"],
        "taken_back": became["taken_back"],
        "never_answered": sorted(
            request.id for request in history.requests if request.became not in ("answered", "taken_back")
        ),
        "waits_s": dict(sorted(waits.items())),
        "wait_median_s": float(median(waits.values())) if waits else None,
        "wait_longest_s": max(waits.values()) if waits else None,
    }


def _cut_offs(history: History) -> list[dict[str, str]]:
    return [
        {"of": turn.person, "by": turn.over.ended_by, "at": clock(turn.end)}
        for turn in history.turns
        if turn.over and turn.over.ended == "cut_off"
    ]


def _reorders(history: History) -> dict[str, int]:
    by_people = [event for _, event in history.of(QueueReordered) if event.by != "rule"]
    return {"total": len(by_people), "without_reason": sum(not event.reason.strip() for event in by_people)}


def _intervals(line: list[Interval]) -> list[dict[str, str]]:
    return [{"from": clock(one.start), "to": clock(one.end), "holder": one.holder, "via": came_by(one)} for one in line]


def came_by(one: Interval) -> str:
    """How a power came to who holds it; "away" where nobody does."""
    return "away" if one.away else one.via


def _power_share(history: History, power: Power) -> dict[str, float]:
    seconds: Counter[str] = Counter()
    for one in history.held(power):
        seconds[one.holder] += one.seconds
    whole = history.lasting(0, history.end)
    return {holder: round(held / whole, 3) for holder, held in seconds.items()} if whole else {}


def _questions(history: History) -> list[dict[str, Any]]:
    return [{"wordings": texts, "drift": _drifts(texts)} for texts in history.questions().values()]


def _drifts(texts: list[str]) -> list[dict[str, Any]]:
    drifts = (asdict(drift(texts[0], text, number)) for number, text in enumerate(texts[1:], 2))
    return [{key: list(value) if isinstance(value, tuple) else value for key, value in one.items()} for one in drifts]


def _undone(history: History) -> list[dict[str, str]]:
    """The acts that were taken back, with when they were."""
    return [{"at": clock(history.acts[one.of].at // 1000), "does": one.does} for _, one in history.of(ActUndone)]


def _put_right(history: History) -> list[dict[str, Any]]:
    return [
        {
            "at": clock(one.at // 1000),
            "what": one.event.what,
            "was": one.event.was,
            "now": one.event.now,
            "how": one.event.how or None,
            "by": one.by or one.who,
        }
        for one in history.by_kind.get(ThingPutRight, [])
        if isinstance(one.event, ThingPutRight)
    ]


def _inequality(history: History) -> dict[str, float]:
    present = [person for person in history.stays if history.presence(person)]
    shares = [history.floor_seconds(person) / history.presence(person) for person in present]
    return {"gini_corrected": gini_corrected(shares), "evenness": evenness(shares)}


def held_at(history: History, second: int) -> Iterable[tuple[Power, str, str]]:
    """Power, holder and via at this second, for all seven."""
    for power in POWER_ORDER:
        inside = [one for one in history.powers[power] if one.start <= second < one.end]
        line = inside or history.powers[power][-1:]
        if line:
            yield power, line[-1].holder, came_by(line[-1])
