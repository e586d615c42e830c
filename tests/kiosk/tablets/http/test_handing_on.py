"""One tablet for several people: who had it stays in the meeting, and whoever comes next finds nothing of them."""

import json
from itertools import count

import pytest

from tests.kiosk.tablets import rooms

FINISHED = {"does": "finished_here"}
SPEAK = {"does": "signal", "id": "", "kind": "speak"}
FELT = {"does": "signal_feeling", "id": "", "choice": "break", "share": "facilitator"}


@pytest.fixture
async def server(room):
    """A second lies between any two looks at its clock, so that no tap is too fast."""
    async with rooms.served(room, seconds=count().__next__) as running:
        yield running


async def test_the_next_one_starts_on_an_empty_page_and_the_last_one_is_still_here(room, tablets):
    dez = await tablets("dez")
    before = await dez.state()
    await dez.tap(SPEAK)
    assert (await dez.tap(FINISHED))[0] == 200
    after = await dez.state()
    assert (after["card"]["id"], after.get("me"), after["epoch"] != before["epoch"]) == ("who", None, True)
    assert "Dez" not in json.dumps([after[part] for part in ("title", "line", "offers", "more", "notice")])
    assert room.meeting.people.is_here("dez")
    assert [one.person for one in room.meeting.signals.live.values()] == ["dez"]


async def test_it_taps_for_nobody_until_somebody_says_who_they_are(tablets):
    dez = await tablets("dez")
    await dez.tap(FINISHED)
    status, said = await dez.tap(SPEAK)
    assert (status, said["sentence"]) == (409, "Please say first who you are.")
    assert (await dez.tap(FINISHED))[1]["dup"]


async def test_nothing_of_what_either_felt_is_on_it_from_then_on(room, tablets):
    shared = await tablets("dez")
    await shared.tap(FELT)
    assert "It is sent." in json.dumps(await shared.state())
    await shared.tap(FINISHED)
    await shared.tap({"does": "choose_person", "person": "amina"})
    for item, answer in (("turns", "name"), ("voice_group", "not_said"), ("feelings", "yes"), ("print_name", "no"),
                         ("show_coproduction", "no")):  # fmt: skip
        await shared.tap({"does": "answer_consent", "item": item, "answer": answer})
    assert (await shared.state())["me"] == {"name": "Amina"}
    await shared.tap(FELT)
    assert [one.person for one in room.aside.feelings.by_id.values()] == ["dez", "amina"]
    assert "It is sent." not in json.dumps(await shared.state())
    assert (await shared.state())["shared"]


async def test_whoever_was_on_it_before_may_not_simply_be_tapped_again_once_they_are_on_another(tablets):
    first, second = await tablets("dez"), await tablets()
    await first.tap(FINISHED)
    await second.tap({"does": "choose_person", "person": "dez"})
    assert (await second.state())["card"]["id"].startswith("consent")
    await second.come_in("dez")
    await first.tap({"does": "choose_person", "person": "dez"})
    assert (await first.state())["card"]["id"] == "wait"


async def test_one_that_was_put_out_begins_anew_too(server, tablets):
    dez = await tablets("dez")
    before = (await dez.state())["epoch"]
    server.turn_away(server.devices.of("dez")[0].hash)
    for task in list(server._under_way):
        await task
    assert (await dez.state())["epoch"] != before
