"""What works at the keyboard while the room screen is all there is to see: next, end, a raised hand, undo.

With one display the desk is away then; one line at the foot of the room screen says what works and finds somebody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import EndTurn
from ui.desk.actions.action import Step, fresh_id
from ui.desk.desk_model import DeskModel
from ui.desk.desk_view import Moment
from ui.desk.perform import Doing
from ui.room_bridge import RoomBridge

WHAT_WORKS = "F2 the desk    N next    E end the turn    H raised hand    Z undo    PgDn next page"
WHOSE = "Whose hand?  {}_    Enter puts it up, Esc leaves it."


class AtRoomScreen(QObject):
    """`say` gets the line whenever it is another one."""

    def __init__(self, bridge: RoomBridge, desk: DeskModel, say: Callable[[str], None]) -> None:
        super().__init__(desk)
        self._bridge, self._desk, self._say = bridge, desk, say
        self._doing = Doing(bridge, self._look, {})
        self._typed: str | None = None  # of a name, while somebody is being found
        desk.saidChanged.connect(self._desk_said)
        say(WHAT_WORKS)

    @Slot(int, str)
    def pressed(self, key: int, text: str) -> None:
        if self._typed is not None:
            self._type(self._typed, key, text)
            return
        match text.upper():
            case "N":
                self._desk.next(self._desk.nextPerson)
            case "Z":
                self._desk.undo()
            case "E":
                self._do(Step(EndTurn(ended="finished")))
            case "H":
                self._ask("")

    def _type(self, typed: str, key: int, text: str) -> None:
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._find(typed)
        elif key == Qt.Key.Key_Backspace:
            self._ask(typed[:-1])
        elif text.isprintable():
            self._ask(typed + text)

    def _ask(self, typed: str) -> None:
        self._typed = typed
        self._say(WHOSE.format(typed))

    def _leave(self) -> None:
        self._typed = None
        self._say(WHAT_WORKS)

    def _find(self, typed: str) -> None:
        s = self._look()
        here = s.here()
        found = s.called.meant(typed, here)
        if found:
            self._leave()
            self._do(Step(Signal(id=fresh_id(), kind="speak"), found))
            return
        among = s.called.find(typed, here)
        names = ", ".join(s.Name(one) for one in among)
        said = f"Which one? {names}." if among else s.called.nobody(typed, here)
        self._say(f"{WHOSE.format(typed)}  {said}")

    def _do(self, step: Step) -> None:
        self._doing.do([step], self._say)

    def _desk_said(self) -> None:
        said: dict[str, Any] = self._desk.said
        if self._typed is None:
            self._say(said["nextRefused"] or said["refused"] or WHAT_WORKS)

    def _look(self) -> Moment:
        seen = self._bridge.snapshot
        assert seen is not None
        return Moment(seen, seen.now, self._bridge.history, others_see=True)
