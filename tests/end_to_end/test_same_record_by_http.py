"""What people tap on their own devices leaves the record that the same meeting leaves when it is played."""

from pathlib import Path

import pytest

from kiosk.record.verify import problems
from tests.end_to_end.played_over_http import for_tablets, played_by_tablets, played_rows

pytestmark = pytest.mark.wide

MEETINGS = Path(__file__).parents[1] / "meetings"
NAMES = sorted(path.stem for path in MEETINGS.glob("*.toml") if not path.stem.endswith(".print"))
LATER = {"every-step-again"}  # a second meeting of a group, mostly the facilitator's


@pytest.mark.parametrize("name", NAMES)
async def test_taps_over_http_and_played_taps_leave_the_same_record(name: str, tmp_path: Path) -> None:
    script = for_tablets(MEETINGS / f"{name}.toml")
    async with played_by_tablets(script, tmp_path / "taps.heard") as played:
        assert played.rows() == await played_rows(script)
        assert played.over_http >= (1 if name in LATER else 20)
        assert played.room.aside.feelings.empty
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert [key for key in played.names.private if key.encode() in kept] == []
    assert problems(tmp_path / "taps.heard") == []


@pytest.mark.parametrize("name", ["an-ordinary-hour", "every-step", "seven-to-three"])
async def test_there_were_private_taps_over_http_to_look_for(name: str, tmp_path: Path) -> None:
    async with played_by_tablets(for_tablets(MEETINGS / f"{name}.toml"), tmp_path / "taps.heard") as played:
        assert played.names.private
