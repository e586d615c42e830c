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
    talking.talk.chose("elsewhere")
    talking.next(path=str(path))


def test_a_new_group_gets_a_file_nobody_uses(talking, tmp_path):
    (tmp_path / "record-1.heard").touch()
    talking.new_group("Łódź Üçüncü")
    assert talking.title == "What is this meeting called?"
    assert (talking.draft.path, talking.draft.group) == (tmp_path / "record-2.heard", "Łódź Üçüncü")
    assert not talking.draft.path.exists()


def test_records_that_are_here_are_offered(talking, tmp_path):
    held(tmp_path / "record-1.heard")
    choice = talking.talk.page.choices[0]
    assert (choice.words, choice.second) == ("Harbour Lane Supported Housing Board", "1 meeting. record-1.heard")
    talking.talk.chose(choice.key)
    assert talking.title == "What is this meeting called?"
    assert (talking.draft.number, talking.draft.place) == (5, "Harbour Lane hall")


def test_a_number_that_was_used_is_refused_where_it_is_typed(talking, tmp_path):
    elsewhere(talking, held(tmp_path / "ours.heard"))
    talking.next(title="Housing rules", number="4")
    assert talking.problem == "This record has a meeting 4 already. Give the new one another number."
    talking.next(number="6")
    assert (talking.title, talking.draft.number) == ("Where are we?", 6)


def test_the_people_of_the_meeting_before_are_asked_again(talking, tmp_path):
    elsewhere(talking, held(tmp_path / "ours.heard"))
    talking.name_it()
    talking.talk.chose("4")
    talking.next()
    talking.talk.acted("former")
    names = {one.id: one.name for one in talking.draft.people}
    assert (names["A1"], names["A5"], len(names)) == ("Amina Yusuf", "Colin Hart", 8)
    assert {(one.voice, one.consent.turns, one.consent.print_name) for one in talking.draft.people} == {
        ("not_said", "not_said", False)
    }
    talking.talk.acted("former")
    assert talking.problem == "Some of them are in the list already. Remove those first."


def test_what_was_left_over_is_offered_first(talking, tmp_path):
    path = tmp_path / "ours.heard"
    asyncio.run(with_items_left(path))
    elsewhere(talking, path)
    talking.name_it()
    talking.talk.chose("4")
    talking.next()
    talking.talk.acted("former")
    while talking.title != "Who does what today?":
        talking.next()
    talking.next()
    talking.next(title="Heating")
    talking.talk.acted("former")
    assert [(item.title, item.by) for item in talking.draft.items] == [
        ("Locks", "A2"),
        ("Pets", "A1"),
        ("Heating", ""),
    ]


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
    assert talking.title == "Meeting 4 of Harbour Lane Supported Housing Board is still open."
    talking.talk.chose("go_on")
    assert talking.asked == ["go on ours.heard"]


def test_a_record_that_is_not_one(talking, tmp_path):
    (tmp_path / "letter.heard").write_text("Dear all,")
    elsewhere(talking, tmp_path / "letter.heard")
    assert "letter.heard: this is not a record of Heard. Choose the group's record file." in talking.problem
    assert talking.title == "Where is the group’s record?"


def test_a_record_that_is_not_there(talking, tmp_path):
    elsewhere(talking, tmp_path / "gone.heard")
    assert "gone.heard: cannot be read (No such file or directory)" in talking.problem


def test_a_newer_record(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    elsewhere(talking, path)
    assert "from a newer Heard (format 99). Update Heard, then open it." in talking.problem


def test_a_broken_record(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    elsewhere(talking, path)
    assert "the record is broken" in talking.problem
    assert talking.title == "Where is the group’s record?"


def test_a_record_open_in_another_heard(talking, tmp_path):
    path = held(tmp_path / "ours.heard")
    other = RecordFile.open(path)
    elsewhere(talking, path)
    other.close()
    assert "this record is open in another Heard. Close that one first." in talking.problem
    talking.next()
    assert talking.title == "What is this meeting called?"


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
    with without_rights(tmp_path):
        talking.new_group()
    assert "theirs/record-1.heard: cannot be written (Permission denied). Choose another folder." in talking.problem
    assert talking.title == "What is the group called?"
    assert list(folder.iterdir()) == []


def test_a_record_in_a_read_only_folder(tmp_path, talking):
    path = held(tmp_path / "ours.heard")
    before = path.read_bytes()
    path.chmod(0o444)
    with without_rights(tmp_path):
        elsewhere(talking, path)
    assert "cannot be written (Permission denied)" in talking.problem
    assert path.read_bytes() == before


def test_a_full_disk(talking, tmp_path):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, limits[1]))
    try:
        talking.new_group()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "a record cannot be made here" in talking.problem
    assert "Choose another folder." in talking.problem
    assert list(tmp_path.iterdir()) == []
    talking.next()
    assert talking.title == "What is this meeting called?"


def test_a_group_without_a_name(talking):
    talking.new_group(" ")
    assert talking.problem == "Type what the group is called."
