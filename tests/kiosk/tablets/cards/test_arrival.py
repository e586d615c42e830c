"""Who are you, and the five questions: one a screen, nothing ticked, kept only when all are answered."""

import json

import pytest

from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import ConsentRecorded, Leave, NameGiven, ParticipantAdded
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does, named

TITLES = [
    "Keep my turns in the list?",
    "Which group am I speaking from?",
    "May I use the feelings button?",
    "Print my name?",
    "Use this record to show co-production?",
]


async def answer(tablet, *answers):
    """Answer the questions in turn; the cards that were asked."""
    cards = []
    for said in answers:
        cards.append((await tablet.state())["card"])
        item = cards[-1]["id"].removeprefix("consent-")
        status, body = await tablet.tap({"does": "answer_consent", "item": item, "answer": said})
        assert status == 200, body
    return cards


def events(room):
    return [happened.event for happened in room.record.history(1)]


async def test_a_newcomer_with_a_name_is_asked_five_questions_one_a_screen(room, tablets):
    bo = await tablets()
    await bo.come_as(name="Bo Bell")
    before = room.record.seq
    cards = await answer(bo, "name", "carer", "yes", "yes")
    assert room.record.seq == before
    cards += await answer(bo, "no")
    assert [card["title"] for card in cards] == TITLES
    assert [card["steps"] for card in cards] == [{"now": at, "of": 5} for at in range(1, 6)]
    assert not any("state" in offer or offer.get("weight") == "solid" for card in cards for offer in card["offers"])
    assert "It does not film you." in json.dumps(cards[0])
    bo_now = next(person for person in room.meeting.people.here() if person.name == "Bo Bell")
    assert (bo_now.voice, bo_now.consent.turns, bo_now.consent.print_name) == ("carer", "name", True)
    assert (bo_now.consent.feelings, bo_now.consent.show_coproduction) == (True, False)
    assert (await bo.state())["title"] == "Bo"


async def test_only_the_answers_are_kept_not_the_way_to_them(room, tablets):
    bo = await tablets()
    before = len(events(room))
    await bo.come_as(name="Bo Bell")
    await answer(bo, "name", "both", "yes")
    await bo.tap({"does": "ask_again", "item": "voice_group"})
    await answer(bo, "not_said", "no", "no", "no")
    new = events(room)[before:]
    assert [type(event) for event in new][:2] == [ParticipantAdded, ConsentRecorded]
    assert sum(isinstance(event, ConsentRecorded) for event in new) == 1
    assert "both" not in str(new)


async def test_a_name_that_is_neither_listed_nor_printed_is_not_kept(room, tablets):
    bo = await tablets()
    await bo.come_as(name="Bo Bell", seat=9)
    await answer(bo, "none", "not_said", "yes", "no", "no")
    assert "Bo" not in str(events(room))
    assert room.meeting.people.here()[-1].seat is None
    assert (await bo.state())["title"] == "You"
    assert (await bo.tap({"does": "signal", "id": "", "kind": "speak"}))[0] == 200


async def test_nothing_at_all_is_enough_and_asks_only_what_makes_sense(room, tablets):
    bo = await tablets()
    await bo.come_as()
    cards = await answer(bo, "not_said", "no", "no")
    assert [card["title"] for card in cards] == [TITLES[1], TITLES[2], TITLES[4]]
    assert cards[0]["steps"] == {"now": 1, "of": 3}
    assert len(room.meeting.people.here()) == len(rooms.PEOPLE) + 1


async def test_a_seat_number_is_enough(room, tablets):
    bo = await tablets()
    await bo.come_as(seat=9)
    cards = await answer(bo, "seat", "not_said", "no", "no")
    assert [offer["words"] for offer in cards[0]["offers"]] == ["As seat 9", "Not at all", "Go back"]
    assert (await bo.state())["title"] == "Seat 9"


async def test_somebody_who_is_known_picks_the_name_and_is_asked_all_the_same(room, tablets):
    dez = await tablets()
    assert named(await dez.state(), "person-dez")["words"] == "Dez"
    await dez.tap({"does": "choose_person", "person": "dez"})
    await answer(dez, "seat", "carer", "no", "no", "no")
    person = room.meeting.people["dez"]
    assert (person.consent.turns, person.voice, person.consent.feelings) == ("seat", "carer", False)
    assert not any(isinstance(event, NameGiven) for event in events(room))
    assert "feelings" not in rooms.ids(await dez.state())


