"""A meeting that was closed and not printed can be printed from the first screen."""

import asyncio
from pathlib import Path

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.repair import NotePrinted
from kiosk.meeting.tap import Tap
from kiosk.record.record_file import RecordFile
from kiosk.room import Room
from tests.ui.sample_meeting import begun
from ui.settings import Settings
from ui.setup.print_last import unprinted
from ui.setup.setup import Setup


def meeting(path: Path, *more: object) -> str:
    """A record with a meeting that went on to these taps."""

    async def held() -> None:
        room = Room(RecordFile.create(path, "Harbour Lane"))
        for who, does in [*begun(), *(("A5", does) for does in more)]:
            await room.tap(Tap(who=who, does=does))
        room.record.close()

    asyncio.run(held())
    return str(path)


@pytest.mark.parametrize(
    ("more", "waits"),
    [((), False), ((CloseMeeting(),), True), ((CloseMeeting(), NotePrinted(pages=9)), False)],
)
def test_only_a_closed_meeting_without_a_print_waits(tmp_path, more, waits):
    found = unprinted(meeting(tmp_path / "ours.heard", *more))
    assert (found is not None) is waits
    assert unprinted(str(tmp_path / "gone.heard")) is None


def test_it_is_printed_from_the_first_screen(qtbot, collected, windows, tmp_path, monkeypatch):
    from ui.close import after
    from ui.heard import Heard

    monkeypatch.setattr(after.printer, "queues", list)
    path = meeting(tmp_path / "ours.heard", CloseMeeting())
    heard = Heard()
    heard.settings = Settings(last_record=path)
    setup = Setup(heard)
    choice = setup.talk.page.choices[0]
    assert (choice.words, choice.second) == ("Print the last meeting", "Harbour Lane, meeting 4, is closed.")
    setup.talk.chose("print_last")
    assert setup.talk.page.title == "Print the record?"
    setup.talk.went_on()
    qtbot.waitUntil(lambda: setup.talk.page.title == "The print is ready.", timeout=60_000)
    assert (tmp_path / "ours-meeting-4.pdf").stat().st_size > 10_000
    setup.talk.went_on()
    assert setup.talk.page.title == "What shall we do?"
    heard.shut()
