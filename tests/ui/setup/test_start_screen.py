"""The start page and a list from a file as windows: what is painted, and what keys do."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.meeting.promises import StateChange
from kiosk.record.sqlite_store import RecordFile
from tests.ui.conftest import sent, texts
from tests.ui.setup.test_group import held
from ui.program import Heard
from ui.setup import demo_meeting
from ui.setup.kept_page import kept_file
from ui.setup.setup import Setup
from ui.setup.start_model import StartModel

NAME = QAccessible.Text.Name


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
        self.quits = self.guides = self.pasts = 0

    def begin(self, *what, **more) -> None:
        self.begun.append(what)
        self.more.append(more)

    def keep_settings(self) -> None: ...

    def quit(self) -> None:
        self.quits += 1

    def show_guide(self) -> None:
        self.guides += 1

    def show_past(self) -> None:
        self.pasts += 1


@pytest.fixture
def heard(windows, tmp_path) -> Asked:
    return Asked(windows, tmp_path)


@pytest.fixture
def setup(heard, settle):
    made = opened_setup(heard)
    settle(made.window)
    return made


def opened_setup(heard) -> Setup:
    made = Setup(heard)
    made.page.keep_in(Path(heard.settings.last_record).parent)
    made.window = heard.windows.open("setup/Setup.qml", start=made.model, talk=made.talk_model)
    return made


def painted(setup) -> list[str]:
    return [item.property("text") for item in texts(setup.window)]


def press(setup, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(setup.window, key, modifier)


def alt(setup, letter: str) -> None:
    press(setup, letter, modifier=Qt.KeyboardModifier.AltModifier)


def at(setup) -> str:
    """What has the keyboard is called."""
    item = setup.window.activeFocusItem()
    face = QAccessible.queryAccessibleInterface(item) if item else None
    return face.text(NAME) if face else ""


def write(setup, words: str) -> None:
    for line, words_of_it in enumerate(words.split("\n")):
        press(setup, *([Qt.Key.Key_Return] if line else []), *words_of_it)


def write_all(setup) -> None:
    """From the first box to the last, with Tab between."""
    boxes = (
        "Board 1",
        "Rules",
        "Amina Yusuf\nDez Carter",
        "Dez Carter",
        "Evictions\nDeposits",
        "Rules",
        "Budget",
        "Us",
    )
    for place, words in enumerate(boxes):
        press(setup, *([Qt.Key.Key_Tab] if place else []))
        write(setup, words)


def test_tab_leads_through_the_boxes_as_they_are_read_and_then_to_the_buttons(setup, qtbot):
    qtbot.waitUntil(lambda: at(setup) == "Group")
    seen = []
    for _ in range(24):
        seen.append(at(setup))
        press(setup, Qt.Key.Key_Tab)
    assert seen[:8] == [
        *("Group", "What is this meeting called?", "Who is coming?", "Who runs it?"),
        *("What will we talk about?", "We can decide", "We cannot decide", "Who set that limit?"),
    ]
    assert "\t" not in "".join(setup.page.words.values())
    assert {"From a file", "Nobody told us", "Where we meet. Not said", "Start"} <= set(seen)


def test_what_is_typed_key_by_key_begins(setup, qtbot, heard, tmp_path):
    qtbot.waitUntil(lambda: at(setup) == "Group")
    write_all(setup)
    assert [one.name for one in setup.page.draft.people] == ["Amina Yusuf", "Dez Carter"]
    press(setup, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(heard.begun))
    record, opening, opener = heard.begun[0]
    assert (opening.setting.title, opening.limit_can, opening.limit_cannot) == ("Rules", "Rules", "Budget")
    assert opener == next(one.id for one in opening.setting.people if one.name == "Dez Carter")
    made = record()
    assert made.path == tmp_path / "record-1.heard"
    made.close()


def test_where_a_needed_answer_is_missing_the_keyboard_goes_there(setup, qtbot, settle):
    qtbot.waitUntil(lambda: at(setup) == "Group")
    write(setup, "Board 1")
    press(setup, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle(setup.window)
    assert at(setup) == "Who runs it?"
    assert "Say who runs it." in painted(setup)
    write(setup, "C")
    assert "Say who runs it." not in painted(setup)


def test_a_name_is_shown_as_it_was_typed(setup, settle):
    setup.page.type("group", "<b>Board</b> & Co")
    setup.model.look_again()
    settle(setup.window)
    assert setup.window.findChildren(QObject) is not None
    assert setup.model.words["group"] == "<b>Board</b> & Co"
    assert "This is a new group." in painted(setup)


def test_a_fold_opens_in_place_and_esc_closes_it(setup, settle, qtbot):
    qtbot.waitUntil(lambda: at(setup) == "Group")
    setup.model.turnFold("where")
    qtbot.waitUntil(lambda: at(setup) == "The place")
    write(setup, "The hall")
    press(setup, Qt.Key.Key_Return)
    assert setup.page.draft.place == "The hall"
    settle(setup.window)
    assert "The hall" in painted(setup)
    setup.model.turnFold("holds")
    qtbot.waitUntil(lambda: at(setup) == "Done")
    assert "Who has which say when we begin?" in painted(setup)
    press(setup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Who has which say when we begin?" not in painted(setup))


def test_a_list_from_a_file_counts_only_once_it_is_brought_in(setup, settle, tmp_path):
    rows = 'Full Name,Org / Role,Table\n"Carter, Dez",,2\nMaureen Pike,carer,3\nTotal: 2,,\n'
    (tmp_path / "list.csv").write_text(rows)
    setup.page.type("people", "Amina Yusuf")
    setup.model.choose(QUrl.fromLocalFile(str(tmp_path / "list.csv")))
    settle(setup.window)
    seen = painted(setup)
    assert {"Full Name", "Becomes Dez Carter", "“carer” is left out: only Maureen says that"} <= set(seen)
    assert {"Not a person, it seems. Left out", "Bring in 2 people"} <= set(seen)
    assert setup.page.words["people"] == "Amina Yusuf"
    press(setup, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert setup.page.words["people"] == "Amina Yusuf\nDez Carter\nMaureen Pike"
    assert setup.model.view == "start"
    setup.model.undo()
    assert setup.page.words["people"] == "Amina Yusuf"


def test_columns_can_be_changed_and_lines_put_in(setup, tmp_path):
    (tmp_path / "list.csv").write_text("Who,Nickname\nCarter,Dez\nTotal: 2,\n")
    setup.model.choose(QUrl.fromLocalFile(str(tmp_path / "list.csv")))
    assert setup.talk.page.next == "Bring in 1 person"
    for act, entry in (("first", "column 1"), ("last", "column 0"), ("in", "line 3")):
        setup.talk.acted(act, entry)
    setup.talk.went_on()
    assert [one.name for one in setup.page.draft.people] == ["Dez Carter", "Total: 2"]


def test_two_of_one_name_are_asked_about(setup, tmp_path):
    setup.page.type("people", "Jan Smith")
    (tmp_path / "list.csv").write_text("Name\nJan Smith\nBev Lawson\n")
    setup.model.choose(QUrl.fromLocalFile(str(tmp_path / "list.csv")))
    assert "This may be the same as Jan Smith, who is on the list already." in [
        one.second for one in setup.talk.page.entries
    ]
    setup.talk.acted("two", "line 2")
    setup.talk.went_on()
    assert [one.name for one in setup.page.draft.people] == ["Jan Smith", "Jan Smith", "Bev Lawson"]


def test_what_is_no_list_is_said_on_its_page(setup, settle, tmp_path):
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    setup.model.choose(QUrl.fromLocalFile(str(tmp_path / "photo.csv")))
    settle(setup.window)
    assert "This is a picture. Save the list as CSV and choose that." in painted(setup)
    press(setup, Qt.Key.Key_Escape)
    assert setup.model.view == "start"


def test_what_was_typed_is_there_again_after_the_program_was_killed(setup, qtbot, heard):
    qtbot.waitUntil(lambda: at(setup) == "Group")
    write_all(setup)
    setup.page.draft.give_role(setup.page.draft.people[0].id, "note_taker")
    setup.page.draft.place = "The hall"
    setup.model.look_again()
    qtbot.waitUntil(lambda: b"The hall" in kept_file().read_bytes() if kept_file().exists() else False)
    assert kept_file().stat().st_mode & 0o077 == 0
    again = Setup(heard)
    assert again.page.words == setup.page.words
    assert [(one.name, one.role) for one in again.page.draft.people] == [
        ("Amina Yusuf", "note_taker"),
        ("Dez Carter", "facilitator"),
    ]
    assert (again.page.draft.place, again.page.is_new) == ("The hall", True)
    again._begun()
    assert not kept_file().exists()


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
def test_no_words_are_smaller_than_may_be_or_cut_off(setup, settle, width, height):
    setup.page.type("group", "Harbour Lane Supported Housing Board")
    setup.page.type("people", "\n".join(f"Name{n} Vale" for n in range(25)))
    settle(setup.window, width, height)
    for item in texts(setup.window):
        assert item.property("font").pixelSize() >= 16
        assert not item.property("truncated")
        assert item.mapToScene(item.boundingRect().bottomRight()).x() <= width


def test_practice_begins_with_a_sample_on_a_record_in_memory(setup, heard, qtbot):
    alt(setup, "r")
    qtbot.waitUntil(lambda: bool(heard.begun))
    record, opening, opener = heard.begun[0]
    made = record()
    assert (made.path, opening.setting.title, opener) == (None, "Practice", "A5")
    assert heard.more[0]["practice"] is True
    made.close()


def test_the_demo_plays_on_a_record_in_memory(setup, heard, qtbot):
    alt(setup, "d")
    qtbot.waitUntil(lambda: bool(heard.begun))
    assert heard.begun[0][0]().path is None


def test_a_meeting_that_is_open_is_gone_on_with_by_one_key(windows, settle, tmp_path, qtbot):
    held(tmp_path / "record-1.heard", closed=False)
    heard = Asked(windows, tmp_path)
    made = opened_setup(heard)
    settle(made.window)
    assert "Meeting 4 is still open." in painted(made)
    alt(made, "g")
    qtbot.waitUntil(lambda: bool(heard.begun))
    assert heard.begun[0][1:] == (None, "")


def test_heard_can_be_closed(setup, heard):
    setup.model.go("leave")
    assert heard.quits == 1


def test_a_card_measures_the_room_s_screen(setup, heard, settle, qtbot):
    setup.model.turnFold("screens")
    while setup.model.asking.title != "How big is the room’s screen?":
        setup.model.asking.goOn()
    setup.model.asking.act("measure", "")
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
        start_of(heard).go("demo")
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
        start_of(heard).go("practise")
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


def start_of(heard) -> StartModel:
    return next(one for one in heard.windows._models if isinstance(one, StartModel))


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_the_page_comes_again_after_its_folds_were_opened(heard, settle, qtbot):
    for _ in range(2):
        made = opened_setup(heard)
        settle(made.window)
        made.model.turnFold("where")
        qtbot.waitUntil(lambda made=made: "Where are we?" in painted(made))


def test_the_guide_is_one_key_away_and_its_button_says_so(setup, heard):
    assert {"Guide", "F12"} <= {one.property("text") for one in texts(setup.window)}
    press(setup, Qt.Key.Key_F12)
    assert heard.guides == 1


def test_f8_shows_past_meetings(setup, heard):
    QTest.keyClick(setup.window, Qt.Key.Key_F8)
    assert heard.pasts == 1
