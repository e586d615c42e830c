"""Heard as people start it, `python -m ui RECORD`: a process with windows and server, and how to end it at once."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import aiohttp
import msgspec

from kiosk.record.sqlite_store import RecordFile
from kiosk.tablets.http.devices import Devices, beside
from kiosk.tablets.http.listening import free_socket
from tests.source_tree import ROOT

PATIENCE_S = 30


def serve_apart(record: Path) -> None:
    """Let Heard serve this record at a port that no other Heard would look for."""
    devices = Devices(beside(record))
    with free_socket(0) as bound:
        devices.kept.port = bound.getsockname()[1]
    devices.save()


def with_tablets(record: Path, people: Iterable[str]) -> dict[str, str]:
    """What each of these people's tablets holds that came in before the program was started; by person."""
    devices, tokens = Devices(beside(record)), {}
    kept = RecordFile.read(record)
    devices.kept.meeting = kept.meetings()[-1]
    kept.close()
    for person in people:
        tokens[person], device = devices.add()
        device.person = person
    devices.save()
    return tokens


class Ended(Exception):
    """The program was over before what was waited for; carries what it said."""


class Program:
    """One start of Heard on a record; `said` is the file that its output goes to."""

    def __init__(self, record: Path, folder: Path, env: Mapping[str, str] | None = None) -> None:
        self.record = record
        self.said = folder / "said.txt"
        home = {"HOME": str(folder), "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
        with self.said.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ui", str(record), "--software"],
                cwd=ROOT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **home, **(env or {})},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )

    async def serving(self, session: aiohttp.ClientSession) -> str:
        """Its address, once it answers there."""
        return await self._until(lambda: self._answers(session))

    async def _answers(self, session: aiohttp.ClientSession) -> str:
        try:
            port = msgspec.json.decode(beside(self.record).read_bytes())["port"]
            address = f"http://127.0.0.1:{port}/"
            async with session.get(address) as answer:
                return address if answer.status == 200 else ""
        except (OSError, aiohttp.ClientError, msgspec.DecodeError):
            return ""

    async def _until(self, asked: Callable[[], object]) -> str:
        loop = asyncio.get_running_loop()
        late = loop.time() + PATIENCE_S
        while loop.time() < late:
            found = await asked()
            if found:
                return found
            if await self._ended_within(0.02):
                raise Ended(self.said.read_text())
        raise TimeoutError(f"Heard does not serve: {self.said.read_text()}")

    async def _ended_within(self, seconds: float) -> bool:
        """Whether the process was over in this time."""
        try:
            await asyncio.get_running_loop().run_in_executor(None, self.process.wait, seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    @property
    def complaints(self) -> list[str]:
        """What it said in its log, but for what a machine without a display cannot do."""
        return [line for line in self.said.read_text().splitlines() if "plugin does not support" not in line]

    def kill(self) -> None:
        """As a power cut does it to a program: nothing is said, nothing is finished."""
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        """Politely."""
        self.process.terminate()
        return self.process.wait(PATIENCE_S)
