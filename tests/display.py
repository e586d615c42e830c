"""A virtual X display with a window manager, for windows that have to be real."""

import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_READY_SECONDS = 20
_FOCUS_SECONDS = 60


@dataclass(frozen=True)
class Monitor:
    """One of the screens Qt sees; places and sizes in pixels."""

    name: str
    width: int
    height: int
    x: int = 0
    y: int = 0


class Display:
    """A running X display; `env` is what a program needs to open its windows there."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.env: Mapping[str, str] = {
            **{key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"},
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }

    def run(self, *command: str) -> str:
        """Output of a program on this display, such as `xdotool key Return`."""
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout

    def focus(self, title: str) -> None:
        """Gives the keys to the window of that title once it is there; xdotool itself gives up where another goes."""
        late = time.monotonic() + _FOCUS_SECONDS
        command = ["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus", "--sync"]
        while (done := subprocess.run(command, env=self.env, capture_output=True, timeout=60)).returncode:
            if time.monotonic() > late:
                raise TimeoutError(f"{title} does not get the keys: {done.stderr.decode()}")

    def plug(self, monitor: Monitor) -> None:
        geometry = f"{monitor.width}/1x{monitor.height}/1+{monitor.x}+{monitor.y}"
        output = "none" if self._monitors() else "screen"
        self.run("xrandr", "--setmonitor", monitor.name, geometry, output)

    def unplug(self, name: str) -> None:
        self.run("xrandr", "--delmonitor", name)

    def _monitors(self) -> list[str]:
        """Names of the monitors plugged by hand; X's own is shown as `screen`."""
        rows = self.run("xrandr", "--listmonitors").splitlines()[1:]
        return [name for name in (row.split()[1].lstrip("+*") for row in rows) if name != "screen"]


@contextmanager
def opened(folder: Path, width: int = 1920, height: int = 1080) -> Iterator[Display]:
    """An X display on a free number with openbox on it, both gone afterwards; `folder` is for their own files."""
    with ExitStack() as stack:
        display = Display(f":{start_x(stack, f'{width}x{height}x24')}")
        _start_openbox(stack, display, folder)
        yield display


def start_x(stack: ExitStack, screen: str) -> str:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    _start(stack, command, dict(os.environ), pass_fds=(write,))
    os.close(write)
    number = _first_line(read, "Xvfb")
    os.close(read)
    return number


def _start_openbox(stack: ExitStack, display: Display, folder: Path) -> None:
    """Starts openbox and returns once it manages windows: only then it runs its startup command."""
    ready = folder / "openbox-is-ready"
    os.mkfifo(ready)
    read = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
    env = {**display.env, "HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
    _start(stack, ["openbox", "--sm-disable", "--startup", f"sh -c 'echo ready > {ready}'"], env)
    _first_line(read, "openbox")
    os.close(read)
    ready.unlink()


def _start(stack: ExitStack, command: list[str], env: Mapping[str, str], pass_fds: tuple[int, ...] = ()) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, pass_fds=pass_fds, stdin=quiet, stdout=quiet, stderr=quiet)
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _first_line(descriptor: int, teller: str) -> str:
    """The whole line: Xvfb writes it in two pieces, and dies if the pipe is closed between them."""
    line = ""
    while not line.endswith("\n"):
        if not select.select([descriptor], [], [], _READY_SECONDS)[0]:
            raise TimeoutError(f"{teller} did not start in {_READY_SECONDS} seconds.")
        words = os.read(descriptor, 100).decode()
        if not words:
            raise ChildProcessError(f"{teller} ended before it was ready.")
        line += words
    return line.strip()
