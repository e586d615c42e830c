"""The sentences, buttons and lists of past meetings, as plain values. No Qt."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from kiosk.summary.past.over_all import FEWEST_MEETINGS
from kiosk.thread.said import on_day, promised
from kiosk.thread.thing import Thing
from kiosk.words.ages import age
from kiosk.words.grammar import closed, joined
from kiosk.words.kinds.things import STATES
from kiosk.words.shared import NOTHING_FOUND, NOTHING_WAITS
from ui.past.past import Past

VIEWS = {"decisions": "Decisions in force", "promises": "Promises", "asks": "Still asked", "over": "Over our meetings"}
NONE = {
    "decisions": "No decision is in force.",
    "promises": "Nothing was promised.",
    "asks": NOTHING_WAITS,
    "over": f"From {FEWEST_MEETINGS} meetings on, this page says what they have in common.",
}
ACTS = (
    ("4", "Print it", "print"),
    ("5", "Side by side", "beside"),
    ("6", "Your rights", "rights"),
    ("7", "Check a print", "check"),
    ("B", "Back-ups", "back_ups"),
    ("9", "Another group", "another"),
)


def said(past: Past) -> dict[str, str]:
    one, turns = past.meeting, past.moments(past.chosen)
    now = turns[past.at] if turns and past.at < len(turns) else None
    shown = one is not None and not past.view and not past.problem
    return {
        "group": past.group,
        "problem": past.problem or (NOTHING_FOUND if past.typed.strip() and not past.listed else ""),
        "title": VIEWS.get(past.view, (one.title if one else "") or ""),
        "says": one.says if one and shown else "",
        "minute": f"Minute {now.minute}" if now and shown else "",
        "moment": now.says if now and shown else "",
        "of": f"{past.at + 1} of {len(turns)}" if now and shown else "",
    }


def buttons(past: Past, ways: Container[str]) -> list[dict[str, Any]]:
    """Lists first, at the left; then what is done with the chosen meeting."""
    counts = {view: len(past.things(view)) for view in ("decisions", "promises", "asks")}
    found = [
        {"key": key, "words": f"{VIEWS[view]}{f' ({counts[view]})' if view in counts else ''}", "act": view,
         "side": True, "on": past.view == view}
        for key, view in zip("1238", VIEWS, strict=True)
    ]  # fmt: skip
    for key, words, act in ACTS:
        if act in ways or (act == "beside" and len(past.meetings) > 1):
            found.append(
                {"key": key, "words": words, "act": act, "side": False, "on": act == "beside" and past.beside > 0}
            )
    if "start" in ways:
        found.append({"key": "Enter", "words": "Start from this one", "act": "start", "side": False, "on": False})
    return found


def lines(past: Past) -> list[dict[str, Any]]:
    """What stands below the strip, or the list that is open; `title` is heavier."""
    if past.problem:
        return []
    if past.view == "over":
        return [_line(str(place), "", words) for place, words in enumerate(past.over_all() or [NONE["over"]])]
    if past.view:
        found = [_of_all(past, one) for one in past.things(past.view)]
        return found or [_line("none", "", NONE[past.view])]
    if past.second:
        return []
    return [_here(one) for one in past.left_by(past.chosen, "decision", "ask", "promise")]


def _line(key: str, title: str, text: str) -> dict[str, Any]:
    return {"key": key, "title": title, "text": text, "chosen": False}


def _of_all(past: Past, one: Thing) -> dict[str, Any]:
    """Of all meetings: with its number, when it was, and what became of it."""
    if one.kind == "promise":
        return _line(one.thing, closed(one.words), joined(promised(one, past.today), STATES[one.state].says))
    since = f" It waits for {age(one.day, past.today)}." if one.kind == "ask" and one.day else ""
    whose = f"Asked by {one.whose} {on_day(one)}." if one.kind == "ask" else f"We decided it {on_day(one)}."
    return _line(one.thing, closed(one.words), joined(f"{whose}{since}", STATES[one.state].says))


def _here(one: Thing) -> dict[str, Any]:
    """Of the chosen meeting: what it is, whose, and how it stands now."""
    what = {"decision": "Decided: ", "ask": f"{one.whose} asked: ", "promise": f"{one.whose} promised: "}[one.kind]
    return _line(one.thing, "", joined(f"{what}“{closed(one.words)}”", STATES[one.state].says))
