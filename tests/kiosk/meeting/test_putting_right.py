"""A name, item, wording, decision, turn or holder put right: chosen, agreed where it must be, and both kept."""

import pytest

from kiosk.meeting import agenda, handing_over, lifecycle, modes, people, questions, turns
from kiosk.meeting.meeting import replay
from kiosk.meeting.putting_right import ASK_FIRST, CLOSED, PutRight, ThingPutRight
from kiosk.meeting.seen_differently import Differ, SeenDifferently
from kiosk.meeting.spelling import only_spelling
from kiosk.meeting.terms import Votes
from kiosk.summary.printing import account_of
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from kiosk.summary.sentences.corrections import seen_differently
from tests.table import Table

YES, NO = Votes(6, 2), Votes(3, 5)


def test_a_name_is_put_right_by_its_owner_or_whoever_runs_it_and_everything_says_it() -> None:
    table = Table()
    table.tap("ana", PutRight(what="name", which="ana", now="Anna Name"))
    table.tap("chair", PutRight(what="name", which="bo", now="Beau Name"))
    assert (table.meeting.people["ana"].name, table.meeting.people["bo"].name) == ("Anna Name", "Beau Name")
    assert "own name" in table.refused("cy", PutRight(what="name", which="dee", now="Di Name"))
    assert "Someone here has that name" in table.refused("cy", PutRight(what="name", which="cy", now="Beau Name"))
    assert table.refused("cy", PutRight(what="name", which="cy", now="Cy Name")) == "It says that already."
    assert replay(table.happened()) == table.meeting
    told = facts(tell(table.happened()))["put_right"]
    assert [(one["was"], one["now"], one["how"], one["by"]) for one in told] == [
        ("Ana Name", "Anna Name", "theirs", "ana"),
        ("Bo Name", "Beau Name", None, "chair"),
    ]


def test_whose_turn_it_was_goes_to_whose_it_was_with_its_seconds() -> None:
    table = Table()
    table.tap("chair", turns.GiveFloor(to="ana"), at=60)
    table.tap("ana", turns.EndTurn(), at=90)
    table.tap("chair", turns.GiveFloor(to="ana"), at=100)
    right = PutRight(what="whose_turn", which="0:01:00", now="bo", via="agreed")
    table.tap("chair", right, at=110)
    table.tap("ana", turns.EndTurn(), at=120)
    by_person = facts(tell(table.happened()))["floor"]["by_person"]
    assert (by_person["bo"], by_person["ana"]) == ({"turns": 1, "seconds": 30}, {"turns": 1, "seconds": 20})
    assert table.meeting.turns.floor_ms == {"bo": 30_000, "ana": 20_000}


def test_a_turn_or_a_holder_is_put_right_with_votes_the_rooms_word_or_the_yes_of_both() -> None:
    table = Table()
    table.tap("chair", handing_over.HandOver(power="queue", to="ana"), at=60)
    right = PutRight(what="holder", which="0:01:00", now="bo")
    replace = lambda **more: PutRight(what="holder", which="0:01:00", now="bo", **more)  # noqa: E731
    assert table.refused("chair", right) == ASK_FIRST
    assert table.refused("chair", replace(yes_of=("ana",))) == ASK_FIRST
    assert table.refused("chair", replace(votes=NO)) == "Most people did not agree to that. It stays as it is."
    table.tap("chair", replace(yes_of=("ana", "bo")))
    assert table.meeting.powers.holder("queue") == "bo"
    assert [one["holder"] for one in facts(tell(table.happened()))["powers"]["queue"]] == ["chair", "bo"]
    assert "not in this meeting" in table.refused(
        "chair", PutRight(what="holder", which="0:09:00", now="bo", votes=YES)
    )


def test_of_two_powers_that_moved_in_one_second_one_is_said() -> None:
    table = Table()
    for power in ("queue", "agenda"):
        table.tap("chair", handing_over.HandOver(power=power, to="ana"), at=60)
    right = PutRight(what="holder", which="0:01:00", now="bo", votes=YES)
    assert table.refused("chair", right) == (
        "More than one thing changed hands then. Say which, like \u201c0:01:00 queue\u201d."
    )
    table.tap("chair", PutRight(what="holder", which="0:01:00 agenda", now="bo", votes=YES))
    assert (table.meeting.powers.holder("queue"), table.meeting.powers.holder("agenda")) == ("ana", "bo")


