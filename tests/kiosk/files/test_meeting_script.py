"""A script is read whole or refused with file, line and a sentence; what it plays is what real taps would do."""

from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.files.meeting_script import ScriptProblem, load, table_lines

MEETINGS = Path(__file__).parents[2] / "meetings"
HOUR = (MEETINGS / "an-ordinary-hour.toml").read_text()


def with_line_40(step: str, tmp_path: Path) -> Path:
    """The meeting with its fourth step, which stands on line 40 once three blank lines are gone, exchanged."""
    lines = HOUR.replace("\n\n", "\n", 3).splitlines()
    assert "s1" in lines[39]
    lines[39] = f"  {{ {step} }},"
    script = tmp_path / "script.toml"
    script.write_text("\n".join(lines))
    return script


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ('at = "0:03:10", who = "P1", does = "give_floor"', "`to` is missing. Add it."),
        ('at = "0:03:10", who = "P1", does = "take_floor", loud = true', "`loud` is not known here."),
        (
            'at = "0:03:10", who = "P1", does = "reorder_queue", person = "P2", to = "first"',
            "`to` should be a whole number, not words in quotation marks.",
        ),
        ('at = "0:03:10", who = "P1", does = "signal", id = "x", kind = "shout"', "`kind` cannot be 'shout'. Choose"),
        ('at = "0:03:10", who = "P1", does = "dance"', "There is no step `dance`."),
        ('at = "0:03:10", who = "P1"', "does not say what it `does`"),
        ('at = "0:03:10", who = "P99", does = "take_floor"', "Nobody in [room] is 'P99'."),
        ('at = "0:03:10", who = "P1", does = "give_floor", to = "P77"', "Nobody in [room] is 'P77'."),
        ('at = "0:01:10", who = "P1", does = "take_floor"', "time goes back"),
        ('at = "3:10", who = "P1", does = "take_floor"', 'as "h:mm:ss"'),
        ('at = "0:03:10", who = "all", does = "take_floor"', "`all` goes with `answers`"),
    ],
)
def test_a_script_with_an_error_on_line_40(
    step: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = with_line_40(step, tmp_path)
    record = tmp_path / "r.heard"
    assert main(["play", str(script), "--record", str(record)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{script}, line 40: ")
    assert sentence in said
    assert not record.exists()


def test_a_step_the_rules_refuse_stops_the_play_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = with_line_40('at = "0:03:10", who = "P4", does = "give_floor", to = "P4"', tmp_path)
    assert main(["play", str(script), "--record", str(tmp_path / "r.heard")]) == 2
    assert "line 40: Aisha holds that. You can take it" in capsys.readouterr().err


def test_keep_going_reports_a_refused_step_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = with_line_40('at = "0:03:10", who = "P4", does = "give_floor", to = "P4"', tmp_path)
    assert main(["play", str(script), "--record", str(tmp_path / "r.heard"), "--keep-going"]) == 0
    said = capsys.readouterr()
    assert "Refused:" in said.err
    assert "line 40: Aisha holds that" in said.err
    assert "Played 77 steps." in said.out


def changed(before: str, after: str, tmp_path: Path) -> Path:
    assert before in HOUR
    script = tmp_path / "script.toml"
    script.write_text(HOUR.replace(before, after))
    return script


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('[group]\nname = "Group 5"', "", "`group` is missing. Add it."),
        ("format = 1", "format = 2", "line 2: format 2 is not known here"),
        ('space = "invited"', 'mood = "bad"', "line 11: `mood` is not known here in `meeting`."),
        ('space = "invited"', 'space = "open"', "line 11: `meeting.space` cannot be 'open'."),
        ("[script]", "[skript]", "line 38: `skript` is not known here."),
        ('id = "P2"', 'id = "P1"', "line 25: two people in [room] have the same id, 'P1'."),
        ('clock = { holder = "P1"', 'clock = { holder = "P99"', "line 19: nobody in [room] is 'P99'"),
        ("2026-06-01T10:00:00+01:00", '"soon"', "line 10: `date` in [meeting] is not a date"),
        ('voice = "carer", role = "facilitator"', 'voice = "angry", role = "facilitator"', "line 24: "),
        ("[script]", "[script", "not valid TOML"),
    ],
)
def test_a_head_that_is_wrong(before: str, after: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ScriptProblem) as problem:
        load(changed(before, after, tmp_path))
    assert sentence in str(problem.value)


def test_a_script_that_is_not_utf_8(tmp_path: Path) -> None:
    script = tmp_path / "script.toml"
    script.write_bytes(HOUR.encode()[:500] + b"\xff" + HOUR.encode()[500:])
    with pytest.raises(ScriptProblem, match="not UTF-8 text"):
        load(script)


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    script = tmp_path / "script.toml"
    script.write_bytes(b"\xef\xbb\xbf" + HOUR.encode())
    assert load(script).group == "Group 5"


def test_who_joins_first_is_not_here_at_the_opening(tmp_path: Path) -> None:
    late = '{ at = "0:01:00", who = "P12", does = "join" },\n  { at = "0:02:00", who = "P1", does = "agree_rule"'
    script = load(changed('{ at = "0:02:00", who = "P1", does = "agree_rule"', late, tmp_path))
    assert [person.id for person in script.setting.people if not person.here] == ["P12"]


def test_lines_of_steps_are_found_in_both_ways_of_writing_them() -> None:
    inline = 'steps = [ # {\n { at = "{", a = { b = 1 } }, { c = "]" },\n\n { d = 2 } ]\nother = [ { x = 1 } ]'
    tables = "[[script.steps]]\na = 1\n[[script.steps]]\nb = 1"
    assert table_lines(inline, "steps") == [2, 2, 4]
    assert table_lines(tables, "steps") == [1, 3]
