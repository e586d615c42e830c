"""What a group set is what leaves: names first, what happened later, on its day or late, and nothing else ever."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.record.verify import problems
from kiosk.room import tidying
from tests.table import played

MEETINGS = Path(__file__).parents[2] / "rules_meetings" / "meetings"
GROUP = "Alder Court Tenants' Panel"
FIRST, SECOND = "what-was-promised-1.toml", "what-was-promised.toml"
VOTES = "votes = { for = 8, against = 0 }"
RULE = f'  {{ at = "0:01:30", who = "F", does = "agree_rule", about = "keeping", days = 30, years = 3, {VOTES} }},\n'
KEPT = ("thing", "kind", "number", "words", "due", "meeting", "since", "times", "state", "sort")
AFTER = '  { at = "0:02:00", who = "F", does = "start_item", item = 1'


def scripts(folder: Path, rule: str = RULE, at: str = AFTER) -> list[Path]:
    """The two meetings of the group, of 9 June 2026 and after, the first with a rule about how long things stay."""
    folder.mkdir()
    for name in (FIRST, SECOND):
        words = (MEETINGS / name).read_text(encoding="utf-8")
        (folder / name).write_text(words.replace(at, rule + at) if name == FIRST else words, encoding="utf-8")
    return [folder / FIRST, folder / SECOND]


def held(folder: Path, scripts: list[Path]) -> Path:
    path = folder / "alder.heard"
    record = RecordFile.create(path, GROUP)
    for number, script in enumerate(scripts):
        played(script, record, keep_going=bool(number))
    record.close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return held(tmp_path, scripts(tmp_path / "scripts"))


def tidy(folder: Path, today: date, clock_is_right: bool = False) -> list[str]:
    return list(tidying.tidy(folder, today, clock_is_right).said)


def bytes_of(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))


def memory(path: Path, capsys: pytest.CaptureFixture[str]) -> dict:
    capsys.readouterr()
    assert main(["memory", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def print_of(path: Path, number: int) -> str:
    page = path.with_suffix(".html")
    assert main(["summary", str(path), "--meeting", str(number), "--html", str(page)]) == 0
    return page.read_text(encoding="utf-8")


def test_nothing_leaves_before_its_day(path: Path) -> None:
    before = bytes_of(path)
    assert tidy(path.parent, date(2026, 7, 8)) == []
    assert bytes_of(path) == before


def test_names_leave_on_their_day_from_every_byte_and_the_record_holds(path: Path) -> None:
    assert b"Mistry" in bytes_of(path)
    assert tidy(path.parent, date(2026, 7, 9)) == [
        "Alder Court Tenants' Panel: Names of 9 June 2026 left on 9 July 2026."
    ]
    record = RecordFile.read(path)
    assert [one.event.name for one in record.history(1) if type(one.event).__name__ == "ParticipantAdded"] == [""] * 8
    record.close()
    assert problems(path) == []
    assert "Ann" not in print_of(path, 1)
    assert "Ann" in print_of(path, 2)
    assert tidy(path.parent, date(2026, 7, 9)) == []


def test_late_is_said(path: Path) -> None:
    assert tidy(path.parent, date(2026, 7, 11))[0].endswith("left on 11 July 2026, 2 days late.")


def test_the_print_says_on_which_days_and_only_where_it_was_set(tmp_path: Path) -> None:
    path = held(tmp_path, scripts(tmp_path / "scripts"))
    assert "Names leave on 9 July 2026. What happened leaves on 9 June 2029." in print_of(path, 1)
    (tmp_path / "other").mkdir()
    unset = held(tmp_path / "other", scripts(tmp_path / "other" / "scripts", rule=""))
    assert "How long this record is kept is not set." in print_of(unset, 1)
    assert tidy(unset.parent, date(2031, 1, 1), clock_is_right=True) == []


def test_what_happened_leaves_and_what_is_open_is_carried_on(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = memory(path, capsys)
    said = tidy(path.parent, date(2029, 6, 9), clock_is_right=True)
    assert said[0] == f"{GROUP}: What happened on 9 June 2026 left on 9 June 2029."
    assert problems(path) == []
    after = memory(path, capsys)
    told = lambda things: [[one[part] for part in KEPT] for one in things]  # noqa: E731
    for part in ("asked", "promised"):
        assert told(after["since_last_time"][part]) == told(before["since_last_time"][part])
    assert told(after["in_force"]) == told(before["in_force"])
    assert len(after["in_force"]) + len(after["since_last_time"]["asked"]) > 1
    numbers = lambda told: {(one["thing"], one["number"]) for one in told["threads"]}  # noqa: E731
    assert numbers(after) <= numbers(before)
    assert b"Fay Hollis" not in bytes_of(path)
    record = RecordFile.read(path)
    assert (record.meetings(), record.gone()) == ([2], [1])
    record.close()


def test_a_number_of_a_meeting_that_left_is_not_used_again(path: Path, tmp_path: Path) -> None:
    tidy(path.parent, date(2029, 6, 9), clock_is_right=True)
    assert main(["play", str(tmp_path / "scripts" / FIRST), "--record", str(path)]) == 2


def test_where_it_was_cut_short_it_is_finished(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RecordFile, "detail_leaves", lambda *_: (_ for _ in ()).throw(RecordProblem("the power went")))
    assert tidying.tidy(path.parent, date(2029, 6, 9), True).problems == ("the power went",)
    monkeypatch.undo()
    assert b"Put a bench by the door." in bytes_of(path)
    tidy(path.parent, date(2029, 6, 9), clock_is_right=True)
    record = RecordFile.read(path)
    assert record.meetings() == [2]
    record.close()
    assert problems(path) == []


@pytest.mark.parametrize("today", [date(2026, 6, 1), date(2029, 6, 9)])
def test_nothing_leaves_by_a_clock_that_looks_wrong(path: Path, today: date) -> None:
    said = tidy(path.parent, today)
    assert said == [] if today.year == 2026 else said[0].startswith("The clock of this computer says 9 June 2029")
    assert b"Mistry" in bytes_of(path)


def test_nothing_leaves_while_a_meeting_is_open(tmp_path: Path) -> None:
    made = scripts(tmp_path / "scripts")
    open_still = made[1].read_text(encoding="utf-8")
    made[1].write_text(open_still[: open_still.rindex("  { at")] + "]\n", encoding="utf-8")
    path = held(tmp_path, made)
    assert tidy(path.parent, date(2026, 7, 9)) == []
    assert b"Mistry" in bytes_of(path)


def test_what_was_promised_is_never_made_longer_later(tmp_path: Path) -> None:
    made = scripts(tmp_path / "scripts")
    words = made[1].read_text(encoding="utf-8")
    first = next(line for line in words.splitlines() if 'does = "start_item"' in line)
    rule = RULE.replace("days = 30", "days = 200").replace("0:01:30", re.findall(r'at = "([^"]*)"', first)[0])
    made[1].write_text(words.replace(first, rule + first), encoding="utf-8")
    path = held(tmp_path, made)
    assert tidy(path.parent, date(2026, 7, 9)) == [
        "Alder Court Tenants' Panel: Names of 9 June 2026 left on 9 July 2026."
    ]


def test_a_folder_that_is_none_and_a_record_that_is_broken_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tidy", str(tmp_path / "nowhere")]) == 2
    (tmp_path / "broken.heard").write_bytes(b"nothing")
    assert main(["tidy", str(tmp_path)]) == 0
    assert "broken.heard" in capsys.readouterr().err
