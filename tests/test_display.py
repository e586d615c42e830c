"""The display of the tests takes real windows, keys, and screens that come and go."""

import subprocess
import sys

from tests.display import Monitor

WINDOW = """
import sys
from PySide6.QtGui import QGuiApplication, QRasterWindow
app = QGuiApplication([])
window = QRasterWindow(title="A window of the tests")
window.keyPressEvent = lambda event: (print(event.text(), flush=True), app.quit())
window.show()
sys.exit(app.exec())
"""
SCREENS = (
    "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); print(*[s.name() for s in app.screens()])"
)


def test_a_window_there_takes_keys(xvfb):
    program = subprocess.Popen([sys.executable, "-c", WINDOW], env=xvfb.env, stdout=subprocess.PIPE, text=True)
    with program:
        xvfb.focus("A window of the tests")
        xvfb.run("xdotool", "key", "h")
        assert program.communicate(timeout=30)[0] == "h\n"


def test_screens_come_and_go(xvfb):
    xvfb.plug(Monitor("DESK", 960, 1080))
    xvfb.plug(Monitor("ROOM", 960, 1080, x=960))
    assert xvfb.run(sys.executable, "-c", SCREENS).split() == ["DESK", "ROOM"]
    xvfb.unplug("ROOM")
    assert xvfb.run(sys.executable, "-c", SCREENS).split() == ["DESK"]
