"""What a rule does is seen: the same short meetings on the room screen, the desk, people's tablets and the pad."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.rules_meetings.surfaces import unseen
from tests.rules_meetings.test_rules_meetings import SCRIPTS

SEEN = [path for path in SCRIPTS if "seen" in tomllib.loads(path.with_name(f"{path.stem}.expect.toml").read_text())]


@pytest.mark.parametrize("script", SEEN, ids=lambda path: path.stem)
def test_the_rule_is_seen(script: Path, qapp: QGuiApplication) -> None:
    assert list(unseen(script)) == []
