"""The start page as QML draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.record.copies import up_to
from kiosk.words.dates import day_of, in_full
from ui.qt.row_model import Rows
from ui.settings import Settings
from ui.setup import kept_page
from ui.setup.folds import Fold
from ui.setup.records import default_folder
from ui.setup.start_page import BOXES, StartPage
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

QML_IMPORT_NAME = "ui.setup"
QML_IMPORT_MAJOR_VERSION = 1
KEEP_AFTER_MS = 200
Ways = Mapping[str, Callable[[], None]]


@QmlElement
@QmlUncreatable("made in Python")
class StartModel(QObject):
    """`went` says the box the keyboard goes to. What is typed is kept a moment later, and when the page goes."""

    changed = Signal()
    went = Signal(str)

    def __init__(
        self,
        page: StartPage,
        folds: Callable[[], Sequence[Fold]],
        ways: Ways,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.page, self._make_folds, self._ways, self._settings = page, folds, ways, settings
        self.chosen = Path()  # the list from a file
        self.holder: object = None  # whoever carries out what the page asks for
        self._said, self._view, self._fold = "", "start", ""
        self._folds = Rows(("key", "title", "holds", "open"), parent=self)
        self._asking = ConversationModel(Conversation([]), parent=self)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(self.keep)
        self._untouched = kept_page.encoded(page)
        self._draw()

    # What is drawn

    @Property("QVariantMap", notify=changed)
    def words(self) -> dict[str, str]:
        return dict(self.page.words)

    @Property("QVariantMap", notify=changed)
    def problems(self) -> dict[str, str]:
        doubts = self.page.draft.roster.doubts
        people = {"people": doubts[0].sentence} if doubts else {}
        return dict.fromkeys(BOXES, "") | people | self.page.problems

    @Property(bool, notify=changed)
    def twice(self) -> bool:
        return any(doubt.twice for doubt in self.page.draft.roster.doubts)

    @Property(str, notify=changed)
    def groupSays(self) -> str:
        page = self.page
        if page.draft.path and (seq := up_to(page.draft.path)):
            return f"This is a back-up. What was kept after its entry {seq} is not in it."
        if page.is_new:
            return "This is a new group."
        others = " \u25be has your other groups and \u201cA new group\u201d." if page.groups else ""
        if page.former is None:
            return f"Meeting {page.draft.number}." + others if page.draft.group else others.strip()
        day = in_full(day_of(page.former.date))
        return f"Meeting {page.draft.number}. The last was on {day}.{others}"

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """The group's meeting that is still open."""
        found = self.page.waiting
        return f"Meeting {found.open_number} is still open." if found else ""

    @Property(str, notify=changed)
    def toPrint(self) -> str:
        """To print the last meeting, where it was closed."""
        return self.page.to_print

    @Property(str, notify=changed)
    def titleHint(self) -> str:
        return f"Empty: {self.page.usual_title}"

    @Property(str, notify=changed)
    def count(self) -> str:
        many = len(self.page.draft.people)
        return "1 person" if many == 1 else f"{many} people" if many else ""

    @Property(str, notify=changed)
    def left(self) -> str:
        many = len(self.page.left_last_time())
        return f"Put in the {many} that {'was' if many == 1 else 'were'} left last time" if many else ""

    @Property(bool, notify=changed)
    def hasPeople(self) -> bool:
        return bool(self.page.former and self.page.former.people)

    @Property(bool, notify=changed)
    def hasLimit(self) -> bool:
        return bool(self.page.former and (self.page.former.limit_can or self.page.former.limit_cannot))

    @Property(bool, notify=changed)
    def nobody(self) -> bool:
        return self.page.draft.nobody_told_us

    @Property(str, notify=changed)
    def limitSays(self) -> str:
        draft = self.page.draft
        if draft.nobody_told_us:
            return "The room will be told: nobody told us."
        if draft.limit and not draft.limit_owner.strip():
            return "The room will be told: we do not know who set it."
        return "The room sees this first."

    @Property(str, notify=changed)
    def needed(self) -> str:
        return f"{sum(self.page.said_needed)} of 3 needed answers are here."

    @Property("QVariantList", notify=changed)
    def groups(self) -> list[str]:
        return [one.group for one in self.page.groups]

    @Property("QVariantList", notify=changed)
    def names(self) -> list[str]:
        return [name for _, name in self.page.names()]

    @Property(str, notify=changed)
    def done(self) -> str:
        """What was done last with people, while it can be undone."""
        return self.page.done[-1][0] if self.page.done else ""

    @Property(QObject, notify=changed)
    def folds(self) -> QObject:
        return self._folds

    @Property(QObject, notify=changed)
    def asking(self) -> QObject:
        """The questions of the fold that is open."""
        return self._asking

    @Property(str, notify=changed)
    def said(self) -> str:
        """What stood in the way of beginning."""
        return self._said

    @Property(str, notify=changed)
    def view(self) -> str:
        """start, or talk where something is asked on a page of its own."""
        return self._view

    # What people do

    @Slot(str, str)
    def type(self, box: str, words: str) -> None:
        known = next(one for one in BOXES if one == box)
        if self.page.words[known] != words:
            self.page.type(known, words)
            self._draw()

    @Slot(int)
    def takeGroup(self, place: int) -> None:
        self.page.take_record(self.page.groups[place].path)
        self._draw()

    @Slot()
    def newGroup(self) -> None:
        self.page.type("group", "")
        self._draw()
        self.went.emit("group")

    @Slot(QUrl)
    def openRecord(self, url: QUrl) -> None:
        self.page.take_record(Path(url.toLocalFile()))
        self._draw()

    @Property(QUrl, notify=changed)
    def listFolder(self) -> QUrl:
        return QUrl.fromLocalFile(self._settings.list_folder or str(default_folder().parent))

    @Slot(QUrl)
    def choose(self, url: QUrl) -> None:
        """Look at a list in a file; nothing of it counts yet."""
        self.chosen = Path(url.toLocalFile())
        self._settings.list_folder = str(self.chosen.parent)
        self._ways["list"]()

    @Slot(QUrl)
    def keepIn(self, folder: QUrl) -> None:
        self.page.keep_in(Path(folder.toLocalFile()))
        self._draw()

    @Slot(bool)
    def sayTwo(self, two: bool) -> None:
        self.page.draft.roster.say_two(two)
        self.page.show()
        self._draw()

    @Slot()
    def peopleAsLastTime(self) -> None:
        self.page.people_as_last_time()
        self._draw()

    @Slot()
    def undo(self) -> None:
        self.page.undo()
        self._draw()

    @Slot()
    def limitAsLastTime(self) -> None:
        self.page.limit_as_last_time()
        self._draw()

    @Slot()
    def nobodyToldUs(self) -> None:
        self.page.nobody_told_us()
        self._draw()

    @Slot()
    def putInLeft(self) -> None:
        self.page.put_in_left()
        self._draw()

    @Slot(str)
    def turnFold(self, key: str) -> None:
        """Open it in place, or fold it again."""
        self._fold = "" if key == self._fold else key
        asked = next((fold.asks() for fold in self._make_folds() if fold.key == self._fold), [])
        if asked:
            talk = Conversation(asked, left=lambda: self.turnFold(key), ended=lambda: self.turnFold(key))
            self._asking.deleteLater()
            self._asking = ConversationModel(talk, parent=self)
            self._asking.changed.connect(self._draw_folds)
        self._draw()

    @Slot(str)
    def go(self, way: str) -> None:
        """practise, demo, leave, go_on, print_last, print_before, round, past."""
        self._ways[way]()

    @Slot(str)
    def turn(self, view: str) -> None:
        """To another page of setting up, or back."""
        self._view = view
        self.page.show()
        self._draw()

    @Slot()
    def start(self) -> None:
        self._said = ""
        box = self.page.ready()
        self._draw()
        if box:
            self.went.emit(box)
        else:
            self._ways["begin"]()

    # Inside

    def say(self, sentence: str) -> None:
        self._said = sentence
        self._draw()

    def ask_again(self) -> None:
        """The open fold's question, as things stand now."""
        self._asking.look_again()

    @Slot()
    def keep(self) -> None:
        self._keeping.stop()
        if kept_page.encoded(self.page) != self._untouched:
            self._untouched = b""
            kept_page.keep(self.page)

    def stop_keeping(self) -> None:
        self._keeping.stop()

    def look_again(self) -> None:
        """Something was changed on another page."""
        self.page.show()
        self._draw()

    def _draw(self) -> None:
        self._draw_folds()
        self._keeping.start()
        self.changed.emit()

    @Slot()
    def _draw_folds(self) -> None:
        self._folds.show(
            [
                {"key": fold.key, "title": fold.title, "holds": fold.holds, "open": fold.key == self._fold}
                for fold in self._make_folds()
            ]
        )
        self._keeping.start()
