"""The way in: link, code, guesses, the lock, taking a tablet out."""

import asyncio
import re

import pytest

from kiosk.meeting.way_in import CloseWayIn, OpenWayIn
from kiosk.tablets.http.join_code import (
    JOINS_AT_ONCE,
    LONG_WINDOW_S,
    SIGNS,
    WINDOW_S,
    WRONG_FROM_ONE,
    Guesses,
    new_code,
    squares,
    wifi,
)
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does

WRONG = "AAA-AAA"
SPEAK = {"does": "signal", "id": "", "kind": "speak"}


class Seconds:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
async def server(room, seconds):
    async with rooms.served(room, seconds=seconds) as running:
        running.devices.kept.code = "7KQ-M4X"
        yield running


def token_of(server):
    return server.card.url.split("#t=")[1]


def test_a_code_has_no_signs_that_are_taken_for_each_other():
    assert len(set(SIGNS)) == 31
    assert not set(SIGNS) & set("01OIL")
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert all(re.fullmatch(f"[{SIGNS}]{{3}}-[{SIGNS}]{{3}}", code) for code in codes)


def test_the_squares_are_a_code_of_the_link():
    rows = squares("http://192.168.1.5:8713/#t=" + "x" * 22)
    assert {len(row) for row in rows} == {len(rows)}
    assert [rows[0][at] for at in range(8)] == [True] * 7 + [False]
    assert rows != squares("http://192.168.1.5:8713/#t=" + "y" * 22)


def test_phones_read_the_wi_fi_from_its_code():
    known = wifi("Harbour; Hall", "tea4two")
    assert known.rows == squares("WIFI:T:WPA;S:Harbour\\; Hall;P:tea4two;;")
    assert wifi("Open", "").rows == squares("WIFI:S:Open;;")
    assert wifi("", "key") is None


async def test_by_link_and_by_code_however_it_was_typed(server, tablets):
    one = await tablets()
    typed = ("7KQ-M4X", " 7kq-m4x ", "7kqm4x", "7 k q m 4 x", "7kq–m4x", "7KQ M4X", "7kq_m4x\u200b")
    for proof in ({"token": token_of(server)}, *({"code": code} for code in typed)):
        status, answer = await one.join(**proof)
        assert (status, set(answer)) == (200, {"device", "epoch", "state"}), proof
        assert len(answer["device"]) == 43
    assert len({device.hash for device in server.devices}) == 9
    assert len(token_of(server)) >= 22


@pytest.mark.parametrize("typed", ["7KO-M4X", "7K0-M4X", "1KQ-M4X", "IKQM4X", "7kq l4x"])
async def test_a_sign_that_is_in_no_code_is_named(server, tablets, typed):
    status, said = await (await tablets()).join(code=typed)
    assert (status, said["sentence"]) == (
        403,
        "That is not the code on the big screen. No code has O, 0, I, 1 or L in it. Please look again.",
    )


async def test_no_proof_or_an_old_link_opens_nothing(server, tablets):
    one = await tablets()
    for proof in ({"code": ""}, {"token": "x" * 22}, {"token": "", "code": ""}, {"token": "é", "code": "7KQ-M4X"}):
        assert (await one.join(**proof))[0] == 403
    assert len(list(server.devices)) == 1


async def test_one_address_has_five_wrong_codes_a_minute(server, tablets, seconds):
    one = await tablets()
    answers = [await one.join(code=WRONG) for _ in range(WRONG_FROM_ONE)]
    assert {status for status, _ in answers} == {403}
    assert (await one.join(code="7KQ-M4X"))[0] == 403
    assert (await one.join(token=token_of(server)))[0] == 200
    seconds.now += WINDOW_S
    assert (await one.join(code="7KQ-M4X"))[0] == 200


async def test_what_a_proxy_may_add_makes_no_new_address(server, tablets):
    one = await tablets()
    for at in range(WRONG_FROM_ONE + 1):
        await one.post("join", {"code": WRONG}, **{"X-Forwarded-For": f"10.0.0.{at}", "X-Real-IP": f"10.0.0.{at}"})
    assert (await one.join(code="7KQ-M4X"))[0] == 403


async def test_wrong_codes_slow_only_whoever_guesses_and_the_desk_sees_it(server, tablets, seconds):
    one = await tablets()
    heard = asyncio.Event()
    server.listen(heard.set)
    for address in range(200):
        for _ in range(WRONG_FROM_ONE):
            server.reception.guesses.wrong(f"10.0.0.{address}")
    assert server.notices == ("Somebody guesses codes. Only their tablet waits; everybody else can come in.",)
    assert (await one.join(code="7KQ-M4X"))[0] == 200
    for _ in range(WRONG_FROM_ONE):
        await one.join(code=WRONG)
    await asyncio.wait_for(heard.wait(), 30)
    seconds.now += WINDOW_S
    assert server.notices == ()


