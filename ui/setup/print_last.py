"""Printing the last meeting later: it was closed, and its record says whether somebody has printed it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

import msgspec

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.meeting import Meeting, replay
from kiosk.meeting.repair import NotePrinted, SummaryPrinted
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import GROUP, Asked, PersonId, Refused
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.room import NotKept, Room
from kiosk.summary.projections.history import tell
from ui.close.paper_kept import PaperKept
from ui.wizard.step import Step

if TYPE_CHECKING:
    from ui.program import Heard
    from ui.wizard.wizard import Conversation

T = TypeVar("T")


class LastClosed(msgspec.Struct, frozen=True):
    path: Path
    group: str
    number: int
    printed: bool = False


def last_closed(path: str) -> LastClosed | None:
    """The last meeting of the record used last, if it was closed."""
    if not path:
        return None
    try:
        record = RecordFile.read(Path(path))
    except (RecordProblem, ValueError, KeyError, Refused):
        return None
    try:
        held = record.meetings()
        events = {type(one.event) for one in record.history(held[-1])} if held else set()
        if MeetingClosed not in events:
            return None
        return LastClosed(Path(path), record.group, held[-1], SummaryPrinted in events)
    except (RecordProblem, ValueError, KeyError, Refused):
        return None
    finally:
        record.close()


def note(last: LastClosed, does: Asked, person: PersonId = "") -> str:
    """Write into the record that its last meeting was printed, or what is put right of it; the problem, or ""."""
    try:
        record = RecordFile.open(last.path, own_key())
    except RecordProblem as problem:
        return str(problem)
    try:
        room = Room.of_the_closed(record, number=last.number)
        runs = room.meeting.facilitator or GROUP
        asyncio.run(room.tap(Tap(who=person or runs, by=runs if person not in ("", runs) else "", does=does)))
    except (Refused, NotKept, ValueError, KeyError) as problem:
        if not isinstance(does, NotePrinted):
            return str(problem)
        return f"The print is made. The record could not take down that it was: {problem}"
    finally:
        record.close()
    return ""


class PrintingLast(PaperKept):
    """The print question's way while no meeting is open: its errands, its words, and back to the first screen."""

    def __init__(self, talk: Conversation, last: LastClosed, heard: Heard, finish: Callable[[], None]) -> None:
        from ui.background.task import Errands  # with the close's own modules, which nobody needs before

        self._talk, self._last, self._heard, self._finish = talk, last, heard, finish
        self._errands = Errands()
        self._writing = Lock()  # the record has one writer at a time

    def question(self) -> Step:
        from ui.close.print_step import Print

        last = self._last
        return Print(self, last.path, last.number)

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._errands.send(work, then)

    @property
    def meeting(self) -> Meeting:
        """As the record tells it."""
        record = RecordFile.read(self._last.path)
        try:
            return replay(record.history(self._last.number))
        finally:
            record.close()

    def tap(self, does: Asked, then: Callable[[], None], who: PersonId = "") -> None:
        """No meeting is open that could take it down: the record itself is opened for it."""
        self._errands.send(lambda: self._note(does, who), lambda problem: self.say(problem) if problem else then())

    def _note(self, does: Asked, who: PersonId) -> str:
        with self._writing:
            return note(self._last, does, who)

    def out(self) -> None:
        self._talk.out()

    def say(self, problem: str) -> None:
        self._talk.say(problem)

    def draw(self) -> None:
        self._talk.draw()

    def show_file(self, path: Path) -> None:
        from ui.close.files_here import show_file

        show_file(path)

    def people(self) -> tuple[tuple[str, str], ...]:
        from ui.close.files_here import people_to_print

        record = RecordFile.read(self._last.path)
        try:
            return people_to_print(tell(record.history(self._last.number)).meeting)
        finally:
            record.close()

    def finish(self) -> None:
        self._errands.wait()
        self._finish()
