"""How long the longest step of a decision with eight pages and the desk takes until everybody sees it."""

import time
from pathlib import Path

import pytest

from tests.bench.measuring import note
from tests.end_to_end.eight_pages import Decision, hold, round_the_table

LONGEST_S = 2


def looking_at_a_page(decision: Decision) -> float:
    """Seconds to bring a page to the front and read it, with nothing to wait for: the longest of the eight."""
    longest = 0.0
    for page in decision.pages:
        began = time.monotonic()
        page.front()
        page.until(lambda page=page: page.has("speak"))
        longest = max(longest, time.monotonic() - began)
    return longest


def test_no_step_of_a_decision_with_eight_pages_waits_long(
    chromium, qtbot, qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with round_the_table(chromium(), qtbot, tmp_path) as decision:
        floor = looking_at_a_page(decision)
        hold(decision)
    longest = max(decision.waits.values())
    note("Decision with eight pages, longest step", longest, floor, "s", f"at most {LONGEST_S} s", longest <= LONGEST_S)
    assert longest <= LONGEST_S
