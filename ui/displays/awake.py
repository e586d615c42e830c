"""The screen does not go to sleep while a meeting is open: three ways, as many of them as the machine has."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess

from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

WHY = "A meeting is open"


class Awake:
    """`hold` keeps the displays on, `let_go` puts everything back as it was; each may be called twice."""

    def __init__(self) -> None:
        self._ways: list[contextlib.AbstractContextManager[object]] = []
        self._held = contextlib.ExitStack()
        self.by: list[str] = []

    def hold(self) -> None:
        if self.by:
            return
        for way in (_desktop, _login, _x_server):
            name = self._held.enter_context(way())
            if name:
                self.by.append(name)

    def let_go(self) -> None:
        self._held.close()
        self.by.clear()


@contextlib.contextmanager
def _desktop():
    """The desktop's own screen saver, asked on the session bus."""
    bus = QDBusConnection.sessionBus()
    service = QDBusInterface("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "", bus)
    reply = service.call("Inhibit", "Heard", WHY) if bus.isConnected() and service.isValid() else QDBusMessage()
    if reply.type() != QDBusMessage.MessageType.ReplyMessage:
        yield ""
        return
    yield "desktop"
    service.call("UnInhibit", reply.arguments()[0])


@contextlib.contextmanager
def _login():
    """systemd's inhibitor; its child ends by itself when this program does, because its input ends."""
    if not shutil.which("systemd-inhibit") or not os.path.isdir("/run/systemd/system"):
        yield ""
        return
    command = ["systemd-inhibit", "--what=idle:sleep", "--who=Heard", f"--why={WHY}", "cat"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet) as child:
        yield "login"
        assert child.stdin
        child.stdin.close()


@contextlib.contextmanager
def _x_server():
    """X's own blanking and power saving, put back as they were."""
    before = _xset("q") if os.environ.get("DISPLAY") and shutil.which("xset") else ""
    timeout = re.search(r"timeout:\s+(\d+)\s+cycle:\s+(\d+)", before)
    if not timeout:
        yield ""
        return
    dpms = "DPMS is Enabled" in before
    _xset("s", "off", *(["-dpms"] if dpms else []))
    yield "x"
    _xset("s", *timeout.groups(), *(["+dpms"] if dpms else []))


def _xset(*words: str) -> str:
    done = subprocess.run(["xset", *words], capture_output=True, text=True, timeout=5, check=False)
    return done.stdout
