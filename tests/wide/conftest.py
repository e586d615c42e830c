"""All that stands here is of the wide kind, as are files elsewhere that say so themselves."""

from pathlib import Path

import pytest

from tests.ui.conftest import bridge, collected, settle, windows

__all__ = ["bridge", "collected", "settle", "windows"]

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.wide)
