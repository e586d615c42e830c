"""The first screen and its conversation as windows: what is painted, and what keys do."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from kiosk.meeting.promises import StateChange
from kiosk.record.sqlite_store import RecordFile
from tests.ui.conftest import sent, texts
from tests.ui.setup.test_group import held
from ui.program import Heard
from ui.setup import demo_meeting
from ui.setup.setup import Setup


class Asked(QObject):
    """Heard, as far as setting up asks for it; `begun` keeps what was to begin."""

    def __init__(self, windows, home: Path) -> None:
        from ui.displays.displays import Displays
        from ui.settings import Settings

        super().__init__()
        self.windows, self.displays = windows, Displays()
        self.settings = Settings(last_record=str(home / "record-1.heard"))
        self.begun: list[tuple[object, ...]] = []
        self.more: list[dict[str, object]] = []
        self.bridge = None
        self.quits = 0

    def begin(self, *what, **more) -> None:
        self.begun.append(what)
        self.more.append(more)

    def keep_settings(self) -> None: ...

    def quit(self) -> None:
        self.quits += 1


@pytest.fixture
def heard(windows, tmp_path) -> Asked:
    return Asked(windows, tmp_path)


@pytest.fixture
def setup(heard, settle):
    made = Setup(heard)
    window = heard.windows.open("setup/Setup.qml", talk=made.model)
    settle(window)
    made.window = window
    return made


def painted(setup) -> list[str]:
    return [item.property("text") for item in texts(setup.window)]


def press(setup, *keys) -> None:
    for key in keys:
        QTest.keyClick(setup.window, key)


def test_the_first_screen_offers_three_things(setup):
    seen = painted(setup)
    assert [words for words in seen if words in ("Start a meeting", "Practice", "Demo meeting")] == [
        "Start a meeting",
        "Practice",
        "Demo meeting",
    ]
    assert "Back" not in seen


def test_a_number_chooses_and_escape_goes_back(setup, qtbot):
    press(setup, Qt.Key.Key_1)
    assert setup.model.title == "Which group is meeting?"
    press(setup, Qt.Key.Key_Escape)
    assert setup.model.title == "What shall we do?"


def test_enter_takes_what_was_typed_and_goes_on(setup, qtbot, heard, tmp_path):
    setup.draft.folder = str(tmp_path)
    press(setup, Qt.Key.Key_1, Qt.Key.Key_1)
    assert setup.model.title == "What is the group called?"
    qtbot.waitUntil(lambda: setup.window.activeFocusItem().property("label") == "The group")
    press(setup, *"Board 1", Qt.Key.Key_Return)
    assert (setup.model.title, setup.draft.group) == ("What is this meeting called?", "Board 1")


def test_a_name_is_shown_as_it_was_typed(setup, qtbot, settle, tmp_path):
    setup.draft.folder = str(tmp_path)
    for words in ("start", "new"):
        setup.talk.chose(words)
    setup.talk.typed("group", "<b>Board</b> & Co")
    setup.talk.went_on()
    setup.talk.went_back()
    settle(setup.window)
    assert "<b>Board</b> & Co" in painted(setup)


def test_what_is_wrong_stands_on_the_page_until_it_is_mended(setup, settle):
    for words in ("start", "new"):
        setup.talk.chose(words)
    setup.talk.went_on()
    settle(setup.window)
    assert "Type what the group is called." in painted(setup)
    setup.talk.typed("group", "B")
    settle(setup.window)
    assert "Type what the group is called." not in painted(setup)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (3840, 2160)])
def test_no_words_are_smaller_than_may_be_or_cut_off(setup, settle, width, height):
    settle(setup.window, width, height)
    for item in texts(setup.window):
        assert item.property("font").pixelSize() >= 16
        assert not item.property("truncated")
        assert item.mapToScene(item.boundingRect().bottomRight()).x() <= width


def test_the_last_button_of_a_long_list_is_seen_when_the_keyboard_is_on_it(setup, settle, qtbot):
    setup.talk.chose("start")
    for number in range(40):
        setup.draft.add(f"Name {number}", str(number + 1), "")
    while setup.model.title != "Who is coming?":
        setup.talk._on()
    settle(setup.window, 1366, 768)
    for _ in range(2 * 3 + 2):  # backwards from the first field: Next, Back, then the last rows
        press(setup, Qt.Key.Key_Up)
    settle(setup.window, 1366, 768)
    at = setup.window.activeFocusItem()
    assert at.property("words") in ("What they said", "Change", "Remove")
    qtbot.waitUntil(lambda: 0 < at.mapToScene(at.boundingRect().topLeft()).y() < 768 - 93 - at.height() + 1)


def test_practice_begins_with_a_sample_on_a_record_in_memory(setup, heard, qtbot):
    setup.talk.chose("practise")
    qtbot.waitUntil(lambda: bool(heard.begun))
    record, opening, opener = heard.begun[0]
    made = record()
    assert (made.path, opening.setting.title, opener) == (None, "Practice", "A5")
    assert heard.more[0]["practice"] is True
    made.close()


def test_the_demo_plays_on_a_record_in_memory(setup, heard, qtbot):
    setup.talk.chose("demo")
    qtbot.waitUntil(lambda: bool(heard.begun))
    assert heard.begun[0][0]().path is None


def test_a_meeting_that_is_open_is_offered_first(windows, settle, tmp_path, qtbot):
    held(tmp_path / "record-1.heard", closed=False)
    heard = Asked(windows, tmp_path)
    made = Setup(heard)
    assert made.talk.page.choices[0].second == "Harbour Lane Supported Housing Board, meeting 4, is still open."
    made.talk.chose("go_on")
    qtbot.waitUntil(lambda: bool(heard.begun))
    assert heard.begun[0][1:] == (None, "")


def test_heard_can_be_closed(setup, heard):
    setup.talk.acted("leave")
    assert heard.quits == 1


def test_a_card_measures_the_room_s_screen(setup, heard, settle, qtbot):
    setup.talk.chose("start")
    while setup.model.title != "How big is the room’s screen?":
        setup.talk._on()
    setup.talk.acted("measure")
    card = setup._card
    qtbot.waitUntil(card.isExposed)
    for _ in range(10):
        QTest.keyClick(card, Qt.Key.Key_Left)
    before = heard.settings.inches
    QTest.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: setup._card is None)
    assert heard.settings.inches == pytest.approx(before * 1.01**10, rel=0.01)


def test_the_demo_walks_through_the_whole_meeting(collected, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(demo_meeting, "LONGEST_MS", 1)
    monkeypatch.setattr(demo_meeting, "SHORTEST_MS", 1)
    heard = Heard(windowed=True)
    refused = []
    try:
        heard.show_setup()
        heard.windows._models[-1].choose("demo")
        qtbot.waitUntil(lambda: heard.bridge is not None, timeout=20_000)
        heard.bridge.refused.connect(refused.append)
        qtbot.waitUntil(lambda: heard.bridge.snapshot.meeting.opening.closed, timeout=30_000)
        assert heard.bridge.snapshot.meeting.questions.asked
        assert refused == []
        heard.finish()
    finally:
        heard.shut()


def test_practice_leaves_a_record_byte_identical(windows, qtbot, tmp_path, monkeypatch):
    """A practice in the real app, beside a record: no byte of it changes, and what was said in it is in no file."""
    monkeypatch.setenv("HOME", str(tmp_path))
    path = held(tmp_path / "record-1.heard")
    RecordFile.open(path).close()
    before = files_in(tmp_path)
    heard = Heard(windowed=True)
    heard.settings.last_record = str(path)
    try:
        heard.show_setup()
        heard.windows._models[-1].choose("practise")
        qtbot.waitUntil(lambda: heard.bridge is not None, timeout=20_000)
        assert heard.practice
        sent(qtbot, heard.bridge, "A5", StateChange(text="quiet lantern"))
        assert heard.bridge.snapshot.meeting.promises.change == "quiet lantern"
        heard.finish()
        assert heard.bridge is None
    finally:
        heard.shut()
    after = files_in(tmp_path)
    assert not any(b"quiet lantern" in words for words in after.values())
    assert {name: words for name, words in after.items() if "/.cache/Heard/qmlcache/" not in name} == before


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
