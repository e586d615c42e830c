"""Nobody becomes somebody else by tapping a name: who comes in freely, who waits for whose yes, who is put out."""

import asyncio

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Leave, SetRole
from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.taking_back import ActUndone, Undo
from kiosk.meeting.terms import Refused
from kiosk.meeting.turns import TakeFloor, TurnStarted
from kiosk.meeting.way_in import DeviceLetIn, DevicePutOut
from kiosk.tablets.http.devices import hashed
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does, named

SPEAK = {"does": "signal", "id": "", "kind": "speak"}


def events(room, kind):
    return [one.event for one in room.record.history(1) if isinstance(one.event, kind)]


async def page(tablet):
    card = (await tablet.state())["card"]
    return card["id"] if card else "home"


async def choose(tablet, person):
    status, said = await tablet.tap({"does": "choose_person", "person": person})
    assert status == 200, said
    return await page(tablet)


async def say_the_rest(tablet):
    said = {"turns": "name", "voice_group": "not_said"}
    while (card := (await tablet.state())["card"]) and card["id"].startswith("consent-"):
        item = card["id"].removeprefix("consent-")
        await tablet.tap({"does": "answer_consent", "item": item, "answer": said.get(item, "yes")})


async def start_item(room):
    await does(room, "tess", AgreeRule(about="disagreement", rule="skipped"))
    await does(room, "tess", StartItem(item=1, title="One", proposed_by="dez"))


async def test_an_expected_member_comes_in_freely_before_item_one(tablets):
    assert await choose(await tablets(), "dez") == "consent-turns"


@pytest.mark.parametrize("person", ["tess", "sam", "ivo"])
async def test_whoever_has_a_role_waits(tablets, person):
    assert await choose(await tablets(), person) == "wait"


async def test_whoever_holds_a_power_waits(room, tablets):
    await does(room, "tess", HandOver(power="record", to="amina", via="agreed"))
    assert await choose(await tablets(), "amina") == "wait"


async def test_whoever_has_a_tablet_already_waits(tablets):
    await tablets("dez")
    assert await choose(await tablets(), "dez") == "wait"


async def test_everybody_waits_after_item_one(room, tablets):
    await start_item(room)
    for person in ("dez", "amina", "colin"):
        assert await choose(await tablets(), person) == "wait"


@pytest.mark.parametrize("who", [{"name": "Bo Bell"}, {"seat": 9}, {"name": "Bo Bell", "seat": 9}])
async def test_a_newcomer_waits_and_nobody_without_a_name_does(tablets, who):
    new, nameless = await tablets(), await tablets()
    await new.tap({"does": "come_as", **who})
    assert await page(new) == "wait"
    await nameless.tap({"does": "come_as"})
    assert await page(nameless) == "consent-voice_group"


async def test_two_who_choose_a_name_at_once_are_not_both_let_in(tablets):
    one, two = await tablets(), await tablets()
    assert await choose(one, "dez") == await choose(two, "dez") == "consent-turns"
    await say_the_rest(one)
    await say_the_rest(two)
    assert await page(two) == "wait"
    assert (await one.state())["me"] == {"name": "Dez"}


async def test_nothing_can_be_done_while_one_waits(room, tablets):
    one = await tablets()
    await choose(one, "tess")
    before = room.record.seq
    for tap in (
        SPEAK,
        {"does": "answer_consent", "item": "turns", "answer": "name"},
        {"does": "come_back"},
        {"does": "give_floor", "to": "dez"},
        {"does": "let_them_in", "device": hashed(one.token)},
        {"does": "not_them", "device": hashed(one.token)},
    ):
        assert (await one.tap(tap))[0] == 409, tap
    assert room.record.seq == before
    assert await page(one) == "wait"


async def test_one_yes_at_the_desk_lets_in_and_the_record_says_so(room, server, tablets):
    one = await tablets()
    await choose(one, "sam")
    await server.reception.arrivals.let_in(hashed(one.token), "tess")
    assert events(room, DeviceLetIn) == [DeviceLetIn(person="sam")]
    await say_the_rest(one)
    assert (await one.state())["me"] == {"name": "Sam"}


