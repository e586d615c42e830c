"""What happened before the meeting: counts without people, papers, support, practice, and the purpose that was read."""

import pytest

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.beforehand import (
    ContextShared,
    NotePrep,
    NoteSupport,
    PracticeNoted,
    PrepDone,
    ReadPurpose,
    ShareContext,
    SupportInPlace,
    only_one_side_filled_in,
)
from kiosk.meeting.lifecycle import CloseMeeting, OpenMeeting, Setting
from kiosk.meeting.meeting import replay
from kiosk.meeting.opening import AddExpectation, PurposeShown
from kiosk.meeting.people import Consent, Join, Leave, Person
from kiosk.meeting.terms import Event
from kiosk.private.feelings import SayPractised
from kiosk.record.codec import from_row
from tests.table import Table, person

NEW = Person(id="new", name="New Comer", consent=Consent(turns="name"))


def test_talks_are_kept_as_a_count_of_each_group_and_carers_stand_with_lived_experience():
    table = Table()
    table.tap("chair", NotePrep(spoken={"lived_experience": 2, "both": 1, "organisation": 4, "carer": 0}))
    kept = table.of(PrepDone)[-1]
    assert kept.spoken == {"lived_experience": 3, "organisation": 4}
    assert kept.people == {"organisation": 4, "lived_experience": 4, "not_said": 1}
    assert table.meeting.beforehand.talked == (7, 9)
    table.tap("chair", NotePrep(spoken={}))
    assert table.meeting.beforehand.talked == (0, 9)


@pytest.mark.parametrize("spoken", [{"lived_experience": 5}, {"lived_experience": 3, "carer": 2}, {"carer": -1}])
def test_no_more_people_were_spoken_to_than_there_are(spoken):
    table = Table()
    assert table.refused("chair", NotePrep(spoken=spoken)).endswith((".", "on."))
    assert table.of(PrepDone) == []


def test_papers_have_their_days_for_everything_and_for_an_item_and_the_newest_word_counts():
    table = Table()
    table.tap("ana", ProposeItem(item=1, title="Rents"))
    for does in (ShareContext(days=9), ShareContext(days=2, item=1), ShareContext(days=5, item="1")):
        table.tap("chair", does)
    assert [(event.item, event.days) for event in table.of(ContextShared)] == [("", 9), ("1", 2), ("1", 5)]
    assert table.meeting.beforehand.papers == {"": 9, "1": 5}
    assert not table.meeting.beforehand.is_late
    table.tap("chair", ShareContext(days=4))
    assert table.meeting.beforehand.is_late


def test_papers_go_out_before_the_meeting_and_for_what_is_on_the_list():
    table = Table()
    assert "days before" in table.refused("chair", ShareContext(days=-1))
    assert "no item 7" in table.refused("chair", ShareContext(days=3, item=7))
    assert table.of(ContextShared) == []


def test_support_is_there_or_not_and_belongs_to_nobody():
    table = Table()
    table.tap("chair", NoteSupport(kind="pay", done=False))
    table.tap("chair", NoteSupport(kind="travel", done=True))
    table.tap("chair", NoteSupport(kind="pay", done=True))
    assert table.meeting.beforehand.support == {"pay": True, "travel": True}
    fields = {field for event in table.of(SupportInPlace) for field in event.__struct_fields__}
    assert fields - set(Event.__struct_fields__) == {"kind", "done"}


def test_who_practised_lives_in_memory_and_only_how_many_is_kept_at_the_end():
    table = Table()
    before = len(table.happened())
    for who in ("ana", "bo", "ana", "cy"):
        table.tap(who, SayPractised())
    table.tap("cy", SayPractised(practised=False))
    table.tap("dee", SayPractised(), by="keeper")
    table.tap("ana", Leave())
    assert len(table.happened()) == before + 1
    table.tap("chair", CloseMeeting())
    assert [event.people for event in table.of(PracticeNoted)] == [3]
    noted = next(one for one in table.happened() if isinstance(one.event, PracticeNoted))
    assert (noted.who, noted.by) == ("chair", "")
    assert table.room.aside.ballots.practised == set()


def test_where_nobody_practised_nothing_is_kept_of_it():
    table = Table()
    table.tap("ana", SayPractised())
    table.tap("ana", SayPractised(practised=False))
    table.tap("chair", CloseMeeting())
    assert table.of(PracticeNoted) == []


def test_the_opening_shows_the_purpose_to_all_who_are_here_and_a_newcomer_says_that_they_read_it():
    table = Table((*Table().people, person("late", 20, here=False)))
    seen = table.meeting.beforehand
    assert all(seen.saw_why(one.id) for one in table.meeting.people.here())
    table.tap("late", Join())
    table.tap("new", Join(newcomer=NEW))
    assert [table.meeting.beforehand.saw_why(who) for who in ("late", "new")] == [False, False]
    for who in ("new", "new", "ana"):
        table.tap(who, ReadPurpose())
    assert [(event.text, event.person) for event in table.of(PurposeShown)] == [
        ("We test.", ""),
        ("", "new"),
        ("", "ana"),
    ]
    assert [table.meeting.beforehand.saw_why(who) for who in ("late", "new")] == [False, True]
    assert replay(table.happened()).beforehand == table.meeting.beforehand


def test_there_is_nothing_to_have_read_where_no_purpose_was_written():
    table = Table(opened=False)
    setting = Setting(number=1, title="One", date="2026-05-14", people=table.people)
    table.tap("chair", OpenMeeting(mode="open_talk", limit="Rents.", limit_owner="", setting=setting))
    assert table.refused("ana", ReadPurpose()).startswith("It is not written down")


def test_a_record_from_before_reads_as_shown_to_all():
    kept = from_row("purpose_shown", 1, '{"text":"0f"}', {"text": "We say how respite is run."})
    assert kept == PurposeShown(text="We say how respite is run.")


def card(kind: str = "promise") -> AddExpectation:
    return AddExpectation(kind=kind, text="An answer in a week.")


def test_one_side_alone_is_one_side_until_the_other_says_something_too():
    table = Table()
    assert not only_one_side_filled_in(table.meeting)
    table.tap("dee", card("ours"))
    table.tap("ana", card("limit"))
    assert only_one_side_filled_in(table.meeting)
    table.tap("notes", card())
    assert only_one_side_filled_in(table.meeting)
    table.tap("dee", card("limit"))
    assert not only_one_side_filled_in(table.meeting)


def test_a_side_that_is_not_known_or_not_here_leaves_nothing_to_say():
    table = Table()
    table.tap("ana", card())
    table.tap("sup", card())
    assert not only_one_side_filled_in(table.meeting)
    alone = Table((person("chair", 1, role="facilitator"), person("ana", 2)))
    alone.tap("ana", card())
    assert not only_one_side_filled_in(alone.meeting)
