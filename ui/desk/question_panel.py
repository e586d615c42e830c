"""The middle of the desk: the item, the question with its wordings, and where asking the room stands."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.objections import Objection
from kiosk.meeting.questions import Question, Wording, from_before
from kiosk.words.kinds.checks import ANSWERS_KEPT, CHECK_KINDS
from kiosk.words.kinds.opening import STANCES
from kiosk.words.kinds.outcomes import RESULTS, VOIDS
from kiosk.words.kinds.turns import LISTENING
from ui.desk.actions.questions import rule_words, still_stuck, words_changed
from ui.desk.desk_view import Moment
from ui.desk.named_answers import who_is_missing
from ui.room_screen.result_scene import answers, what_the_rule_does

ASKING = "People are answering{}: {}."
WAY_OUT = "Three times without a yes: bring in somebody else, write it down as said, or stop."


def item_line(s: Moment) -> str:
    """The item and who brought it, or what comes before the first."""
    now = s.m.agenda.now
    if now:
        title = now.title.rstrip(".")
        return f"Item {now.item}: {title}{'' if title[-1:] in '?!' else '.'} Brought by {s.name(now.proposed_by)}."
    if "disagreement" not in s.m.opening.rules:
        return "Before item 1: say what we shall do if we do not agree."
    return "Between items."


def question_words(s: Moment) -> str:
    now = s.m.questions.now
    return now.words if now else ""


def wording_line(s: Moment) -> str:
    """Who made the words of now, how, and why."""
    now = s.m.questions.now
    if now is None:
        return ""
    before = from_before(s.m)
    still = f"Still open from item {before}. " if before else ""
    if now.wording == 1:
        return f"{still}Asked by {s.name(now.first_asker)}."
    last = now.wordings[-1]
    return f"{still}Changed by {s.name(last.author)}: {_why(last)}"


def _why(wording: Wording) -> str:
    reason = wording.reason.strip()
    if not reason:
        return "no reason given."
    owner = f" Limit: {wording.limit_owner}." if wording.limit_owner else ""
    return f"“{reason}”{owner}"


def first_words(s: Moment) -> tuple[str, str]:
    """Who first asked, and in which words; empty while these are the words."""
    now = s.m.questions.now
    if now is None or now.wording == 1:
        return "", ""
    return f"First asked by {s.name(now.first_asker)}:", now.wordings[0].text


def standing_lines(s: Moment) -> list[str]:
    """Where asking the room and listening stand now, each in a sentence."""
    lines = [*_who_leads(s), *_coming(s), *_listening(s), *_check(s)]
    if still_stuck(s):
        lines.append(f"We are stuck. We agreed: {rule_words(s)}")
    return lines


def _who_leads(s: Moment) -> list[str]:
    """Between items, what the group said about that."""
    said = s.m.opening.stance
    return [f"For now: {STANCES[said].says}"] if said and s.m.agenda.current is None else []


def _coming(s: Moment) -> list[str]:
    """Between items: what is still on the list."""
    if s.m.agenda.current is not None:
        return []
    waiting = [item for item in s.m.agenda.items if item.state == "waiting"]
    return [f"{item.item}. {item.title}, brought by {s.name(item.proposed_by)}" for item in waiting[:5]]


def _listening(s: Moment) -> list[str]:
    state = s.m.listening.state
    if not state or not s.m.modes.challenger:
        return []
    line = LISTENING[state].desk.format(name=s.Name(s.m.modes.challenger))
    return [line, WAY_OUT] if s.m.listening.offers_a_way_out else [line]


def _check(s: Moment) -> list[str]:
    checks = s.m.checks
    if checks.open:
        way, about = ANSWERS_KEPT[checks.open.answers].desk, CHECK_KINDS[checks.open.kind].asked
        anyway = (
            ["It was asked while somebody waited to say: that is not what we asked."] if checks.open.override else []
        )
        return [ASKING.format(way, about), *who_is_missing(s), *anyway]
    if s.m.second_look:
        about = f"“{s.m.second_look.words}”"
        return [f"The first question again, wording {s.m.second_look.wording}, in private: {about} Give people time."]
    return _outcome(s)


def _outcome(s: Moment) -> list[str]:
    last = s.m.checks.last
    if s.m.checks.voided and VOIDS[s.m.checks.voided].desk:
        return [VOIDS[s.m.checks.voided].desk]
    if last is None or last.tally is None:
        return []
    if s.m.checks.decided:
        return [f"Recorded: {RESULTS[s.m.checks.decided].recorded}."]
    lines = [answers(last), what_the_rule_does(s.m, last)]
    said = [one for one in s.m.objections.on(last.question) if one.text.strip()]
    return [*lines, *(f"{s.Name(one.person)}: {one.text}{_met(one)}" for one in said[-2:])]


def _met(one: Objection) -> str:
    if one.state == "withdrawn":
        return " (It does not stand any more.)"
    if one.state == "met":
        return f" Met by: {one.met_by}"
    return f" Offered: {one.met_by}" if one.met_by else ""


def wording_rows(s: Moment) -> list[dict[str, Any]]:
    """Every wording there was, the newest first, with who, how and why."""
    now = s.m.questions.now
    if now is None:
        return []
    return [_wording_row(s, now, number) for number in range(now.wording, 0, -1)]


def _wording_row(s: Moment, question: Question, number: int) -> dict[str, Any]:
    wording = question.wordings[number - 1]
    how = "asked by" if number == 1 else "changed by"
    wanted = ", as the first asker wanted" if number > 1 and wording.via == "given" else ""
    why = "" if number == 1 and not wording.reason else f": {_why(wording)}"
    who = f"{how} {s.name(wording.author)}{wanted}{why}"
    changed = words_changed(question.wordings[number - 2].text, wording.text, "went", "came") if number > 1 else ""
    return {"key": str(number), "title": wording.text, "text": f"{who}\n{changed}".strip(), "cap": str(number)}
