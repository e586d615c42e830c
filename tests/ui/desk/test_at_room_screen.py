"""With one display the desk is away: what works at the room screen's own keyboard, key by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.signals import Signal, SignalRaised
from kiosk.meeting.turns import TurnEnded, TurnStarted
from tests.ui.conftest import find, texts
from tests.ui.desk.test_window import Board
from ui.desk.at_room_screen import WHAT_WORKS, AtRoomScreen
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings


class Wall(Board):
    """The keys go to the room screen."""

    def __init__(self, qtbot, windows, settle, bridge, one_display: bool) -> None:
        super().__init__(qtbot, windows, settle, bridge)
        self.room = RoomScreenModel(bridge, Settings())
        self.room.one_display(one_display)
        self.window = windows.open("room_screen/RoomScreen.qml", room=self.room)
        self.at = AtRoomScreen(bridge, self.desk, self.room.say_at_foot)
        self.room.pressed.connect(self.at.pressed)
        settle(self.window)
        self.window.requestActivate()
        qtbot.waitUntil(self.window.isActive)


@pytest.fixture
def wall(qtbot, windows, settle, bridge) -> Wall:
    return Wall(qtbot, windows, settle, bridge(), one_display=True)


def test_a_hand_a_turn_its_end_and_undo_without_the_desk(wall):
    wall.keys("H")
    wall.types("mau")
    assert "mau_" in wall.reads()
    wall.keys("Enter")
    assert wall.wait_for(SignalRaised).person == "A3"
    wall.qtbot.waitUntil(lambda: wall.desk.nextPerson == "A3")
    wall.keys("N")
    assert wall.wait_for(TurnStarted).person == "A3"
    wall.keys("E")
    assert wall.wait_for(TurnEnded).ended == "finished"
    wall.qtbot.waitUntil(lambda: "end" in wall.desk.said["undo"])
    wall.keys("Z")
    wall.qtbot.waitUntil(lambda: wall.bridge.snapshot.meeting.turns.speaking is not None)


def test_a_name_nobody_has_is_said_and_can_be_typed_anew(wall):
    wall.keys("H")
    wall.types("dezz")
    wall.keys("Enter")
    assert "Nobody is called dezz." in wall.reads()
    QTest.keyClick(wall.window, Qt.Key.Key_Backspace)
    wall.keys("Enter")
    assert wall.wait_for(SignalRaised).person == "A2"
    assert wall.room.at_foot == WHAT_WORKS


def test_esc_leaves_the_finder_and_nothing_is_done(wall):
    wall.keys("H")
    wall.types("n")
    wall.keys("Esc")
    assert (wall.room.at_foot, wall.kept(SignalRaised)) == (WHAT_WORKS, [])


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
def test_how_the_desk_comes_up_stands_at_the_foot_below_everything_else(wall, width, height):
    wall.settle(wall.window, width, height)
    foot = find(wall.window, "atFoot")
    assert foot.property("text").startswith("F2 the desk")
    top = foot.parentItem().mapToScene(foot.boundingRect().topLeft()).y() - 1
    others = [one for one in texts(wall.window) if one is not foot]
    assert all(one.mapRectToScene(one.boundingRect()).bottom() <= top + 2 for one in others)
    assert foot.mapRectToScene(foot.boundingRect()).right() <= width


def test_with_a_display_for_the_room_only_pages_turn_there(qtbot, windows, settle, bridge):
    wall = Wall(qtbot, windows, settle, bridge(), one_display=False)
    wall.tap("A4", Signal(id="s", kind="speak"))
    wall.keys("N", "H", "PgDown")
    wall.settle(wall.window)
    assert (wall.kept(TurnStarted), wall.room.desk_line) == ([], 0)
    assert not find(wall.window, "atFoot").isVisible()
