"""The paper before the meeting is made on the start page: what is typed stands on it, and nothing is written down."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.meeting.agenda import ProposeItem
from kiosk.record.folder import records_in
from kiosk.record.sqlite_store import RecordFile
from tests.ui.setup.test_print_last import meeting
from ui.settings import Settings
from ui.setup.paper_before import when
from ui.setup.setup import Setup
from ui.wizard.step import Wrong

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("day", "time", "iso"),
    [
        ("12 June 2027", "2pm", "2027-06-12T14:00"),
        ("12 June", "", "2027-06-12"),
        ("2027-01-05", "9.30", "2027-01-05T09:30"),
        ("5 December", "12am", "2026-12-05T00:00"),
        ("", "", ""),
    ],
)
def test_a_day_and_a_time_are_read_as_people_type_them(day: str, time: str, iso: str) -> None:
    assert when(day, time, TODAY) == iso


@pytest.mark.parametrize(
    ("day", "time"), [("soon", ""), ("31 June", ""), ("5 June", "25:00"), ("5 June", "14pm"), ("", "2pm")]
)
def test_what_is_no_day_or_time_is_said(day: str, time: str) -> None:
    with pytest.raises(Wrong, match="Type the"):
        when(day, time, TODAY)


@pytest.fixture
def setup(qtbot, collected, windows, tmp_path, monkeypatch) -> Setup:
    from kiosk.meeting.lifecycle import CloseMeeting
    from ui.close import print_step
    from ui.program import Heard

    monkeypatch.setattr(print_step.printer, "queues", list)
    heard = Heard()
    heard.settings = Settings(last_record=meeting(tmp_path / "ours.heard", CloseMeeting()))
    made = Setup(heard)
    yield made
    heard.shut()


def typed(setup: Setup) -> None:
    for box, words in (("title", "The bridge"), ("can", "Where it stands."), ("items", "The new bridge, 20")):
        setup.page.type(box, words)
    setup.page.people_as_last_time()


def test_what_is_missing_is_asked_for_first(setup: Setup, qtbot) -> None:
    setup.page.type("can", "")
    with qtbot.waitSignal(setup.model.went):
        setup.model.go("print_before")
    assert setup.model.view == "start"


def test_it_is_made_in_full_and_in_easy_read_and_nothing_is_kept(setup: Setup, qtbot, tmp_path: Path) -> None:
    typed(setup)
    setup.model.go("print_before")
    assert (setup.model.view, setup.talk.page.title) == ("talk", "When do we meet?")
    setup.talk.typed("day", "12 June 2027")
    setup.talk.typed("time", "2pm")
    setup.talk.went_on()
    assert [one.words for one in setup.talk.page.entries] == ["The new bridge"]
    setup.talk.acted("say", "0")
    setup.talk.typed("asks", "Where shall it stand?")
    setup.talk.typed("context", "A bridge is dear. Dear means: it costs a lot.")
    setup.talk.went_on()
    assert setup.talk.page.entries[0].second == "Where shall it stand?"
    setup.talk.went_on()
    assert setup.talk.page.title == "Print: before meeting 5"
    assert [one.words for one in setup.talk.page.choices] == ["In full", "Easy Read"]
    state = setup.talk.question.state
    qtbot.waitUntil(lambda: set(state.made) == {"before", "before-easy-read"}, timeout=60_000)
    assert (tmp_path / "Harbour Lane, 12 June 2027, before the meeting.pdf").stat().st_size > 5_000
    record = RecordFile.read(tmp_path / "ours.heard")
    assert record.meetings() == [4]
    record.close()
    aside = Path(setup._printing_before._aside.name)
    assert (aside / "before.heard").exists()
    setup.talk.went_on()
    assert (setup.model.view, aside.exists()) == ("start", False)
    assert len(records_in(tmp_path)[0]) == 1


def test_what_was_said_of_an_item_goes_into_the_meeting(setup: Setup) -> None:
    from ui.setup.preparing import About

    typed(setup)
    setup.page.draft.preparing.about["The new bridge"] = About("Where?", "It is dear.")
    item = next(does for _, does in setup.page.draft.afterwards() if isinstance(does, ProposeItem))
    assert (item.asks, item.context) == ("Where?", "It is dear.")
