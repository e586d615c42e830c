"""Where the windows of a meeting stand: the room's on its display, the desk on the facilitator's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from ui.displays.displays import Displays, fill, spread
from ui.displays.room_watch import RoomWatch
from ui.settings import Settings

GONE = "The room's display is gone. The room screen is here: F2."
BACK = "The room's display is there. The room screen stands on it."


class Placing(QObject):
    """Puts the windows on the displays there are, and again whenever a display comes or goes."""

    said = Signal(str)
    seenByOthers = Signal(bool)

    def __init__(self, displays: Displays, settings: Settings, windowed: bool = False) -> None:
        super().__init__(displays)
        self._displays, self._settings, self._windowed = displays, settings, windowed
        self._room: QQuickWindow | None = None
        self._desk: QQuickWindow | None = None
        self._desk_up = True
        self._left = False
        self._were = len(displays.apart())
        displays.changed.connect(self._displays_changed)
        self.watch = RoomWatch(self._to_be_seen, lambda: [self._desk] if self._desk else [], self)
        self.watch.said.connect(self.said)

    @Slot()
    def _displays_changed(self) -> None:
        """Say what came or went, once the windows stand where they belong now."""
        were, self._were = self._were, len(self._displays.apart())
        self.place()
        if self._were != were and self._room is not None:
            self.said.emit(GONE if self._were < 2 else BACK)
            self.seenByOthers.emit(self.others_see)

    def _to_be_seen(self) -> QQuickWindow | None:
        """The room screen, where it has a display of its own and nobody sent it away."""
        return None if self._windowed or self._left or self.one_display else self._room

    @property
    def others_see(self) -> bool:
        """Whether the room sees the desk, too: there is one display, or all show the same."""
        return not self._windowed and self.one_display

    def take(self, room: QQuickWindow, desk: QQuickWindow) -> None:
        """Show a meeting's two windows."""
        self._room, self._desk, self._left, self._desk_up = room, desk, False, True
        self.place()

    def let_go(self) -> None:
        self._room = self._desk = None

    @property
    def one_display(self) -> bool:
        return len(self._displays.apart()) < 2

    @Slot()
    def place(self) -> None:
        if self._room is None or self._desk is None:
            return
        if self._windowed:
            self._room.show()
            self._desk.show()
            return
        screen = self._displays.rooms(self._settings.room_display, self._settings.room_first)
        if self.one_display:
            screen = self._displays.desks(None)
        if self._left or screen is None:
            self._room.hide()
        else:
            fill(self._room, screen)
            self._room.raise_()
        self._place_desk()

    def _place_desk(self) -> None:
        assert self._desk is not None
        if self.one_display and not self._desk_up and not self._left:
            self._desk.hide()
            if self._room is not None:
                self._room.requestActivate()
            return
        spread(self._desk, self._displays.desks(self._room.screen() if self._room and not self.one_display else None))
        self._desk.raise_()
        self._desk.requestActivate()

    def toggle_desk(self) -> None:
        """With one display the desk goes away or comes up; with two it is only brought to the front."""
        self._desk_up = not (self._desk_up and self.one_display)
        if self._windowed and self._desk:
            self._desk.raise_()
        else:
            self.place()

    def raise_desk(self) -> None:
        """The desk in front of whatever stands on its display."""
        self._desk_up = True
        self.place()
        if self._windowed and self._desk:
            self._desk.raise_()
            self._desk.requestActivate()

    def leave_room(self) -> None:
        self._left = True
        if self._room:
            self._room.hide()
        self.place()

    def return_to_room(self) -> None:
        self._left = False
        self.place()

    def show_alone(self, window: QQuickWindow) -> None:
        if self._windowed:
            window.show()
        else:
            spread(window, self._displays.desks(None))

    def show_over_desk(self, window: QQuickWindow) -> None:
        self.show_alone(window)
        window.raise_()
        window.requestActivate()

    def show_pad(self, window: QQuickWindow) -> None:
        """The pad has a touch screen of its own where there are three displays; else it stands on the desk's."""
        taken = {one.screen() for one in (self._room, self._desk) if one}
        free = [name for name in self._displays.names() if self._displays.named(name) not in taken]
        screen = (
            self._displays.named(free[0]) if free else self._displays.desks(self._room.screen() if self._room else None)
        )
        if self._windowed or screen is None:
            window.show()
        else:
            fill(window, screen)
