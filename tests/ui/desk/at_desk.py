"""A facilitator at the desk without windows: acts are finished in the real tray, taps go into a real Room."""

from __future__ import annotations

import weakref
from collections.abc import Mapping

from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Refused
from kiosk.views.room_view import snapshot
from tests.table import Table
from ui.desk.actions.action import Act, Call, Step
from ui.desk.actions.catalog import ACTS
from ui.desk.desk_view import Moment, WayIn
from ui.desk.tray import Tray


class AtDesk:
    """`calls` are what was asked of the program, `refusals` what the tray said."""

    def __init__(self, table: Table | None = None, way_in: WayIn | None = None) -> None:
        self.table = table or Table()
        holding = frozenset(one.id for one in self.table.people if one.id not in ("bo", "cy"))
        self.table.room.own_devices = lambda: holding
        self.way_in = way_in or WayIn()
        self.calls: list[tuple[str, str]] = []
        me = weakref.proxy(self)  # a ring of references would leave the tray to Python's collector
        self.tray = Tray(lambda: me.look(), lambda act, values: me._finish(act, values))

    def look(self) -> Moment:
        seen = snapshot(self.table.room)
        return Moment(seen, seen.now, self.table.happened(), self.way_in)

    def open(self, name: str, /, **values: str) -> Tray:
        """An act in the tray with these fields filled in, one after the other."""
        act = ACTS[name]
        assert act.offered(self.look()), f"{name} is not offered"
        self.tray.open(act)
        for field, value in values.items():
            self.tray.pick(field, value) if field in ("among", "items") else self.tray._take(field, value)
        return self.tray

    def do(self, name: str, /, **values: str) -> list[Happened]:
        """Finish an act; what happened by it. Fails on a refusal."""
        before = len(self.table.happened())
        tray = self.open(name, **values)
        if ACTS[name].goes_at_once(self.look()):
            self._finish(ACTS[name], {})
        else:
            tray.do()
        assert tray.refused == "", tray.refused
        return self.table.happened()[before:]

    def refused(self, name: str, /, **values: str) -> str:
        """What the tray says to it; nothing happened."""
        before = len(self.table.happened())
        tray = self.open(name, **values)
        tray.do()
        assert len(self.table.happened()) == before
        return tray.refused

    def notes(self, name: str, /, **values: str) -> str:
        return self.open(name, **values).notes

    def fields(self, name: str, /, **values: str) -> list[str]:
        tray = self.open(name, **values)
        rows = tray.fields
        return [rows.data(rows.index(n), rows_role(rows, "name")) for n in range(rows.rowCount())]

    def choices(self, name: str, field: str, /, **values: str) -> dict[str, bool]:
        """The words of a field's choices, and whether each stands chosen."""
        rows = self.open(name, **values).fields
        at = self.fields(name, **values).index(field)
        listed = rows.data(rows.index(at), rows_role(rows, "choices"))
        return {one["words"]: one["chosen"] for one in listed}

    def _finish(self, act: Act, values: Mapping[str, str]) -> None:
        try:
            for step in list(act.steps(self.look(), values)):
                self._step(step)
        except Refused as refused:
            self.tray.refuse(refused.with_traceback(None).sentence)
            return
        self.tray.leave()

    def _step(self, step: Step | Call) -> None:
        if isinstance(step, Call):
            self.calls.append((step.name, step.value))
            return
        me = self.look().me
        who = step.who or me
        self.table.tap(who, step.does, by="" if who == me or step.own else me)


def before_the_first_rule() -> AtDesk:
    """Opened, and nothing settled yet."""
    table = Table(opened=False)
    setting = Setting(number=1, title="One", date="2026-05-14", people=table.people)
    table.tap(table.runs, OpenMeeting(mode="open_queue", limit="Rents.", limit_owner="Board", setting=setting))
    return AtDesk(table)


def rows_role(rows, name: str) -> int:
    return next(role for role, known in rows.roleNames().items() if known == name.encode())