def test_a_wording_takes_other_letters_and_no_other_words() -> None:
    table = Table()
    table.tap("ana", questions.ProposeQuestion(text="Shall we meat on Mondays?"))
    table.tap("chair", PutRight(what="wording", which=1, now="Shall we meet on Mondays?"))
    assert table.meeting.questions.now.words == "Shall we meet on Mondays?"
    sentence = "These are new words. Reword the question."
    assert table.refused("chair", PutRight(what="wording", which=1, now="Shall we meet in gardens?")) == sentence


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("Will we meat?", "Will we meet?", True),
        ("will we meet", "Will we meet?", True),
        ("Will we meet?", "Well we meet?", False),
        ("We wil meet.", "We will meet.", False),
        ("Stop by 1 May.", "Stop by 1 Mai.", False),
        ("Stop by 1 May.", "Stop by 2 May.", False),
        ("It is now open.", "It is not open.", False),
        ("We cold try.", "We could try.", False),
        ("Will we meet?", "Will we meet again?", False),
        ("Will we meet?", "We will meet?", False),
        ("The abcde stays.", "The abxyz stays.", False),
        ("Tea at 10 past.", "Tea at 12 past.", False),
        ("Meet on Mondays.", "Meet on Sundays.", False),
    ],
)
def test_only_the_spelling_differs(before: str, now: str, same: bool) -> None:
    assert only_spelling(before, now) is same


def test_an_item_is_put_right_and_taken_up_by_what_comes_after() -> None:
    table = Table()
    table.tap("ana", agenda.ProposeItem(item=1, title="Liffts"))
    table.tap("chair", PutRight(what="item", which=1, now="Lifts"))
    table.tap("chair", agenda.StartItem(item=1))
    assert table.meeting.agenda.now.title == "Lifts"
    assert "own name" in table.refused("ana", PutRight(what="item", which=1, now="Lift"))


def test_after_the_close_names_and_items_are_put_right_and_everything_else_is_seen_differently() -> None:
    table = Table()
    table.tap("ana", agenda.ProposeItem(item=1, title="Liffts"))
    table.tap("chair", turns.GiveFloor(to="ana"), at=60)
    table.tap("bo", people.Leave())
    table.tap("chair", lifecycle.CloseMeeting())
    table.tap("chair", PutRight(what="item", which=1, now="Lifts"))
    table.tap("bo", PutRight(what="name", which="bo", now="Beau Name"))
    assert table.refused("chair", PutRight(what="whose_turn", which="0:01:00", now="cy", votes=YES)) == CLOSED
    table.tap("bo", Differ(text="It was colder than that."))
    assert [(one.meeting, one.text) for one in table.of(SeenDifferently)] == [(1, "It was colder than that.")]
    assert "There is no meeting 9" in table.refused("bo", Differ(text="x", meeting=9))
    told = tell(table.happened())
    assert (told.closed, told.meeting.people["bo"].name) == (True, "Beau Name")
    assert len(table.of(ThingPutRight)) == 2


def test_who_saw_a_former_meeting_differently_stands_in_its_print() -> None:
    table = Table()
    table.tap("chair", lifecycle.CloseMeeting())
    setting = lifecycle.Setting(number=2, title="Two", date="2026-06-14T14:00:00+00:00", people=table.people)
    table.tap("chair", lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="y", setting=setting))
    table.tap("bo", Differ(meeting=1, text="It was colder than that."))
    for number, said in ((1, ["It was colder than that."]), (2, [])):
        account = account_of(table.room.record, number, tell(table.room.record.history(number)))
        assert list(seen_differently(account)) == said


def test_a_name_put_right_after_the_close_stands_on_the_closing_screens() -> None:
    table = Table()
    table.tap("chair", lifecycle.CloseMeeting())
    table.tap("bo", PutRight(what="name", which="bo", now="Beau Name"))
    assert [table.meeting.people[one].name for one in ("bo", "cy")] == ["Beau Name", "Cy Name"]


def test_a_round_goes_on_with_whoever_had_the_turn_by_what_was_put_right() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="round", start_person="ana", votes=Votes(8, 0)))
    table.tap("chair", turns.GiveFloor(to="ana"), at=60)
    table.tap("chair", PutRight(what="whose_turn", which="0:01:00", now="bo", via="agreed"))
    going = table.meeting.modes.round
    assert going is not None
    assert "bo" not in going.offers
    assert "ana" in going.offers
