"""Does what an act comes to: its taps one after the other, each acknowledged before the next, or the program's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kiosk.meeting.terms import Refused
from kiosk.room.room import Ack
from ui.desk.actions.action import Call, Step
from ui.desk.desk_view import Moment
from ui.room_bridge import RoomBridge

Refuse = Callable[[str], None]
Calls = dict[str, Callable[[str], None]]


class Doing:
    """`calls` are what the program can do besides the meeting, by name; each takes one word or none."""

    def __init__(self, bridge: RoomBridge, look: Callable[[], Moment], calls: dict[str, Callable[[str], None]]) -> None:
        self._bridge, self._look, self._calls = bridge, look, calls

    def do(self, steps: Iterable[Step | Call], refused: Refuse, done: Callable[[], None] = lambda: None) -> None:
        """`refused` gets the sentence of the first step the rules do not allow; what came before it stays done."""
        try:
            waiting = list(steps)
        except Refused as unfit:
            refused(unfit.sentence)
            return
        if not waiting:
            done()
            return
        first, rest = waiting[0], waiting[1:]
        if isinstance(first, Call):
            self._call(first)
            self.do(rest, refused, done)
        else:
            self._tap(first, lambda: self.do(rest, refused, done), refused)

    def _tap(self, step: Step, done: Callable[[], None], refused: Refuse) -> None:
        """For somebody else it is their tap with the facilitator's finger."""
        me = self._look().me
        who = step.who or me

        def answered(answer: Any) -> None:
            if isinstance(answer, Ack):
                done()
            else:
                refused(str(answer))

        self._bridge.tap(step.does, who=who, by="" if who == me or step.own else me, done=answered)

    def _call(self, call: Call) -> None:
        handler = self._calls.get(call.name)
        if handler:
            handler(call.value)


def all_calls(desk: Any, bridge: RoomBridge, way_in: Calls, calls: Calls | None) -> dict[str, Callable[[str], None]]:
    """What acts ask of the desk, of the Room itself, of the tablets' server and of the program."""
    return {
        "seen": lambda key: desk._see_here(key),
        "look_at_promises": lambda _: desk.turn("promised"),
        "then": lambda name: desk._then.comes(name),
        "go_on_after": lambda _: bridge.call(lambda room: room.go_on()),
        "ended_then": lambda _: bridge.call(lambda room: room.ended_then()),
        **way_in,
        **(calls or {}),
    }
