"""What an entry shows outside: only these kinds, only these fields, and no word that anybody said or typed."""

import json
import sqlite3
from typing import Any, get_args, get_type_hints
from uuid import UUID

import pytest

from kiosk.cli.main import main
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.powers import PowerMoved
from kiosk.record.codec import KINDS
from kiosk.words.dates import day_of
from tests.source_tree import ROOT

THING, DUE = {"thing"}, {"thing", "due"}
FIELDS: dict[str, set[str]] = {
    **{key: {"number", "minute", "people"} for key in ("meeting_opened", "meeting_closed", "meeting_interrupted")},
    "power": {"power", "holder", "via", "minute"},
    **{key: {"thing", "minute", "brought_by"} for key in ("item_started", "item_ended", "item_parked")},
    **{key: {"thing", "wording", "via", "minute"} for key in ("question_proposed", "question_reworded")},
    "check_closed": {"thing", "comes_from", "check", "rule", "met"},
    "decision_recorded": {"thing", "comes_from", "result"},
    "decision_ended": {"thing", "replaced"},
    **dict.fromkeys(("ask_made", "ask_repeated", "ask_withdrawn"), THING),
    "ask_answered": {"thing", "answer"},
    "ask_kept_open": {"thing", "comes_from", "due"},
    **dict.fromkeys(("action_agreed", "commitment_made", "small_step_recorded"), DUE),
    "promise_reviewed": {"thing", "state", "due"},
    "rolled_back_recorded": {"thing", "comes_from", "told"},
    "act_undone": {"of", "to"},
}
PEOPLE = {"under 5", "5 to 12", "over 12"}
ROLES = {"facilitator", "turn_keeper", "note_taker", "member", "group", "rule", "piece", "none", "outside"}


def literals(kind: type, field: str) -> set[str]:
    return {one for one in get_args(get_type_hints(kind)[field]) if isinstance(one, str)}


WORDS: dict[str, set[str]] = {
    "kind": set(FIELDS),
    "people": PEOPLE,
    "holder": ROLES,
    "power": literals(PowerMoved, "kind"),
    "via": literals(PowerMoved, "via"),
    "brought_by": {"group", "organisation"},
    "check": literals(CheckClosed, "kind"),
    "rule": literals(CheckClosed, "rule"),
    "result": literals(DecisionRecorded, "result"),
    "answer": literals(KINDS["ask_answered"], "kind"),
    "state": literals(KINDS["promise_reviewed"], "state"),
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> list[tuple[str, dict[str, Any]]]:
    """Of the meetings with every step there is: kind of the entry, and what it shows."""
    record = tmp_path_factory.mktemp("record") / "group.heard"
    for script in ("every-step", "every-step-again"):
        assert main(["play", str(ROOT / f"tests/meetings/{script}.toml"), "--record", str(record), "--keep-going"]) == 0
    connection = sqlite3.connect(record)
    rows = connection.execute("SELECT event, text FROM face JOIN shown USING (seq) ORDER BY seq").fetchall()
    connection.close()
    return [(event, json.loads(text)) for event, text in rows]


def test_only_these_kinds_show_anything_and_every_one_of_them_does(shown):
    assert {event for event, _ in shown} <= set(FIELDS)
    assert set(FIELDS) - {event for event, _ in shown} <= {"meeting_interrupted", "ask_withdrawn", "decision_ended"}
    assert set(FIELDS) <= set(KINDS)


def test_each_shows_its_fields_and_no_other(shown):
    too_much = {event: set(part) - FIELDS[event] - {"kind", "meeting", "day"} for event, part in shown}
    assert {event: fields for event, fields in too_much.items() if fields} == {}


def test_each_value_is_an_id_a_day_a_number_or_one_of_our_own_words(shown):
    strange = []
    for _, part in shown:
        for name, value in part.items():
            if name in ("meeting", "thing", "comes_from"):
                UUID(value)
            elif name in ("day", "due"):
                assert day_of(value).isoformat() == value
            elif not isinstance(value, bool | int) and value not in WORDS[name]:
                strange.append((name, value))
    assert strange == []


def test_every_one_has_its_meeting_and_its_day(shown):
    assert len({part["meeting"] for _, part in shown}) == 2
    assert len({part["day"] for _, part in shown}) == 2


def test_a_thing_is_the_same_in_its_next_meeting(shown):
    by_meeting: dict[str, set[str]] = {}
    for event, part in shown:
        if event.startswith("ask_"):
            by_meeting.setdefault(part["meeting"], set()).add(part["thing"])
    first, second = by_meeting.values()
    assert first & second
