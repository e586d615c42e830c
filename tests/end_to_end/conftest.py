"""Windows and bridges as the screens' own tests have them, for meetings that go through all parts."""

from tests.ui.conftest import bridge, collected, settle, windows

__all__ = ["bridge", "collected", "settle", "windows"]
