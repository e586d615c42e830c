"""Rights after the meeting: seen, taken out in every meeting and copy, seen differently; and no byte stays anywhere."""

import json
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.meeting import lifecycle, people, promises
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests.table import Table, usual_people
from tests.two_meetings import two_meetings

MEETINGS = Path(__file__).parents[2] / "rules_meetings" / "meetings"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return two_meetings(tmp_path)


def found(folder: Path, words: str) -> list[str]:
    forms = (words.encode(), words.encode("utf-16-le"))
    return [one.name for one in sorted(folder.iterdir()) if any(form in one.read_bytes() for form in forms)]


def test_somebody_sees_what_is_kept_of_them(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", "see", str(path), "--name", "ann mistry", "--json"]) == 0
    kept = json.loads(capsys.readouterr().out)["kept"]
    assert {one["meeting"] for one in kept} == {1, 2}
    assert "Mend the light on the stairs." in [one["words"] for one in kept]
    assert main(["rights", "see", str(path), "--name", "Nobody Here"]) == 2


def test_what_is_taken_out_is_in_no_byte_of_record_or_new_copy(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["copy", str(path), str(tmp_path / "stick.heard")]) == 0
    assert main(["rights", "take-out", str(path), "--name", "Ann Mistry"]) == 0
    said = capsys.readouterr().out
    assert "1 copy still has it: stick.heard" in said
    assert "`rights clear RECORD COPY` takes it out there, too." in said
    assert "What is on paper cannot be called back." in said
    assert (found(tmp_path, "Mend the light"), found(tmp_path, "Mistry")) == (["stick.heard"], ["stick.heard"])
    assert main(["rights", "clear", str(path), str(tmp_path / "stick.heard")]) == 0
    assert (found(tmp_path, "Mend the light"), found(tmp_path, "Mistry")) == ([], [])
    assert (problems(path), problems(tmp_path / "stick.heard")) == ([], [])
    assert found(tmp_path, "Put a bench by the door.") == ["alder.heard", "stick.heard"]


def test_a_different_view_is_printed_with_its_meeting(path: Path, tmp_path: Path) -> None:
    assert main(["rights", "differ", str(path), "--meeting", "1", "--text", "Nobody asked the night shift."]) == 0
    page = tmp_path / "page.html"
    assert main(["summary", str(path), "--meeting", "1", "--pdf", str(tmp_path / "p.pdf"), "--html", str(page)]) == 0
    assert "Nobody asked the night shift." in page.read_text()
    assert problems(path) == []


def test_a_name_is_put_right_and_an_asking_starts_thirty_days(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", "correct", str(path), "--name", "Ann Mistry", "--to", "Anne Mistry"]) == 0
    assert main(["names", str(path), "--find", "Anne"]) == 0
    assert "Anne" in capsys.readouterr().out
    assert main(["rights", "asked", str(path), "--what", "see", "--how", "letter"]) == 0
    assert "Answer by " in capsys.readouterr().out


def test_what_was_asked_for_is_answered_by_its_entry(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", "answered", str(path)]) == 2
    assert capsys.readouterr().err.strip() == "Nothing that was asked for waits for an answer."
    entries = []
    for what, how in (("take-out", "by letter"), ("see", "by phone")):
        assert main(["rights", "asked", str(path), "--what", what, "--how", how]) == 0
        entries.append(capsys.readouterr().out.split()[-1].rstrip("."))
    for words in ([], ["--entry", "1"]):
        assert main(["rights", "answered", str(path), *words]) == 2
        said = capsys.readouterr().err
        assert f"Entry {entries[0]}: Somebody asked: take out. Answer by " in said
        assert f"Entry {entries[1]}: Somebody asked: see. Answer by " in said
    assert main(["rights", "answered", str(path), "--entry", entries[0]]) == 0
    assert capsys.readouterr().out == "It is in the record that this was answered.\n"
    assert main(["rights", "answered", str(path), "--entry", entries[0]]) == 2
    said = capsys.readouterr().err
    assert ("take out" in said, f"Entry {entries[1]}: " in said) == (False, True)
    assert problems(path) == []


def with_two_of_a_name(path: Path) -> dict[str, int]:
    """Two people called Ann Mistry in meeting 3, each with an ask; the entries of the asks."""
    record = RecordFile.open(path)
    table = Table(record=record, opened=False)
    yes = people.Consent(turns="name", print_name=True)
    twins = [people.Person(id=one, name="Ann Mistry", seat=seat, consent=yes) for one, seat in (("x", 8), ("y", 9))]
    setting = lifecycle.Setting(
        number=3, title="Three", date="2026-09-14T14:00:00+00:00", people=(*usual_people(), *twins)
    )
    table.tap("chair", lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="y", setting=setting))
    made = {one: table.tap(one, promises.MakeAsk(ask=n, text=f"Asked by {one}.")).seq for n, one in enumerate("xy", 1)}
    table.tap("chair", lifecycle.CloseMeeting())
    record.close()
    return made


def test_of_two_people_with_one_name_nobody_is_taken_for_the_other(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = str(with_two_of_a_name(path)["x"])
    for right in (["see"], ["take-out"], ["correct", "--to", "Anne Mistry"]):
        assert main(["rights", right[0], str(path), "--name", "Ann Mistry", *right[1:]]) == 2
        said = capsys.readouterr().err
        assert "2 people called Ann Mistry are kept in meeting 3. Say whose with an entry of theirs" in said
        assert entry in said
        assert "That is: --name NAME --entry NUMBER." in said
    assert main(["rights", "take-out", str(path), "--name", "Ann Mistry", "--entry", entry]) == 0
    said = capsys.readouterr().out
    assert "Meeting 1 was left alone" in said
    assert "Meeting 2 was left alone" in said
    assert (found(path.parent, "Asked by x."), found(path.parent, "Asked by y.")) == ([], ["alder.heard"])
    assert found(path.parent, "Mend the light") == ["alder.heard"]
    assert problems(path) == []


@pytest.mark.parametrize("words", [["see"], ["take-out"], ["asked"], ["differ"], ["clear"], ["correct"]])
def test_what_is_missing_is_said(path: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", *words, str(path)]) == 2
    assert "Say " in capsys.readouterr().err
