"""The left of the desk: who speaks, who is next and how long each has waited. Sentences only."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.modes import HELD_BY_THE_MODE
from kiosk.meeting.signals import SignalKind
from kiosk.words.kinds.turns import MODES, PAUSES, SIGNALS
from kiosk.words.turns_now import at_rest
from kiosk.words.waiting import NOTE
from ui.desk.desk_view import Moment


def speaker_line(s: Moment) -> str:
    """Who speaks; "" while nobody does."""
    return s.Name(s.speaker) if s.speaker else ""


def speaking_note(s: Moment) -> str:
    """How the turn came about, where that is worth knowing."""
    turn = s.m.turns.speaking
    if turn is None:
        return ""
    notes = {
        NOTE: turn.person in s.m.writing,
        "says back what they heard": turn.purpose == "say_back",
        "as the person running the meeting": turn.in_role,
    }
    return next((words for words, true in notes.items() if true), "")


def label(s: Moment) -> str:
    """The small word above the name."""
    if s.m.pause:
        return f"{PAUSES[s.m.pause.kind].desk}, {s.ago(s.m.pause.since)}"
    return "Speaking" if s.speaker else "Nobody is speaking"


def queue_rows(s: Moment) -> list[dict[str, Any]]:
    """One row for each place, in the order the room sees; `key` stays with the person's place."""
    return [
        {
            "key": place.person,
            "name": s.Name(place.person),
            "wait": _wait(s, place.raised) if place.request else "",
            "note": _note(s, place.kind, place.held, place.by_feeling),
        }
        for place in s.snapshot.queue
    ]


def how_many_wait(s: Moment) -> str:
    """For the desk alone."""
    many = len(s.snapshot.queue)
    return "" if not many else "1 waits" if many == 1 else f"{many} wait"


def all_who_wait(s: Moment) -> list[dict[str, Any]]:
    """The page of everybody who waits, in order, for a list that is longer than its place."""
    return [
        {
            "key": row["key"],
            "title": f"{place}. {row['name']}",
            "text": ", ".join(filter(None, (row["wait"], row["note"]))),
            "cap": "",
        }
        for place, row in enumerate(queue_rows(s), 1)
    ]


def _wait(s: Moment, raised: int) -> str:
    return s.ago(raised)


def _note(s: Moment, kind: SignalKind, held: bool, by_feeling: bool) -> str:
    if held:
        return "waits: we listen first"
    return "asked to speak next" if by_feeling else SIGNALS[kind].place


def next_line(s: Moment) -> str:
    """Who is next, as Next says it; "" where nobody is."""
    return s.Name(s.snapshot.next) if s.snapshot.next else ""


def nobody_next(s: Moment) -> str:
    """Why there is no Next to press."""
    mode = s.m.modes.mode
    if mode == "rest_and_listen":
        return f"{s.Name(s.m.modes.challenger)} says who is next."
    if mode == "talking_piece":
        return at_rest(s.m) or HELD_BY_THE_MODE["talking_piece"]
    if s.snapshot.queue:
        return "Who waits is asked to listen first."
    if mode == "round" and s.m.modes.round:
        return at_rest(s.m) or "Everybody was asked. You can end the go-round."
    return "Nobody is waiting."


def rule_line(s: Moment) -> str:
    return MODES[s.m.modes.mode].room
