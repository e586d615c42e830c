"""All acts of the desk with their groups and keys, and which of them the middle offers first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ui.desk.actions import agenda as agenda_acts
from ui.desk.actions import checks as check_acts
from ui.desk.actions import (
    coming_back,
    disputes,
    dissent,
    fears,
    goals,
    lead,
    modes,
    opening,
    people,
    preparation,
    program,
    promises,
    putting_right,
    questions,
    queue,
    running,
    since_last_time,
    turns,
    words_asked,
    writing,
)
from ui.desk.actions.action import Act
from ui.desk.desk_view import Moment

AT_ONCE = 6
DIGITS = 9
MORE = "0"  # the next lines of an open list


@dataclass(frozen=True)
class Group:
    key: str
    title: str
    acts: tuple[Act, ...]


GROUPS: tuple[Group, ...] = (
    Group("T", "Turns", (*turns.ACTS, *(act for act in queue.ACTS if act.name not in ("answered", "hand")))),
    Group("A", "Agenda", (*agenda_acts.ACTS, *preparation.OF_THE_AGENDA)),
    Group("Q", "Question", questions.ACTS),
    Group("D", "Deciding", (*check_acts.ACTS, *dissent.ACTS, *disputes.ACTS, *lead.UNSAID)),
    Group("R", "Our rules", (*opening.ACTS, *lead.TERMS, *fears.ACTS)),
    Group("S", "Listening", modes.ACTS),
    Group("Y", "Promises", (*promises.ACTS, *since_last_time.ACTS)),
    Group("U", "People", (*people.ACTS, *running.ACTS, *goals.ACTS, *preparation.OF_PEOPLE)),
    Group(".", "Screens", (*program.ACTS, *putting_right.ACTS, *writing.ACTS, *disputes.OF_THE_RECORD)),
)
_GROUPED = tuple(act for group in GROUPS for act in group.acts)
ACTS: dict[str, Act] = {
    act.name: act
    for act in (*coming_back.ACTS, *since_last_time.FIRST, *queue.ACTS, *running.RUNNING, *words_asked.ACTS, *_GROUPED)
}
# In this order, and only what can be done now.
BEFORE_THE_FIRST_ITEM = (
    *("end_pause", "show_fears", "ask_to_keep_fears", "end_fears", "add_fear"),
    *(
        "if_we_disagree",
        "skip_since_last_time",
        "limit",
        "look_at_promise",
        "start_item",
        "stance",
        "mode",
    ),
)
AFTER_A_LONG_TIME = ("go_on_after", "ended_then")
ASKED_OF_THE_GROUP = ("settle_contest", "answer_dispute")  # first in everything but a pause
PAUSED = ("end_pause", "speaker_goes_on", "close_check", "give", "mode", "start_item", "limit", "rest", "break")
CHECKING = ("close_check", "reword", "quiet_minute", "break", "rest", "limit")
LOOKING_BACK = ("close_look_back", "quiet_minute", "break", "reword", "limit", "rest")
TALKING = (
    *("end_pause", "speaker_goes_on", "end_rest", "apply_rule", "record_decision", "ask", "reword", "park_item"),
    *("check", "show_unsaid", "start_item", "rest", "quiet_minute", "break", "limit", "mode"),
)


def offers(s: Moment) -> list[Act]:
    """The few acts the desk shows without being asked for more."""
    found = [ACTS[name] for name in _first_names(s) if ACTS[name].offered(s)]
    return found[:AT_ONCE]


def _first_names(s: Moment) -> tuple[str, ...]:
    if s.snapshot.long_away:
        return AFTER_A_LONG_TIME
    if s.m.agenda.current is None and all(item.state == "waiting" for item in s.m.agenda.items):
        return (*ASKED_OF_THE_GROUP, *BEFORE_THE_FIRST_ITEM)
    if s.m.pause:
        return PAUSED
    if s.m.checks.open:
        return (*ASKED_OF_THE_GROUP, *CHECKING)
    return (*ASKED_OF_THE_GROUP, *(LOOKING_BACK if s.m.second_look is not None else TALKING))


def group(key: str) -> Group | None:
    return next((one for one in GROUPS if one.key == key), None)


def by_key(s: Moment, key: str) -> Act | None:
    """The act a key stands for now. A letter means the same with every list open."""
    if key == pause_key(s):
        return ACTS["end_pause"] if ACTS["end_pause"].offered(s) else None
    return next((act for act in ACTS.values() if act.key == key and act.offered(s)), None)


def shown_key(s: Moment, act: Act) -> str:
    return pause_key(s) if act.name == "end_pause" else act.key


def listed(s: Moment, opened: Group, page: int) -> list[tuple[str, Act]]:
    """The lines of an open list, each with its letter or else its digit; nine digits a page."""
    acts = [act for act in opened.acts if act.offered(s)]
    lettered = [(shown_key(s, act), act) for act in acts if shown_key(s, act)]
    others = [act for act in acts if not shown_key(s, act)]
    at = page % pages_of(s, opened) * DIGITS
    numbered = [(str(place), act) for place, act in enumerate(others[at : at + DIGITS], 1)]
    return [*(lettered if at == 0 else ()), *numbered]


def pages_of(s: Moment, opened: Group) -> int:
    others = sum(act.offered(s) and not shown_key(s, act) for act in opened.acts)
    return max(1, -(-others // DIGITS))


def pause_key(s: Moment) -> str:
    """The key that starts a pause ends it."""
    return "" if s.m.pause is None else "B" if s.m.pause.kind == "break" else "M"


def all_keys(own: Iterable[str]) -> list[str]:
    """Of every act and every group, and the desk's own."""
    acts = {act.key for act in ACTS.values()}
    return sorted((acts | {one.key for one in GROUPS} | set(own)) - {""})
