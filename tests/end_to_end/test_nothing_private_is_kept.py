"""What was tapped in private is in no file, no log and on nobody else's device, and changes nothing that is kept."""

import asyncio
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.cli.main import main
from kiosk.files.meeting_script import Script
from kiosk.meeting.checks import AnswerCheck
from kiosk.meeting.tap import Tap
from kiosk.private.feelings import Private
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from tests.end_to_end.confided import (
    FEARS,
    IN_NO_FILE,
    OWN_GOAL,
    PRIVATE_STEPS,
    TAPPED_ON_TABLETS,
    WATCHED_GOAL,
    with_confided,
)
from tests.end_to_end.http_tablets import HttpTablet, browserless, new_key
from tests.end_to_end.played_over_http import Names, TabletPlay, for_tablets, played_by_tablets
from tests.source_tree import ROOT

MEETINGS = Path(__file__).parents[1] / "meetings"
SCRIPT = MEETINGS / "seven-to-three.toml"
WANTED = tomllib.loads((MEETINGS / "seven-to-three.print.toml").read_text())
CHAIR = "B10"


class Desk:
    """The program as a process, its home and its temporary files in `folder`; what is tapped at its desk."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.said: list[str] = []

    async def send(self, tap: Tap) -> dict[str, Any]:
        return await self._says({"who": tap.who, "by": tap.by, "does": tap.does})

    async def let_in(self, device: str) -> None:
        """Say yes to a tablet that waits."""
        await self._says({"let_in": device})

    async def _says(self, line: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(msgspec.json.encode(line) + b"\n")
        self.said.append((await self.process.stdout.readline()).decode())
        answer: dict[str, Any] = json.loads(self.said[-1])
        assert answer.get("kept", True), answer
        return answer


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    places = (
        "HOME",
        "TMPDIR",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_RUNTIME_DIR",
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **dict.fromkeys(places, str(folder))}
    words = ["-m", "tests.end_to_end.app_at_desk", str(folder / "group.heard"), "--software"]
    pipe = asyncio.subprocess.PIPE
    with (folder / "stderr.txt").open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *words, cwd=folder, env=env, stdin=pipe, stdout=pipe, stderr=errors
        )
    try:
        yield Desk(process)
        process.terminate()
        assert await process.wait() == 0
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


class Meeting:
    """The whole meeting through the program: the facilitator at the desk, everybody else over HTTP."""

    def __init__(self, script: Script, at: Desk) -> None:
        self.script, self.at = script, at
        self.names = Names()
        self.tablets: dict[str, HttpTablet] = {}
        self.keys: dict[str, str] = {}  # of every private tap and private answer: the key, and whose it was
        self.listening: list[asyncio.Task[None]] = []

    async def play(self) -> None:
        taps = [tap for step in self.script.steps for tap in step.taps]
        served = await self.at.send(taps[0])
        async with browserless() as session:
            for person in self.script.setting.people:
                if person.id != CHAIR:
                    await self._joins(HttpTablet(session, served["address"]), person, served["url"])
            for tap in taps[1:]:
                await self._tap(tap)
            for one in self.listening:
                one.cancel()
            await asyncio.gather(*self.listening, return_exceptions=True)

    async def _joins(self, tablet: HttpTablet, person: Any, url: str) -> None:
        self.tablets[person.id] = tablet
        await tablet.join_as(person, url.partition("#t=")[2], self.at.let_in)
        self.listening.append(asyncio.create_task(_listened(tablet)))

    async def _tap(self, tap: Tap) -> None:
        does = self.names.put(tap.does)
        if tap.finger == CHAIR:
            await self.at.send(replace(tap, does=does))
            return
        key = self.names.key(tap.does) or new_key()
        await self.tablets[tap.finger].tap_in_time(does, key)
        if isinstance(does, Private) or (isinstance(does, AnswerCheck) and str(does.check) == "1"):
            self.keys[key] = tap.who


async def _listened(tablet: HttpTablet) -> None:
    async for _ in tablet.events():
        pass


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written_elsewhere(process: int, folder: Path) -> list[str]:
    """Files outside the folder that the process holds open for writing."""
    found = []
    for one in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # a connection that ended meanwhile
            flags = int(Path(f"/proc/{process}/fdinfo/{one.name}").read_text().split()[3], 8)
            file = one.resolve()
            if flags & (os.O_WRONLY | os.O_RDWR) and file.is_file() and folder not in file.parents:
                found.append(str(file))
    return found


@pytest.mark.parametrize(("more", "keys"), [(str, 13), (with_confided, 13 + TAPPED_ON_TABLETS)])
async def test_feelings_and_private_answers_are_in_no_file_no_log_and_on_nobody_elses_device(
    more: Callable[[str], str], keys: int, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    script = tmp_path_factory.mktemp("script") / "meeting.toml"
    script.write_text(more(SCRIPT.read_text()))
    async with desk(tmp_path) as at:
        meeting = Meeting(for_tablets(script), at)
        await meeting.play()
        assert written_elsewhere(at.process.pid, tmp_path) == []
        limits = Path(f"/proc/{at.process.pid}/limits").read_text()
        assert "Max core file size        0                    0" in limits
        while_open = written(tmp_path)
    looked_at = {**{f"open: {name}": data for name, data in while_open.items()}, **written(tmp_path)}
    looked_at["stdout"] = "".join(at.said).encode()
    assert {"group.heard", "stderr.txt", "open: group.heard-wal"} <= set(looked_at)
    private = [*WANTED["must_not_keep"], *IN_NO_FILE, *meeting.keys]
    assert len(meeting.keys) == keys
    assert [(name, word) for name, data in looked_at.items() for word in private if word.encode() in data] == []
    for person, tablet in meeting.tablets.items():
        told = "".join(tablet.heard)
        assert len(told) > 10_000
        assert [key for key, whose in meeting.keys.items() if whose != person and key in told] == []
        assert [text for text in FEARS if text in told] == []  # shown in the room, and nowhere else
        assert (WATCHED_GOAL in told) == (more is with_confided)
        assert person == OWN_GOAL[0] or OWN_GOAL[1] not in told


def without_private(script: Script) -> Script:
    steps = [
        replace(step, taps=tuple(tap for tap in step.taps if not isinstance(tap.does, Private)))
        for step in script.steps
    ]
    return replace(script, steps=tuple(step for step in steps if step.taps))


NEXT = ("epoch", "seq", "line", "yours", "floor", "stops")


class Told:
    """What every tablet shows after each tap that is not private, but for whom it says is next."""

    def __init__(self, whose: set[str]) -> None:
        self.whose = whose
        self.states: list[tuple[str, dict[str, Any]]] = []

    async def look(self, play: TabletPlay, tap: Tap) -> None:
        if isinstance(tap.does, Private) or not play.room.meeting.is_open:
            return
        for person in sorted(self.whose & set(play.tablets)):
            state = await play.tablets[person].state()
            shown = {part: told for part, told in state.items() if part not in NEXT}
            self.states.append((person, json.loads(play.names.as_written(json.dumps(shown)))))


async def test_nobody_elses_device_shows_anything_of_a_feeling(tmp_path: Path) -> None:
    script = for_tablets(SCRIPT)
    signalled = {tap.who for step in script.steps for tap in step.taps if isinstance(tap.does, Private)}
    others = {person.id for person in script.setting.people} - signalled
    told = []
    for number, one in enumerate((script, without_private(script))):
        told.append(Told(others))
        async with played_by_tablets(one, tmp_path / f"{number}.heard", told[-1].look):
            pass
    assert len(told[0].states) > 300
    assert told[0].states == told[1].states


async def test_nobody_elses_device_shows_who_gave_which_private_answer(tmp_path: Path) -> None:
    """Two of the same side exchange their answers; the totals, the record and all other screens stay."""
    script = for_tablets(SCRIPT)
    told, rows = [], []
    for number, one in enumerate((script, exchanged(script, "B1", CHAIR))):
        told.append(Told({person.id for person in script.setting.people} - {"B1", CHAIR}))
        async with played_by_tablets(one, tmp_path / f"{number}.heard", told[-1].look) as play:
            rows.append(play.rows())
    assert exchanged(script, "B1", CHAIR) != script
    assert rows[0] == rows[1]
    assert told[0].states == told[1].states


def exchanged(script: Script, one: str, other: str) -> Script:
    to = {one: other, other: one}

    def tapped(tap: Tap) -> Tap:
        is_private = isinstance(tap.does, AnswerCheck) and str(tap.does.check) == "1"
        return replace(tap, who=to[tap.who]) if is_private and tap.who in to else tap

    return replace(script, steps=tuple(replace(step, taps=tuple(map(tapped, step.taps))) for step in script.steps))


@pytest.fixture(params=[str, with_confided])
def both(tmp_path: Path, request: pytest.FixtureRequest) -> tuple[Path, Path]:
    """The record of the meeting as it is written, and of the same without its private steps."""
    text = request.param(SCRIPT.read_text())
    steps = (*WANTED["private_steps"], *PRIVATE_STEPS)
    lines = [line for line in text.splitlines() if not any(f'"{step}"' in line for step in steps)]
    assert len(lines) < text.count("\n")
    (tmp_path / "with.toml").write_text(text)
    (tmp_path / "without.toml").write_text("\n".join(lines))
    for name, script in (("with", tmp_path / "with.toml"), ("without", tmp_path / "without.toml")):
        assert main(["play", str(script), "--record", str(tmp_path / f"{name}.heard")]) == 0
    return tmp_path / "with.heard", tmp_path / "without.heard"


def test_the_record_is_the_same_without_the_private_steps(both: tuple[Path, Path]) -> None:
    one, other = (kept(path) for path in both)
    assert len(one) > 100
    assert one == other


def kept(path: Path) -> list[tuple[object, ...]]:
    """Each event with all its fields; the words stand where the body has only a salted sign of them."""
    record = RecordFile.read(path)
    rows = [(one.seq, one.at, one.who, one.by, one.event) for one in record.history(6)]
    walls = record.rows("SELECT wall, version, meeting FROM face WHERE seq > 0 ORDER BY seq")
    fields = record.rows("SELECT seq, field, text FROM words WHERE seq > 0 ORDER BY seq, field")
    record.close()
    return [*rows, *walls, *fields]


def test_the_print_says_the_same_without_the_private_steps(both: tuple[Path, Path], tmp_path: Path) -> None:
    one, other = (printed(path) for path in both)
    assert len(one) > 3000
    assert one == other
    assert [word for word in (*WANTED["must_not_keep"], *FEARS, OWN_GOAL[1], WATCHED_GOAL) if word in one] == []


def printed(record: Path) -> str:
    """The words of the print, but for the verification code."""
    pdf = record.with_suffix(".pdf")
    assert main(["summary", str(record), "--pdf", str(pdf)]) == 0
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    file = RecordFile.read(record)
    code = verification_code(file.head_of(6))
    file.close()
    assert code in text
    return " ".join(text.replace(code, "CODE").split())
