"""Setting up: from the first screen to an open meeting, practice or the demo."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.tidying import Tidied, tidy
from ui.background.back_up import made_anew
from ui.background.task import Errands
from ui.demo.practising import Practising
from ui.setup.card_measure import MeasureModel
from ui.setup.demo_meeting import DemoMeeting
from ui.setup.display import Display, HowBig, WhichDisplay
from ui.setup.folds import folds
from ui.setup.from_file import FromFile
from ui.setup.kept_page import forget, take_up
from ui.setup.paper_before import PrintingBefore
from ui.setup.practice import practice_agenda, practice_opening, practice_record
from ui.setup.print_last import LastClosed, PrintingLast, last_closed
from ui.setup.records import made_or_opened
from ui.setup.start_model import StartModel
from ui.setup.start_page import StartPage
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

if TYPE_CHECKING:
    from ui.program import Heard


class Setup:
    """Holds the start page and does what it asks `heard` for."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        settings = heard.settings
        self._last: LastClosed | None = None
        self._printing: PrintingLast | None = None
        self._printing_before: PrintingBefore | None = None
        self._how_big = HowBig(settings, self._rooms_display, self.measure)
        which = WhichDisplay(settings, self._displays, lambda: self._rooms_display().name)
        self.page = StartPage(settings.last_record, datetime.now().astimezone().date())
        if not take_up(self.page):
            self.page.take_last(settings.last_record)
        self.talk = Conversation([])
        self.talk_model = ConversationModel(self.talk)
        ways = {
            "begin": self.begin,
            "practise": self.practise,
            "round": partial(self.practise, True),
            "demo": self.demo,
            "guide": heard.show_guide,
            "past": heard.show_past,
            "leave": self.leave,
            "print_last": self.print_last,
            "print_before": self.print_before,
            "go_on": self.go_on,
            "list": self.from_file,
        }
        made = lambda: folds(self.page.draft, self.page.former, settings, which, self._how_big)  # noqa: E731
        self._look_for_print()
        self.model = StartModel(self.page, made, ways, settings)
        self.model.holder = self  # lives as long as its window
        self._card: QQuickWindow | None = None
        self._errands = Errands()
        folders, today = list(self.page.folders), self.page.today
        self._errands.send(lambda: [tidy(folder, today) for folder in folders], self._tidied)

    def _tidied(self, done: list[Tidied]) -> None:
        """What left by its age since Heard was here last."""
        said = [sentence for one in done for sentence in one.said]
        if said:  # what left the record leaves its back-ups, too
            said += [made_anew(Path(path), Path(folder)) for path, folder in self._heard.settings.back_ups.items()]
            self.model.say(" ".join(filter(None, (self.model.said, *said))))

    def _look_for_print(self) -> None:
        self._last = last_closed(self._heard.settings.last_record)
        again = " again" if self._last and self._last.printed else ""
        self.page.to_print = f"Print the last meeting{again}" if self._last else ""

    # What the page offers

    def practise(self, with_tour: bool = False) -> None:
        opening, opener = practice_opening(datetime.now().astimezone())
        begun = partial(Practising(self._heard).start, with_tour)
        self._begin(practice_record, opening, opener, practice=True, then=practice_agenda(), begun=begun)

    def demo(self) -> None:
        demo = DemoMeeting(self._heard)
        self._begin(practice_record, demo.opening.does, demo.opening.who, practice=True, begun=demo.start)

    def leave(self) -> None:
        self.model.keep()
        self._heard.quit()

    def go_on(self) -> None:
        waiting = self.page.waiting
        assert waiting is not None
        self._remember(waiting.path)
        self._begin(lambda: RecordFile.open(waiting.path, own_key()), None, "")

    def begin(self) -> None:
        draft = self.page.draft
        path, group = draft.path, draft.group
        assert path is not None
        self._remember(path)
        opening = draft.opening(datetime.now().astimezone())
        made = lambda: made_or_opened(path, group)  # noqa: E731
        self._begin(made, opening, draft.opener, then=draft.afterwards(), begun=self._begun)

    def _begun(self) -> None:
        """What was typed is in the record now."""
        self.model.stop_keeping()
        forget()

    def print_last(self) -> None:
        assert self._last is not None
        self._printing = PrintingLast(self.talk, self._last, self._heard, self._back)
        self.talk.restart([self._printing.question()], left=self._back)
        self.model.turn("talk")

    def print_before(self) -> None:
        """The paper before the meeting, once it is known who meets and what we can decide."""
        if box := self.page.ready():
            self.model.look_again()
            self.model.went.emit(box)
            return
        self._printing_before = PrintingBefore(self.talk, self.page.draft, self.page.today, self._heard, self._back)
        self.talk.restart(self._printing_before.questions(), left=self._printing_before.finish)
        self.model.turn("talk")

    def from_file(self) -> None:
        """The list that was chosen, before it counts."""
        self.talk.restart([FromFile(self.page, self.model.chosen, self._back)], left=self._back)
        self.model.turn("talk")

    def _back(self) -> None:
        self._look_for_print()
        self.model.turn("start")

    def _begin(self, *what: Any, **more: Any) -> None:
        """Not at once: opening shuts this window, which is still in the middle of its own key press."""
        QTimer.singleShot(0, partial(self._heard.begin, *what, failed=self.model.say, **more))

    def _remember(self, path: Path) -> None:
        self._heard.settings.last_record = str(path)
        self._heard.keep_settings()

    # Displays

    def _displays(self) -> list[Display]:
        shown = self._heard.displays
        return [
            Display(screen.name(), screen.size().width(), screen.size().height(), shown.is_first(screen))
            for screen in shown.apart()
        ]

    def _rooms_display(self) -> Display:
        screen = self._heard.displays.rooms(self._heard.settings.room_display, self._heard.settings.room_first)
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
        self._how_big.measured(inches)
        self._card_away()
        self.model.ask_again()

    def _card_away(self) -> None:
        """Not at once: the window is still in the middle of its own key press."""
        if self._card is not None:
            self._card.setVisible(False)
            QTimer.singleShot(0, partial(self._heard.windows.shut, self._card))
            self._card = None
