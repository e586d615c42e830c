"""The files of what was promised, read as a spreadsheet and as a calendar read them."""

import csv
from datetime import date
from pathlib import Path

from icalendar import Calendar

from kiosk.summary.renderers.actions import HEAD, write_csv, write_ics
from tests.kiosk.summary.printed import account

SCRIPT = """
format = 1
[group]
name = "Crossing Group"
[meeting]
number = 1
title = "The crossing"
date = 2026-06-02T17:00:00+01:00
[room]
people = [
  { id = "P1", name = "Nora Flint", role = "facilitator", office = "Clerk", consent = { print_name = true } },
  { id = "P2", name = "Sol Adeyemi" },
]
[script]
steps = [
  { at = "0:00:00", who = "P1", does = "open_meeting", mode = "open_queue", limit = "All", limit_owner = "Us" },
  { at = "0:00:10", who = "P1", does = "agree_rule", about = "disagreement", rule = "skipped" },
  { at = "0:01:00", who = "P1", does = "agree_action", owner = "P1", text = "=1+1", due = "next week" },
  { at = "0:02:00", who = "P1", does = "agree_action", owner = "P2", text = "Paint the gate", due = "19 June" },
  { at = "0:10:00", who = "P1", does = "close_meeting" },
]
"""


def table(file: Path) -> list[dict[str, str]]:
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_table_has_a_row_for_each_promise_by_date(tmp_path: Path) -> None:
    write_csv(account(SCRIPT, folder=tmp_path), tmp_path / "a.csv")
    rows = table(tmp_path / "a.csv")
    assert tuple(rows[0]) == HEAD
    assert [tuple(row.values()) for row in rows] == [
        (
            "CG-1-2",
            "1",
            "2026-06-02",
            "A member",
            "Paint the gate",
            "19 June",
            "2026-06-19",
            *("written down", "open"),
            "action",
        ),
        ("CG-1-1", "1", "2026-06-02", "Nora (clerk)", "'=1+1", "Next week", "", "written down", "open", "action"),
    ]


def test_the_calendar_has_a_task_for_each_and_a_day_only_where_the_words_are_one(tmp_path: Path) -> None:
    for name in ("a.ics", "b.ics"):
        write_ics(account(SCRIPT, folder=tmp_path), tmp_path / name)
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()
    tasks = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VTODO")
    assert [str(task["SUMMARY"]) for task in tasks] == ["A member: Paint the gate", "Nora (clerk): =1+1"]
    assert [task["DUE"].dt if "DUE" in task else None for task in tasks] == [date(2026, 6, 19), None]
    assert str(tasks[1]["DESCRIPTION"]) == ("Crossing Group, meeting 1, 2 June 2026. By when: Next week. Written down.")
    assert len({str(task["UID"]) for task in tasks}) == 2


def test_what_is_printed_and_what_is_filed_are_the_same_promises(tmp_path: Path) -> None:
    of = account("every-step")
    write_csv(of, tmp_path / "a.csv")
    from kiosk.summary.pages.next_steps import next_rows

    assert [row["who"] for row in table(tmp_path / "a.csv")] == [row[0] for row in next_rows(of)]
    assert len({row["id"] for row in table(tmp_path / "a.csv")}) == len(next_rows(of))


def test_a_meeting_where_nothing_was_promised_has_an_empty_table(tmp_path: Path) -> None:
    script = "\n".join(line for line in SCRIPT.splitlines() if "agree_action" not in line)
    of = account(script, folder=tmp_path)
    write_csv(of, tmp_path / "a.csv")
    write_ics(of, tmp_path / "a.ics")
    assert table(tmp_path / "a.csv") == []
    assert Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VTODO") == []
