"""Keys come in although the display gave its keyboard to nobody, as where Heard is there before the window manager."""

import subprocess
import sys
from contextlib import ExitStack

import pytest

from kiosk.meeting.pauses import PauseStarted
from kiosk.record.sqlite_store import RecordFile
from tests.display import Display, start_x
from tests.end_to_end.records import open_meeting
from tests.end_to_end.test_kiosk import DESK, running, until
from tests.ui.sample_meeting import begun

pytestmark = pytest.mark.wide
# Whatever is under the pointer gets the keys, and no window is told that it has them.
TO_NOBODY = """
from ctypes import CDLL, c_char_p, c_void_p
x = CDLL("libX11.so.6")
x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
display = c_void_p(x.XOpenDisplay(None))
x.XSetInputFocus(display, 1, 1, 0)
x.XSync(display, 0)
"""


@pytest.fixture
def bare():
    """A display on which nothing manages windows."""
    with ExitStack() as stack:
        yield Display(f":{start_x(stack, '1920x1080x24')}")


def test_a_window_that_gets_keys_is_the_one_in_use(bare, tmp_path, qtbot):
    record = open_meeting(tmp_path / "group.heard", begun())
    with running(bare, record):
        until(bare, DESK, visible=True)
        bare.focus(DESK)
        bare.run("xdotool", "mousemove", "700", "500")
        subprocess.run([sys.executable, "-c", TO_NOBODY], env=bare.env, check=True)
        qtbot.waitUntil(lambda: has_the_keys(bare) == "", timeout=20_000)
        qtbot.waitUntil(lambda: after_a_key(bare) == DESK, timeout=20_000)
        bare.run("xdotool", "key", "b")
        qtbot.waitUntil(lambda: paused(record), timeout=20_000)


def after_a_key(display: Display) -> str:
    display.run("xdotool", "key", "Shift_L")
    return has_the_keys(display)


def has_the_keys(display: Display) -> str:
    """The title of the window that does; "" where none was told so."""
    command = ["xdotool", "getwindowfocus", "getwindowname"]
    return subprocess.run(command, env=display.env, capture_output=True, text=True, check=False).stdout.strip()


def paused(record) -> bool:
    kept = RecordFile.read(record)
    found = any(isinstance(one.event, PauseStarted) for one in kept.history(kept.meetings()[-1]))
    kept.close()
    return found
