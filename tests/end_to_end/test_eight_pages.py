"""Eight people with a page each and the desk hold a whole decision; how long each step takes is for the bench."""

from pathlib import Path

import pytest

from tests.end_to_end.eight_pages import hold, printed, round_the_table

pytestmark = pytest.mark.wide


def test_eight_pages_and_the_desk_hold_a_decision_from_proposing_to_second_look_to_print(
    chromium, qtbot, qapp, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with round_the_table(chromium(), qtbot, tmp_path) as decision:
        hold(decision)
        assert "Everyone said yes to wording 2. The question changed once." in printed(tmp_path)
