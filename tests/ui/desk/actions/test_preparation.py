"""At the desk: what was before the meeting is noted, and two quiet sentences stand there until item 1."""

import pytest

from kiosk.meeting.agenda import ProposeItem, StartItem
from kiosk.meeting.beforehand import ContextShared, PrepDone, ShareContext
from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.people import Consent, Join, Person
from kiosk.words.preparation import LATE, ONE_SIDE
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from ui.desk.actions.catalog import ACTS
from ui.desk.private_dots import dots

FIRST = StartItem(item=1, title="Rents", proposed_by="ana")
NEW = Person(id="new", name="New Comer", consent=Consent(turns="name"))


def said(desk: AtDesk) -> list[str]:
    return [dot.words for dot in dots(desk.look())]


def test_of_the_people_who_were_spoken_to_only_how_many_leaves_the_tray():
    desk = AtDesk()
    kept = desk.do("talked_before", spoken="ana,notes,dee,sup")
    assert [one.event for one in kept] == [
        PrepDone(
            spoken={"lived_experience": 2, "organisation": 1, "not_said": 1},
            people={"organisation": 4, "lived_experience": 4, "not_said": 1},
        )
    ]
    assert "It was noted: 4 of 9." in desk.notes("talked_before")
    desk.do("talked_before", spoken="nobody")
    assert desk.table.meeting.beforehand.talked == (0, 9)
    assert desk.refused("talked_before") == "Choose who was spoken to, or nobody."


def test_a_person_is_ticked_and_taken_out_again_at_the_tray():
    desk = AtDesk()
    desk.open("talked_before")
    for person in ("ana", "bo", "ana"):
        desk.tray.pick("spoken", person)
    desk.tray.do()
    assert desk.table.meeting.beforehand.talked == (1, 9)


def test_papers_are_noted_for_all_or_an_item_and_the_tray_says_when_they_are_late():
    desk = AtDesk()
    desk.table.tap("ana", ProposeItem(item=1, title="Rents"))
    assert LATE in desk.notes("papers", days="4")
    assert LATE not in desk.notes("papers", days="5")
    kept = desk.do("papers", days="3", item="1")
    assert [one.event for one in kept] == [ContextShared(days=3, item="1")]
    for typed in ("", "a week", "-1"):
        assert desk.refused("papers", days=typed).startswith("Type how many days")


@pytest.mark.parametrize("name", ["talked_before", "papers"])
def test_what_was_before_is_noted_before_item_1(name):
    desk = AtDesk()
    assert ACTS[name].offered(desk.look())
    desk.table.tap("chair", FIRST)
    assert not ACTS[name].offered(desk.look())


def test_somebody_without_a_tablet_practised_and_takes_it_back_and_nothing_is_kept_yet():
    desk = AtDesk()
    assert desk.do("practised", person="bo") == []
    assert desk.table.room.aside.ballots.practised == {"bo"}
    desk.do("practised", person="bo", practised="no")
    assert desk.table.room.aside.ballots.practised == set()


def test_whoever_came_later_stands_first_among_those_who_may_have_read_it():
    desk = AtDesk()
    desk.table.tap("new", Join(newcomer=NEW))
    assert next(iter(desk.choices("have_read", "person"))) == "New Comer"
    desk.do("have_read", person="new")
    assert "New Comer" not in desk.choices("have_read", "person")
    assert not ACTS["have_read"].offered(before_the_first_rule().look())


def test_one_side_alone_is_said_quietly_until_the_other_writes_a_card_or_item_1_begins():
    desk = AtDesk()
    desk.table.tap("dee", AddExpectation(kind="promise", text="An answer in a week."))
    assert said(desk) == [ONE_SIDE]
    answers = dots(desk.look())[0].answers
    assert [one.words for one in answers] == ["Write a card", "I have seen it"]
    card = answers[0]
    desk.do(card.act, **{**card.filled, "text": "I will come.", "person": "ana"})
    assert said(desk) == []


def test_late_papers_are_said_quietly_until_item_1_begins():
    desk = AtDesk()
    desk.table.tap("ana", ProposeItem(item=1, title="Rents"))
    desk.table.tap("chair", ShareContext(days=7))
    assert said(desk) == []
    desk.table.tap("chair", ShareContext(days=1, item=1))
    assert said(desk) == [f"Papers went out for “Rents” 1 day before. {LATE}"]
    desk.table.tap("chair", ShareContext(days=0))
    assert said(desk) == [f"Papers went out on the day. {LATE}"]
    desk.table.tap("chair", StartItem(item=1))
    assert said(desk) == []


def test_with_one_side_alone_item_1_can_begin_all_the_same():
    desk = AtDesk()
    desk.table.tap("dee", AddExpectation(kind="promise", text="An answer in a week."))
    desk.table.tap("chair", FIRST)
    assert said(desk) == []
