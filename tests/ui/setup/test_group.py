"""A new record, one that is here, one from elsewhere, and every way a file can be the wrong one."""

import asyncio
import os
import resource
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.files.meeting_script import load, play
from kiosk.meeting.agenda import ParkItem, ProposeItem
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from tests.ui.sample_meeting import opening
from tests.ui.setup.talking import Talking
from ui.demo.samples import sample_meeting

SCRIPT = sample_meeting("question-that-changed")
NOBODY = 65534


@pytest.fixture
def talking(tmp_path) -> Talking:
    return Talking(tmp_path)


def held(path: Path, closed: bool = True) -> Path:
    """A record with meeting 4 in it."""
    script = load(SCRIPT)
    steps = script.steps if closed else script.steps[:10]
    record = RecordFile.create(path, script.group)
    clock = ScriptClock(script.opened)
    asyncio.run(
        play(type(script)(script.path, script.group, script.opened, script.setting, steps), Room(record, clock), clock)
    )
    record.close()
    return path


def elsewhere(talking: Talking, path: Path) -> None:
    talking.page.take_record(path)


def problem(talking: Talking) -> str:
    return talking.page.problems.get("group", "")


def test_a_new_group_gets_a_file_nobody_uses(talking, tmp_path):
    (tmp_path / "record-1.heard").touch()
    talking.write_all()
    talking.write(group="Łódź Üçüncü")
    assert talking.page.is_new
    assert talking.page.ready() is None
    assert (talking.draft.path, talking.draft.group) == (tmp_path / "record-2.heard", "Łódź Üçüncü")
    assert not talking.draft.path.exists()


def test_a_group_that_has_a_record_is_known_by_its_name(tmp_path):
    held(tmp_path / "record-1.heard")
    talking = Talking(tmp_path)
    talking.write(group="harbour lane supported HOUSING board")
    assert not talking.page.is_new
    assert (talking.draft.number, talking.draft.place) == (5, "Harbour Lane hall")
    assert talking.page.words["runs"] == "Colin Hart"
    talking.write(group="Harbour")
    assert talking.page.is_new
    assert (talking.draft.number, talking.draft.place, talking.page.words["runs"]) == (1, "", "")


def test_the_page_opens_on_the_group_used_last(tmp_path):
    path = held(tmp_path / "record-1.heard")
    talking = Talking(tmp_path)
    talking.page.take_last(str(path))
    assert talking.page.words["group"] == "Harbour Lane Supported Housing Board"
    assert talking.folds["where"].holds == "Harbour Lane hall, as last time"


def test_the_people_of_last_time_are_asked_again_and_stay_who_they_were(talking, tmp_path):
    elsewhere(talking, held(tmp_path / "ours.heard"))
    talking.write(people="New Person\nDEZ CARTER")
    talking.page.people_as_last_time()
    talking.page.people_as_last_time()
    names = {one.id: one.name for one in talking.draft.people}
    assert (names["A1"], names["A2"], names["A5"], len(names)) == ("Amina Yusuf", "DEZ CARTER", "Colin Hart", 9)
    assert talking.draft.opener == "A5"
    assert {(one.voice, one.consent.turns, one.consent.print_name) for one in talking.draft.people} == {
        ("not_said", "not_said", False)
    }


def test_one_who_is_new_is_never_somebody_of_before(talking, tmp_path):
    elsewhere(talking, held(tmp_path / "ours.heard"))
    talking.write(people="Dez Carterson")
    assert talking.draft.people[0].id not in {one.id for one in talking.page.former.people}


def test_what_was_left_over_is_put_in_first(talking, tmp_path):
    path = tmp_path / "ours.heard"
    asyncio.run(with_items_left(path))
    elsewhere(talking, path)
    talking.page.people_as_last_time()
    talking.write(items="Heating, 10")
    assert len(talking.page.left_last_time()) == 2
    talking.page.put_in_left()
    assert [(item.title, item.by, item.minutes, item.origin) for item in talking.draft.items] == [
        ("Locks", "A2", 0, "left over"),
        ("Pets", "A1", 0, "left over"),
        ("Heating", "", 10, ""),
    ]
    assert talking.page.left_last_time() == []


async def with_items_left(path: Path) -> None:
    """A meeting closed with one item waiting and one parked for next time."""
    room = Room(RecordFile.create(path, "Harbour Lane"))
    await room.tap(Tap(who="A5", does=opening()))
    await room.tap(Tap(who="A1", does=ProposeItem(item=1, title="Pets")))
    await room.tap(Tap(who="A2", does=ProposeItem(item=2, title="Locks")))
    await room.tap(Tap(who="A5", does=ParkItem(item=2, reason="", first_next_time=True)))
    await room.tap(Tap(who="A5", does=CloseMeeting()))
    room.record.close()


def test_a_meeting_that_is_open_is_gone_on_with_first(talking, tmp_path):
    elsewhere(talking, held(tmp_path / "ours.heard", closed=False))
    assert talking.page.waiting.open_number == 4
    talking.write_all()
    assert talking.page.waiting is None


def test_a_record_that_is_not_one(talking, tmp_path):
    (tmp_path / "letter.heard").write_text("Dear all,")
    elsewhere(talking, tmp_path / "letter.heard")
    assert "letter.heard: this is not a record of Heard. Choose the group's record file." in problem(talking)


def test_a_record_that_is_not_there(talking, tmp_path):
    elsewhere(talking, tmp_path / "gone.heard")
    assert "gone.heard: cannot be read (No such file or directory)" in problem(talking)


def test_a_newer_record(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    elsewhere(talking, path)
    assert "from a newer Heard (format 99). Update Heard, then open it." in problem(talking)


def test_a_broken_record(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    elsewhere(talking, path)
    assert "the record is broken" in problem(talking)


def test_a_record_open_in_another_heard(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    other = RecordFile.open(path)
    elsewhere(talking, path)
    other.close()
    assert "this record is open in another Heard. Close that one first." in problem(talking)
    elsewhere(talking, path)
    assert problem(talking) == ""


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As somebody who can reach the folder but may write only what everybody may; root may write everywhere."""
    if os.getuid() != 0:
        yield
        return
    for made in (folder, *folder.parents[: -len(Path(tempfile.gettempdir()).parts)]):
        made.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_read_only_folder(tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir(mode=0o555)
    talking = Talking(folder)
    talking.write_all()
    with without_rights(tmp_path):
        assert talking.page.ready() == "group"
    assert "theirs/record-1.heard: cannot be written (Permission denied). Choose another folder." in problem(talking)
    assert list(folder.iterdir()) == []
    talking.page.keep_in(tmp_path)
    assert talking.page.ready() is None
    assert talking.draft.path == tmp_path / "record-1.heard"


def test_a_record_in_a_read_only_folder(tmp_path, talking):
    path = held(tmp_path / "ours.heard")
    before = path.read_bytes()
    path.chmod(0o444)
    with without_rights(tmp_path):
        elsewhere(talking, path)
    assert "cannot be written (Permission denied)" in problem(talking)
    assert path.read_bytes() == before


def test_a_full_disk(talking, tmp_path):
    talking.write_all()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, limits[1]))
    try:
        talking.page.ready()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "a record cannot be made here" in problem(talking)
    assert "Choose another folder." in problem(talking)
    assert list(tmp_path.iterdir()) == []
    talking.write(group="Harbour Lane")
    assert talking.page.ready() is None
