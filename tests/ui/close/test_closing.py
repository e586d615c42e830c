"""Closing, from what is left over to the print, with a Room behind it."""

from pathlib import Path

import pytest

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.opening import AddExpectation, ReviewExpectation
from kiosk.meeting.repair import SummaryPrinted
from kiosk.private.feelings import SignalFeeling
from kiosk.private.goals import JudgeGoal, SetMyGoal
from kiosk.private.organisations import CheckOrganisation
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.shown_page import AFTERCARE
from tests.ui.conftest import sent, texts
from tests.ui.sample_meeting import begun
from ui.close.closing import CloseWizard
from ui.close.nothing_left import private_things
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings


class Screen:
    """The room screen's end of reading back."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = []
        self.turned: list[str] = []

    def show_pages(self, pages) -> None:
        self.pages = pages

    def hide_pages(self) -> None:
        self.pages = []

    def next_page(self) -> None:
        self.turned.append("next")

    def previous_page(self) -> None:
        self.turned.append("before")


class Desk:
    """A closing of a meeting that is open, and what it asked the program for."""

    def __init__(self, qtbot, bridge, practice: bool = False) -> None:
        self.qtbot, self.bridge, self.room, self.practice = qtbot, bridge, Screen(), practice
        self.settings = Settings()
        self.left: list[str] = []
        self.hide_close = lambda: self.left.append("hidden")
        self.keep_settings = lambda: self.left.append("kept settings")
        self.finish = lambda: self.left.append("finished")
        self.closing = CloseWizard(self)
        self.talk = self.closing.talk
        qtbot.wait_until(lambda: self.practice or self.closing._record is not None)

    @property
    def page(self):
        return self.talk.page

    @property
    def meeting(self):
        return self.bridge.snapshot.meeting

    def until(self, title: str) -> None:
        self.qtbot.waitUntil(lambda: self.page.title.startswith(title), timeout=30_000)

    def next(self, title: str = "", **words: str) -> None:
        for field, said in words.items():
            self.talk.typed(field, said)
        self.talk.went_on()
        self.until(title)

    def to(self, title: str) -> None:
        while not self.page.title.startswith(title):
            self.qtbot.waitUntil(lambda: self.page.next != "" or self.page.choices != ())
            before = self.page.title
            if before.startswith(title):
                return
            if before == "Who sets the next agenda?":
                self.talk.chose("group")
            elif before == "Shall we read it back?":
                self.talk.chose("skip")
            elif before == "Close the meeting?":
                self.talk.chose("close")
            else:
                self.talk.went_on()
            self.qtbot.waitUntil(lambda before=before: self.page.title != before)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "ours.heard"


@pytest.fixture
def desk(qtbot, bridge, path) -> Desk:
    started = bridge(record=lambda: RecordFile.create(path, "Harbour Lane"))
    made = Desk(qtbot, started)
    yield made
    made.closing._errands.wait()


def events(desk: Desk, kind: type) -> list:
    return [one.event for one in desk.bridge.history if isinstance(one.event, kind)]


def test_what_is_left_over_is_ended_or_parked_for_next_time(qtbot, bridge, path):
    started = bridge(
        taps=[*begun(), ("A1", ProposeItem(item=2, title="Pets"))],
        record=lambda: RecordFile.create(path, "Harbour Lane"),
    )
    desk = Desk(qtbot, started)
    assert [(entry.words, entry.acts[0].key) for entry in desk.page.entries] == [
        ("Evictions from supported housing", "end"),
        ("Pets", "park"),
    ]
    desk.talk.acted("end", "1")
    qtbot.waitUntil(lambda: len(desk.page.entries) == 1)
    desk.talk.acted("park", "2")
    qtbot.waitUntil(lambda: desk.page.entries == ())
    item = desk.meeting.agenda.find(2)
    assert (item.state, item.first_next_time) == ("parked", True)


def test_what_will_be_different(desk):
    desk.to("What will be different")
    assert "We did not say what will change." in desk.page.lines[0]
    desk.next("Who will do what", change="Two visits first.")
    assert desk.meeting.promises.change == "Two visits first."


def test_left_empty_nothing_is_kept(desk):
    desk.to("What will be different")
    desk.next("Who will do what")
    assert desk.meeting.promises.change == ""


def test_a_promise_has_somebody_who_keeps_it(desk, qtbot):
    desk.to("Who will do what")
    desk.talk.typed("text", "Write to the Cabinet")
    desk.talk.went_on()
    assert desk.talk.problem == "Type by when."
    desk.next("Who does it?", due="9 June")
    desk.talk.chose("A6")
    qtbot.waitUntil(lambda: len(desk.page.entries) == 1)
    assert (desk.page.entries[0].words, desk.page.entries[0].second) == (
        "Write to the Cabinet",
        "Priya Shah, by 9 June.",
    )
    assert [field.text for field in desk.page.fields] == ["", ""]


def on_stage(desk: Desk):
    seen = []
    desk.bridge.call(lambda room: room.stage, seen.append)
    desk.qtbot.waitUntil(lambda: bool(seen))
    return seen[0]


def test_closing_brings_the_last_cards_to_the_tablets_until_it_is_left(desk, qtbot):
    assert on_stage(desk).ending
    desk.to("Give it five quiet minutes.")
    assert desk.page.lines[0].startswith("Every tablet has these cards now.")
    desk.closing.leave()
    assert not on_stage(desk).ending


def test_the_last_cards_are_listed_with_the_goals_that_are_watched(desk, qtbot):
    sent(qtbot, desk.bridge, "A6", SetMyGoal(text="I will say back first", watch=True))
    sent(qtbot, desk.bridge, "A7", SetMyGoal(text="Mine alone"))
    desk.to("Give it five quiet minutes.")
    listed = [(entry.words, entry.second) for entry in desk.page.entries]
    assert listed[:2] == [
        ("Did they do it?", "Priya Shah: “I will say back first”"),
        ("How was it today?", "Done to us, for us or with us. Five questions about the organisations."),
    ]


def test_the_place_has_lines_of_its_own_for_who_to_turn_to(desk):
    desk.to("Give it five quiet minutes.")
    assert [one.text for one in desk.page.fields] == [*AFTERCARE, ""]
    desk.talk.typed("0", "  Ring the lane  office: 0555 010.")
    desk.talk.typed("1", "")
    desk.next("Who sets the next agenda?")
    lines = ("Ring the lane office: 0555 010.", *AFTERCARE[2:])
    assert (on_stage(desk).aftercare, desk.settings.aftercare) == (lines, lines)
    assert "kept settings" in desk.left


def test_a_slip_with_the_lines_as_they_are_typed_goes_to_the_printer(desk, monkeypatch):
    printed = []
    monkeypatch.setattr("ui.close.last_minutes.print_slip", lambda lines: printed.append(lines) or "")
    desk.to("Give it five quiet minutes.")
    desk.talk.typed("0", "Ring Tess:  0555 010.")
    desk.talk.acted("slip", "")
    desk.qtbot.waitUntil(lambda: "The slip is at the printer. Nothing is kept of it." in desk.page.lines)
    assert printed == [("Ring Tess: 0555 010.", *AFTERCARE[1:])]
    assert events(desk, SummaryPrinted) == []


def test_a_slip_that_is_not_taken_says_so(desk, monkeypatch):
    monkeypatch.setattr("ui.close.last_minutes.print_slip", lambda lines: "There is no printer here.")
    desk.to("Give it five quiet minutes.")
    desk.talk.acted("slip", "")
    desk.qtbot.waitUntil(lambda: desk.talk.problem == "There is no printer here.")
    assert not any("slip" in line for line in desk.page.lines)


def test_expectations_are_only_listed_and_show_what_their_authors_say(qtbot, bridge, path):
    taps = [*begun(), ("A1", AddExpectation(kind="mine", text="A yes or a no."))]
    started = bridge(taps=taps, record=lambda: RecordFile.create(path, "Harbour Lane"))
    desk = Desk(qtbot, started)
    desk.to("What did people come for")
    entry = desk.page.entries[0]
    assert (entry.words, entry.second, entry.acts) == ("A yes or a no.", "Not asked", ())
    sent(qtbot, started, "A1", ReviewExpectation(expectation=1, result="part_met"))
    assert desk.page.entries[0].second == "Part of it was met"


def test_the_next_agenda_is_somebodys_from_now_on(desk, qtbot):
    desk.to("Who sets the next agenda?")
    desk.talk.chose("A1")
    desk.until("Shall we read it back?")
    held = desk.meeting.powers.held["agenda"]
    assert (held.holder, held.via) == ("A1", "agreed")


@pytest.mark.parametrize(("choice", "kept"), [("agreed", True), ("not_all", False)])
def test_the_room_reads_back_the_change_each_question_and_the_powers(desk, choice, kept):
    desk.to("Shall we read it back?")
    desk.talk.chose("show")
    desk.until("Is this how it was?")
    titles = [page[0] for page in desk.room.pages]
    assert titles[0] == "What will change"
    assert any(title.startswith("Evictions from supported housing, brought by") for title in titles)
    assert titles[-1] == "Who held the power"
    assert all(len(page) > 1 for page in desk.room.pages)
    assert any("reduce evictions" in line for page in desk.room.pages for line in page)
    desk.talk.chose("next")
    desk.talk.chose("before")
    assert desk.room.turned == ["next", "before"]
    desk.talk.chose(choice)
    desk.until("Close the meeting?")
    assert (desk.meeting.opening.read_back, desk.room.pages) == (kept, [])


def test_read_back_pages_fit_the_room_screen(desk, windows, settle):
    desk.room = RoomScreenModel(desk.bridge, desk.settings)
    window = windows.open("room_screen/RoomScreen.qml", room=desk.room)
    desk.to("Shall we read it back?")
    desk.talk.chose("show")
    desk.until("Is this how it was?")
    settle(window)
    shown = [item for item in texts(window) if item.property("text")]
    assert any("We did not say what will change." in item.property("text") for item in shown)
    assert all(item.mapToScene(item.boundingRect().bottomRight()).y() <= 1080 for item in shown)


def test_it_can_be_left_as_it_is(desk, qtbot):
    desk.to("Close the meeting?")
    desk.talk.acted("back", "")
    qtbot.waitUntil(lambda: desk.left == ["hidden"])
    assert desk.meeting.is_open


def test_when_it_is_closed_nothing_private_is_left_and_nothing_goes_back(desk, qtbot):
    held: dict[str, int] = {}
    sent(qtbot, desk.bridge, "A1", SignalFeeling(id="quiet-heron", choice="speak_next"))
    sent(qtbot, desk.bridge, "A6", SetMyGoal(text="I will say back first", watch=True))
    sent(qtbot, desk.bridge, "A1", JudgeGoal(person="A6", answer="yes"))
    sent(qtbot, desk.bridge, "A1", CheckOrganisation(question="challenge_again", answer="yes"))
    desk.bridge.call(lambda room: held.update(private_things(room)))
    desk.to("The meeting is closed.")
    assert {what: held[what] for what in ("Strong feelings", "Fears and goals for today", "Private answers")} == {
        "Strong feelings": 1,
        "Fears and goals for today": 2,
        "Private answers": 1,
    }
    qtbot.waitUntil(lambda: len(desk.page.entries) == 7)
    assert {entry.second for entry in desk.page.entries} == {"Nothing is left"}
    assert desk.meeting.opening.closed
    assert not desk.talk.can_go_back


def test_practice_is_not_printed(qtbot, bridge):
    desk = Desk(qtbot, bridge(), practice=True)
    desk.to("Practice is not printed.")
    assert desk.closing.model.banner == "Practice. Nothing is kept."
    desk.talk.went_on()
    qtbot.waitUntil(lambda: desk.left == ["finished"])


def test_it_is_painted_like_setting_up(desk, windows, settle):
    window = windows.open("wizard/WizardWindow.qml", talk=desk.closing.model)
    settle(window, 1366, 768)
    seen = [item.property("text") for item in texts(window)]
    assert {"What did we not get to?", "Evictions from supported housing", "It is ended"} <= set(seen)
