"""A round of fears and the facilitator's own goal, led from the desk: what is offered when, and what it says."""

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.fears import AskFears, FearKept, FearsAsked
from kiosk.meeting.looking_back import PracticeGoal
from kiosk.private.fears import AnswerKeepFears, WriteFear
from kiosk.private.goals import JudgeGoal
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS, offers

ROUND = ("ask_fears", "add_fear", "show_fears", "ask_to_keep_fears", "end_fears")


def asked(*words: str) -> AtDesk:
    desk = AtDesk()
    desk.table.tap("chair", AskFears())
    for person, text in zip(("ana", "bo", "cy", "dee"), words, strict=False):
        desk.table.tap(person, WriteFear(text=text))
    return desk


def shown() -> AtDesk:
    desk = asked("One", "Two", "Three", "Four")
    desk.do("show_fears")
    return desk


def offered(desk: AtDesk) -> set[str]:
    return {name for name in ROUND if ACTS[name].offered(desk.look())}


def phase(desk: AtDesk) -> str:
    return desk.look().snapshot.fears.phase


def test_it_is_asked_for_before_the_first_item_and_only_that_is_kept():
    desk = AtDesk()
    assert offered(desk) == {"ask_fears"}
    assert [one.event for one in desk.do("ask_fears")] == [FearsAsked()]
    assert offered(desk) == {"add_fear", "show_fears", "end_fears"}
    assert [act.name for act in offers(desk.look())][:3] == ["show_fears", "end_fears", "add_fear"]
    desk.table.tap("chair", StartItem(item=1, title="Rents"))
    assert offered(desk) == set()


def test_fewer_than_four_are_not_shown_and_the_desk_says_so():
    desk = asked("One", "Two", "Three")
    assert desk.notes("show_fears").startswith("Fewer than four are in.")
    assert desk.refused("show_fears").startswith("Fewer than four are in.")
    assert desk.do("add_fear", text="Typed here") == []
    assert desk.notes("show_fears").startswith("In an order that tells nothing.")
    desk.do("show_fears")
    assert sorted(desk.look().snapshot.fears.texts) == ["One", "Three", "Two", "Typed here"]


def test_the_desk_sees_nothing_of_them_before_everybody_does():
    seen = asked("One", "Two", "Three", "Four").look().snapshot.fears
    assert (seen.enough, seen.texts) == (True, ())


def test_words_are_needed_to_type_one_in():
    assert asked().refused("add_fear") == "Type it in their own words."


def test_whoever_sits_at_the_desk_is_asked_too():
    desk = shown()
    desk.do("ask_to_keep_fears")
    assert desk.fields("end_fears") == ["mine", "for", "against", "rather"]
    for person in desk.table.meeting.people.here():
        if person.id != "chair":
            desk.table.tap(person.id, AnswerKeepFears(answer="yes"))
    happened = desk.do("end_fears", mine="yes")
    assert sorted(one.event.text for one in happened) == ["Four", "One", "Three", "Two"]
    assert phase(desk) == ""


@pytest.mark.parametrize("values", [{}, {"mine": "no"}, {"mine": "yes"}])
def test_without_everybodys_yes_it_ends_and_leaves_nothing(values):
    desk = shown()
    desk.do("ask_to_keep_fears")
    assert desk.do("end_fears", **values) == []
    assert phase(desk) == ""


def test_all_hands_are_typed_in():
    desk = shown()
    happened = desk.do("end_fears", **{"for": "9", "against": "0", "rather": "0"})
    assert [type(one.event) for one in happened] == [FearKept] * 4


def test_a_round_that_is_not_shown_ends_without_a_question():
    desk = asked("One")
    assert desk.fields("end_fears") == []
    assert desk.notes("end_fears") == "Nothing of it is shown or kept."
    assert desk.do("end_fears") == []
    assert phase(desk) == ""


def test_the_facilitators_own_goal_is_theirs_until_they_have_it_watched_heard_about_and_kept():
    desk = AtDesk()
    assert desk.do("my_goal", text="I say back first") == []
    assert desk.look().snapshot.watched == ()
    assert set(desk.choices("my_goal", "do")) == {"Put it in the record", "Take it back"}
    assert desk.do("my_goal", see="watch") == []
    assert desk.look().snapshot.watched == (("chair", "I say back first"),)
    for person in ("ana", "bo", "cy"):
        desk.table.tap(person, JudgeGoal(person="chair", answer="partly"))
    assert desk.do("my_goal", do="hear") == []
    assert desk.notes("my_goal") == "“I say back first” Most people said: partly."
    happened = desk.do("my_goal", do="keep")
    assert [one.event for one in happened] == [PracticeGoal(person="chair", text="I say back first", said="partly")]
    assert set(desk.choices("my_goal", "do")) == {"Take it back"}


def test_a_goal_needs_words():
    assert AtDesk().refused("my_goal") == "Type what you try to do today, or pick something."
