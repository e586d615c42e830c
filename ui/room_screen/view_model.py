"""What QML draws on the room screen: one scene at a time, told again only when something on it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.parts.power_rows import just_changed, strip
from ui.room_bridge import RoomBridge
from ui.room_screen import opening_scene
from ui.room_screen.join_scene import joining
from ui.room_screen.measure import cap_share
from ui.room_screen.opening_scene import Page
from ui.room_screen.scene_context import Looking
from ui.room_screen.scenes import scene
from ui.room_screen.since_last_time import pages_of
from ui.room_screen.sizes import Sizes, desk_line, disk_lines, sizes
from ui.settings import Settings

QML_IMPORT_NAME = "ui.room_screen"
QML_IMPORT_MAJOR_VERSION = 1
DISK_LINES = 2


@QmlElement
@QmlUncreatable("made in Python")
class RoomScreenModel(QObject):
    """The scene in words, the strip, the sizes. The desk turns pages; nothing on the room screen turns by itself."""

    sceneChanged = Signal()
    powersChanged = Signal()
    sizesChanged = Signal()
    joiningChanged = Signal(bool)
    openingPageChanged = Signal()
    leavingChanged = Signal()
    deskWanted = Signal()
    leaveWanted = Signal(str)
    shutWanted = Signal()
    pressed = Signal(int, str)  # what works there with one display, see ui/desk/at_room_screen.py
    footChanged = Signal()

    def __init__(
        self,
        bridge: RoomBridge,
        settings: Settings,
        wall: Callable[[], datetime] = datetime.now,
        practice: bool = False,
    ) -> None:
        super().__init__()
        self._bridge, self._settings, self._wall, self._practice = bridge, settings, wall, practice
        self._cap, self._one_display = cap_share(), False
        self._disk = ""
        self._window = (1920, 1080)
        self._sizes = self._fitted()
        self._scene: dict[str, Any] = {}
        self._powers: list[dict[str, Any]] = []
        self._strip: dict[str, Any] = {}
        self._opening_page, self._page = 1, 0
        self._turned_in = -1  # since when the turn lasts in which the opening was turned; -1 where nobody spoke
        self._told: list[list[str]] = []
        self._first: Sequence[str] | None = None  # what last time put first; None while nothing stands before today
        self._joins_after_since = False
        self._topic: tuple[Any, ...] = ()
        self._started = 0
        self._leaving = self._joining = False
        self._at_foot = ""
        self._turned = ""
        bridge.changed.connect(self._look)
        bridge.joinable.connect(self._joinable)
        self._look()

    # What is drawn

    @Property(str, notify=sceneChanged)
    def kind(self) -> str:
        return str(self._scene.get("kind", ""))

    @Property("QVariantMap", notify=sceneChanged)
    def scene(self) -> dict[str, Any]:
        return self._scene

    @Property("QVariantList", notify=powersChanged)
    def powers(self) -> list[dict[str, Any]]:
        return self._powers

    @Property("QVariantMap", notify=powersChanged)
    def strip(self) -> dict[str, Any]:
        """How the powers stand: columns, size, letters, tight."""
        return self._strip

    @Property(float, notify=sizesChanged)
    def u(self) -> float:
        return self._sizes.u

    @Property(int, notify=sizesChanged)
    def main(self) -> int:
        return self._sizes.main

    @Property(int, notify=sizesChanged)
    def small(self) -> int:
        return self._sizes.small

    @Property(int, notify=sizesChanged)
    def calm(self) -> int:
        return self._sizes.calm

    @Property(bool, notify=sizesChanged)
    def practice(self) -> bool:
        return self._practice

    @Property(int, notify=sizesChanged)
    def wide(self) -> int:
        return self._window[0]

    @Property(int, notify=sizesChanged)
    def high(self) -> int:
        return self._window[1]

    @Property(str, notify=sceneChanged)
    def page_words(self) -> str:
        """Which page stands there, for the desk; "" where there is one."""
        at, of = self._page + 1, int(self._scene.get("pages", 1))
        if self.kind == "opening":
            return f"page {self._opening_page} of {self._last_page}" + (f", part {at} of {of}" if of > 1 else "")
        return f"page {at} of {of}" if of > 1 else ""

    @Property(int, notify=sizesChanged)
    def foot(self) -> int:
        """The height of the lines at the foot: that it is practice, and what works with one display; else 0."""
        return self._window[1] - self._sizes.height

    @Property(int, notify=sizesChanged)
    def desk_line(self) -> int:
        return desk_line(self._window[1]) if self._one_display else 0

    @Property(str, notify=footChanged)
    def at_foot(self) -> str:
        """What works at the keyboard, and whom it finds; in small letters for whoever sits there."""
        return self._at_foot

    @Property(str, notify=sizesChanged)
    def disk(self) -> str:
        """What is not kept now, and what to do; "" where all is well."""
        return self._disk

    @Property(int, notify=sizesChanged)
    def disk_high(self) -> int:
        return disk_lines(self._sizes.small, DISK_LINES if self._disk else 0)

    @Property(bool, notify=leavingChanged)
    def leaving(self) -> bool:
        return self._leaving

    # What the desk turns

    @Property(int, notify=openingPageChanged)
    def opening_page(self) -> int:
        return self._opening_page

    @Slot(int)
    def show_opening(self, number: int) -> None:
        """A page of the opening at any time, from 1, what was left by last time first; 0 goes back to the meeting."""
        self._opening_page, self._page = max(0, min(number, self._last_page)), 0
        self._turned_in = self._speaking_since
        self.openingPageChanged.emit()
        self.show_join(False)
        self._look()

    @property
    def _last_page(self) -> int:
        return len(self._since) + opening_scene.PAGES

    @property
    def _since(self) -> Sequence[Page]:
        """They come before the opening and are counted with it."""
        seen = self._bridge.snapshot
        return () if seen is None or self._first is None else pages_of(seen.before, seen.meeting, self._first)

    def begin_with(self, first: Sequence[str]) -> None:
        """What last time left stands first of all, and then how people come in."""
        if not self._started:
            self._first, self._joins_after_since = first, self._joining
            if self._since:
                self.show_opening(1)

    @Slot()
    def next_page(self) -> None:
        """The next page of what is too long for one, else the next of the opening, else the first."""
        if self._page + 1 < int(self._scene.get("pages", 1)):
            self._page += 1
        elif self._joining:
            self.show_join(False)
        elif self.kind == "opening" and self._opening_page < self._last_page:
            self._turn_on()
        elif self._opening_page and not self._opening_now:
            self.show_opening(self._opening_page)
        elif self.kind != "opening":  # its last page is the last
            self._page = 0
        self._look()

    def _turn_on(self) -> None:
        """To the opening's next page; the way in stands once between last time and today."""
        joins = self._joins_after_since and self._opening_page == len(self._since)
        self.show_opening(self._opening_page + 1)
        if joins:
            self._joins_after_since = False
            self.show_join(True)

    @Slot()
    def previous_page(self) -> None:
        if self._page:
            self._page -= 1
        elif self.kind == "opening" and self._opening_page > 1:
            self.show_opening(self._opening_page - 1)
        self._look()

    @property
    def joining(self) -> bool:
        """Whether the way in stands on the screen."""
        return self._joining

    @Slot()
    def toggle_join(self) -> None:
        """How to come in, at any time; the same again goes back."""
        self.show_join(not self._joining)

    def show_join(self, shown: bool) -> None:
        if shown != self._joining:
            self._joining, self._page = shown, 0
            self.joiningChanged.emit(shown)
            self._look()

    @Slot("QVariantList")
    def show_pages(self, pages: list[list[str]]) -> None:
        """Read-back pages: each a list of lines, the first is its title."""
        self._told, self._page = [[str(line) for line in page] for page in pages if page], 0
        self._look()

    @Slot()
    def hide_pages(self) -> None:
        self._told, self._page = [], 0
        self._look()

    # What somebody at the room screen's keyboard can do

    @Slot(int, str)
    def press(self, key: int, text: str) -> None:
        """A key: the pages turn, and with one display some of what the desk does works here."""
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.next_page() if key == Qt.Key.Key_PageDown else self.previous_page()
        elif self._one_display:
            self.pressed.emit(key, text)

    def say_at_foot(self, words: str) -> None:
        if words != self._at_foot:
            self._at_foot = words
            self.footChanged.emit()

    @Slot(bool)
    def one_display(self, alone: bool) -> None:
        """Whether desk and room screen take turns on one display."""
        self._one_display = alone
        self.resize()

    @Slot()
    def want_desk(self) -> None:
        self.deskWanted.emit()

    @Slot()
    def want_shut(self) -> None:
        """Its window was to be closed; the desk asks."""
        self.shutWanted.emit()

    @Slot(bool)
    def ask_to_leave(self, asked: bool) -> None:
        """A key held long asks; Enter then leaves, anything else stays."""
        if asked != self._leaving:
            self._leaving = asked
            self.leavingChanged.emit()

    @Slot()
    def leave(self) -> None:
        if self._leaving:
            self.ask_to_leave(False)
            self.leaveWanted.emit("")

    # The display

    @Slot(int, int)
    def fit(self, width: int, height: int) -> None:
        """The window's size, in the pixels QML counts in."""
        self._window = (max(1, width), max(1, height))
        fitted = self._fitted()
        if fitted != self._sizes:
            self._sizes = fitted
            self.sizesChanged.emit()
            self._look()

    def resize(self) -> None:
        """The settings changed: other seats, another display."""
        self.fit(*self._window)

    def _fitted(self) -> Sizes:
        return sizes(
            self._settings.metres,
            self._settings.inches,
            *self._window,
            self._cap,
            self._practice,
            self._one_display,
            DISK_LINES if self._disk else 0,
        )

    def _joinable(self) -> None:
        self._look()

    def _look(self) -> None:
        seen = self._bridge.snapshot
        if seen is None:
            return
        self._opening_ends()
        self._look_at_disk(seen.disk)
        found = self._found()
        written = found.get("written", 0)
        topic = (found["kind"], self._opening_page, found.get("wording"), seen.meeting.questions.asked, written)
        if topic != self._topic and self._page:
            self._page = 0
            found = self._found()
        self._topic = topic
        if found != self._scene:
            self._scene = found
            self.sceneChanged.emit()
        self._look_at_powers()
        self._turn_the_tablets()

    def _look_at_disk(self, disk: str) -> None:
        """It stands below every scene, which makes room for it."""
        if disk != self._disk:
            self._disk = disk
            self._sizes = self._fitted()
            self.sizesChanged.emit()

    def _turn_the_tablets(self) -> None:
        """Every tablet has the page of the opening that the room screen shows."""
        today = max(0, self._opening_page - len(self._since))
        shown = opening_scene.name(today) if self.kind == "opening" else ""
        if shown != self._turned:
            self._turned = shown
            self._bridge.call(lambda room: room.put_before_all(opening=shown))

    def _found(self) -> dict[str, Any]:
        assert self._bridge.snapshot
        card = self._bridge.join
        code, typed = (card.code, card.typed) if card and card.typed and not card.closed else ("", "")
        look = Looking(self._bridge.snapshot, self._sizes, self._page, self._bridge.history, code, self._wall, typed)
        if self._joining and self._bridge.snapshot.meeting.is_open:
            return joining(look, card)
        return scene(look, self._opening_now, self._told, self._since)

    @property
    def _speaking_since(self) -> int:
        speaking = self._bridge.snapshot.meeting.turns.speaking if self._bridge.snapshot else None
        return speaking.since if speaking else -1

    @property
    def _opening_now(self) -> int:
        """The opening's page, or 0 while somebody speaks who began after it was turned: the room sees who that is."""
        return self._opening_page if self._speaking_since in (-1, self._turned_in) else 0

    def _opening_ends(self) -> None:
        """The first item to start ends the opening; its pages can be turned to again."""
        assert self._bridge.snapshot
        started = sum(item.state != "waiting" for item in self._bridge.snapshot.meeting.agenda.items)
        if started > self._started:
            self._started = started
            self._opening_page = 0
            self._joining = False
            self.openingPageChanged.emit()
            self.joiningChanged.emit(False)

    def _look_at_powers(self) -> None:
        assert self._bridge.snapshot
        look = Looking(self._bridge.snapshot, self._sizes)
        found = look.strip
        cells = strip(look.m, look.called, just_changed(self._bridge.history), found.holder)
        stands = {"columns": found.columns, "size": found.size, "letters": found.letters, "tight": found.tight}
        if (cells, stands) != (self._powers, self._strip):
            self._powers, self._strip = cells, stands
            self.powersChanged.emit()
