"""Past meetings in a real window: list, find, from change to change, lists over all meetings, two side by side."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cli.main import main
from tests.ui.conftest import texts
from ui.past.past import NOTHING, Past
from ui.past.past_model import PastModel
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel

MEETINGS = Path(__file__).parents[2] / "meetings"
TODAY = date(2026, 9, 1)
SIZES = [(1024, 768), (1366, 768), (1920, 1080)]
KEYS = {name: getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "Left", "Right", "Escape", "Return", "F8")}


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    """Three meetings of one group."""
    folder = tmp_path_factory.mktemp("past")
    script = (MEETINGS / "question-that-changed.toml").read_text()
    for number, day in ((1, "2026-03-03"), (2, "2026-04-14"), (3, "2026-05-14")):
        played = script.replace("number = 4", f"number = {number}").replace("2026-05-14T", f"{day}T")
        file = folder / f"{number}.toml"
        file.write_text(played.replace('title = "The question that changed"', f'title = "Meeting of {day}"'))
        assert main(["play", str(file), "--record", str(folder / "record-1.heard"), "--keep-going"]) == 0
    return folder / "record-1.heard"


class Shown:
    """The window and a keyboard; `asked` is what its buttons led to."""

    def __init__(self, windows, settle, path: Path | None) -> None:
        self.asked: list[str] = []
        ways = {name: lambda name=name: self.asked.append(name) for name in ("print", "another", "start")}
        self.model = PastModel(Past(path, TODAY), ways)
        self.talk = ConversationModel(Conversation([]))
        self.window = windows.open("past/Past.qml", past=self.model, talk=self.talk)
        self.settle = settle
        settle(self.window, 1366, 768)
        self.window.requestActivate()

    def keys(self, *pressed: str) -> None:
        for key in pressed:
            QTest.keyClick(self.window, KEYS.get(key, key))

    def reads(self) -> str:
        self.settle(self.window, self.window.width(), self.window.height())
        return "\n".join(str(one.property("text")) for one in texts(self.window))


@pytest.fixture
def shown(windows, settle, qtbot, path) -> Shown:
    one = Shown(windows, settle, path)
    qtbot.waitUntil(one.window.isActive)
    return one


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_the_newest_meeting_stands_there_with_who_held_what(shown, wide, high):
    shown.settle(shown.window, wide, high)
    words = shown.reads()
    for said in ("14 May 2026, 14:00 to", "Meeting of 2026-05-14", "Meeting of 2026-03-03", "Minute 0", "Floor"):
        assert said in words


def test_arrows_choose_a_meeting_and_go_from_change_to_change(shown):
    shown.keys("Down", "Down")
    assert shown.model.past.chosen == 1
    before = shown.model.said["moment"]
    shown.keys("Right")
    assert shown.model.said["of"].startswith("2 of ")
    assert shown.model.said["moment"] != before
    assert shown.model.said["moment"] in shown.reads()
    shown.keys("Left", "Up")
    assert (shown.model.past.chosen, shown.model.past.at) == (2, 0)


def test_every_change_says_who_what_and_how(shown):
    said = [one.says for one in shown.model.past.moments(3)]
    assert any("it was taken" in one for one in said)
    assert any("The reason was: " in one for one in said)


def test_words_and_days_are_found_as_they_are_typed_and_digits_are_text_there(shown):
    shown.keys("f")
    for letter in "14 apr":
        shown.keys(letter)
    assert [one.number for one in shown.model.past.listed] == [2]
    assert shown.model.past.view == ""
    shown.keys("Return")
    assert shown.asked == []
    shown.keys("Escape")
    assert [one.number for one in shown.model.past.listed] == [3, 2, 1]


def test_what_is_nowhere_says_so(shown):
    shown.keys("f", "x", "q", "z")
    assert "Nothing with these words is in what is still kept." in shown.reads()


@pytest.mark.parametrize(("key", "view"), [("1", "decisions"), ("2", "promises"), ("3", "asks"), ("8", "over")])
def test_a_digit_opens_a_list_over_all_meetings_and_the_same_closes_it(shown, key, view):
    shown.keys(key)
    assert shown.model.past.view == view
    shown.reads()
    shown.keys(key)
    assert shown.model.past.view == ""


def test_over_three_meetings_there_is_a_picture_by_role_and_never_a_person(shown):
    shown.keys("8")
    words = shown.reads()
    assert "of 3 meetings the person who ran it said who was next" in words
    assert "Runs it" in words
    people = [one.name for one in shown.model.past._accounts[3].history.meeting.people.by_id.values()]
    assert not [name for name in people if name in words]


def test_two_meetings_stand_side_by_side(shown):
    shown.keys("5")
    assert shown.model.past.second is not None
    assert len(shown.model.strips) == 2
    assert "Meeting of 2026-04-14. 14 April 2026" in shown.reads()


def test_print_and_start_lead_on_and_escape_leaves(shown, qtbot):
    shown.keys("4", "Return")
    assert shown.asked == ["print", "start"]
    with qtbot.waitSignal(shown.model.left):
        shown.keys("Escape")


def test_where_nothing_is_kept_it_says_so(windows, settle):
    assert NOTHING in Shown(windows, settle, None).reads()
