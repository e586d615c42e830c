"""Joining, tapping and being told, over real HTTP: counted once, kept before acknowledged, let go on stop."""

import asyncio
import json
import logging

import pytest

from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import GiveFloor
from kiosk.private.feelings import SignalFeeling
from kiosk.room.room import NotKept
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does, new_key

SPEAK = {"does": "signal", "id": "", "kind": "speak"}


async def test_a_tap_is_in_the_record_before_it_is_acknowledged(room, tablets):
    dez = await tablets("dez")
    before = room.record.seq
    status, ack = await dez.tap(SPEAK)
    assert (status, ack) == (200, {"seq": before + 1, "dup": False})
    assert [request.kind for request in room.meeting.signals.of("dez")] == ["speak"]


async def test_a_tap_sent_twice_counts_once(room, tablets):
    dez, key = await tablets("dez"), new_key()
    first = await dez.tap(SPEAK, key)
    second = await dez.tap(SPEAK, key)
    assert second == (200, {"seq": first[1]["seq"], "dup": True})
    assert len(room.meeting.signals.live) == 1


async def test_a_private_tap_sent_twice_counts_once(room, tablets):
    dez, key = await tablets("dez"), new_key()
    hard = {"does": "find_this_hard", "choice": "stay"}
    assert await dez.tap(hard, key, private=True) == (200, {"seq": 0, "dup": False})
    assert await dez.tap(hard, key, private=True) == (200, {"seq": 0, "dup": True})
    assert room.aside.feelings.hard == ["stay"]


async def test_the_key_of_somebody_else_is_refused(tablets):
    dez, amina, key = await tablets("dez"), await tablets("amina"), new_key()
    await dez.tap(SPEAK, key)
    assert await amina.tap(SPEAK, key) == (409, {"sentence": "That tap was somebody else's."})


async def test_the_private_key_of_somebody_else_is_refused(tablets):
    dez, amina, key = await tablets("dez"), await tablets("amina"), new_key()
    await dez.tap({"does": "signal", "id": "", "kind": "break"}, key)
    assert (await amina.tap({"does": "signal", "id": "", "kind": "break"}, key))[0] == 409


async def test_what_the_rules_refuse_comes_back_as_a_sentence(tablets):
    dez = await tablets("dez")
    await dez.tap(SPEAK)
    assert await dez.tap(SPEAK) == (409, {"sentence": "You are on the list."})


async def test_what_the_disk_refuses_can_be_sent_again(room, tablets, monkeypatch):
    async def fails(tap):
        raise NotKept("Not saved: disk is full.")

    dez, key = await tablets("dez"), new_key()
    with monkeypatch.context() as broken:
        broken.setattr(room, "tap", fails)
        assert await dez.tap(SPEAK, key) == (503, {"sentence": "Not saved: disk is full."})
    assert (await dez.tap(SPEAK, key))[1]["dup"] is False


async def test_a_fault_is_never_a_success(room, tablets, monkeypatch, caplog):
    async def breaks(tap):
        raise ValueError("secret words of Dez")

    dez = await tablets("dez")
    with monkeypatch.context() as broken:
        broken.setattr(room, "tap", breaks)
        status, answer = await dez.tap(SPEAK)
    assert (status, list(answer)) == (500, ["sentence"])
    assert "secret" not in json.dumps(answer)
    assert [entry.levelno for entry in caplog.records] == [logging.ERROR]


async def test_nobody_taps_as_another(room, tablets):
    dez = await tablets("dez")
    status, answer = await dez.tap(SPEAK, **{"for": "amina"})
    assert (status, answer) == (409, {"sentence": "Only the turn keeper can tap for somebody else."})
    status, answer = await dez.tap({**SPEAK, "who": "amina"})
    assert status == 400
    assert room.meeting.signals.live == {}


async def test_nobody_answers_in_private_for_another(room, tablets):
    dez = await tablets("dez")
    for private in (
        {"does": "signal_feeling", "id": "x", "choice": "break"},
        {"does": "signal", "id": "x", "kind": "break"},
        {"does": "answer_closing_card", "answer": "yes"},
    ):
        assert (await dez.tap(private, **{"for": "amina"}))[0] == 409
    assert room.aside.feelings.empty


async def test_a_supporter_signals_with_the_person_but_never_answers(room, tablets):
    sam = await tablets("sam")
    assert (await sam.tap(SPEAK, **{"for": "dez"}))[0] == 200
    assert (await sam.tap(SPEAK, **{"for": "amina"}))[0] == 409
    assert (await sam.tap({"does": "leave"}, **{"for": "dez"}))[0] == 409
    assert [request.person for request in room.meeting.signals.live.values()] == ["dez"]


async def test_one_place_in_the_queue_for_two_tablets_of_one_person(room, tablets):
    one, two = await tablets("dez"), await tablets("dez")
    assert (await one.tap(SPEAK))[0] == 200
    assert await two.tap(SPEAK) == (409, {"sentence": "You are on the list."})
    assert (await two.state())["line"] == "You are next."


