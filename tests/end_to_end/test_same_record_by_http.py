"""What people tap on their own devices leaves the record that the same meeting leaves when it is played."""

from pathlib import Path

import pytest

from kiosk.feelings import Private
from kiosk.record.verify import problems
from kiosk.script import load
from tests.end_to_end.played_over_http import played_by_tablets, played_rows

MEETINGS = Path(__file__).parents[1] / "meetings"
NAMES = sorted(path.stem for path in MEETINGS.glob("*.toml") if not path.stem.endswith(".print"))


@pytest.mark.parametrize("name", NAMES)
async def test_taps_over_http_and_played_taps_leave_the_same_record(name: str, tmp_path: Path) -> None:
    script = load(MEETINGS / f"{name}.toml")
    async with played_by_tablets(script, tmp_path / "taps.heard") as played:
        assert played.rows() == await played_rows(script)
        assert played.over_http >= 20
    assert problems(tmp_path / "taps.heard") == []


@pytest.mark.parametrize("name", NAMES)
async def test_private_taps_over_http_leave_nothing(name: str, tmp_path: Path) -> None:
    script = load(MEETINGS / f"{name}.toml")
    private = {tap.does for step in script.steps for tap in step.taps if isinstance(tap.does, Private)}
    async with played_by_tablets(script, tmp_path / "taps.heard") as played:
        pass
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    feelings = {does.choice for does in private if hasattr(does, "choice")}
    assert [choice for choice in feelings if choice.encode() in kept] == []
    assert [key for name, key in played.keys.items() if _is_private(name, private) and key.encode() in kept] == []
    assert played.room.aside.feelings.empty


def _is_private(name: str, private: set[Private]) -> bool:
    return any(getattr(does, "id", None) == name for does in private)
