"""What the room sees of a round of fears, and of a goal that everybody was asked to watch."""

from datetime import datetime

import pytest

from kiosk.meeting.fears import AskFears
from kiosk.meeting.opening import AddExpectation
from kiosk.private.fears import AddFear, AskToKeepFears, EndFears, ShowFears, WriteFear
from kiosk.private.goals import SetMyGoal
from tests.ui.sample_meeting import opening, played
from ui.room_screen.scene_context import Looking
from ui.room_screen.scenes import scene
from ui.room_screen.sizes import sizes

pytestmark = pytest.mark.usefixtures("qapp")
FEARS = [f"What I am afraid of is said in words of some length, number {n}" for n in ("one", "two", "three", "four")]
WRITTEN = [("A5", AskFears()), *((f"A{n}", WriteFear(text=text)) for n, text in enumerate(FEARS, 1))]


def look(taps, page=0, opening_page=0):
    _, seen = played([("A5", opening()), *taps])
    wall = datetime.fromisoformat("2026-05-14T15:00:00+01:00")
    return scene(Looking(seen, sizes(4, 55, 1920, 1080), page, wall=lambda: wall), opening_page)


def test_while_it_is_asked_nothing_of_it_is_shown():
    shown = look(WRITTEN, opening_page=1)
    assert (shown["kind"], " ".join(shown["lines"])) == (
        "sentence",
        "One thing I am afraid of today. Everyone is asked. No names.",
    )


def test_then_all_of_it_word_for_word_page_by_page_without_a_name():
    first = look([*WRITTEN, ("A5", ShowFears())])
    assert (first["kind"], first["title"]) == ("pages", "One thing we are afraid of today")
    said = " ".join(" ".join(look([*WRITTEN, ("A5", ShowFears())], page)["lines"]) for page in range(first["pages"]))
    assert first["pages"] > 1
    assert [text for text in FEARS if f"“{text}”" not in said] == []
    assert [name for name in ("Amina", "Dez", "Maureen", "Tomasz", "Seat") if name in said] == []


def test_they_stay_while_everybody_is_asked_whether_they_may_be_kept():
    shown = look([*WRITTEN, ("A5", ShowFears()), ("A5", AskToKeepFears())])
    assert shown["title"] == "May we keep these? Only if everybody says yes."
    assert shown["lines"]


def test_the_opening_comes_back_when_the_round_ends():
    ended = [*WRITTEN, ("A5", AddFear(text="And mine")), ("A5", ShowFears()), ("A5", EndFears())]
    assert look(ended, opening_page=1)["kind"] == "opening"


def blocks(taps):
    return [(one["text"].replace("\n", " "), one["edge"]) for one in look(taps, opening_page=4)["blocks"]]


def test_a_goal_that_is_watched_stands_with_what_each_side_can_promise():
    goal = ("A6", SetMyGoal(text="I will say back first", watch=True))
    promise = ("A7", AddExpectation(kind="promise", text="I can move a bed"))
    assert blocks([promise, goal]) == [("I can move a bed", "can"), ("Priya tries today: I will say back first", "")]
    assert blocks([goal])[-1] == ("Priya tries today: I will say back first", "")


def test_a_goal_of_ones_own_is_nowhere():
    goal = ("A6", SetMyGoal(text="I will say back first"))
    assert blocks([goal]) == blocks([])