def test_a_machine_with_many_new_addresses_is_one_that_guesses(seconds):
    guesses = Guesses(seconds)
    for at in range(WRONG_FROM_ONE):
        guesses.wrong(f"2001:db8::{at:x}")
    assert not guesses.may_guess("2001:db8::ffff")
    assert guesses.may_guess("2001:db8:0:1::1")


def test_guessing_for_a_day_from_every_address_of_a_room_finds_no_code(seconds):
    guesses = Guesses(seconds)
    tried, begun = 0, seconds.now
    while seconds.now - begun < 8 * 3600:
        for address in range(254):
            while guesses.may_guess(str(address)):
                guesses.wrong(str(address))
                tried += 1
        seconds.now += WINDOW_S
    assert tried / len(SIGNS) ** 6 <= 1e-4


def test_whoever_goes_on_guessing_waits_ten_minutes_each_time(seconds):
    guesses = Guesses(seconds)
    for _ in range(5):
        assert guesses.may_guess("10.0.0.7")
        for _ in range(WRONG_FROM_ONE):
            guesses.wrong("10.0.0.7")
        seconds.now += WINDOW_S
    assert not guesses.may_guess("10.0.0.7")
    seconds.now += LONG_WINDOW_S
    assert guesses.may_guess("10.0.0.7")


async def test_many_who_come_in_from_one_address_at_once_are_asked_for_a_moment(server, tablets, seconds):
    one = await tablets()
    answers = [await one.join(token=token_of(server)) for _ in range(int(JOINS_AT_ONCE) + 5)]
    assert [status for status, _ in answers].count(429) >= 5
    assert answers[-1][1]["sentence"] == "Many tablets came in from here at once. One moment."
    seconds.now += 1
    assert (await one.join(token=token_of(server)))[0] == 200


async def test_a_full_room_forgets_strangers_where_most_are_from_and_never_a_person_s_tablet(server, tablets):
    dez = await tablets("dez")
    waiting = await tablets()
    await waiting.tap({"does": "come_as", "name": "Bo Bell"})
    while not server.devices.is_full:
        server.devices.add(address="10.0.0.66")
    new = await tablets()
    assert (await new.state())["card"]["id"] == "who"
    assert (await dez.tap(SPEAK))[0] == 200
    assert (await waiting.state())["card"]["id"] == "wait"


async def test_a_locked_room_lets_nobody_new_in_and_nobody_out(server, tablets):
    dez, new = await tablets("dez"), await tablets()
    await does(server.room, "tess", CloseWayIn())
    status, said = await new.join(token=token_of(server))
    assert (status, said["sentence"]) == (403, "The room is not taking new tablets now. Put your hand up.")
    assert (await dez.tap(SPEAK))[0] == 200
    assert server.card.closed
    await does(server.room, "tess", OpenWayIn())
    assert (await new.join(token=token_of(server)))[0] == 200


async def test_a_new_way_in_ends_the_old_one_only(server, tablets):
    dez, old = await tablets("dez"), server.card
    new = server.new_way_in()
    assert (new.code != old.code, new.url != old.url, new.pad_url != old.pad_url) == (True, True, True)
    assert (await (await tablets()).join(token=old.url.split("#t=")[1]))[0] == 403
    assert (await dez.tap(SPEAK))[0] == 200


async def test_a_tablet_that_is_taken_out_is_out(server, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    stream = dez.events()
    assert (await anext(stream))[0] == "state"
    began = asyncio.get_running_loop().time()
    server.remove(server.devices.of("dez")[0])
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    assert asyncio.get_running_loop().time() - began < 1
    for status, answer in (await dez.tap(SPEAK), await dez.get("state"), await dez.get("events")):
        assert (status, answer["sentence"]) == (
            401,
            "This tablet was taken out of the meeting. You can raise your hand.",
        )
    assert (await dez.join(token=token_of(server)))[0] == 403
    assert (await amina.tap(SPEAK))[0] == 200


async def test_a_made_up_token_is_nobody(tablets):
    one = await tablets()
    for token in ("", "x", "é" * 43, "A" * 43, one.token[:-1]):
        status, _ = await one.post("tap", {}, **{"X-Heard-Device": token.encode().decode("latin-1")})
        assert status == 401, token
