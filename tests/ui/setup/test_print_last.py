"""A meeting that was closed and not printed can be printed from the first screen, and the record then says so."""

import asyncio
from pathlib import Path

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.repair import NotePrinted, SummaryPrinted
from kiosk.meeting.tap import Tap
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from kiosk.room.room import Room
from tests.ui.sample_meeting import begun
from ui.settings import Settings
from ui.setup.print_last import LastClosed, last_closed, note
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


def read(path: str) -> tuple[list[SummaryPrinted], str]:
    """What the record says of prints, and the code of its print."""
    record = RecordFile.read(Path(path))
    printed = [one.event for one in record.history(4) if isinstance(one.event, SummaryPrinted)]
    code = verification_code(record.head_of(4))
    record.close()
    return printed, code


@pytest.mark.parametrize(
    ("more", "printed"),
    [((), None), ((CloseMeeting(),), False), ((CloseMeeting(), NotePrinted(pages=9)), True)],
)
def test_only_a_closed_meeting_can_be_printed_and_it_is_known_whether_it_was(tmp_path, more, printed):
    found = last_closed(meeting(tmp_path / "ours.heard", *more))
    assert (found.printed if found else None) is printed
    assert last_closed(str(tmp_path / "gone.heard")) is None


def test_that_it_was_printed_is_the_one_thing_a_closed_record_takes(tmp_path):
    path = meeting(tmp_path / "ours.heard", CloseMeeting())
    _, code = read(path)
    last = LastClosed(Path(path), "Harbour Lane", 4)
    assert note(last, NotePrinted(pages=9)) == ""
    assert note(last, NotePrinted(pages=9, copies=3)) == ""
    assert read(path) == ([SummaryPrinted(pages=9), SummaryPrinted(pages=9, copies=3)], code)
    assert problems(Path(path)) == []
    record = RecordFile.read(Path(path))
    kinds = [type(one.event).__name__ for one in record.history(4)][-3:]
    assert kinds == ["MeetingClosed", "SummaryPrinted", "SummaryPrinted"]
    record.close()


def test_what_stands_in_the_way_is_said_and_the_record_is_as_it_was(tmp_path):
    path = meeting(tmp_path / "ours.heard")
    before = Path(path).read_bytes()
    last = LastClosed(Path(path), "Harbour Lane", 4)
    assert note(last, NotePrinted(pages=9)).endswith("That meeting is not closed.")
    assert read(path)[0] == []
    assert problems(Path(path)) == []
    assert len(Path(path).read_bytes()) == len(before)
    writer = RecordFile.open(Path(path))
    assert "open in another Heard" in note(last, NotePrinted(pages=9))
    writer.close()


def test_it_is_printed_from_the_first_screen(qtbot, collected, windows, tmp_path, monkeypatch):
    from ui.close import print_step
    from ui.program import Heard

    monkeypatch.setattr(print_step.printer, "queues", list)
    path = meeting(tmp_path / "ours.heard", CloseMeeting())
    heard = Heard()
    heard.settings = Settings(last_record=path)
    setup = Setup(heard)
    assert setup.model.toPrint == "Print the last meeting"
    setup.model.go("print_last")
    assert (setup.model.view, setup.talk.page.title) == ("talk", "Print: meeting 4")
    qtbot.waitUntil(lambda: "full" in setup.talk.question.state.made, timeout=60_000)
    assert (tmp_path / "Harbour Lane, 14 May 2026, in full.pdf").stat().st_size > 10_000
    qtbot.waitUntil(lambda: bool(read(path)[0]))
    setup.talk.went_on()
    assert (setup.model.view, setup.model.toPrint) == ("start", "Print the last meeting again")
    setup.model.go("print_last")
    assert setup.talk.page.title == "Print: meeting 4"
    heard.shut()
