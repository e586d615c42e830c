"""Figures of made-up meetings agree with the same figures worked out apart from the program."""

from pathlib import Path

import pytest

from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from tests.meeting_from_seed import make
from tests.table import played


def differences(got: object, wanted: object, where: str = "") -> list[str]:
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [d for key in wanted for d in differences(got.get(key, "missing"), wanted[key], f"{where}/{key}")]
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        return [d for i, value in enumerate(wanted) for d in differences(got[i], value, f"{where}/{i}")]
    return [] if got == wanted else [f"{where}: {got!r}, not {wanted!r}"]


@pytest.mark.parametrize("seed", range(25))
def test_the_figures_of_a_made_up_meeting(seed: int, tmp_path: Path) -> None:
    text, wanted = make(seed)
    script = tmp_path / "seed.toml"
    script.write_text(text)
    room = played(script, RecordFile.in_memory("Seed"))
    assert differences(facts(tell(room.record.history(1))), wanted) == []
    room.record.close()
