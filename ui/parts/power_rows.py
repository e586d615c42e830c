"""The seven powers as the screens show them: word, holder, whether it just changed hands, and how it was got."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kiosk.discretion.called import Called
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.powers import Held, PowerMoved
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import POWERS, Holder, Power
from kiosk.meeting.turns import TurnEnded
from kiosk.words.kinds import known
from kiosk.words.kinds.powers import NO_PEOPLE, VIAS
from kiosk.words.kinds.powers import POWERS as POWER_WORDS

Fit = Callable[[Called, Holder], tuple[str, bool]]


def holder_words(called: Called, holder: Holder) -> str:
    """Who has a power, as it stands in the strip."""
    nobody = known(NO_PEOPLE, holder)
    return nobody.strip if nobody else called.short(holder)


def on_one_line(called: Called, holder: Holder) -> tuple[str, bool]:
    """The name, and that it needs no tighter setting."""
    return holder_words(called, holder), False


def strip(
    m: Meeting, called: Called, changed: dict[Power, Holder] | None = None, fit: Fit = on_one_line
) -> list[dict[str, Any]]:
    """The seven cells, in their order; `changed` says from whom a power just came."""
    return [_cell(m.powers.held[power], power, called, changed or {}, fit) for power in POWERS]


def _cell(held: Held, power: Power, called: Called, changed: dict[Power, Holder], fit: Fit) -> dict[str, Any]:
    holder, tight = fit(called, held.holder)
    came_from = changed.get(power)
    how = f"from {holder_words(called, came_from)}" if came_from not in (None, "none") else VIAS[held.via].strip
    return {
        "power": power,
        "word": POWER_WORDS[power].strip,
        "holder": holder,
        "empty": held.holder == "none",
        "changed": came_from is not None,
        "tight": tight,
        "via": "" if held.holder == "none" else how,
    }


def just_changed(history: Sequence[Happened]) -> dict[Power, Holder]:
    """From whom each power came that changed hands since the last turn ended; the floor changes all the time."""
    changed: dict[Power, Holder] = {}
    last = _since_the_last_turn(history)
    words: Holder = ""  # whose words the question was in; looked for only where they changed
    for happened in history[last:]:
        event = happened.event
        if isinstance(event, PowerMoved) and event.holder != event.held_before and event.held_before != "none":
            changed[event.kind] = event.held_before
        elif isinstance(event, QuestionProposed | QuestionReworded):
            words = words or _author_before(history, last)
            if words not in ("none", event.author) and isinstance(event, QuestionReworded):
                changed["question"] = words
            words = event.author
    return changed


def _since_the_last_turn(history: Sequence[Happened]) -> int:
    """The place after the last end of a turn."""
    places = range(len(history) - 1, -1, -1)
    return next((place + 1 for place in places if isinstance(history[place].event, TurnEnded)), 0)


def _author_before(history: Sequence[Happened], place: int) -> Holder:
    """Who wrote the wording that stood at this place."""
    asked = (history[before].event for before in range(place - 1, -1, -1))
    return next((event.author for event in asked if isinstance(event, QuestionProposed | QuestionReworded)), "none")
