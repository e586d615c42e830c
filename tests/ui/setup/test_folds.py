"""What can be set beside the needed answers: each fold says what holds, and asks the same questions as ever."""

import pytest

from kiosk.meeting.lifecycle import StartingPower
from kiosk.meeting.opening import SKIPPED, AgreeRule
from tests.ui.setup.talking import DISPLAYS, Talking


@pytest.fixture
def talking(tmp_path) -> Talking:
    talking = Talking(tmp_path)
    talking.write_all()
    return talking


def test_each_fold_says_what_holds_if_it_is_left(talking):
    assert {key: fold.holds for key, fold in talking.folds.items()} == {
        "where": "Not said",
        "why": "Not said",
        "called": "The people who decide, and they asked others to come",
        "jobs": "Colin Hart says who is next. Nobody writes it down.",
        "turns": "People go in the order they asked.",
        "holds": "Colin Hart: queue, agenda, decision, clock, record",
        "disagree": "The room is asked in the opening",
        "before": "Nothing is said about them",
        "screens": "55 inches, 4 metres",
    }


@pytest.mark.parametrize("key", ["where", "why", "called", "jobs", "turns", "holds", "disagree", "before", "screens"])
def test_a_fold_can_be_left_as_it_was(talking, key):
    talking.fold(key)
    assert talking.title
    talking.talk.went_back()
    assert talking.asked == ["left"]


def test_place_and_purpose_are_typed_in_place(talking):
    talking.fold("where")
    talking.next(place="The hall")
    talking.fold("why")
    talking.next(purpose="We look after repairs.")
    assert (talking.folds["where"].holds, talking.folds["why"].holds) == ("The hall", "“We look after repairs.”")
    assert talking.opened().meeting.opening.place == "The hall"


def test_a_role_of_one_person_moves(talking):
    talking.fold("jobs")
    for person in ("P1", "P2"):
        talking.talk.acted("choose", "note_taker")
        talking.talk.chose(person)
    assert [one.role for one in talking.draft.people] == ["member", "note_taker", "facilitator"]
    assert talking.folds["jobs"].holds == "Writing it down: Dez Carter"


def test_a_supporter_is_linked_to_whom_they_come_with(talking):
    talking.fold("jobs")
    talking.talk.acted("choose", "supporter")
    talking.talk.chose("P2")
    talking.talk.went_on()
    last = talking.talk.page.entries[-1]
    assert (last.words, last.second) == ("Dez Carter comes with", "Not said yet")
    talking.talk.acted("choose", "P2")
    assert [one.key for one in talking.talk.page.choices] == ["P1", ""]
    talking.talk.chose("P1")
    assert talking.talk.page.entries[-1].second == "Amina Yusuf"
    assert talking.opened().meeting.people["P2"].supports == "P1"


@pytest.mark.parametrize(("choice", "kept"), [("skipped", SKIPPED), ("double_majority", "double_majority")])
def test_the_rule_is_one_of_six_or_skipped(talking, choice, kept):
    talking.fold("disagree")
    talking.talk.chose(choice)
    assert talking.draft.afterwards()[0] == ("P3", AgreeRule(about="disagreement", rule=kept, via="default"))


def test_a_power_is_held_by_whom_they_say_and_how(talking):
    talking.fold("holds")
    assert [entry.second for entry in talking.talk.page.entries if not entry.acts] == ["Nobody yet", "Nobody yet"]
    talking.talk.acted("choose", "agenda")
    talking.talk.chose("P1")
    talking.talk.chose("agreed")
    assert talking.draft.powers == {"agenda": StartingPower("P1", "agreed")}
    held = talking.opened().meeting.powers.held["agenda"]
    assert (held.holder, held.via) == ("P1", "agreed")


def test_fair_turns_are_the_rules(talking):
    talking.fold("turns")
    talking.talk.chose("fair_queue")
    assert talking.opened().meeting.powers.holder("queue") == "rule"


@pytest.mark.parametrize("said", ["", "four", "0.5", "31", "nan", "1e9"])
def test_a_distance_nobody_sits_at(talking, said):
    talking.fold("screens")
    talking.next(metres=said)
    assert "metres" in talking.problem
    assert talking.settings.metres == 4.0


def test_a_distance_with_a_comma(talking):
    talking.fold("screens")
    talking.next(metres="5,5")
    assert talking.settings.metres == 5.5


def test_with_two_displays_the_room_has_one(tmp_path):
    talking = Talking(tmp_path, DISPLAYS)
    talking.fold("screens")
    talking.next()
    assert talking.title == "Which screen does the room look at?"
    talking.next()
    assert talking.folds["screens"].holds == "HDMI-1 for the room, 55 inches, 4 metres"


@pytest.mark.parametrize(
    ("metres", "inches", "sentence"),
    [(4, 55, "A line holds about 30 letters"), (6, 55, "A long question turns pages."), (12, 24, "few words fit")],
)
def test_the_room_is_told_what_the_screen_holds(talking, metres, inches, sentence):
    talking.settings.metres, talking.settings.inches = float(metres), float(inches)
    assert sentence in " ".join(talking.how_big.page().lines)


def test_an_item_brought_by_somebody_who_left_is_nobodys(talking):
    talking.page.type("people", "2 Dez Carter\n5 Colin Hart")
    assert talking.opened().meeting.agenda.items[0].proposed_by == "P3"