async def test_a_second_tablet_is_let_in_by_a_yes_on_the_first_and_asked_nothing_again(room, tablets):
    first, second = await tablets("dez"), await tablets()
    await choose(second, "dez")
    card = (await first.state())["card"]
    assert (card["title"], card["text"][0]) == ("Is this you, too?", "Another tablet says it is yours.")
    yes = named(await first.state(), "mine")["tap"]["does"]
    assert (await first.tap(yes))[0] == 200
    assert (await second.state())["me"] == {"name": "Dez"}
    assert await page(first) == "home"


async def test_a_second_tablet_is_turned_away_from_the_first_and_may_say_again_who_it_is(tablets):
    first, second = await tablets("dez"), await tablets()
    await choose(second, "dez")
    await first.tap(named(await first.state(), "not-mine")["tap"]["does"])
    card = (await second.state())["card"]
    assert (card["id"], "not you" in card["text"][0]) == ("who", True)
    assert await choose(second, "amina") == "consent-turns"


async def test_two_people_here_let_somebody_in_and_one_does_not(room, tablets):
    dez, amina, new = await tablets("dez"), await tablets("amina"), await tablets()
    await new.tap({"does": "come_as", "name": "Bo Bell"})
    offer = named(await dez.state(), f"let-in-{hashed(new.token)}")
    assert offer["words"] == "Bo Bell"
    yes = offer["tap"]["does"]
    for _ in range(3):
        assert (await dez.tap(yes))[0] == 200
        assert await page(new) == "wait"
    assert named(await dez.state(), f"let-in-{hashed(new.token)}")["second"].startswith("You said yes.")
    assert (await amina.tap(yes))[0] == 200
    await say_the_rest(new)
    assert (await new.state())["me"] == {"name": "Bo"}
    person = next(one.id for one in room.meeting.people.here() if one.name == "Bo Bell")
    assert events(room, DeviceLetIn) == [DeviceLetIn(person=person, with_=("amina",))]


async def test_two_people_do_not_let_in_whoever_runs_the_meeting(tablets):
    dez, amina, one = await tablets("dez"), await tablets("amina"), await tablets()
    await choose(one, "tess")
    yes = {"does": "let_them_in", "device": hashed(one.token)}
    assert {(await dez.tap(yes))[0], (await amina.tap(yes))[0]} == {409}
    assert await page(one) == "wait"


async def test_a_yes_of_somebody_who_has_gone_counts_no_more(room, tablets):
    dez, amina, new = await tablets("dez"), await tablets("amina"), await tablets()
    await new.tap({"does": "come_as", "name": "Bo Bell"})
    yes = {"does": "let_them_in", "device": hashed(new.token)}
    await dez.tap(yes)
    await does(room, "dez", Leave())
    await amina.tap(yes)
    assert await page(new) == "wait"


async def test_a_device_that_is_nobody_yet_says_yes_to_nothing(tablets):
    one, other = await tablets(), await tablets()
    await one.tap({"does": "come_as", "name": "Bo Bell"})
    assert (await other.tap({"does": "let_them_in", "device": hashed(one.token)}))[0] == 409


async def test_whoever_runs_it_comes_in_by_the_link_of_the_desk_once(server, tablets):
    token = server.reception.desk_token
    mine, late = await tablets(), await tablets()
    assert (await mine.join(token=token))[0] == 200
    await say_the_rest(mine)
    assert (await mine.state())["me"] == {"name": "Tess"}
    assert (await late.join(token=token))[0] == 403
    again = await tablets()
    await again.join(token=server.reception.desk_token)
    assert (await again.state())["me"] == {"name": "Tess"}


async def test_the_link_of_the_desk_stands_on_nothing_others_see(server):
    assert server.reception.desk_token not in repr(server.card) + repr(server.devices.kept)


async def test_waiting_is_never_a_dead_end(room, server, tablets, monkeypatch):
    one = await tablets()
    await choose(one, "sam")
    card = (await one.state())["card"]
    assert [offer["words"] for offer in card["offers"]] == [
        "That is not me", "Come in without a name now", "Read why we are here"
    ]  # fmt: skip
    assert "Sam Sun" in card["text"][0]
    await one.tap(named(await one.state(), "not-me")["tap"]["does"])
    assert await page(one) == "who"


