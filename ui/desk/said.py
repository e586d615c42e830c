"""The sentences of the desk that follow from the meeting alone, by their place."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.rules_of_checks import answers_of
from kiosk.words.kinds.checks import ANSWERS
from kiosk.words.taken_back import act_now
from ui.desk import promised, question_panel, turns_panel
from ui.desk.desk_view import Moment
from ui.desk.eyes import Eyes
from ui.desk.named_answers import open_with_names
from ui.desk.times import item_time, turn_length


def said_of(s: Moment, looks_back: bool = False, unwell: str = "") -> dict[str, Any]:
    """`unwell`: what of Heard does not answer. `looks_back`: what was promised stands in the middle."""
    first, words = question_panel.first_words(s)
    return {
        "disk": unwell or s.snapshot.disk,
        "meeting": f", meeting {s.m.opening.number}",
        "label": turns_panel.label(s),
        "speaker": turns_panel.speaker_line(s),
        "turnLength": turn_length(s),
        "itemTime": item_time(s),
        "wait": turns_panel.how_many_wait(s),
        "speakerNote": turns_panel.speaking_note(s),
        "rule": turns_panel.rule_line(s),
        "next": turns_panel.next_line(s),
        "nobodyNext": turns_panel.nobody_next(s),
        "item": promised.title(s) if looks_back else question_panel.item_line(s),
        "question": question_panel.question_words(s),
        "wordingLine": question_panel.wording_line(s),
        "first": first,
        "firstWords": words,
        "standing": "" if looks_back else "\n".join(question_panel.standing_lines(s)),
        "undo": _undo_words(s),
        "namedKeys": promised.Promised.keys() if looks_back else _named_keys(s),
    }


def only_you(others_see: bool, eyes: Eyes) -> dict[str, str]:
    """Over and under the list that is folded while others see the screen, or with F4."""
    if others_see and not eyes.held:
        return {"onlyYou": "Others may see this screen", "neverSeen": ""}
    if not others_see and eyes.hidden:
        return {"onlyYou": "Hidden. F4 shows it again.", "neverSeen": ""}
    return {"onlyYou": "Only you see this", "neverSeen": "The room never sees this list."}


def _undo_words(s: Moment) -> str:
    """ "Undo: the floor to Priya"; "" where there is nothing to take back."""
    act = s.snapshot.undo
    return f"Undo: {act_now(act.does, s.name(act.floor_to) if act.floor_to else '')}" if act else ""


def _named_keys(s: Moment) -> str:
    """The digits of a check with names: "1 Yes, 2 No."."""
    check = open_with_names(s)
    answers = answers_of(check.kind) if check else ()
    return ", ".join(f"{n} {ANSWERS[one].button}" for n, one in enumerate(answers, 1)) + "." if answers else ""
