"""Who carries out what the page of past meetings asks for: print, another group, starting from a meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.record.folder import records_in
from ui.past.past import Past
from ui.past.past_model import PastModel
from ui.setup.print_last import LastClosed, PrintingLast
from ui.setup.records import default_folder
from ui.wizard.step import Step
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

if TYPE_CHECKING:
    from ui.program import Heard

NOT_CLOSED = "This meeting is not closed yet. Close it first, then it can be printed."


class Looking:
    """`record` is None where nothing is kept, as in a practice."""

    def __init__(self, heard: Heard, record: Path | None) -> None:
        self._heard = heard
        self._printing: PrintingLast | None = None
        past = Past(record, datetime.now().astimezone().date())
        self.talk = Conversation([])
        self.talk_model = ConversationModel(self.talk)
        ways: dict[str, Callable[[], None]] = {}
        if past.meetings:
            ways["print"] = self._print
        if heard.bridge is None:
            ways |= {"another": self._another, **({"start": self._start} if past.meetings else {})}
        self.model = PastModel(past, ways)
        self.model.holder = self  # lives as long as its window

    @property
    def past(self) -> Past:
        return self.model.past

    def ask(self, question: Step) -> None:
        """On a page of its own, with a way back."""
        self.talk.restart([question], left=self.back)
        self.model.talk(True)

    def back(self) -> None:
        """To the meetings, as their record stands now."""
        self.past.read()
        self.model.talk(False)

    def _print(self) -> None:
        meeting, path = self.past.meeting, self.past.path
        if meeting is None or path is None:
            return
        if not meeting.closed:
            self.model.tell(NOT_CLOSED)
            return
        last = LastClosed(path, self.past.group, meeting.number)
        self._printing = PrintingLast(self.talk, last, self._heard, self.back)
        self.ask(self._printing.question())

    def _another(self) -> None:
        """The next record here, by its place in the folder."""
        path = self.past.path
        folder = path.parent if path else default_folder()
        paths = sorted(one.path for one in records_in(folder)[0])
        if len(paths) < 2 and path in paths:
            self.model.tell("There is no other group here.")
            return
        at = paths.index(path) if path in paths else -1
        self.model.past = Past(paths[(at + 1) % len(paths)], self.past.today)
        self.model.look_again()

    def _start(self) -> None:
        """The start page with this group, as after any of its meetings."""
        self._heard.hide_past(self.past.path)
