"""Figures of how the room decided: each check and what came of it, objections, decisions, and what was agreed."""

from __future__ import annotations

from typing import Any

from kiosk.meeting.checks import Check, CheckClosed
from kiosk.meeting.decisions import DecisionRecorded, reason_not_met
from kiosk.meeting.second_look import LookBackClosed
from kiosk.meeting.unheard import ListeningNotAnswered
from kiosk.summary.projections.history import History, clock


def checks(history: History) -> dict[str, Any]:
    """Of each check that was closed, by its number; `met` and `why_not` as its objections stand in the end."""
    looks = {event.check: event for _, event in history.of(LookBackClosed)}
    over = {one.check: one for one in history.meeting.checks.over if one.tally}
    return {
        event.check: _check(event, looks.get(event.check)) | _came_of(history, over[event.check])
        for _, event in history.of(CheckClosed)
    }


def _check(event: CheckClosed, look: LookBackClosed | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "kind": event.kind,
        "answers": event.answers,
        "question": event.question,
        "wording": event.wording,
        "totals": event.totals,
        "asked_of": event.present,
        "answered": sum(event.totals.values()),
        "hurried": event.hurried,
    }
    if look:
        result["look_back"] = {"wording": look.wording, **look.totals}
    return result


def _came_of(history: History, check: Check) -> dict[str, Any]:
    why = reason_not_met(history.meeting, check)
    return {"met": not why, "why_not": why or None}


def objections(history: History) -> list[dict[str, Any]]:
    """Those made in words or with a name, one a person and check."""
    return [
        {
            "check": one.check,
            "wording": one.wording,
            "of": one.person,
            "kind": one.kind,
            "state": one.state,
            "said_by": one.said_by or None,
        }
        for one in history.meeting.objections.made
    ]


def decisions(history: History) -> list[dict[str, Any]]:
    return [
        {
            "question": event.question,
            "wording": event.wording,
            "check": event.check or None,
            "result": event.result,
            "against_rule": event.against_rule,
            "reason_given": bool(event.reason.strip()),
            "rule": event.rule or None,
        }
        for _, event in history.of(DecisionRecorded)
    ]


def agreed(history: History) -> list[dict[str, Any]]:
    return [
        {"at": clock(act.at), "does": act.does, "how": act.how, "by": act.by, "disputed": act.disputed or None}
        for act in history.meeting.agreed
    ]


def listening(history: History) -> dict[str, Any]:
    """How many asked to be listened to and were not answered, and who said who was next meanwhile."""
    told = [event for _, event in history.of(ListeningNotAnswered)]
    held_by = dict.fromkeys(event.held_by for event in told)
    return {"not_answered": sum(event.asked for event in told), "held_by": list(held_by)}
