"""The written meetings play from first to last step, and their facts are the reference facts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.record.verify import problems

MEETINGS = Path(__file__).parents[1] / "meetings"
NAMES = sorted(path.name.removesuffix(".facts.json") for path in MEETINGS.glob("*.facts.json"))


def differences(got: object, wanted: object, where: str = "") -> list[str]:
    """Every key of the reference must be there with the same value; more keys may be."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [
            difference
            for key, value in wanted.items()
            for difference in differences(got.get(key, "missing"), value, f"{where}/{key}")
        ]
    return [] if got == wanted else [f"{where}: {got!r}, not {wanted!r}"]


def test_there_are_meetings_to_play() -> None:
    assert {"an-ordinary-hour", "question-that-changed", "seven-to-three"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_played_meeting_has_the_reference_facts_on_a_record_alone_in_its_folder(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "played.heard"
    assert main(["play", str(MEETINGS / f"{name}.toml"), "--record", str(record)]) == 0
    alone = tmp_path / "alone" / "copy.heard"
    alone.parent.mkdir()
    alone.write_bytes(record.read_bytes())
    capsys.readouterr()
    assert main(["facts", str(alone)]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert differences(facts, json.loads((MEETINGS / f"{name}.facts.json").read_text())) == []
    assert problems(alone) == []


def test_power_says_who_held_each_of_the_seven_then(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "hour.heard"
    main(["play", str(MEETINGS / "an-ordinary-hour.toml"), "--record", str(record)])
    capsys.readouterr()
    assert main(["power", str(record), "--at", "0:12:00"]) == 0
    said = dict(line.split(": ") for line in capsys.readouterr().out.splitlines())
    assert said == {
        "Who is speaking": "Kofi Price (taken)",
        "Who says who is next": "Aisha Farah (default)",
        "Who picks what we talk about": "Bola Moss (given)",
        "Whose words the question is in": "none (default)",
        "Who decides": "Aisha Farah (default)",
        "Who keeps the time": "Aisha Farah (default)",
        "Who writes it down": "Bola Moss (default)",
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["facts", "nothing.heard"], "cannot be read"),
        (["facts", "hour.heard", "--meeting", "9"], "there is no meeting 9 in this record. It has: 1."),
        (["power", "hour.heard", "--at", "12"], "like 0:12:00"),
        (["power", "hour.heard", "--at", "9:00:00"], "Choose a time within it."),
        (["verify", "script.toml"], "this is not a record of Heard"),
        (["play", "script.toml", "--record", "hour.heard"], "meeting 1 is in this record already"),
        (["play", "other.toml", "--record", "hour.heard"], "this is the record of Group 5, not of"),
        (["play", "none.toml", "--record", "x.heard"], "cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("script.toml").write_bytes((MEETINGS / "an-ordinary-hour.toml").read_bytes())
    Path("other.toml").write_bytes((MEETINGS / "seven-to-three.toml").read_bytes())
    main(["play", "script.toml", "--record", "hour.heard"])
    before = Path("hour.heard").read_bytes()
    capsys.readouterr()
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1
    assert Path("hour.heard").read_bytes() == before


def test_a_reader_of_help_is_told_every_command() -> None:
    run = subprocess.run([sys.executable, "-m", "kiosk", "--help"], capture_output=True, text=True, check=True)
    assert all(word in run.stdout for word in ("play", "facts", "power", "summary", "verify"))
