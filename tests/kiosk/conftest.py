"""A print server of its own, for whatever prints without a window."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import cups


@pytest.fixture
def server(monkeypatch) -> Iterator[cups.Cups]:
    with tempfile.TemporaryDirectory(prefix="cups-", dir="/tmp") as folder, cups.opened(Path(folder)) as opened:
        for name, value in opened.env.items():
            monkeypatch.setenv(name, value)
        yield opened
