"""What QML draws on the desk: its sentences, and the lists of who waits, what can be done, and what only it sees."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.meeting.rules_of_checks import answers_of
from ui.desk import promised
from ui.desk.actions.catalog import GROUPS, Group, all_keys, pages_of
from ui.desk.beside import Beside
from ui.desk.desk_view import Moment
from ui.desk.joining import Joining
from ui.desk.listener_cards import CARDS, KEY
from ui.desk.named_answers import open_with_names
from ui.desk.row_models import all_rows
from ui.qt.row_model import Rows

QML_IMPORT_NAME = "ui.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class DeskDrawn(QObject):
    """Filled by the desk at every look."""

    changed = Signal()
    saidChanged = Signal()
    powersChanged = Signal()
    movedInQueue = Signal(int)

    _moment: Moment
    _joining: Joining

    def __init__(self) -> None:
        super().__init__()
        self._beside = Beside(self)
        self._said: dict[str, Any] = {}
        self._opened: Group | None = None
        self._list_page = 0
        self._page = self._chosen = ""  # the page that stands in the middle, and whoever the arrows stand on
        self._rows = all_rows(self)
        self._powers: list[dict[str, Any]] = []

    @Property(Beside, notify=changed)
    def beside(self) -> Beside:
        """What stands beside a meeting that is practised or shown."""
        return self._beside

    @Slot(str, result=bool)
    def pressBeside(self, key: str) -> bool:
        return self._beside.press(key)

    @Property(QObject, notify=changed)
    def queue(self) -> Rows:
        return self._rows["queue"]

    @Property(QObject, notify=changed)
    def acts(self) -> Rows:
        return self._rows["acts"]

    @Property(QObject, notify=changed)
    def dots(self) -> Rows:
        return self._rows["dots"]

    @Property(QObject, notify=changed)
    def named(self) -> Rows:
        """What was promised and what became of it, or who says what in a check with names."""
        return self._rows["named"]

    @Property(int, notify=changed)
    def namedAnswers(self) -> int:
        """How many answers each row in front has; 0 where there are none, or something else is in front."""
        if self._page == promised.PAGE:
            return len(promised.STATES)
        check = open_with_names(self._moment)
        free = not self._opened and self._page == ""
        return len(answers_of(check.kind)) if check and free else 0

    @Property(QObject, notify=changed)
    def lines(self) -> Rows:
        """The rows of the page that is open: all wordings, all keys."""
        return self._rows["lines"]

    @Property("QVariantList", notify=powersChanged)
    def powers(self) -> list[dict[str, Any]]:
        return self._powers

    @Property("QVariantList", notify=changed)
    def groups(self) -> list[dict[str, str]]:
        return [{"key": one.key, "words": one.title} for one in GROUPS]

    @Property("QStringList", notify=changed)
    def listenKinds(self) -> list[str]:
        return list(CARDS)

    @Property("QVariantList", notify=changed)
    def keys(self) -> list[str]:
        """Every key that does something where nobody types."""
        return all_keys({*"NEHOVJZM?1234567890", KEY, "F1", "F9"})

    @Property(Joining, notify=changed)
    def joining(self) -> Joining:
        """The page of who comes in and how."""
        return self._joining

    @Property("QVariantMap", notify=saidChanged)
    def said(self) -> dict[str, Any]:
        """Every sentence of the desk that stands alone, by its place."""
        return self._said

    @Property(str, notify=changed)
    def nextPerson(self) -> str:
        """Whom Next carries: the one it shows."""
        return self._moment.snapshot.next or ""

    @Property(int, notify=changed)
    def wordings(self) -> int:
        now = self._moment.m.questions.now
        return now.wording if now else 0

    @Property(str, notify=changed)
    def page(self) -> str:
        """ "", "wordings", "keys", "joining" or "promised"."""
        return self._page

    @Property(bool, notify=changed)
    def moreInList(self) -> bool:
        """The open list has more lines than digits."""
        return bool(self._opened and pages_of(self._moment, self._opened) > 1)

    @Property(str, notify=changed)
    def openGroup(self) -> str:
        return self._opened.key if self._opened else ""

    @Property(int, notify=changed)
    def inQueue(self) -> int:
        """The place in the list that the arrows stand on; -1 where they stand on none."""
        return next((at for at, one in enumerate(self._moment.snapshot.queue) if one.person == self._chosen), -1)
