"""The running program: which windows are open for which meeting, and on which display each belongs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.meeting.lifecycle import OpenMeeting
from kiosk.meeting.repair import LeaveKiosk
from kiosk.meeting.terms import Asked
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.clock import Clock
from kiosk.room.room import Ack
from ui.background.back_up import folder_of, made_anew
from ui.background.own_process import heard_command
from ui.displays.awake import Awake
from ui.displays.displays import Displays
from ui.displays.placing import Placing
from ui.displays.windows import Windows
from ui.qt.garbage import Collector
from ui.room_bridge import Answer, RoomBridge
from ui.room_screen.since_last_time import to_come_first
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import keep_settings, read_settings
from ui.tablet_server import tablet_server

if TYPE_CHECKING:
    from ui.desk.beside import Beside

Failed = Callable[[str], None]


class Heard(QObject):
    """What every screen is given: windows, settings, displays, the bridge, and the ways from screen to screen."""

    def __init__(self, windowed: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = read_settings()
        self.windows = Windows(self.settings.reduced_motion)
        self.displays = Displays(self)
        self.placing = Placing(self.displays, self.settings, windowed)
        self.bridge: RoomBridge | None = None
        self.room: RoomScreenModel | None = None
        self.practice = False
        self._record: Path | None = None  # of the meeting that is on; None where nothing is kept
        self.hung = False  # something of a meeting did not let go: nothing of Python waits for it
        self.beside: Beside | None = None  # what stands on the desk beside a meeting that is practised or shown
        self._awake = Awake()
        self._collector = Collector(self)
        self._open: dict[str, QQuickWindow] = {}

    # Beginning and ending

    def start(self, record: Path | None = None) -> None:
        """The first-run screen, or the meeting that is open in a record."""
        if record is None:
            self.show_setup()
        else:
            self.begin(lambda: RecordFile.open(record, own_key()), None, "", failed=self._not_begun)

    def begin(
        self,
        record: Callable[[], RecordFile],
        opening: OpenMeeting | None,
        opener: str,
        practice: bool = False,
        failed: Failed = lambda sentence: None,
        then: Sequence[tuple[str, Asked]] = (),
        clock: Clock | None = None,
        begun: Callable[[], None] = lambda: None,
    ) -> None:
        """Open a record and a meeting in it; without `opening`, go on with the one that is open there.

        `then` is tapped as soon as it is open, each by or for the person named first; `begun` when its windows are up.
        """
        bridge = RoomBridge(record, tablet_server, clock)
        try:
            bridge.start()
        except (RecordProblem, OSError) as error:
            failed(str(error))
            return
        self.practice = practice

        def opened(answer: Answer) -> None:
            if isinstance(answer, Ack):
                for who, does in then:
                    bridge.tap(does, who=who, by=opener)
                self._begun(bridge, clock, comes_in=clock is None and not practice)
                begun()
            else:
                bridge.stop()
                failed(str(answer))

        if opening is not None:
            bridge.tap(opening, who=opener, done=opened)
        elif bridge.snapshot and bridge.snapshot.meeting.is_open:
            self._begun(bridge)
        else:
            bridge.stop()
            failed("No meeting is open in this record. Start a new one in it.")

    def _begun(self, bridge: RoomBridge, clock: Clock | None = None, comes_in: bool = False) -> None:
        """With `comes_in` the room screen shows first how people come in."""
        from ui.desk import open_desk

        self.bridge = bridge
        bridge.call(lambda room: room.record.path, self._found_record)
        aftercare = self.settings.aftercare
        bridge.call(lambda room: room.put_before_all(aftercare=aftercare))
        self.room = RoomScreenModel(bridge, self.settings, clock.wall if clock else datetime.now, self.practice)
        self.room.show_join(comes_in)
        if clock is None and not self.practice:
            bridge.call(to_come_first, self.room.begin_with)
        self._shut_window("setup")
        self._open["room"] = self.windows.open("room_screen/RoomScreen.qml", room=self.room)
        self._open["desk"] = open_desk(self)
        self.room.deskWanted.connect(self.toggle_desk)
        self.room.leaveWanted.connect(self.leave_room_screen)
        self.room.shutWanted.connect(self.ask_at_desk)
        self.placing.take(self._open["room"], self._open["desk"])
        if QGuiApplication.platformName() != "offscreen":
            self._awake.hold()

    def _found_record(self, record: Path | None) -> None:
        """Whichever way it was opened, the first screen comes back to it."""
        if record is not None and not self.practice:
            self._record = record.resolve()
            self.settings.last_record = str(self._record)
            self.keep_settings()

    def finish(self) -> None:
        """The meeting is over and printed: its back-up is made, and back to the first screen."""
        self.placing.let_go()
        for name in ("pad", "close", "past", "desk", "room"):
            self._shut_window(name)
        self._awake.let_go()
        self.show_setup(self._stop_bridge())

    @Slot()
    def shut(self) -> None:
        """End everything in the order that is safe: windows, engine, models, then the Room's thread."""
        self.placing.let_go()
        self._awake.let_go()
        self.windows.close()
        self._open.clear()
        self._stop_bridge()
        self._collector.stop()

    def quit(self) -> None:
        """End the program, also where a window refuses to be closed."""
        QCoreApplication.exit(0)

    # From screen to screen

    def show_setup(self, said: str = "") -> None:
        from ui.setup import open_setup

        if "setup" not in self._open:
            self._open["setup"] = open_setup(self, said)
        self.placing.show_alone(self._open["setup"])

    def show_close(self) -> None:
        from ui.close import open_close

        if "close" not in self._open:
            self._open["close"] = open_close(self)
            self._open["close"].leaves.connect(self.quit)  # type: ignore[attr-defined]
        self.placing.show_over_desk(self._open["close"])

    def hide_close(self) -> None:
        self._shut_window("close")

    def show_guide(self) -> None:
        """The guide in front of whatever the facilitator looks at; it keeps the page it was left on."""
        from ui.guide import open_guide

        if "guide" not in self._open:
            self._open["guide"] = open_guide(self)
        self.placing.show_over_desk(self._open["guide"])

    def show_past(self) -> None:
        """The meetings of the record that is open, or of the group used last, in front of what stood there."""
        if self.bridge is None:
            last = self.settings.last_record
            self._open_past(Path(last) if last else None)
        else:
            self.bridge.call(lambda room: room.record.path, self._open_past)

    def _open_past(self, record: Path | None) -> None:
        from ui.past import open_past

        self._shut_window("past")
        self._open["past"] = open_past(self, record)
        self.placing.show_over_desk(self._open["past"])

    def hide_past(self, group: Path | None = None) -> None:
        """Back to what stood there before; with a `group` to the start page with that record chosen."""
        QTimer.singleShot(0, partial(self._shut_window, "past"))  # it is in the middle of its own key press
        if self.bridge is not None:
            self.raise_desk()
        elif group is not None:
            self.settings.last_record = str(group)
            self.keep_settings()
            self._shut_window("setup")
            self.show_setup()
        else:
            self.show_setup()

    def show_pad(self) -> None:
        from ui.pad import open_pad

        if "pad" not in self._open:
            self._open["pad"] = open_pad(self)
        self.placing.show_pad(self._open["pad"])
        self._pad_is_out(True)

    def shut_pad(self, reason: str = "") -> None:
        """Recorded, as passers-by cannot do it."""
        if "pad" in self._open:
            self._leave("pad", reason)
            self._shut_window("pad")
            self._pad_is_out(False)

    def _pad_is_out(self, out: bool) -> None:
        """So that private answers can be asked for."""
        if self.bridge:
            self.bridge.call(lambda room: room.put_before_all(pad=out))

    @Slot()
    def toggle_desk(self) -> None:
        """With one display the desk comes up over the room screen and goes away again."""
        self.placing.toggle_desk()

    @Slot()
    def ask_at_desk(self) -> None:
        """A window was to be closed: the desk comes up and asks; nobody else can end Heard."""
        self.raise_desk()
        if "desk" in self._open:
            self._open["desk"].close()  # refused, and asked

    @Slot()
    def raise_desk(self) -> None:
        """Over the pad, which stays open below it."""
        self.placing.raise_desk()

    @Slot(str)
    def leave_room_screen(self, reason: str = "") -> None:
        self._leave("room", reason)
        self.placing.leave_room()

    def return_to_room_screen(self) -> None:
        self.placing.return_to_room()

    def play_demo(self, folder: Path) -> None:
        """Play the demo meetings into a folder in a process of its own, and then open the folder."""
        program, *words = heard_command("--demo", str(folder))
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(environment)
        process.finished.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        process.start(program, words)

    def keep_settings(self) -> None:
        keep_settings(self.settings)
        self.placing.place()
        if self.room:
            self.room.resize()

    def window(self, name: str) -> QQuickWindow:
        """An open window: setup, room, desk, pad or close."""
        return self._open[name]

    # Inside

    def _leave(self, screen: str, reason: str) -> None:
        if self.bridge:
            self.bridge.tap(LeaveKiosk(screen=screen, reason=reason))  # type: ignore[arg-type]

    def _not_begun(self, sentence: str) -> None:
        sys.stderr.write(sentence + "\n")
        self.show_setup()

    def _shut_window(self, name: str) -> None:
        if name in self._open:
            self.windows.shut(self._open.pop(name))

    def _stop_bridge(self) -> str:
        """What came of the back-up of a meeting that is closed, as a sentence; "" where none is made."""
        record, closed = self._record, False
        if self.bridge:
            closed = self.bridge.snapshot is not None and not self.bridge.snapshot.meeting.is_open
            self.bridge.stop()
            self.hung = self.hung or self.bridge.hung
        self.bridge = self.room = self.beside = self._record = None
        folder = folder_of(record, self.settings.back_ups) if record and closed and not self.hung else ""
        return made_anew(record, Path(folder)) if record and folder else ""
