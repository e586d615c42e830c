"""An archive and kiosks as people run them: by commands, each machine with settings of its own."""

import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg

from kiosk.archive.migrations import set_up
from kiosk.archive.own_postgres import OwnPostgres
from tests.source_tree import ROOT

names = count(1)
played: dict[str, Path] = {}  # by the meeting, a record of it
MEETINGS = ROOT / "tests/meetings"
PATIENCE_S = 120


def free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Machine:
    """A folder in which `python -m kiosk` keeps what it remembers."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.env = {
            **os.environ,
            "XDG_CONFIG_HOME": str(folder),
            "XDG_STATE_HOME": str(folder),
            "PYTHONPATH": str(ROOT),
        }

    def run(self, *words: object, says: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kiosk", *map(str, words)]
        return subprocess.run(
            command, env=self.env, cwd=ROOT, input=says, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )

    def does(self, *words: object, says: str = "") -> str:
        """What it prints where it ends well."""
        done = self.run(*words, says=says)
        assert done.returncode == 0, f"{words}: {done.stderr or done.stdout}"
        return done.stdout


class Kiosk(Machine):
    """A computer in a room."""

    def play(self, script: str, name: str = "group.heard", own: bool = False) -> Path:
        """Played here, or the record of a group that played it before: one of its `own` where two groups are wanted."""
        record = self.folder / name
        if not record.exists() and not own:
            if script not in played:
                folder = Path(mkdtemp(prefix="heard-played-"))
                played[script] = Kiosk(folder).play(script, own=True)
            return Path(shutil.copy(played[script], record))
        self.does("play", MEETINGS / f"{script}.toml", "--record", record, "--keep-going")
        return record

    def takes(self, record: Path) -> Path:
        """A copy of another computer's record."""
        return Path(shutil.copy(record, self.folder / record.name))

    def status(self, record: Path) -> dict[str, Any]:
        return json.loads(self.run("archive", "status", record, "--json").stdout)


class Archive(Machine):
    """The organisation's side: a database and a gateway on a port that stays the same."""

    def __init__(self, dsn: str, folder: Path) -> None:
        super().__init__(folder)
        self.dsn, self.port = dsn, free_port()
        self.gateway: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "kiosk", "archive", "serve", "--dsn", self.dsn, "--port", str(self.port)]
        self.gateway = subprocess.Popen(command, env=self.env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert "can send" in self.gateway.stdout.readline()

    def stop(self) -> None:
        if self.gateway and self.gateway.poll() is None:
            self.gateway.terminate()
        if self.gateway:
            self.gateway.communicate(timeout=PATIENCE_S)

    def kill(self) -> None:
        self.gateway.kill()
        self.gateway.communicate(timeout=PATIENCE_S)

    def invite(self, group: str = "Harbour Lane", name: str = "harbour.invite") -> Path:
        file = self.folder / name
        self.does("archive", "invite", group, "--dsn", self.dsn, "--address", self.address, "--out", file)
        return file

    def lets_in(self, kiosk: Kiosk, record: Path, group: str = "Harbour Lane") -> None:
        kiosk.does("archive", "join", self.invite(group, f"{kiosk.folder.name}.invite"), record, says="yes\n")

    def check(self) -> dict[str, Any]:
        return json.loads(self.run("archive", "check", "--dsn", self.dsn, "--json").stdout)

    def asks(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            connection.execute("SET search_path = archive")
            done = connection.execute(sql, values)
            return done.fetchall() if done.description else []


def fresh(postgres: OwnPostgres) -> str:
    """A database that nobody used."""
    return postgres.make_database(f"archive_{next(names)}")


@contextmanager
def running(postgres: OwnPostgres, folder: Path) -> Iterator[Archive]:
    """Set up, with its gateway running."""
    dsn = fresh(postgres)
    set_up(dsn, "Harbour Council")
    made = Archive(dsn, folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()


def fetched(address: str) -> tuple[int, str]:
    """What a browser gets that goes on although the certificate is the archive's own."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    try:
        with urllib.request.urlopen(address, context=trusting, timeout=PATIENCE_S) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
