"""A record of two meetings, and the page of past meetings over it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.record.sqlite_store import RecordFile
from tests.table import played
from ui.past.looking import Looking

MEETINGS = Path(__file__).parents[2] / "rules_meetings" / "meetings"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two meetings of one group; Ann asked for something in the first."""
    path = tmp_path / "alder.heard"
    record = RecordFile.create(path, "Alder Court Tenants' Panel")
    for number, name in enumerate(("what-was-promised-1.toml", "what-was-promised.toml")):
        played(MEETINGS / name, record, keep_going=bool(number))
    record.close()
    return path


@pytest.fixture
def looking(qapp, path: Path) -> Looking:
    heard = SimpleNamespace(bridge=None, settings=SimpleNamespace(back_ups={}))
    return Looking(heard, path)