async def test_no_answer_in_three_minutes_is_said(room):
    seconds = [0.0]
    async with rooms.served(room, seconds=lambda: seconds[0]) as server, rooms.tablet(server) as one:
        await one.join()
        await choose(one, "sam")
        assert not any("Nobody has answered" in line for line in (await one.state())["card"]["text"])
        seconds[0] += 180
        server.tell_time()
        assert (await one.state())["card"]["text"][-1] == "Nobody has answered yet. Put your hand up and say it."


async def test_who_came_in_without_a_name_gets_it_when_the_yes_comes(room, server, tablets):
    one = await tablets()
    await choose(one, "sam")
    await one.tap({"does": "come_as"})
    await say_the_rest(one)
    assert (await one.state())["title"] == "You"
    assert (await one.tap(SPEAK))[0] == 200
    nameless = room.meeting.people.here()[-1].id
    assert [claim.name for claim in server.reception.arrivals.claims()] == ["Sam Sun"]
    await server.reception.arrivals.let_in(hashed(one.token), "tess")
    await say_the_rest(one)
    assert (await one.state())["me"] == {"name": "Sam"}
    assert not room.meeting.people.is_here(nameless)


async def test_a_device_put_out_becomes_nobody_and_may_say_again_who_it_is(room, server, tablets):
    await start_item(room)
    dez = await tablets("dez")
    await dez.tap(SPEAK)
    before = len(room.meeting.signals.of("dez"))
    await server.reception.arrivals.put_out(server.devices.of("dez")[0], "tess")
    assert await page(dez) == "who"
    assert (await dez.tap(SPEAK))[0] == 409
    assert len(room.meeting.signals.of("dez")) == before
    assert events(room, DevicePutOut) == [DevicePutOut(person="dez")]
    assert room.aside.notices.sentence(room.now) == "Dez’s tablet was taken off."
    assert await choose(dez, "dez") == "wait"


async def under_way(server):
    for task in list(server._under_way):
        await task


async def test_who_was_put_out_by_mistake_is_again_who_it_was_once_the_desk_takes_that_back(room, server, tablets):
    dez = await tablets("dez")
    await dez.tap(SPEAK)
    await server.reception.arrivals.put_out(server.devices.of("dez")[0], "tess")
    assert await page(dez) == "who"
    await does(room, "tess", Undo())
    await under_way(server)
    assert (await dez.state())["me"] == {"name": "Dez"}
    assert not any(one.was for one in server.reception.arrivals.listed())


async def test_one_that_said_meanwhile_that_it_is_somebody_else_stays_that(room, server, tablets):
    dez = await tablets("dez")
    await server.reception.arrivals.put_out(server.devices.of("dez")[0], "tess")
    await dez.come_in("amina")
    await does(room, "tess", Undo())
    await under_way(server)
    assert (await dez.state())["me"] == {"name": "Amina"}


async def test_what_it_had_tapped_is_listed_and_nothing_that_was_private(room, server, tablets):
    dez = await tablets("dez")
    await dez.tap({"does": "signal_feeling", "id": "", "choice": "break", "share": "facilitator"})
    await dez.tap(SPEAK)
    await does(room, "dez", TakeFloor())
    await server.reception.arrivals.put_out(server.devices.of("dez")[0], "tess")
    (listed,) = [one for one in server.reception.arrivals.listed() if one.was]
    assert (listed.was, listed.person) == ("dez", "")
    history = {one.seq: one.event for one in room.record.history(1)}
    assert [type(history[seq]) for seq in listed.tapped][-1] is SignalRaised
    assert not any(isinstance(history[seq], TurnStarted) for seq in listed.tapped)


async def test_taken_back_at_the_desk_whoever_was_put_out_is_again_who_they_were(room, server, tablets):
    await start_item(room)
    dez, amina = await tablets("dez"), await tablets("amina")
    for out in ("amina", "dez"):
        await server.reception.arrivals.put_out(server.devices.of(out)[0], "tess")
    assert await page(dez) == "who"
    await does(room, "tess", Undo())
    while not server.devices.of("dez"):
        await asyncio.sleep(0)
    assert (await dez.state())["me"] == {"name": "Dez"}
    assert await page(amina) == "who"
    assert [one.event.does for one in room.record.history(1) if isinstance(one.event, ActUndone)] == ["put_device_out"]


