"""The paper before the meeting, from what is typed on the start page: when, what each item is for, and the print."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, PersonId, Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.room import Room
from kiosk.words.dates import day_named
from ui.close.paper_kept import PaperKept
from ui.setup.draft import Draft
from ui.setup.preparing import About
from ui.wizard.step import Button, Entry, Field, Next, Page, Step, Wrong

if TYPE_CHECKING:
    from ui.program import Heard
    from ui.wizard.wizard import Conversation

T = TypeVar("T")
LONGEST = 2000
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)


def when(day: str, time: str, today: date) -> str:
    """An ISO day, with its time where one was typed; "" without a day. Wrong, with a sentence, where it is none."""
    if not day.strip():
        if time.strip():
            raise Wrong("Type the day too, such as 12 June 2027.")
        return ""
    found = day_named(day, today)
    if found is None:
        raise Wrong("Type the day as 12 June 2027.")
    return f"{found.isoformat()}T{_clock(time)}" if time.strip() else found.isoformat()


def _clock(time: str) -> str:
    found = _TIME.fullmatch(time.strip())
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        in_half = 1 <= hour <= 12
        if half and in_half:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour < 24 and minute < 60 and (in_half or not half):
            return f"{hour:02}:{minute:02}"
    raise Wrong("Type the time as 2pm or 14:00.")


class WhenWeMeet(Step):
    def __init__(self, draft: Draft, today: date) -> None:
        self._draft, self._today = draft, today

    def page(self) -> Page:
        prep = self._draft.preparing
        return Page(
            title="When do we meet?",
            lines=("It stands on the paper. Left empty, the paper says no day.",),
            fields=(
                Field("day", "The day", prep.day, "12 June 2027", share=0.6),
                Field("time", "From when", prep.time, "2pm", share=0.4),
            ),
        )

    def typed(self, field: str, words: str) -> None:
        setattr(self._draft.preparing, "day" if field == "day" else "time", words)

    def went_on(self) -> Next:
        when(self._draft.preparing.day, self._draft.preparing.time, self._today)
        return "on"


class WhatEachItemIsFor(Step):
    """Then the Print screen comes, of the meeting as it is planned then."""

    def __init__(self, draft: Draft, printing: Callable[[], Step]) -> None:
        self._draft, self._printing = draft, printing

    def page(self) -> Page:
        about = self._draft.preparing.about
        none = () if self._draft.items else ("Nothing is on the list yet. The paper says so.",)
        return Page(
            title="What is each item for?",
            lines=("People can think about it, and practise what they want to say.", "You can leave this out.", *none),
            entries=tuple(
                Entry(str(at), item.title, about.get(item.title, About()).asks, acts=(Button("say", "Say it"),))
                for at, item in enumerate(self._draft.items)
            ),
        )

    def acted(self, act: str, entry: str) -> Next:
        return WhatItIsFor(self._draft, self._draft.items[int(entry)].title)

    def went_on(self) -> Next:
        return self._printing()


class WhatItIsFor(Step):
    def __init__(self, draft: Draft, title: str) -> None:
        self._draft, self._title = draft, title
        about = draft.preparing.about.get(title, About())
        self._said = {"asks": about.asks, "context": about.context}

    def page(self) -> Page:
        return Page(
            title=f"“{self._title}”",
            lines=("A short page is enough. Say what a hard word means where you use it.",),
            fields=(
                Field("asks", "Its question, or what it is for", self._said["asks"], "Shall we open till six?"),
                Field("context", "What helps to think about it", self._said["context"], "Paste or type it here"),
            ),
            next="Done",
        )

    def typed(self, field: str, words: str) -> None:
        self._said[field] = words

    def went_on(self) -> Next:
        asks, context = (self._said[field].strip() for field in ("asks", "context"))
        if len(asks) > LONGEST or len(context) > LONGEST:
            raise Wrong(f"That is longer than {LONGEST} letters. Please say it in fewer words.")
        self._draft.preparing.about[self._title] = About(asks, context)
        return "out"


def written(draft: Draft, date: str, file: Path) -> Path:
    """The meeting as it is planned, as a record of its own, which nobody keeps."""
    record = RecordFile.create(file, draft.group)
    try:
        asyncio.run(_opened(Room(record), draft, date))
    finally:
        record.close()
    return file


async def _opened(room: Room, draft: Draft, date: str) -> None:
    runs = draft.opener
    await room.tap(Tap(who=runs, does=draft.opening_on(date)))
    for who, does in draft.afterwards():
        await room.tap(Tap(who=who, does=does, by="" if who == runs else runs))


class PrintingBefore(PaperKept):
    """The questions, and the print's way to its errands and back to the first screen. Nothing is written down of it."""

    def __init__(self, talk: Conversation, draft: Draft, today: date, heard: Heard, finish: Callable[[], None]) -> None:
        from ui.background.task import Errands  # with the close's own modules, which nobody needs before

        self._talk, self._draft, self._today, self._heard, self._finish = talk, draft, today, heard, finish
        self._errands = Errands()
        self._aside = TemporaryDirectory(prefix="heard-")  # holds names: gone with the print

    def questions(self) -> list[Step]:
        return [WhenWeMeet(self._draft, self._today), WhatEachItemIsFor(self._draft, self.question)]

    def question(self) -> Step:
        """The Print screen; Wrong, with its sentence, where the meeting could not be opened so."""
        from ui.close.print_step import Print

        file = Path(self._aside.name) / "before.heard"
        for old in file.parent.iterdir():
            old.unlink()
        prep, path = self._draft.preparing, self._draft.path
        assert path is not None
        try:
            written(self._draft, when(prep.day, prep.time, self._today), file)
        except (Refused, RecordProblem) as problem:
            raise Wrong(str(problem)) from problem
        return Print(self, file, self._draft.number, before=path.parent)

    @property
    def meeting(self) -> Meeting:
        return Meeting()

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._errands.send(work, then)

    def tap(self, does: Asked, then: Callable[[], None], who: PersonId = "") -> None:
        """There is no meeting yet that could take it down."""
        then()

    def say(self, problem: str) -> None:
        self._talk.say(problem)

    def draw(self) -> None:
        self._talk.draw()

    def out(self) -> None:
        self._talk.out()

    def show_file(self, path: Path) -> None:
        from ui.close.files_here import show_file

        show_file(path)

    def people(self) -> tuple[tuple[str, str], ...]:
        return ()

    def finish(self) -> None:
        self._errands.wait()
        self._aside.cleanup()
        self._finish()
