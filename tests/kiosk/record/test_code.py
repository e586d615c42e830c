"""The code on paper is the witness: it finds even a record that was written anew from its first entry to its last."""

import json
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.record.kiosk_key import KioskKey
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests.table import played

MEETING = Path(__file__).parents[2] / "meetings" / "an-ordinary-hour.toml"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("code") / "hour.heard"
    kept = RecordFile.create(path, "Group 5", KioskKey(bytes(32)))
    played(MEETING, kept)
    kept.close()
    return path


def code_of(path: Path) -> str:
    record = RecordFile.read(path)
    code = verification_code(record.head_of(record.meetings()[-1]))
    record.close()
    return code


def test_the_printed_code_is_found_however_it_is_typed(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for typed in (code_of(record), code_of(record).replace("-", " ").lower()):
        assert main(["verify", str(record), "--code", typed]) == 0
        assert "as it was printed. Nothing up to there was changed since." in capsys.readouterr().out


def test_a_record_written_anew_holds_by_itself_but_not_beside_the_paper(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = tmp_path / "forged.heard"
    again = RecordFile.create(forged, "Group 5", KioskKey(bytes(32)))
    played(MEETING, again)
    again.close()
    assert problems(forged) == []
    assert main(["verify", str(forged), "--code", code_of(record)]) == 1
    assert "This code is not in this record." in capsys.readouterr().out


def test_as_json(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(record), "--code", "7KQM", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["result"], told["code"]["result"]) == ("does_not_hold", "no_code")
    assert main(["verify", str(record), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"result": "holds", "problems": [], "missing": ""}