async def test_going_away_half_way_says_yes_to_nothing(room, tablets):
    dez = await tablets()
    before = room.meeting.people["dez"].consent
    await dez.tap({"does": "choose_person", "person": "dez"})
    await answer(dez, "none", "not_said", "no", "no")
    await dez.tap({"does": "ask_again"})
    assert room.meeting.people["dez"].consent == before


@pytest.mark.parametrize(
    "name",
    ["Dez Day", "dez  day", "DEZ DAY", "Dez\u200b Day"],
    ids=["same", "case", "capitals", "hidden"],
)
async def test_nobody_comes_in_under_a_name_that_looks_like_another(tablets, name):
    bo = await tablets()
    status, said = await bo.tap({"does": "come_as", "name": name})
    assert (status, said["sentence"].startswith("Someone here has that name.")) == (409, True)
    assert (await bo.state())["card"]["id"] == "who"


async def test_a_name_that_only_looks_like_another_is_told_apart_at_once(tablets):
    bo = await tablets()
    status, said = await bo.tap({"does": "come_as", "name": "Dеz Dау"})
    assert (status, said["sentence"]) == (409, "This looks like Dez Day, letter for letter. Type it another way.")


async def test_two_newcomers_with_one_name_do_not_both_get_it(room, tablets):
    one, two = await tablets(), await tablets()
    for new in (one, two):
        await new.come_as(name="Bo Bell")
        await answer(new, "name", "not_said", "no", "no")
    last = {"does": "answer_consent", "item": "show_coproduction", "answer": "no"}
    assert (await one.tap(last))[0] == 200
    status, said = await two.tap(last)
    assert (status, said["sentence"].startswith("Someone here has that name.")) == (409, True)
    assert (await two.state())["card"]["id"] == "who"


@pytest.mark.parametrize("seat", [0, -1, 1000, 2])
async def test_a_seat_that_is_none_or_taken_is_refused(tablets, seat):
    bo = await tablets()
    assert (await bo.tap({"does": "come_as", "seat": seat}))[0] == 409


async def test_answers_out_of_order_or_unheard_of_are_refused(tablets):
    bo = await tablets()
    early = {"does": "answer_consent", "item": "turns", "answer": "name"}
    assert await bo.tap(early) == (409, {"sentence": "Please say first who you are."})
    await bo.come_as(name="Bo Bell")
    assert (await bo.tap({**early, "answer": "everything"}))[0] == 409
    assert (await bo.tap({**early, "answer": "seat"}))[0] == 409
    assert (await bo.tap({"does": "choose_person", "person": "nobody"}))[0] == 409
    assert (await bo.tap({"does": "signal", "id": "", "kind": "speak"}))[0] == 409


async def test_an_answer_sent_twice_counts_once(tablets):
    bo, key = await tablets(), rooms.new_key()
    await bo.come_as(name="Bo Bell")
    for _ in range(2):
        await bo.tap({"does": "answer_consent", "item": "turns", "answer": "name"}, key)
    assert (await bo.state())["card"]["steps"]["now"] == 2


async def test_back_to_who_i_am(tablets):
    bo = await tablets()
    await bo.come_as(name="Bo Bell")
    back = named(await bo.state(), "previous")["tap"]["does"]
    await bo.tap(back)
    assert (await bo.state())["card"]["id"] == "who"


async def test_a_group_without_the_feelings_button_is_not_asked_about_it(room, tablets):
    await does(room, "tess", AgreeRule(about="feelings", rule="off"))
    bo = await tablets()
    await bo.come_as(name="Bo Bell")
    cards = await answer(bo, "name", "not_said", "no", "no")
    assert TITLES[2] not in [card["title"] for card in cards]


async def test_who_left_may_come_back(room, tablets):
    dez = await tablets("dez")
    await does(room, "dez", Leave())
    assert [offer["words"] for offer in (await dez.state())["card"]["offers"]] == ["I am back"]
    assert (await dez.tap({"does": "come_back"}))[0] == 200
    assert room.meeting.people.is_here("dez")
    assert rooms.ids(await dez.state()) >= {"speak", "feelings"}


async def test_who_is_in_cannot_become_another(room, tablets):
    dez = await tablets("dez")
    await dez.tap({"does": "choose_person", "person": "tess"})
    await dez.tap({"does": "come_as", "name": "Somebody Else"})
    assert (await dez.state())["me"] == {"name": "Dez"}
    assert len(room.meeting.people.by_id) == len(rooms.PEOPLE)
