"""Strong feelings, challenge and listening at the shared pad: finished with keys alone, and nothing without a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.end_to_end.access_flows import FLOWS, Typed
from tests.kiosk.tablets import rooms
from tests.ui.conftest import items
from ui.pad.pad_model import PadModel

pytestmark = pytest.mark.wide

ROLES = {QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.RadioButton}
# What somebody chose in private before is not known to a pad that many share.
ON_ONES_OWN = ("limits, shared",)
AT_THE_PAD = [flow for flow in FLOWS if flow.name not in ON_ONES_OWN]


class Walk:
    """Somebody at the pad who has a keyboard and nothing else."""

    def __init__(self, window, model, qtbot) -> None:
        self.window, self.model, self.qtbot = window, model, qtbot

    def stops(self):
        """All that can have the keyboard now."""
        return [one for one in items(self.window) if one.isVisible() and one.property("activeFocusOnTab")]

    def to(self, is_wanted) -> None:
        """By Tab, as far as it takes."""
        for _ in range(len(self.stops()) + 1):
            at = self.window.activeFocusItem()
            if at is not None and is_wanted(at):
                return
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
        raise LookupError([one.objectName() for one in self.stops()])

    def press(self, name: str) -> None:
        """Its group first, where the list stands group by group; leafing on where it is on another page."""
        for group in self.model._card.offers if self.model._card.id == "more" else ():
            if any(row.id == name for row in group.opens.offers):
                self.press(group.id)
        while not any(one.objectName() == name for one in self.stops()):
            self._enter("turn")
        self._enter(name)

    def _enter(self, name: str) -> None:
        self.to(lambda one: one.objectName() == name)
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def type(self, typed: Typed) -> None:
        self.to(lambda one: one.objectName() == f"field-{typed.field}")
        for letter in typed.words:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))

    def expect_accessible(self) -> None:
        """Each stop has a role, a name with the words that stand on it, and its states."""
        names = []
        for one in self.stops():
            said = QAccessible.queryAccessibleInterface(one)
            name, state = said.text(QAccessible.Text.Name), said.state()
            assert said.role() in ROLES, (name, said.role())
            assert (one.property("words") or one.property("label")) in name
            assert state.focusable
            assert not state.disabled
            assert said.role() != QAccessible.Role.RadioButton or state.checkable
            names.append(name)
        assert len(set(names)) == len(names) > 0, names


@pytest.mark.parametrize("flow", AT_THE_PAD, ids=lambda flow: flow.name)
def test_every_flow_can_be_finished_with_keys(bridge, windows, settle, qtbot, flow):
    one = bridge([("tess", rooms.opening()), *flow.before])
    model = PadModel(one)
    window = windows.open("pad/Pad.qml", pad=model)
    settle(window, 1280, 800)
    qtbot.waitUntil(lambda: bool(model.seats))
    window.requestActivate()
    walk = Walk(window, model, qtbot)
    walk.expect_accessible()
    walk.press(f"seat-{flow.who}")
    qtbot.waitUntil(lambda: not model.atSeats)
    for press in flow.presses:
        walk.expect_accessible()
        if isinstance(press, Typed):
            walk.type(press)
        else:
            walk.press(press)
    walk.expect_accessible()
    expect_kept(qtbot, one, flow)


def expect_kept(qtbot, bridge, flow) -> None:
    """The Room has the tap; of what was only read there is nothing to have."""
    seen = []

    def has_it() -> bool:
        bridge.call(lambda room: flow.has is None or bool(flow.has(room)), seen.append)
        return any(seen)

    qtbot.waitUntil(has_it)
