"""The display stays on during a meeting, and afterwards everything is as it was."""

import re
import sys

PROGRAM = """
import subprocess
from PySide6.QtCore import QCoreApplication
from ui.displays.awake import Awake

app = QCoreApplication([])
awake = Awake()
said = lambda: subprocess.run(["xset", "q"], capture_output=True, text=True).stdout
print("before", said())
awake.hold()
awake.hold()
print("held", awake.by, said())
awake.let_go()
awake.let_go()
print("after", said())
"""


def timeouts(told: str) -> list[str]:
    return re.findall(r"timeout:\s+(\d+)", told)


def test_the_displays_own_blanking_is_off_while_held_and_back_afterwards(xvfb):
    xvfb.run("xset", "s", "321", "654")
    told = xvfb.run(sys.executable, "-c", PROGRAM)
    assert timeouts(told) == ["321", "0", "321"]
    assert "'x'" in told


def test_power_saving_is_put_back_only_where_it_was_on(xvfb):
    asked = xvfb.run("xset", "q")
    told = xvfb.run(sys.executable, "-c", PROGRAM)
    states = re.findall(r"DPMS is (\w+)", told)
    if "DPMS is Enabled" in asked:
        assert states == ["Enabled", "Disabled", "Enabled"]
    else:
        assert set(states) <= {"Disabled"}
