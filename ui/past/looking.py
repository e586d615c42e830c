"""Who carries out what the page of past meetings asks for: print, another group, starting from a meeting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Refused
from kiosk.record.folder import records_in
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem, StoreFailed
from kiosk.room import rights
from kiosk.room.room import NotKept, Room
from ui.background.back_up import folder_of, made_anew
from ui.past.back_ups import BackUps
from ui.past.check_a_print import CheckAPrint
from ui.past.past import Past
from ui.past.past_model import PastModel
from ui.past.rights import Rights
from ui.setup.print_last import LastClosed, PrintingLast
from ui.setup.records import default_folder
from ui.wizard.step import Step, Wrong
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

if TYPE_CHECKING:
    from ui.program import Heard

T = TypeVar("T")
NOT_CLOSED = "This meeting is not closed yet. Close it first, then it can be printed."


class Looking:
    """`record` is None where nothing is kept, as in a practice."""

    def __init__(self, heard: Heard, record: Path | None) -> None:
        self._heard = heard
        self._printing: PrintingLast | None = None
        self.backed_up = ""  # what came of the back-up after what was written last
        past = Past(record, datetime.now().astimezone().date())
        self.talk = Conversation([])
        self.talk_model = ConversationModel(self.talk)
        ways: dict[str, Callable[[], None]] = {}
        if past.meetings:
            ways |= {"print": self._print, "check": self._check}
        if past.meetings and heard.bridge is None:
            ways["rights"] = lambda: self.ask(Rights(self))
            ways["back_ups"] = self._ask_for_back_ups
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

    def _ask_for_back_ups(self) -> None:
        question = BackUps(self)
        self.model.chosen = lambda folder: self.talk_model.type("folder", str(folder))
        self.ask(question)

    def choose_folder(self) -> None:
        """The system's own way of looking for one."""
        self.model.folderWanted.emit()

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

    def _check(self) -> None:
        if self.past.path is not None:
            self.ask(CheckAPrint(self.past.path))

    def keep(self, work: Callable[[RecordFile], T]) -> T:
        """Write into the record; no meeting is open in it. Its back-ups are made anew."""
        done = self._with(lambda path: RecordFile.open(path, own_key()), work)
        self.backed_up = ""
        if self.past.path is not None and self.back_ups_in:
            self.backed_up = made_anew(self.past.path, Path(self.back_ups_in))
            self.model.tell(self.backed_up)
        return done

    @property
    def back_ups_in(self) -> str:
        """The folder its back-ups go to; "" for none."""
        return folder_of(self.past.path, self._heard.settings.back_ups) if self.past.path else ""

    def keep_back_ups_in(self, folder: str) -> None:
        assert self.past.path is not None
        own = self.past.path.resolve()
        others = {one: there for one, there in self._heard.settings.back_ups.items() if Path(one).resolve() != own}
        self._heard.settings.back_ups = {**others, **({str(own): folder} if folder else {})}
        self._heard.keep_settings()

    def look(self, work: Callable[[RecordFile], T]) -> T:
        return self._with(RecordFile.read, work)

    def _with(self, opened: Callable[[Path], RecordFile], work: Callable[[RecordFile], T]) -> T:
        assert self.past.path is not None
        try:
            record = opened(self.past.path)
            try:
                return work(record)
            finally:
                record.close()
        except (RecordProblem, StoreFailed, NotKept) as problem:
            raise Wrong(str(problem)) from problem
        except Refused as refused:
            raise Wrong(refused.sentence) from refused

    def put_right(self, number: int, name: str, now: str, entry: int | None = None) -> None:
        def put(record: RecordFile) -> None:
            _, who = rights.whose(record, number, name, entry)
            person = who.ids[number]
            room = Room.of_the_closed(record, number=number)
            asyncio.run(room.tap(Tap(who=person, does=PutRight(what="name", which=person, now=now))))

        self.keep(put)

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
