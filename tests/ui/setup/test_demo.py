"""The demo explains itself on the desk, can be stopped, and tells again what came before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from kiosk.files.meeting_script import load
from tests.ui.conftest import find
from ui.demo.explained import explained
from ui.demo.samples import sample_meeting
from ui.program import Heard
from ui.setup import demo_meeting

SLOW_MS = 600_000


@pytest.fixture
def heard(collected, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(demo_meeting, "SHORTEST_MS", SLOW_MS)  # only keys go on
    one = Heard(windowed=True)
    one.show_setup()
    yield one
    one.shut()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows go before their engine


def test_it_tells_each_step_and_again_what_came_before_and_ends_with_esc(heard, qtbot):
    start = heard.window("setup")
    start.requestActivate()
    qtbot.waitUntil(start.isActive)
    QTest.keyPress(start, "d", Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: heard.beside is not None and heard.beside.title != "", timeout=20_000)
    desk = heard.window("desk")
    desk.requestActivate()
    qtbot.waitUntil(desk.isActive)
    title = lambda: find(desk, "besideTitle").property("text")  # noqa: E731
    assert title() == "The meeting begins"
    QTest.keyClick(desk, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: title() == "If we do not agree")
    qtbot.waitUntil(lambda: "disagreement" in heard.bridge.snapshot.meeting.opening.rules)
    QTest.keyClick(desk, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: title() == "The meeting begins")
    assert ["Go on", "Space"] in heard.beside.ways
    QTest.keyClick(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ["Pause", "Space"] in heard.beside.ways)
    assert title() == "If we do not agree"
    QTest.keyPress(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard.bridge is None and "setup" in heard._open)


def test_every_step_of_the_demo_has_its_words():
    for step in load(sample_meeting("question-that-changed")).steps:
        title, words = explained(step.taps[0], lambda who: who)
        assert title
        assert words.endswith(".")
        assert "{" not in words
