"""A record of two meetings, and the page of past meetings over it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.two_meetings import two_meetings
from ui.past.looking import Looking


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return two_meetings(tmp_path)


@pytest.fixture
def looking(qapp, path: Path) -> Looking:
    heard = SimpleNamespace(bridge=None, settings=SimpleNamespace(back_ups={}))
    return Looking(heard, path)
