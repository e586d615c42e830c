"""A setting up without windows: the one page typed as a person would, and the questions of its folds."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.views.room_view import RoomView, snapshot
from ui.settings import Settings
from ui.setup.display import Display, HowBig, WhichDisplay
from ui.setup.folds import Fold, folds
from ui.setup.start_page import StartPage
from ui.wizard.wizard import Conversation

NOW = datetime(2026, 5, 14, 14, tzinfo=UTC)
TODAY = date(2026, 5, 14)
DISPLAYS = [Display("HDMI-1", 1920, 1080), Display("eDP-1", 1366, 768)]
LINES = "1 Amina Yusuf\n2 Dez Carter\n5 Colin Hart, Chair, Head of Housing"
PEOPLE = [("Amina Yusuf", 1, ""), ("Dez Carter", 2, ""), ("Colin Hart", 5, "Chair, Head of Housing")]


class Talking:
    """A page, the fold that is open, and what it asked the program for."""

    def __init__(self, home: Path, displays: list[Display] | None = None) -> None:
        self.settings = Settings(last_record=str(home / "record-1.heard"))
        self.page = StartPage(self.settings.last_record, TODAY)
        self.asked: list[str] = []
        shown = DISPLAYS[:1] if displays is None else displays
        self.which = WhichDisplay(self.settings, lambda: shown, lambda: shown[0].name)
        self.how_big = HowBig(self.settings, lambda: shown[0], lambda: self.asked.append("measure"))
        self.talk = Conversation([])

    @property
    def draft(self):
        return self.page.draft

    @property
    def folds(self) -> dict[str, Fold]:
        made = folds(self.draft, self.page.former, self.settings, self.which, self.how_big)
        return {fold.key: fold for fold in made}

    def fold(self, key: str) -> None:
        self.talk = Conversation(
            self.folds[key].asks(),
            left=lambda: self.asked.append("left"),
            ended=lambda: self.asked.append("ended"),
        )

    @property
    def title(self) -> str:
        return self.talk.page.title

    @property
    def problem(self) -> str:
        return self.talk.problem

    def type(self, **words: str) -> None:
        for field, said in words.items():
            self.talk.typed(field, said)

    def next(self, **words: str) -> None:
        self.type(**words)
        self.talk.went_on()

    def write(self, **boxes: str) -> None:
        """Into the boxes of the page, letter by letter."""
        for box, words in boxes.items():
            for end in range(len(words) + 1):
                self.page.type(box, words[:end])

    def write_all(self) -> None:
        """Everything the page has boxes for, ready to start."""
        self.write(group="Harbour Lane", title="Housing rules", people=LINES, runs="Colin Hart")
        self.write(items="Evictions from supported housing, Amina", can="Housing rules")
        self.write(cannot="The budget.", owner="Cabinet")

    def opened(self) -> RoomView:
        """The meeting as the Room has it once everything that was set up was tapped."""
        assert self.page.ready() is None

        async def tapped() -> RoomView:
            room = Room(RecordFile.in_memory(self.draft.group))
            await room.tap(Tap(who=self.draft.opener, does=self.draft.opening(NOW)))
            for who, does in self.draft.afterwards():
                await room.tap(Tap(who=who, by=self.draft.opener, does=does))
            return snapshot(room)

        return asyncio.run(tapped())
