"""A CUPS server of its own in a folder, with queues whose printer is a socket that keeps what it is sent."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

SERVER = """LogLevel warn
Listen {folder}/cups.sock
Browsing No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access
ErrorLog {folder}/error
PageLog {folder}/page
"""
READY_SECONDS = 20


class Cups:
    """A running server; `env` is what `lp` and `lpstat` need to speak to it and to no other."""

    def __init__(self, folder: Path) -> None:
        self.env: Mapping[str, str] = {**os.environ, "CUPS_SERVER": str(folder / "cups.sock"), "HOME": str(folder)}
        self._sockets: list[socket.socket] = []

    def plug(self, queue: str) -> "Future[bytes]":
        """Add a queue; the first job it prints, as the printer receives it."""
        listening = socket.create_server(("127.0.0.1", 0))
        self._sockets.append(listening)
        paper: Future[bytes] = Future()
        Thread(target=_receive, args=(listening, paper), daemon=True).start()
        device = f"socket://127.0.0.1:{listening.getsockname()[1]}/?waiteof=false"
        self._run("lpadmin", "-p", queue, "-E", "-v", device, "-m", "raw")
        return paper

    def make_usual(self, queue: str) -> None:
        self._run("lpadmin", "-d", queue)

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.env, capture_output=True, timeout=60, check=True)

    def unplug_all(self) -> None:
        for listening in self._sockets:
            listening.close()


def _receive(listening: socket.socket, paper: "Future[bytes]") -> None:
    try:
        connection, _ = listening.accept()
    except OSError:
        return
    with connection, connection.makefile("rb") as printed:
        paper.set_result(printed.read())


@contextmanager
def opened(folder: Path) -> Iterator[Cups]:
    """The server, gone afterwards; `folder` must be empty and its path short, for the socket in it."""
    folder.chmod(0o755)
    for name in ("root/ppd", "spool/tmp", "cache", "state/certs"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(SERVER.format(folder=folder))
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder) + _account(folder))
    command = [_program("cupsd"), "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    cups = Cups(folder)
    try:
        _wait_until_it_answers(cups, process)
        yield cups
    finally:
        cups.unplug_all()
        process.terminate()
        process.wait(timeout=READY_SECONDS)


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    assert found, f"{name} is not installed"
    return found


def _account(folder: Path) -> str:
    """As root the server gives up its rights to the printers' own account, which must be able to write here."""
    if os.getuid() != 0:
        return f"User {pwd.getpwuid(os.getuid()).pw_name}\n"
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, "lp", "lp")
    return "User lp\nGroup lp\nSystemGroup root\n"


def _wait_until_it_answers(cups: Cups, process: "subprocess.Popen[bytes]") -> None:
    """`lpstat -r` itself tries to connect; each try is short, and the server's end ends the waiting."""
    for _ in range(READY_SECONDS * 10):
        try:
            process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            done = subprocess.run(
                ["lpstat", "-r"], env=cups.env, capture_output=True, text=True, timeout=60, check=False
            )
            if "is running" in done.stdout:
                return
        else:
            raise ChildProcessError("cupsd ended before it was ready.")
    raise TimeoutError(f"cupsd did not answer in {READY_SECONDS} seconds.")
