"""Short meetings that attack one rule each: what leaving, silence, haste and power do to it, and what they cannot."""

from pathlib import Path

import pytest

from tests.rules_meetings.player import differences

SCRIPTS = [
    path
    for path in sorted((Path(__file__).parent / "meetings").glob("*.toml"))
    if path.with_name(f"{path.stem}.expect.toml").exists()
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_rule_holds(script: Path, tmp_path: Path) -> None:
    assert differences(script, tmp_path) == []
