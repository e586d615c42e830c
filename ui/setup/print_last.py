"""Printing the last meeting later: it was closed, and nobody has printed it yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.repair import SummaryPrinted
from kiosk.meeting.terms import Refused
from kiosk.record.record_file import RecordFile, RecordProblem
from ui.setup.page import Question

if TYPE_CHECKING:
    from ui.setup.conversation import Conversation

T = TypeVar("T")


class Unprinted(msgspec.Struct, frozen=True):
    path: Path
    group: str
    number: int


def unprinted(path: str) -> Unprinted | None:
    """The last meeting of the record used last, if it was closed and its record says of no print."""
    if not path:
        return None
    try:
        record = RecordFile.read(Path(path))
    except (RecordProblem, ValueError, KeyError, Refused):
        return None
    try:
        held = record.meetings()
        events = [type(one.event) for one in record.history(held[-1])] if held else []
        waits = MeetingClosed in events and SummaryPrinted not in events
        return Unprinted(Path(path), record.group, held[-1]) if waits else None
    except (RecordProblem, ValueError, KeyError, Refused):
        return None
    finally:
        record.close()


class PrintingLast:
    """The print question's way while no meeting is open: its errands, its words, and back to the first screen."""

    def __init__(self, talk: Conversation, finish: Callable[[], None]) -> None:
        from ui.close.errand import Errands  # with the close's own modules, which nobody needs before

        self._talk, self._finish = talk, finish
        self._errands = Errands()

    def question(self, last: Unprinted) -> Question:
        from ui.close.after import Print

        return Print(self, last.path, last.number)  # type: ignore[arg-type]

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._errands.send(work, then)

    def tap(self, does: Any, then: Callable[[], None]) -> None:
        """No meeting is open that could take it down: the record goes on saying nothing of a print."""
        then()

    def say(self, problem: str) -> None:
        self._talk.say(problem)

    def turn(self) -> None:
        self._talk.turn()

    def finish(self) -> None:
        self._errands.wait()
        self._finish()
