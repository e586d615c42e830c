"""PySide6 6.12.0 dropped a reference to True at each emit, and Python 3.11 aborted after some 570 of them."""

import subprocess
import sys

import pytest

EMITS = 150
MEASURE = f"""
import sys
from PySide6.QtCore import QObject, Signal

class Teller(QObject):
    nothing = Signal()
    words = Signal(str)
    anything = Signal(object)

teller = Teller()
heard = []
if CONNECTED:
    for signal in (teller.nothing, teller.words, teller.anything):
        signal.connect(lambda *said: heard.append(said))

def emit():
    for _ in range({EMITS // 3}):
        teller.nothing.emit()
        teller.words.emit("a name")
        teller.anything.emit(1.0)

watched = (True, False)

def held():
    return [sys.getrefcount(one) for one in watched]

before = held()
emit()
after = held()
print(after[0] - before[0], after[1] - before[1], len(heard))
"""
# The same measure of an object that loses references by hand; True itself cannot lose any from Python 3.12 on.
LOSS = """
import ctypes
watched = (object(), False)
kept = [watched[0]] * 100
def emit():
    for _ in range(20):
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(watched[0]))
"""


def measured(code: str) -> list[int]:
    """References to True and to False gained while emitting, and how many emits were heard."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return [int(number) for number in done.stdout.split()]


@pytest.mark.parametrize("connected", [True, False])
def test_emitting_keeps_every_reference_to_true_and_false(connected):
    assert measured(f"CONNECTED = {connected}{MEASURE}") == [0, 0, EMITS if connected else 0]


def test_a_lost_reference_would_be_seen():
    code = f"CONNECTED = False{MEASURE}".replace("\nbefore = held()", f"{LOSS}\nbefore = held()")
    assert measured(code)[0] == -20
