"""What tests of several parts share: no window by default, a real Chromium, a real display."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import count
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from selenium.webdriver.remote.webdriver import WebDriver

from tests import browser, display
from ui.app import application

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = mkdtemp(prefix="heard-tests-")  # no test touches what this machine remembers
settings.register_profile("no clock", deadline=None)  # how fast the machine is says nothing of a rule
settings.load_profile("no clock")
PATIENCE_MS = 30_000


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """Heard's own application, drawn without a graphics card: the same for all tests, whatever folder they are in."""
    return application(software=True)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits as long as a busy machine may need; what comes sooner is seen sooner."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE_MS)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=PATIENCE_MS)
    return qtbot


@pytest.fixture
def chromium(tmp_path) -> Iterator[Callable[..., WebDriver]]:
    """Opens as many Chromiums as the test asks for: `chromium(size=browser.PHONE)`; each new unless given a profile."""
    numbers = count(1)
    with ExitStack() as stack:

        def open_one(profile=None, **looks) -> WebDriver:
            own = profile or tmp_path / f"chromium-{next(numbers)}"
            return stack.enter_context(browser.opened(own, **looks))

        yield open_one


@pytest.fixture(scope="session")
def lender(tmp_path_factory) -> Iterator[browser.Lender]:
    with ExitStack() as stack:
        yield browser.Lender(stack, tmp_path_factory.mktemp("lent"))


@pytest.fixture
def lent(lender) -> Iterator[Callable[..., WebDriver]]:
    """Like `chromium`, for pages that need no Chromium of their own: `lent(size=browser.PHONE)`."""
    with ExitStack() as stack:
        yield lambda **looks: stack.enter_context(lender.lent(**looks))


@pytest.fixture
def xvfb(tmp_path) -> Iterator[display.Display]:
    """A display of 1920 × 1080 with a window manager; windows opened with its `env` are real ones."""
    folder = tmp_path / "xvfb"
    folder.mkdir()
    with display.opened(folder) as opened:
        yield opened
