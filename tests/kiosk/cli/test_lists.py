"""`python -m kiosk people`: what would be taken, what is asked, and what is refused."""

import json
from pathlib import Path

import pytest

from kiosk.cli.main import main


def test_people_short_names_seats_and_what_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text("Name,Seat\nAma Osei,1\nBeth Lund,2\nTotal: 2,\n")
    assert main(["people", str(tmp_path / "list.csv"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["people"] == [
        {"name": "Ama Osei", "short": "Ama", "seat": 1},
        {"name": "Beth Lund", "short": "Beth", "seat": 2},
    ]
    assert [ask.split(":")[0] for ask in told["asks"]] == ["Line 4"]


def test_a_sentence_for_each_wrong_line_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text("Name,Seat\n#N/A,1\n01-May,2\n")
    assert main(["people", str(tmp_path / "list.csv")]) == 2
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == ["Line 2", "Line 3"]
