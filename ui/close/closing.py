"""Closing, carried out: the questions' way to the Room, the room screen and the printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QTimer

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import GROUP, Asked, PersonId
from kiosk.meeting.words_settled import OpenWord
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.room import Ack, Room
from kiosk.summary.open_words import open_in
from kiosk.summary.printing import account_of
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import tell
from ui.background.task import Errands
from ui.close.before_closing import Expectations, NextAgenda, Promises, WhatIsLeft, WhatWillBeDifferent
from ui.close.files_here import people_to_print, show_file
from ui.close.last_minutes import CloseIt, OnTheTablets, ReadingBack
from ui.close.names_in_words import NamesInWords
from ui.close.nothing_left import NothingIsLeft
from ui.close.paper_kept import PaperKept
from ui.close.print_step import Print
from ui.close.read_back import read_back_pages
from ui.room_bridge import Answer, RoomBridge
from ui.wizard.step import Step
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

if TYPE_CHECKING:
    from ui.program import Heard

T = TypeVar("T")


class CloseWizard(PaperKept):
    """Holds the conversation; each of its questions is given this as its way."""

    def __init__(self, heard: Heard) -> None:
        assert heard.bridge is not None
        self._heard = heard
        self._bridge: RoomBridge = heard.bridge
        self._errands = Errands()
        self._record: Path | None = None
        self.talk = Conversation(self._before(), left=self.leave)
        if not self.meeting.is_open:
            self.closed()
        banner = "Practice. Nothing is kept." if heard.practice else ""
        opening = self.meeting.opening
        self.model = ConversationModel(self.talk, head=f"Meeting {opening.number}: {opening.title}", banner=banner)
        self.model.holder = self
        self._bridge.changed.connect(self.model.look_again)
        self._bridge.call(lambda room: room.record.path, self._found_record)
        is_open = self.meeting.is_open
        self._bridge.call(lambda room: room.put_before_all(ending=is_open))

    def _before(self) -> list[Any]:
        kinds = (
            WhatIsLeft,
            WhatWillBeDifferent,
            Promises,
            Expectations,
            OnTheTablets,
            NextAgenda,
            NamesInWords,
            ReadingBack,
            CloseIt,
        )
        return [kind(self) for kind in kinds]

    def _found_record(self, path: Path | None) -> None:
        self._record = path

    # What the questions ask for

    @property
    def meeting(self) -> Meeting:
        return self._bridge.snapshot.meeting if self._bridge.snapshot else Meeting()

    @property
    def watched(self) -> tuple[tuple[PersonId, str], ...]:
        return self._bridge.snapshot.watched if self._bridge.snapshot else ()

    @property
    def history(self) -> list[Happened]:
        return self._bridge.history

    @property
    def practice(self) -> bool:
        return self._heard.practice

    @property
    def aftercare(self) -> tuple[str, ...]:
        return self._heard.settings.aftercare

    def keep_aftercare(self, lines: tuple[str, ...]) -> None:
        if lines != self.aftercare:
            self._heard.settings.aftercare = lines
            self._heard.keep_settings()
            self._bridge.call(lambda room: room.put_before_all(aftercare=lines))

    @property
    def room(self) -> Any:
        return self._heard.room

    def tap(self, does: Asked, then: Callable[[], None], who: PersonId = "") -> None:
        def answered(answer: Answer) -> None:
            if isinstance(answer, Ack):
                then()
            else:
                self.talk.say(str(answer))

        runs = self.meeting.facilitator or GROUP  # also once it is closed
        self._bridge.tap(does, who=who or runs, by="" if who in ("", runs) else runs, done=answered)

    def ask(self, fn: Callable[[Room], T], then: Callable[[T], None]) -> None:
        self._bridge.call(fn, then)

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._errands.send(work, then)

    def on(self) -> None:
        self.talk.on()

    def draw(self) -> None:
        self.talk.draw()

    def out(self) -> None:
        self.talk.out()

    def turn(self) -> None:
        self.talk.turn()

    def say(self, problem: str) -> None:
        self.talk.say(problem)

    def asks(self, question: Step) -> bool:
        return self.talk.question is question

    def read_back(self, then: Callable[[list[list[str]]], None]) -> None:
        """The pages are planned aside: a long meeting takes a moment."""
        happened, number, path = list(self.history), self.meeting.opening.number, self._record
        self._bridge.call(
            lambda room: (room.record.group, verification_code(room.record.head_of(room.number))),
            lambda known: self.send(lambda: _pages(happened, number, path, *known), then),
        )

    def open_words(self, then: Callable[[list[OpenWord]], None]) -> None:
        happened, number, path = list(self.history), self.meeting.opening.number, self._record
        self.send(lambda: _planned(happened, number, path, "", "", open_in), then)

    def closed(self) -> None:
        left = NothingIsLeft(self)
        self.talk.restart([left, Print(self, self._record, self.meeting.opening.number)], left=None)
        left.look()

    def leave(self) -> None:
        self.room.hide_pages()
        self._bridge.call(lambda room: room.put_before_all(ending=False))
        self._later(self._heard.hide_close)

    def show_file(self, path: Path) -> None:
        show_file(path)

    def people(self) -> tuple[tuple[str, str], ...]:
        return people_to_print(self.meeting)

    def finish(self) -> None:
        self._later(self._heard.finish)

    def _later(self, go: Callable[[], None]) -> None:
        """Not at once: this window is still in the middle of its own key press."""
        self._bridge.changed.disconnect(self.model.look_again)
        self._errands.wait()
        QTimer.singleShot(0, partial(go))


def _pages(happened: list[Happened], number: int, path: Path | None, group: str, code: str) -> list[list[str]]:
    """On a thread of its own, with a reader of its own where there is a file."""
    try:
        return _planned(happened, number, path, group, code, read_back_pages)
    except RecordProblem as problem:
        return [["The record cannot be read", str(problem)]]


def _planned(
    happened: list[Happened], number: int, path: Path | None, group: str, code: str, does: Callable[[Account], T]
) -> T:
    """What the print would be made of; where there is a file, with the meetings before it."""
    history = tell(happened)
    if path is None:
        return does(Account(history, group, code))
    record = RecordFile.read(path)
    try:
        return does(account_of(record, number, history))
    finally:
        record.close()
