"""Before the close words that can be somebody here are asked about, and the print does what was answered."""

from pathlib import Path

import pytest

from kiosk.meeting.people import Consent, Person
from kiosk.meeting.promises import AskMade, MakeAsk
from kiosk.meeting.words_settled import WordSettled
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.kinds.catalog import AS_USUAL
from kiosk.summary.printing import document_of
from kiosk.summary.projections.history import tell
from tests.kiosk.summary.printed import words
from tests.ui.close.test_closing import Desk, events
from tests.ui.sample_meeting import PEOPLE, begun, opening

GRACE = Person(id="A9", name="Grace Hall", seat=9, voice="carer", consent=Consent(turns="seat"))
ASK = "Who told Grace about the kestrel?"
ASKED = "Is this word somebody here?"


@pytest.fixture
def desk(qtbot, bridge, tmp_path: Path) -> Desk:
    _, *others = begun()
    taps = [("A5", opening((*PEOPLE, GRACE))), *others, ("A1", MakeAsk(ask=1, text=ASK))]
    made = Desk(qtbot, bridge(taps=taps, record=lambda: RecordFile.create(tmp_path / "ours.heard", "Harbour Lane")))
    made.to(ASKED)
    yield made
    made.closing._errands.wait()


def printed(desk: Desk, path: Path) -> str:
    """The full print of the meeting, once it is closed."""
    desk.to("The meeting is closed.")
    record = RecordFile.read(path)
    try:
        return words(document_of(record, 4, tell(record.history(4)), "full", AS_USUAL))
    finally:
        record.close()


def test_each_word_stands_in_its_line(desk) -> None:
    assert [(one.words, one.second) for one in desk.page.entries] == [("“Grace”", ASK)]
    assert [act.words for act in desk.page.entries[0].acts] == ["It is no person", "It is somebody"]


def test_what_is_no_person_is_printed_as_it_was_written(desk, tmp_path) -> None:
    desk.talk.acted("word", "0")
    assert desk.page.entries[0].chosen == "word"
    desk.next("Shall we read it back?")
    assert [one.somebody for one in events(desk, WordSettled)] == [False]
    assert ASK in printed(desk, tmp_path / "ours.heard")


@pytest.mark.parametrize("answered", [True, False])
def test_somebody_who_did_not_agree_is_a_member_and_so_is_what_nobody_answered(desk, tmp_path, answered: bool) -> None:
    if answered:
        desk.talk.acted("somebody", "0")
    desk.next("Shall we read it back?")
    assert [one.somebody for one in events(desk, WordSettled)] == [True] * answered
    said = printed(desk, tmp_path / "ours.heard")
    assert "Who told a member about the kestrel?" in said
    assert "Grace" not in said


def test_an_answer_keeps_no_words_of_its_own(desk, tmp_path) -> None:
    desk.talk.acted("word", "0")
    desk.next("Shall we read it back?")
    event = events(desk, WordSettled)[0]
    entry = next(one for one in desk.bridge.history if one.seq == event.entry)
    assert getattr(entry.event, event.field)[event.start : event.end] == "Grace"
    assert not any(isinstance(getattr(event, name), str) and "Grace" in getattr(event, name) for name in dir(event))


def test_answered_it_is_not_asked_again_and_the_question_is_gone(desk) -> None:
    desk.talk.acted("word", "0")
    desk.next("Shall we read it back?")
    desk.talk.went_back()
    desk.until("Who sets the next agenda?")
    desk.talk.chose("group")
    desk.until("Shall we read it back?")


def test_what_is_written_since_is_looked_through_as_well(desk) -> None:
    desk.talk.acted("word", "0")
    desk.next("Shall we read it back?")
    desk.bridge.tap(MakeAsk(ask=2, text="We heard Hall on this."), who="A1")
    desk.qtbot.waitUntil(lambda: events(desk, AskMade)[-1].text.startswith("We heard"))
    desk.talk.went_back()
    desk.until(ASKED)
    assert [one.second for one in desk.page.entries] == ["We heard Hall on this."]


def test_it_can_be_gone_on_without_an_answer(desk) -> None:
    desk.next("Shall we read it back?")
    assert events(desk, WordSettled) == []


def test_where_nothing_has_to_be_asked_it_costs_no_press(qtbot, bridge, tmp_path) -> None:
    _, *others = begun()
    taps = [("A5", opening((*PEOPLE, GRACE))), *others]
    made = Desk(qtbot, bridge(taps=taps, record=lambda: RecordFile.create(tmp_path / "ours.heard", "Harbour Lane")))
    made.to("Who sets the next agenda?")
    made.talk.chose("group")
    made.until("Shall we read it back?")
    made.closing._errands.wait()
