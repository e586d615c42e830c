"""Heard's own windows under a Wayland compositor: one display, and two, with the room screen on the second."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.displays.test_every_display import POWERS, powers, seen

pytestmark = pytest.mark.wide
SOCKET = "heard-tests"


@contextmanager
def weston(folder: Path, *backend: str, **env: str) -> Iterator[dict[str, str]]:
    """A compositor that draws for nobody; what a program needs to open its windows on it."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    surroundings = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), **env}
    command = ["weston", *backend, f"--socket={SOCKET}", "--use-pixman", "--idle-time=0", "--no-config"]
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as compositor:
        assert compositor.stdout
        said = []
        for line in compositor.stdout:  # it says so once programs can come
            said.append(line.decode())
            if "launching" in said[-1]:
                break
        else:
            raise ChildProcessError("".join(said))
        surroundings.pop("DISPLAY", None)
        try:
            yield {**surroundings, "WAYLAND_DISPLAY": SOCKET, "QT_QPA_PLATFORM": "wayland"}
        finally:
            compositor.terminate()


def test_one_display_has_both_windows_whole(tmp_path):
    with weston(tmp_path, "--backend=headless-backend.so", "--width=1366", "--height=768") as env:
        shown = seen(tmp_path, env)
    assert powers(shown["room screen"]["words"]) == POWERS
    assert (shown["room screen"]["faults"], shown["desk"]["faults"]) == ([], [])
    assert shown["room screen"]["fills"]


def test_with_two_displays_the_room_screen_fills_the_second(tmp_path, xvfb):
    backend = ("--backend=x11-backend.so", "--output-count=2", "--width=1280", "--height=720")
    with weston(tmp_path, *backend, DISPLAY=xvfb.name) as env:
        shown = seen(tmp_path, env)
    room, desk = shown["room screen"], shown["desk"]
    assert (room["place"], room["fills"]) == ([1280, 0, 1280, 720], True)
    assert (desk["place"], desk["fills"]) == ([0, 0, 1280, 720], True)  # there nothing else keeps it off the room's
    assert powers(room["words"]) == POWERS
    assert (room["faults"], desk["faults"]) == ([], [])