async def test_an_id_from_outside_never_touches_what_another_signalled(room, tablets):
    await does(room, "amina", SignalFeeling(id="hers", choice="break"))
    dez = await tablets("dez")
    await dez.tap({"does": "signal_feeling", "id": "hers", "choice": "quiet_minute"})
    await dez.tap({"does": "take_feeling_back", "id": "hers"})
    assert room.aside.feelings.by_id["hers"].choice == "break"


async def test_a_feeling_signalled_again_replaces_the_one_before(room, tablets):
    dez = await tablets("dez")
    await dez.tap({"does": "signal_feeling", "id": "", "choice": "break"})
    state = await dez.state()
    again = next(
        o["tap"]["does"] for o in rooms.offers_in(state) if o.get("tap", {}).get("does", {}).get("share") == "record"
    )
    await dez.tap({**again, "choice": "speak_next", "share": "facilitator"})
    assert [feeling.choice for feeling in room.aside.feelings.by_id.values()] == ["speak_next"]
    await dez.tap({"does": "take_feeling_back", "id": ""})
    assert room.aside.feelings.empty


async def test_the_epoch_and_the_number_of_the_state(room, server, tablets):
    dez = await tablets("dez")
    state = await dez.state()
    assert (state["epoch"], state["seq"]) == (server.devices.kept.epoch, room.record.seq)
    await dez.tap(SPEAK)
    assert (await dez.state())["seq"] == room.record.seq


async def test_a_flood_from_one_tablet_is_held_back_and_others_are_not(tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    agree = {"does": "signal", "id": "", "kind": "plain_words"}
    statuses = [(await dez.tap(agree))[0] for _ in range(30)]
    assert statuses.count(429) >= 15
    assert (await amina.tap(SPEAK))[0] == 200


async def test_it_stops_within_a_second_with_pages_open(room):
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.come_in("dez")
        streams = [dez.events() for _ in range(3)]
        for stream in streams:
            assert (await anext(stream))[0] == "state"
        port = int(dez.origin.rsplit(":", 1)[1])
        began = asyncio.get_running_loop().time()
        await server.stop()
        assert asyncio.get_running_loop().time() - began < 1
        for stream in streams:
            with pytest.raises(StopAsyncIteration):
                await anext(stream)
    async with rooms.served(room, port=port) as again:
        assert again.card.address.endswith(f":{port}/")
        assert again.card.sentence.startswith("No network: people can raise hands.")


async def test_the_pad_taps_for_whoever_sits_there(room, server, tablets):
    pad = await tablets()
    await pad.join(token=server.card.pad_url.split("#pad=")[1], pad=True)
    state = await pad.state()
    assert [seat["name"] for seat in state["pad"]["seats"]][:3] == ["Dez", "Amina", "Colin"]
    assert (state["offers"], state["more"], state["me"]) == ([], [], None)
    speak = rooms.named(await pad.state("amina"), "speak")["tap"]
    assert speak["for"] == "amina"
    status, _ = await pad.post("tap", {"key": new_key(), "tap": speak, "age_ms": 10})
    assert status == 200
    assert [request.person for request in room.meeting.signals.live.values()] == ["amina"]
    assert (await pad.tap(SPEAK))[0] == 409


async def test_the_pad_shows_nothing_private_of_who_sits_there(room, server, tablets):
    await does(room, "dez", SignalFeeling(id="quiet-heron", choice="speak_next"))
    await does(room, "dez", Signal(id="wren", kind="break"))
    pad = await tablets()
    await pad.join(token=server.card.pad_url.split("#pad=")[1])
    dez = json.dumps(await pad.state("dez"))
    amina = json.dumps(await pad.state("amina"))
    assert not any(word in dez for word in ("quiet-heron", "wren", "take_back-break"))
    assert dez.count("Take back") == amina.count("Take back") == 1  # to rest and listen, which a pad offers to all


async def test_a_personal_tablet_cannot_look_at_another_seat(tablets):
    dez = await tablets("dez")
    assert (await dez.state("amina"))["me"] == {"name": "Dez"}


async def test_the_code_and_the_personal_link_open_no_pad(server, tablets):
    pad = await tablets()
    for proof in ({"code": server.card.code}, {"token": server.card.url.split("#t=")[1]}):
        status, answer = await pad.join(pad=True, **proof)
        assert (status, list(answer)) == (403, ["sentence"])


async def test_the_turn_shows_on_every_page(room, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    await does(room, "tess", GiveFloor(to="dez"))
    mine, hers = await dez.state(), await amina.state()
    assert (mine["line"], mine["stops"], mine["yours"]) == ("You are speaking.", [], True)
    assert (hers["stops"], hers["floor"], mine["floor"]) == ([], "Dez speaks.", "Dez speaks.")
