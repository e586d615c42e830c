"""A PostgreSQL of one's own, of Debian's packages, on loopback in a folder: to try the archive out, and for tests."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.archive.problem import ArchiveProblem

WHERE = Path("/usr/lib/postgresql")
WANTED = "sudo apt-get install --yes --no-install-recommends postgresql"
OLDEST = 15
USER = "postgres"  # Debian's own; the server does not run as root
WAIT_S = 60
AGAIN = 20


class OwnPostgres:
    """`start`, `stop`, `kill`; `dsn(name)` of each of its databases."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.data, self._programs = folder / "data", programs
        self._log = folder / "log"
        self.port = _free_port()
        self._as = USER if os.name == "posix" and os.geteuid() == 0 else None
        if self._as:
            folder.chmod(0o711)
            shutil.chown(folder, self._as)
        if not self.data.exists():
            self._call("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "-D", str(self.data))

    def dsn(self, name: str = "postgres", user: str = USER) -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        settings = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        where = ("-D", str(self.data), "-l", str(self._log), "-t", str(WAIT_S))
        self._call("pg_ctl", "-s", "-w", *where, "-o", settings, "start")

    def stop(self, kept: bool = True) -> None:
        """What is deleted next needs not be put in order first."""
        self._call(
            "pg_ctl", "-s", "-w", "-m", "fast" if kept else "immediate", "-t", str(WAIT_S), "-D", str(self.data), "stop"
        )

    def kill(self) -> None:
        """As a power cut does; `start` recovers it."""
        file = self.data / "postmaster.pid"
        os.kill(int(file.read_text().split()[0]), signal.SIGKILL)

    def start_again(self) -> None:
        """After it was killed: its file says that it runs, and its last helpers end a moment later."""
        for last in [False] * AGAIN + [True]:
            (self.data / "postmaster.pid").unlink(missing_ok=True)
            try:
                self.start()
                return
            except ArchiveProblem:
                if last:
                    raise

    def make_database(self, name: str) -> str:
        self._call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, name)
        return self.dsn(name)

    def _call(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *words],
            user=self._as, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            raise ArchiveProblem(f"PostgreSQL's {program} failed: {said[-1] if said else done.returncode}.")


@contextmanager
def own_postgres(folder: Path | None = None) -> Iterator[OwnPostgres]:
    """Started, and stopped and deleted in the end; with a folder it stays there."""
    programs = _programs()
    with TemporaryDirectory(prefix="heard-archive-") as temporary:
        place = folder or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        server = OwnPostgres(place, programs)
        server.start()
        try:
            yield server
        finally:
            server.stop(kept=folder is not None)


def _programs() -> Path:
    found = [one for one in WHERE.glob("*/bin") if one.parent.name.isdecimal() and int(one.parent.name) >= OLDEST]
    found = [one for one in found if (one / "initdb").exists()]
    if not found:
        raise ArchiveProblem(f"PostgreSQL {OLDEST} or newer is not here. This command brings it:\n  {WANTED}")
    return max(found, key=lambda one: int(one.parent.name))


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