async def test_how_many_were_never_let_in_stands_in_the_record(room, tablets):
    one, two, three = await tablets(), await tablets(), await tablets()
    await choose(one, "sam")
    await two.tap({"does": "come_as", "name": "Bo Bell"})
    await three.come_as(name="Cy Cole")
    await two.tap({"does": "ask_again"})
    await does(room, "tess", CloseMeeting())
    assert events(room, MeetingClosed) == [MeetingClosed(never_let_in=2)]


async def test_the_desk_lists_who_waits_first_and_then_who_came_newest_first(server, tablets):
    await tablets("dez")
    await tablets("amina")
    waiting = await tablets()
    await waiting.tap({"does": "come_as", "name": "Bo Bell"})
    listed = server.reception.arrivals.listed()
    assert [(one.person, one.name, one.waits) for one in listed] == [
        ("", "Bo Bell", True), ("amina", "", False), ("dez", "", False)
    ]  # fmt: skip


async def test_a_demoted_facilitator_s_tablet_runs_nothing(room, server, tablets):
    mine = await tablets()
    await mine.join(token=server.reception.desk_token)
    await say_the_rest(mine)
    await does(room, "tess", SetRole(person="tess", role="member"))
    assert (await mine.tap(SPEAK, **{"for": "dez"}))[0] == 409


async def test_a_device_that_waits_no_more_cannot_be_let_in(server, tablets):
    one = await tablets()
    await choose(one, "sam")
    await one.tap({"does": "ask_again"})
    with pytest.raises(Refused, match="waits no more"):
        await server.reception.arrivals.let_in(hashed(one.token), "tess")


# Who are you?


async def test_twelve_expected_people_are_listed_and_thirteen_are_searched():
    for many, listed in ((12, 12), (13, 0)):
        people = [rooms.PEOPLE[0]] + [
            rooms.Person(id=f"p{at}", name=f"Jan Smit{at}", seat=at, consent=rooms.OPEN) for at in range(1, many)
        ]
        room = await rooms.opened(people=people)
        async with rooms.served(room) as server, rooms.tablet(server) as one:
            await one.join()
            card = (await one.state())["card"]
            assert sum(offer["id"].startswith("person-") for offer in card["offers"]) == listed
            assert [field["name"] for field in card.get("fields", ())] == ([] if listed else ["part"])


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("smi", {"jan", "jana"}),
        ("SMÍTH", {"jana"}),
        ("ozil", {"mesut"}),
        ("nobody", set()),
        ("a", set()),
        ("7", set()),
        ("12", {"mesut"}),
        ("seat 12", {"mesut"}),
    ],
)
async def test_any_part_of_a_name_finds_it_in_any_case_and_without_accents(part, found):
    names = {"jan": "Jan Smit", "jana": "Jana Smith", "mesut": "Mesut Özil"}
    people = [rooms.PEOPLE[0]] + [
        rooms.Person(id=one, name=name, seat=12 if one == "mesut" else None, consent=rooms.OPEN)
        for one, name in names.items()
    ]
    room = await rooms.opened(people=people)
    async with rooms.served(room) as server, rooms.tablet(server) as one:
        await one.join()
        await one.tap({"does": "find_me", "part": part})
        offers = (await one.state())["card"]["offers"]
        assert {offer["id"].removeprefix("person-") for offer in offers if "person-" in offer["id"]} == found


async def test_of_more_than_eight_found_eight_are_shown_and_more_letters_asked_for():
    people = [rooms.PEOPLE[0]] + [
        rooms.Person(id=f"p{at}", name=f"Jan Smit{chr(97 + at)}", consent=rooms.OPEN) for at in range(9)
    ]
    room = await rooms.opened(people=people)
    async with rooms.served(room) as server, rooms.tablet(server) as one:
        await one.join()
        await one.tap({"does": "find_me", "part": "smit"})
        card = (await one.state())["card"]
        assert card["text"] == ["Type more letters of your name."]
        assert sum(offer["id"].startswith("person-") for offer in card["offers"]) == 8
