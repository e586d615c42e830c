"""What people are called where they meet it: typed and found at the desk, seen on the room screen, in real windows."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.people import Consent, Join, Person, SetConsent
from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.turns import TurnStarted
from tests.ui.conftest import find, sent, texts
from tests.ui.sample_meeting import begun, opening
from ui.desk.actions.catalog import group, listed, pages_of
from ui.desk.desk_model import DeskModel
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

FIVE = ("Priya Shah", "Dez Carter", "Amina Yusuf", "Colin Marsh", "Zainab Omar")
FIRST = (
    "Abena Bilal Carys Dmitri Esme Fatou Gwen Hassan Iona Jakub Kezia Lorcan Maeve Nadia Oisin Pia Ravi Sioned Tomos"
)
LAST = (
    "Ashe Bowen Clarke Drury Ellis Foster Grant Howell Irwin Jarvis Kemp Lister Moran Nash Orme Paley Quirke Rudd Stone"
)
NINETEEN = [f"{first} {last}" for first, last in zip(FIRST.split(), LAST.split(), strict=True)]


def typed(*names: str) -> list[Person]:
    """People who were typed in and asked nothing; the first runs it."""
    return [Person(id=f"P{n}", name=name, role="member" if n else "facilitator") for n, name in enumerate(names)]


class TwoScreens:
    """The desk and the room screen over one meeting; the desk has the keyboard."""

    def __init__(self, qtbot, windows, settle, bridge, others_see) -> None:
        self.qtbot, self.settle, self.bridge = qtbot, settle, bridge
        self.desk = DeskModel(bridge, {}, seconds=count().__next__)
        self.desk.seenByOthers(others_see)
        self.room = RoomScreenModel(bridge, Settings())
        self.wall = windows.open("room_screen/RoomScreen.qml", room=self.room)
        self.window = windows.open("desk/Desk.qml", desk=self.desk, tray=self.desk.tray)
        settle(self.wall)
        settle(self.window, 1366, 768)
        self.window.requestActivate()
        qtbot.waitUntil(self.window.isActive)

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.window, key)

    def types(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(self.window, letter)

    def opens(self, key: Qt.Key) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tray.shown)
        self.key(key)
        self.qtbot.waitUntil(lambda: self.desk.tray.shown)
        self.settle(self.window, 1366, 768)

    def line(self, opened: str, name: str) -> Qt.Key:
        """The digit of an act in the open list; 0 is pressed until its page is there."""
        s, shown = self.desk._moment, group(opened)
        for page in range(pages_of(s, shown)):
            for key, act in listed(s, shown, page):
                if act.name == name:
                    self.key(Qt.Key.Key_0, page)
                    return Qt.Key(ord(key))
        raise AssertionError(f"{name} is in no list")

    def hand_up(self, words: str) -> str:
        """H, part of a name, Enter; who it was found to be."""
        before = len(self.kept(SignalRaised))
        self.opens(Qt.Key.Key_H)
        self.types(words)
        self.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: len(self.kept(SignalRaised)) > before)
        self.qtbot.waitUntil(lambda: not self.desk.tray.shown)
        return self.bridge.snapshot.meeting.people[self.kept(SignalRaised)[-1].person].name

    def kept(self, of: type) -> list:
        return [one.event for one in self.bridge.history if type(one.event) is of]

    def on_desk(self) -> str:
        self.settle(self.window, 1366, 768)
        return "\n".join(str(item.property("text")) for item in texts(self.window))

    def on_wall(self) -> str:
        self.settle(self.wall)
        return "\n".join(str(item.property("text")) for item in texts(self.wall))


@pytest.fixture
def screens(qtbot, windows, settle, bridge):
    def opened(people, taps=(), others_see=False):
        rest = [(("P0" if who in ("A1", "A5") else who), does) for who, does in begun()[1:2]]
        return TwoScreens(qtbot, windows, settle, bridge([("P0", opening(people)), *rest, *taps]), others_see)

    return opened


def test_five_typed_names_are_found_and_seen(screens):
    both = screens(typed(*FIVE))
    both.opens(Qt.Key.Key_H)
    assert all(name in both.on_desk() for name in FIVE)
    both.key(Qt.Key.Key_Escape)
    assert [both.hand_up(words) for words in ("rte", "yus", "omar", "SHAH")] == [*FIVE[1:3], FIVE[4], FIVE[0]]
    both.key(Qt.Key.Key_N)
    both.qtbot.waitUntil(lambda: both.kept(TurnStarted) != [])
    both.qtbot.waitUntil(lambda: "Dez" in both.on_wall())
    assert "Someone" not in both.on_desk() + both.on_wall()


def test_a_name_that_fits_nobody_or_several_does_nothing_and_says_so(screens):
    both = screens(typed("Colin Hart", "Jan Smith", "Jan Sommer", "Dez Carter"))
    both.opens(Qt.Key.Key_H)
    both.types("dezz")
    both.key(Qt.Key.Key_Return)
    both.qtbot.waitUntil(lambda: "Nobody is called dezz. Dez is near." in both.on_desk())
    both.key(Qt.Key.Key_Backspace, 4)
    both.types("jan s")
    both.key(Qt.Key.Key_Return)
    both.qtbot.waitUntil(lambda: "Which one? Jan Smith, Jan Sommer." in both.on_desk())
    assert both.kept(SignalRaised) == []
    both.types("m")
    both.key(Qt.Key.Key_Return)
    both.qtbot.waitUntil(lambda: both.kept(SignalRaised) != [])
    assert "Jan Sm" in both.on_desk()


def test_a_long_room_a_late_comer_and_a_name_put_right_are_found_the_same_way(screens):
    both = screens(typed(*NINETEEN))
    sent(both.qtbot, both.bridge, "late", Join(newcomer=Person(id="late", name="Zlatan Zane")))
    assert both.hand_up("zla") == "Zlatan Zane"
    both.key(Qt.Key.Key_U)
    both.opens(both.line("U", "put_name_right"))
    both.types("kez")
    both.key(Qt.Key.Key_Return)
    both.settle(both.window, 1366, 768)
    both.key(Qt.Key.Key_End)
    both.key(Qt.Key.Key_Backspace, len("Kemp"))
    both.types("Kempe-Okafor")
    both.key(Qt.Key.Key_Return)
    both.qtbot.waitUntil(lambda: both.bridge.snapshot.meeting.people["P10"].name != NINETEEN[10])
    assert both.hand_up("okaf") == "Kezia Kempe-Okafor"


@pytest.mark.parametrize("width", [1366, 1920])
def test_whoever_chose_nothing_is_someone_and_never_a_seat(screens, width):
    people = [Person(id="P0", name="Vic Hale", seat=7, role="facilitator", consent=Consent(turns="none"))]
    people.append(Person(id="P1", name="Nell Ash", seat=9, consent=Consent(turns="seat")))
    both = screens(people, [("P1", SetConsent())])
    assert both.hand_up("vic") == "Vic Hale"
    both.hand_up("nell")
    both.key(Qt.Key.Key_N)
    both.qtbot.waitUntil(lambda: "Speaking" in both.on_wall())
    both.settle(both.wall, width, width * 9 // 16)
    seen = "\n".join(str(item.property("text")) for item in texts(both.wall))
    assert "Vic" not in seen
    assert "Nell" not in seen
    assert "eat 7" not in seen
    assert seen.count("omeone") >= 5
    assert "Seat 9" in seen
    assert all(name in both.on_desk() for name in ("Vic", "Nell"))


def test_all_who_wait_can_be_read_and_the_desk_says_how_many_are_here(screens):
    both = screens(typed(*NINETEEN))
    for name in LAST.split()[1:13]:
        both.hand_up(name)
    button = find(both.window, "allWhoWait")
    assert (button.isVisible(), button.property("words")) == (True, "All 12 who wait")
    middle = button.mapToScene(button.boundingRect().center()).toPoint()
    QTest.mouseClick(both.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    seen = both.on_desk()
    assert [n for n, name in enumerate(FIRST.split()[1:13], 1) if f"{n}. {name}" not in seen] == []
    assert "19 here" in seen


def test_on_a_desk_that_others_see_names_stand_as_on_the_room_screen(screens):
    people = [Person(id="P0", name="Vic Hale", seat=7, role="facilitator", consent=Consent(turns="none"))]
    people += [
        Person(id="P1", name="Nell Ash", seat=9, consent=Consent(turns="seat")),
        Person(id="P2", name="Dez Carter"),
    ]
    both = screens(people, others_see=True)
    assert [both.hand_up(words) for words in ("hale", "ash", "cart")] == ["Vic Hale", "Nell Ash", "Dez Carter"]
    both.opens(Qt.Key.Key_H)
    seen = both.on_desk()
    assert [name for name in ("Vic", "Hale", "Nell", "Ash", "Carter") if name in seen] == []
    assert all(name in seen for name in ("Someone", "Seat 9", "Dez"))
