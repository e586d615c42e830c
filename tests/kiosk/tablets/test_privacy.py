"""What one device may never be sent: the feelings, breaks and private answers of anybody else, and how many."""

import json

import pytest

from kiosk.meeting.checks import AnswerCheck, OpenCheck
from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.people import Consent
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.private import feelings
from kiosk.private.expectation_doubts import DoubtExpectation, TakeDoubtBack
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does, named

EVERYBODY = ("tess", "dez", "amina", "colin", "sam", "ivo")
PRIVATE = {
    "a feeling": feelings.SignalFeeling(id="quiet-heron", choice="quiet_minute"),
    "a feeling for the supporter": feelings.SignalFeeling(
        id="quiet-heron", choice="someone_with_me", share="supporter"
    ),
    "stepping out": feelings.SignalFeeling(id="quiet-heron", choice="step_out"),
    "a break": Signal(id="quiet-otter", kind="break"),
    "finding it hard": feelings.FindThisHard(choice="look_away"),
    "closing care": feelings.AnswerClosingCard(answer="yes"),
    "limits": feelings.SetMyLimits(limits=("may_leave",)),
    "shared limits": feelings.SetMyLimits(limits=("may_leave",), share=True),
}


async def seen(tablets):
    """Every byte that each device is sent now, without the number of the last entry."""
    states = {}
    for person, tablet in tablets.items():
        state = await tablet.state()
        states[person] = json.dumps({**state, "seq": 0})
    return states


@pytest.fixture
async def all_of_them(tablets):
    return {person: await tablets(person) for person in EVERYBODY}


@pytest.mark.parametrize("name", PRIVATE)
async def test_it_changes_nothing_on_any_other_device(room, all_of_them, name):
    before = await seen(all_of_them)
    await does(room, "dez", PRIVATE[name])
    after = await seen(all_of_them)
    told = {"dez", "sam"} if name == "a feeling for the supporter" else {"dez"}
    assert {person for person in EVERYBODY if before[person] != after[person]} <= told


async def test_the_supporter_alone_is_told_what_was_shared_with_them(room, all_of_them):
    await does(room, "dez", PRIVATE["a feeling for the supporter"])
    notices = {person: (await tablet.state())["notice"] for person, tablet in all_of_them.items()}
    assert notices.pop("sam") == "Dez shares this with you: I want someone with me."
    assert set(notices.values()) == {""}


async def test_another_supporter_is_not_told(room, tablets):
    amina = await tablets("sam")
    await does(room, "amina", feelings.SignalFeeling(id="quiet-heron", choice="break", share="supporter"))
    assert (await amina.state())["notice"] == ""


async def test_what_is_shared_with_the_facilitator_shows_on_the_desk_not_on_a_tablet(room, all_of_them):
    before = await seen(all_of_them)
    await does(room, "dez", feelings.SignalFeeling(id="quiet-heron", choice="break", share="facilitator"))
    assert (await seen(all_of_them))["tess"] == before["tess"]


async def test_what_is_shared_with_all_says_no_more_than_that(room, all_of_them):
    await does(room, "dez", feelings.SignalFeeling(id="quiet-heron", choice="step_out", share="room"))
    state = await all_of_them["amina"].state()
    assert state["notice"] == "Dez has strong feelings about this. We listen."
    assert "heron" not in json.dumps(state)


async def test_nobody_s_answer_to_a_private_check_shows_or_is_counted(room, all_of_them):
    await does(room, "amina", ProposeQuestion(text="Shall we?"))
    await does(room, "tess", OpenCheck(check=1, kind="yes_no", answers="private"))
    before = await seen(all_of_them)
    await does(room, "dez", AnswerCheck(check=1, answer="no"))
    await does(room, "colin", AnswerCheck(check=1, answer="yes"))
    after = await seen(all_of_them)
    assert {person for person in EVERYBODY if before[person] != after[person]} == {"dez", "colin"}
    mine, his = [await all_of_them[person].state() for person in ("dez", "colin")]
    assert mine["card"]["text"][0] == "Your answer is in."
    assert mine["card"] == his["card"]


async def test_the_way_to_change_a_private_answer_says_nothing_of_it(room, tablets):
    dez = await tablets("dez")
    await does(room, "amina", ProposeQuestion(text="Shall we?"))
    await does(room, "tess", OpenCheck(check=1, kind="yes_no", answers="private"))
    asked = (await dez.state())["card"]
    await dez.tap(named(await dez.state(), "no")["tap"]["does"], private=True)
    card = (await dez.state())["card"]
    assert [offer["words"] for offer in card["offers"]] == ["Change my answer"]
    assert card["offers"][0]["opens"] == asked
    assert (await dez.tap(named(await dez.state(), "yes")["tap"]["does"], private=True))[0] == 200
    assert room.aside.ballots.check == {"dez": "yes"}


async def test_a_device_that_only_joined_learns_names_for_picking_and_nothing_else(room, tablets):
    await does(room, "dez", Signal(id="wren", kind="speak"))
    new = await tablets()
    state = await new.state()
    assert (state["offers"], state["more"], state["stops"], state["question"], state["notice"]) == (
        [],
        [],
        [],
        None,
        "",
    )


async def test_who_does_not_want_to_be_listed_is_someone_on_other_tablets(tablets):
    people = (*rooms.PEOPLE, rooms.Person(id="bo", name="Bo Bell", seat=8, consent=Consent(turns="none")))
    room = await rooms.opened(people=people)
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.come_in("dez")
        await does(room, "bo", Signal(id="wren", kind="speak"))
        text = json.dumps(await dez.state())
        assert (await dez.state())["floor"] == "Someone is next."
        assert "Bo" not in text
        assert "Seat 8" not in text


async def test_a_second_doubt_about_a_line_shows_on_nobody_elses_device_and_nor_does_its_end(room, all_of_them):
    await does(room, "dez", AddExpectation(kind="ours", text="We answer today."))
    await does(room, "colin", DoubtExpectation(expectation=1))
    for tap in (DoubtExpectation(expectation=1), TakeDoubtBack(expectation=1)):
        before = await seen(all_of_them)
        await does(room, "amina", tap)
        after = await seen(all_of_them)
        assert {person for person in EVERYBODY if before[person] != after[person]} == {"amina"}
