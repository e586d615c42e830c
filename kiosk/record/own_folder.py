"""Heard's own folders on this machine: what it remembers, and its log."""

from pathlib import Path
from typing import Literal

import platformdirs


def own_folder(kind: Literal["config", "state"]) -> Path:
    """Where this system keeps such things of one user; a user without a home has them where Heard was started."""
    find = platformdirs.user_config_path if kind == "config" else platformdirs.user_state_path
    found = find("heard", appauthor=False)
    return Path(f".{kind}") / "heard" if found.parts[:1] == ("~",) else found
