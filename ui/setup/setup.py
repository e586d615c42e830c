"""Setting up: from the first screen to an open meeting, practice or the demo."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.record.sqlite_store import RecordFile
from ui.setup.card_measure import MeasureModel
from ui.setup.demo_meeting import DemoMeeting
from ui.setup.display import Display, HowBig, WhichDisplay
from ui.setup.draft import Draft
from ui.setup.first_run import FirstRun, still_open
from ui.setup.practice import practice_opening, practice_record
from ui.setup.print_last import LastClosed, PrintingLast, last_closed
from ui.setup.records import made_or_opened
from ui.setup.steps import questions
from ui.wizard.step import Question
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

if TYPE_CHECKING:
    from ui.program import Heard


class Setup:
    """Holds the conversation and does what its choices ask `heard` for."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self.draft = Draft()
        self._last: LastClosed | None = None
        self._printing: PrintingLast | None = None
        self.talk = Conversation(self._first())
        self.model = ConversationModel(self.talk)
        self.model.holder = self  # lives as long as its window
        self._card: QQuickWindow | None = None

    def _first(self) -> list[Question]:
        ways = {
            "start": self.start,
            "practise": self.practise,
            "demo": self.demo,
            "leave": self._heard.quit,
            "print_last": self.print_last,
            "go_on": lambda: self.go_on(Path(self._heard.settings.last_record)),
        }
        last = self._heard.settings.last_record
        self._last = last_closed(last)
        return [FirstRun(ways, lambda: still_open(last), self._last)]

    # What the first screen offers

    def start(self) -> None:
        heard = self._heard
        self.how_big = HowBig(heard.settings, self._rooms_display, self.measure)
        which = WhichDisplay(heard.settings, self._displays, lambda: self._rooms_display().name)
        asked = questions(self.draft, heard.settings, which, self.how_big, self.go_on, self.begin)
        self.talk.restart(asked, left=self._back_to_the_start)

    def practise(self) -> None:
        opening, opener = practice_opening(datetime.now().astimezone())
        self._begin(practice_record, opening, opener, practice=True)

    def demo(self) -> None:
        demo = DemoMeeting(self._heard)
        self._begin(practice_record, demo.opening.does, demo.opening.who, practice=True, begun=demo.start)

    def go_on(self, path: Path) -> None:
        self._remember(path)
        self._begin(lambda: RecordFile.open(path), None, "")

    def begin(self) -> None:
        draft = self.draft
        path, group = draft.path, draft.group
        assert path is not None
        self._remember(path)
        opening = draft.opening(datetime.now().astimezone())
        self._begin(lambda: made_or_opened(path, group), opening, draft.opener, then=draft.afterwards())

    def print_last(self) -> None:
        assert self._last is not None
        self._printing = PrintingLast(self.talk, self._last, self._back_to_the_start)
        self.talk.restart([self._printing.question()], left=self._back_to_the_start)

    def _back_to_the_start(self) -> None:
        self.talk.restart(self._first(), None)

    def _begin(self, *what: Any, **more: Any) -> None:
        """Not at once: opening shuts this window, which is still in the middle of its own key press."""
        QTimer.singleShot(0, partial(self._heard.begin, *what, failed=self.talk.say, **more))

    def _remember(self, path: Path) -> None:
        self._heard.settings.last_record = str(path)
        self._heard.keep_settings()

    # Displays

    def _displays(self) -> list[Display]:
        shown = self._heard.displays
        found = [shown.named(name) for name in shown.names()]
        return [
            Display(screen.name(), round(screen.size().width()), round(screen.size().height()))
            for screen in found
            if screen
        ]

    def _rooms_display(self) -> Display:
        screen = self._heard.displays.rooms(self._heard.settings.room_display)
        known = self._displays()
        return next((one for one in known if screen and one.name == screen.name()), known[0])

    def measure(self) -> None:
        """A card's outline on the room's own display."""
        room = self._rooms_display()
        model = MeasureModel(self._heard.settings.inches, room.width, room.height)
        model.done.connect(self._measured)
        model.left.connect(self._card_away)
        self._card = self._heard.windows.open("setup/CardMeasure.qml", measure=model)
        screen = self._heard.displays.named(room.name)
        if screen:
            self._card.setScreen(screen)
            self._card.setGeometry(screen.geometry())
        self._card.showFullScreen()
        self._card.requestActivate()

    def _measured(self, inches: float) -> None:
        self.how_big.measured(inches)
        self._card_away()
        self.talk.draw()

    def _card_away(self) -> None:
        """Not at once: the window is still in the middle of its own key press."""
        if self._card is not None:
            self._card.setVisible(False)
            QTimer.singleShot(0, partial(self._heard.windows.shut, self._card))
            self._card = None
