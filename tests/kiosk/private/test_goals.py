"""A goal for today: set by nobody else, watched only if asked, heard about once and never in numbers."""

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.looking_back import PracticeGoal
from kiosk.meeting.people import Leave
from kiosk.private.goals import DropMyGoal, HearAboutMyGoal, JudgeGoal, KeepMyGoal, SetMyGoal, mostly
from tests.table import Table

GOAL = "I will say back first"


def watched(answers: dict[str, str] | None = None) -> Table:
    table = Table()
    table.tap("dee", SetMyGoal(text=GOAL, watch=True))
    for person, answer in (answers or {}).items():
        table.tap(person, JudgeGoal(person="dee", answer=answer))
    return table


def goals(table: Table):
    return table.room.aside.confided.goals


@pytest.mark.parametrize("person", ["chair", "keeper", "notes", "dee", "inv"])
def test_whoever_runs_things_or_comes_from_an_organisation_may_set_one(person):
    table = Table()
    before = len(table.happened())
    table.tap(person, SetMyGoal(text=GOAL))
    assert goals(table).by_person[person].text == GOAL
    assert len(table.happened()) == before


@pytest.mark.parametrize("person", ["ana", "bo", "sup"])
def test_nobody_else_is_asked_to_practise_leading(person):
    assert Table().refused(person, SetMyGoal(text=GOAL)).startswith("This is for people who run things")


@pytest.mark.parametrize("does", [SetMyGoal(text=GOAL, watch=True), DropMyGoal(), HearAboutMyGoal(), KeepMyGoal()])
def test_it_is_not_for_others_to_set_or_to_look_at(does):
    table = watched()
    assert table.refused("dee", does, by="chair") == "A goal is for each person to set alone."


def test_without_a_goal_there_is_nothing_to_do_with_it():
    for does in (DropMyGoal(), HearAboutMyGoal(), KeepMyGoal()):
        assert Table().refused("dee", does) == "You have set no goal for today."
    assert Table().refused("dee", SetMyGoal(text=" ")) == "There are no words in it yet."


def test_it_is_private_until_they_ask_to_have_it_watched():
    table = Table()
    table.tap("dee", SetMyGoal(text=GOAL))
    assert goals(table).watched() == ()
    assert table.refused("ana", JudgeGoal(person="dee", answer="yes")) == "That is not asked now."
    table.tap("dee", SetMyGoal(text=GOAL, watch=True))
    assert goals(table).watched() == (("dee", GOAL),)
    assert table.refused("dee", JudgeGoal(person="dee", answer="yes")) == "That is not asked now."


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("yes yes", ""),
        ("yes yes rather_not_say", ""),
        ("yes yes yes", "yes"),
        ("yes yes yes not_yet", "yes"),
        ("yes yes not_yet", "mixed"),
        ("partly partly partly yes", "partly"),
        ("not_yet not_yet not_yet rather_not_say", "not_yet"),
        ("yes yes yes not_yet not_yet not_yet", "mixed"),
    ],
)
def test_only_what_most_said_is_ever_heard_and_only_of_three_and_more(answers, said):
    assert mostly(answers.split()) == said


def test_it_is_heard_once_and_after_that_nobody_is_asked():
    table = watched({"ana": "yes", "bo": "yes", "cy": "yes"})
    table.tap("dee", HearAboutMyGoal())
    assert (goals(table).by_person["dee"].said, goals(table).judged) == ("yes", {})
    assert table.refused("notes", JudgeGoal(person="dee", answer="not_yet")) == "That is not asked now."
    assert table.refused("dee", HearAboutMyGoal()).startswith("Nobody was asked about it")
    assert table.refused("dee", SetMyGoal(text="Another")).startswith("People have said what they think")


def test_other_words_are_another_goal():
    table = watched({"ana": "yes", "bo": "yes", "cy": "yes"})
    table.tap("dee", SetMyGoal(text="I will wait", watch=True))
    table.tap("dee", HearAboutMyGoal())
    assert goals(table).by_person["dee"].said == ""


def test_it_is_kept_only_if_they_say_so_and_once():
    table = watched({"ana": "not_yet", "bo": "not_yet", "cy": "not_yet", "notes": "yes"})
    table.tap("dee", HearAboutMyGoal())
    assert table.of(PracticeGoal) == []
    table.tap("dee", KeepMyGoal())
    assert table.of(PracticeGoal) == [PracticeGoal(person="dee", text=GOAL, said="not_yet")]
    assert table.refused("dee", KeepMyGoal()) == "It is in the record already."


def test_it_is_gone_with_the_person_and_with_the_meeting():
    table = watched({"ana": "yes"})
    table.tap("dee", Leave())
    assert (goals(table).by_person, goals(table).judged) == ({}, {})
    table = watched({"ana": "yes"})
    table.tap("chair", CloseMeeting())
    assert (goals(table).by_person, goals(table).judged, table.of(PracticeGoal)) == ({}, {}, [])


def test_a_shared_pad_knows_only_what_is_watched():
    table = watched({"ana": "yes"})
    table.tap("chair", SetMyGoal(text="Mine alone"))
    public = goals(table).in_public()
    assert public.watched() == (("dee", GOAL),)
    assert (set(public.by_person), public.judged) == ({"dee"}, {})
