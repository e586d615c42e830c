"""`python -m kiosk names`, and what is left of people's names in a record once its meeting is closed."""

import json
from pathlib import Path

import pytest

from kiosk.cli.main import main

SCRIPT = """
format = 1
[group]
name = "Five"
[meeting]
number = 1
title = "Repairs"
date = 2026-05-14T14:00:00+01:00
[room]
people = [
  { id = "P1", name = "Priya Shah", seat = 1, role = "facilitator", office = "Commissioner" },
  { id = "P2", name = "Dez Carter", seat = 12, consent = { turns = "none" } },
  { id = "P3", name = "Amina Yusuf", seat = 3, consent = { turns = "seat" } },
  { id = "P4", name = "Colin Marsh", consent = { turns = "name" } },
  { id = "P5", name = "Zainab Omar", consent = { turns = "none", print_name = true } },
]
[script]
steps = [
  { at = "0:00:00", who = "P1", does = "open_meeting", mode = "open_queue", limit = "All", limit_owner = "Us" },
  { at = "0:00:10", who = "P1", does = "agree_rule", about = "disagreement", rule = "skipped" },
  { at = "0:00:20", who = "P1", does = "start_item", item = 1, title = "Repairs", proposed_by = "P4" },
  { at = "0:00:30", who = "P1", does = "propose_question", text = "When does Carter get it? Ask Colin, or Dez." },
  { at = "0:01:00", who = "P1", does = "give_floor", to = "P2" },
  { at = "0:02:10", who = "P2", does = "end_turn" },
"""
CLOSE = '  { at = "0:03:00", who = "P1", does = "close_meeting" },\n'


def played(folder: Path, *steps: str) -> Path:
    script, record = folder / "five.toml", folder / "five.heard"
    script.write_text(SCRIPT + "".join(steps) + "]\n")
    assert main(["play", str(script), "--record", str(record)]) == 0
    return record


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str, str, str]]:
    capsys.readouterr()
    assert main(["names", *words, "--json"]) == 0
    return [(one["id"], one["called"], one["room"], one["print"]) for one in json.loads(capsys.readouterr().out)]


def test_while_a_meeting_is_open_the_desk_knows_everybody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(played(tmp_path))
    assert told(capsys, record) == [
        ("P1", "Priya Shah", "Priya", ""),
        ("P3", "Amina Yusuf", "Seat 3", ""),
        ("P2", "Dez Carter", "Someone", ""),
        ("P4", "Colin Marsh", "Colin", ""),
        ("P5", "Zainab Omar", "Someone", "Zainab"),
    ]
    assert [one[0] for one in told(capsys, record, "--find", "yus")] == ["P3"]
    assert [one[0] for one in told(capsys, record, "--find", "seat 12")] == ["P2"]
    assert told(capsys, record, "--find", "nobody") == []


def test_once_it_is_closed_only_those_who_said_so_are_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = played(tmp_path, CLOSE)
    assert told(capsys, str(record)) == [
        ("P1", "Seat 1", "Seat 1", ""),
        ("P3", "Seat 3", "Seat 3", ""),
        ("P4", "Colin Marsh", "Colin", ""),
        ("P2", "Someone", "Someone", ""),
        ("P5", "Zainab Omar", "Someone", "Zainab"),
    ]
    assert main(["verify", str(record)]) == 0


def test_no_byte_of_a_name_that_left_stays(tmp_path: Path) -> None:
    for path in [played(tmp_path, CLOSE), *tmp_path.glob("five.heard-*")]:
        held = path.read_bytes()
        for name in ("Priya", "Shah", "Dez Carter", "Amina", "Yusuf"):
            assert name.encode() not in held
            assert name.encode("utf-16-le") not in held


def test_neither_does_a_name_that_was_put_right(tmp_path: Path) -> None:
    right = '  { at = "0:02:20", who = "P1", does = "put_right", what = "name", which = "P3", now = "Amira Younis" },\n'
    said = '  { at = "0:02:30", who = "P1", does = "reword_question", text = "Does Amira or Yusuf say it?" },\n'
    record = played(tmp_path, right, said, CLOSE)
    assert b"Younis" not in record.read_bytes()
    assert main(["verify", str(record)]) == 0
    assert main(["summary", str(record), "--pdf", str(tmp_path / "a.pdf"), "--html", str(tmp_path / "a.html")]) == 0
    page = (tmp_path / "a.html").read_text()
    assert [name for name in ("Amira", "Younis", "Yusuf") if name in page] == []


def test_what_others_wrote_prints_without_a_name_that_left(tmp_path: Path) -> None:
    record = played(tmp_path, CLOSE)
    words = ["summary", str(record), "--pdf", str(tmp_path / "a.pdf"), "--html", str(tmp_path / "a.html")]
    assert main(words) == 0
    page = (tmp_path / "a.html").read_text()
    assert "When does a member get it? Ask a member, or a member." in page
    assert "Carter" not in page
    assert "taken out at" not in page


def test_power_keeps_to_what_people_chose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(played(tmp_path, CLOSE))
    capsys.readouterr()
    assert main(["power", record, "--at", "0:01:30"]) == 0
    said = capsys.readouterr().out
    assert "Who is speaking: Someone (given)" in said
    assert "Who keeps the time: Seat 1 (default)" in said


def test_figures_tell_no_name_that_left_with_the_close(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = played(tmp_path, CLOSE)
    capsys.readouterr()
    assert main(["facts", str(record)]) == 0
    told_of = capsys.readouterr().out
    assert "When does a member get it? Ask Colin, or a member." in told_of
    assert "Carter" not in told_of
