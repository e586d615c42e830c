"""A practice in the real windows: pretend people act, a line says what to try, the tour stands over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.meeting.signals import SignalRaised
from tests.ui.conftest import find, texts
from ui.demo import practising
from ui.demo.practising import Practising
from ui.demo.tour import CARDS
from ui.program import Heard


@pytest.fixture
def heard(collected, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(practising, "LOOKS_MS", 5)
    one = Heard(windowed=True)
    one.show_setup()
    yield one
    one.shut()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows go before their engine


@pytest.fixture
def clock(monkeypatch):
    """Seconds as a practice counts them, moved by hand."""
    at = [0.0]
    monkeypatch.setattr("ui.setup.setup.Practising", lambda heard: Practising(heard, lambda: at[0]))
    return at


def key(qtbot, window, which) -> None:
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    QTest.keyClick(window, which)


def begun(heard, qtbot, which):
    window = heard.window("setup")
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    # Pressed only: the window is gone before the key is let go.
    if which == Qt.Key.Key_F1:
        QTest.keyPress(window, which)
    else:
        QTest.keyPress(window, which, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: heard.beside is not None and heard.beside.hint != "", timeout=20_000)
    return heard.window("desk")


def reads(window) -> str:
    return "\n".join(str(item.property("text")) for item in texts(window))


def raised(heard) -> list[str]:
    return [one.event.person for one in heard.bridge.history if isinstance(one.event, SignalRaised)]


def test_pretend_people_raise_hands_and_a_line_says_what_to_try(heard, clock, qtbot):
    desk = begun(heard, qtbot, "r")
    qtbot.waitUntil(lambda: "Press I, then Enter." in reads(desk))
    assert raised(heard) == []
    key(qtbot, desk, "i")
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Item 1: When do we have our break? Brought by Amina." in reads(desk))
    for seconds, who in ((6, ["A1"]), (13, ["A1", "A2"]), (21, ["A1", "A2", "A3"])):
        clock[0] = seconds
        qtbot.waitUntil(lambda who=who: raised(heard) == who)
    qtbot.waitUntil(lambda: "waits first. Press N." in reads(desk))
    key(qtbot, desk, "n")
    qtbot.waitUntil(lambda: heard.bridge.snapshot.meeting.turns.speaking is not None)
    clock[0] = 61
    qtbot.waitUntil(lambda: heard.bridge.snapshot.meeting.turns.speaking.person == "A7")
    clock[0] = 70
    qtbot.waitUntil(lambda: "was cut off" in reads(desk))
    key(qtbot, desk, "w")
    for letter in "at four":
        key(qtbot, desk, letter)
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: heard.bridge.snapshot.meeting.questions.now is not None)
    QTest.keyPress(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "setup" in heard._open and heard.bridge is None)


def test_they_answer_and_one_says_no(heard, clock, qtbot):
    from kiosk.meeting.agenda import StartItem
    from kiosk.meeting.checks import OpenCheck
    from kiosk.meeting.questions import ProposeQuestion

    begun(heard, qtbot, "r")
    for does in (StartItem(item=1), ProposeQuestion(text="Tea?"), OpenCheck(check=1, kind="yes_no", answers="named")):
        heard.bridge.tap(does, who="A5")
    check = lambda: heard.bridge.snapshot.meeting.checks.open  # noqa: E731
    qtbot.waitUntil(lambda: check() is not None)
    qtbot.waitUntil(lambda: "They answer now" in heard.beside.hint)
    clock[0] = 11
    qtbot.waitUntil(lambda: len(check().named) == 5)
    assert check().named["A2"] == "no"


def test_the_tour_goes_through_eight_cards_and_back_and_can_be_left_and_reached_again(heard, clock, qtbot):
    desk = begun(heard, qtbot, Qt.Key.Key_F1)
    titles = []
    for _ in CARDS:
        qtbot.waitUntil(lambda: find(desk, "besideTitle").property("text") not in ("", *titles[-1:]))
        titles.append(find(desk, "besideTitle").property("text"))
        key(qtbot, desk, Qt.Key.Key_Right)
    assert titles == [card[0] for card in CARDS]
    assert len(titles) == 8
    qtbot.waitUntil(lambda: not find(desk, "besideCard").isVisible())
    key(qtbot, desk, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: find(desk, "besideCard").isVisible())
    way, ring = find(desk, "roomScreen"), find(desk, "besideRing")
    qtbot.waitUntil(lambda: ring.isVisible() and 0 < ring.x() < way.mapToScene(QPointF(0, 0)).x())
    key(qtbot, desk, Qt.Key.Key_Right)
    key(qtbot, desk, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: find(desk, "besideTitle").property("text") == titles[0])
    key(qtbot, desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not find(desk, "besideCard").isVisible())
    assert heard.bridge is not None
