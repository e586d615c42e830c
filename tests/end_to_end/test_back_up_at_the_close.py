"""From a close to its back-up, in real windows by keys alone; and none of what is taken out later stays in any."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.tap import Tap
from kiosk.record.copies import back_up
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from kiosk.room.room import Room
from tests.end_to_end.test_disk import Disk
from tests.kiosk.cli.test_rights import found
from tests.kiosk.cli.test_tidy import held, scripts
from tests.source_tree import ROOT
from tests.table import LOOP
from tests.ui.sample_meeting import opening
from ui.settings import Settings, keep_settings


class Desk:
    """Heard started anew for each thing that is done, with what the machine remembers between."""

    def __init__(self, env: dict[str, str], folder: Path) -> None:
        self.record, self.stick, self.pictures = folder / "ours.heard", folder / "stick", folder / "pictures"
        for made in (self.stick, self.pictures):
            made.mkdir()
        self.settings = folder / "home" / "config" / "heard" / "settings.json"
        self._env = {**env, "HOME": str(folder / "home"), "XDG_CONFIG_HOME": str(folder / "home" / "config")}
        self._env |= {"PYTHONPATH": str(ROOT)}

    def does(self, what: str) -> dict[str, object]:
        words = [sys.executable, "-m", "tests.end_to_end.back_up_run"]
        words += [str(self.record), str(self.stick), str(self.pictures), what]
        done = subprocess.run(words, cwd=ROOT, env=self._env, capture_output=True, text=True, timeout=200, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return json.loads(done.stdout)

    def begins(self, number: int) -> None:
        """A meeting is begun, and left open; somebody asks for something in it."""
        there = self.record.exists()
        record = RecordFile.open(self.record) if there else RecordFile.create(self.record, "Harbour Lane")
        room = Room(record)
        setting = msgspec.structs.replace(opening().setting, number=number)
        ask = MakeAsk(ask=number, text=f"Who pays for kestrel {number}?")
        taps = [("A5", msgspec.structs.replace(opening(), setting=setting)), ("A1", ask)]
        for who, does in taps if there else [*taps, ("A5", CloseMeeting())]:
            LOOP.run_until_complete(room.tap(Tap(who=who, does=does)))
        record.close()

    def uses(self) -> None:
        keep_settings(Settings(last_record=str(self.record)), self.settings)


@pytest.fixture
def desk(xvfb, tmp_path) -> Desk:
    made = Desk(xvfb.env, tmp_path)
    made.begins(1)
    made.uses()
    return made


def everywhere(desk: Desk, words: str) -> list[str]:
    """Every file, of record, back-ups and all else that Heard left, in which these words stand in any byte."""
    forms = (words.encode(), words.encode("utf-16-le"))
    files = [one for one in desk.record.parent.rglob("*") if one.is_file()]
    return [one.name for one in files if any(form in one.read_bytes() for form in forms)]


def newest(desk: Desk) -> Path:
    return max(desk.stick.glob("*.heard"))


def test_from_the_close_to_a_back_up_that_keeps_nothing_that_is_taken_out_later(desk):
    desk.does("choose")
    chosen = newest(desk)
    desk.begins(2)
    other = Settings(last_record="/another/group.heard", back_ups={str(desk.record): str(desk.stick)})
    keep_settings(other, desk.settings)
    said = desk.does("close")["close"]
    made = newest(desk)
    assert made != chosen
    assert said == f"A back-up is in {made}. It was checked and holds."
    assert list(problems(made)) == []
    assert found(desk.stick, "kestrel 2") == [made.name]

    said = desk.does("Amina Yusuf")["out"]
    assert said[-1].startswith("A back-up is in ")
    for words in ("kestrel 1", "kestrel 2", "Amina"):
        assert everywhere(desk, words) == []
    assert everywhere(desk, "Harbour Lane") != []
    assert list(problems(newest(desk))) == []


def test_a_stick_that_is_pulled_out_is_said_at_the_close_and_where_words_go(desk):
    desk.does("choose")
    desk.begins(2)
    shutil.move(desk.stick, desk.stick.with_name("pocket"))
    gone = f"{desk.stick} is not there: is the stick in? No back-up was made. The record itself is kept."
    assert desk.does("close")["close"] == gone
    assert list(problems(desk.record)) == []
    said = desk.does("Amina Yusuf")["out"]
    assert said[-2:] == [gone, "Back-ups that are there already have it until the next one is made."]
    shutil.move(desk.stick.with_name("pocket"), desk.stick)
    assert found(desk.stick, "kestrel 1") != []
    desk.does("Dez Carter")
    assert everywhere(desk, "kestrel") == []


def test_names_that_leave_by_their_age_leave_the_back_ups_when_heard_starts(desk, tmp_path):
    group = tmp_path / "group"
    group.mkdir()
    path = held(group, scripts(tmp_path / "scripts"))
    record = RecordFile.read(path)
    back_up(record, desk.stick)
    record.close()
    assert found(desk.stick, "Mistry") != []
    keep_settings(Settings(last_record=str(path), back_ups={str(path): str(desk.stick)}), desk.settings)
    said = desk.does("start")["start"]
    assert "Names of 9 June 2026 left" in said
    assert said.endswith(f"A back-up is in {newest(desk)}. It was checked and holds.")
    assert found(group, "Mistry") == found(desk.stick, "Mistry") == []
    assert list(problems(newest(desk))) == []


@pytest.mark.wide
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts small disks of its own, which only root may"
)
def test_a_stick_that_is_full_is_said_at_the_close_and_what_is_on_it_stays(desk):
    disk = Disk(desk.stick)
    try:
        desk.does("choose")
        before = newest(desk)
        desk.begins(2)
        disk.fill()
        said = desk.does("close")["close"]
        assert "no copy could be made there (database or disk is full)" in said
        assert said.endswith("No back-up was made. The record itself is kept.")
        assert list(desk.stick.glob("ours*")) == [before]
        assert (list(problems(before)), list(problems(desk.record))) == ([], [])
        disk.free()
        assert desk.does("Amina Yusuf")["out"][-1].startswith("A back-up is in ")
        assert everywhere(desk, "kestrel") == []
    finally:
        disk.unmount()
