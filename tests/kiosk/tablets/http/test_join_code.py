"""The way in: link, code, guesses, the lock, taking a tablet out."""

import asyncio
import re

import pytest

from kiosk.tablets.http.join_code import (
    OFF_S,
    SIGNS,
    WINDOW_S,
    WRONG_FROM_ALL,
    WRONG_FROM_ONE,
    Guesses,
    new_code,
    squares,
)
from tests.kiosk.tablets import rooms

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


def test_a_code_is_not_found_by_guessing_for_a_day():
    in_eight_hours = WRONG_FROM_ALL * 60 * 8
    assert in_eight_hours / len(SIGNS) ** 6 <= 1e-4


def test_the_squares_are_a_code_of_the_link():
    rows = squares("http://192.168.1.5:8713/#t=" + "x" * 22)
    assert {len(row) for row in rows} == {len(rows)}
    assert [rows[0][at] for at in range(8)] == [True] * 7 + [False]
    assert rows != squares("http://192.168.1.5:8713/#t=" + "y" * 22)


async def test_by_link_and_by_code_however_it_was_typed(server, tablets):
    one = await tablets()
    for proof in ({"token": token_of(server)}, {"code": "7KQ-M4X"}, {"code": " 7kq-m4x "}):
        status, answer = await one.join(**proof)
        assert (status, set(answer)) == (200, {"device", "epoch", "state"})
        assert len(answer["device"]) == 43
    assert len({device.hash for device in server.devices}) == 4
    assert len(token_of(server)) >= 22


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


async def test_sixty_wrong_codes_switch_the_code_off_for_a_minute_and_the_desk_sees_it(server, tablets, seconds):
    one = await tablets()
    heard = []
    server.listen(lambda: heard.append(server.notices))
    for at in range(WRONG_FROM_ALL - 1):
        server.reception.guesses.wrong(f"10.0.0.{at}")
    assert not server.reception.guesses.code_is_off
    await one.join(code=WRONG)
    assert heard == [("Somebody guesses codes. The code is off for a minute; the square code works.",)]
    status, answer = await one.join(code="7KQ-M4X")
    assert (status, "square code" in answer["sentence"]) == (403, True)
    assert (await one.join(token=token_of(server)))[0] == 200
    seconds.now += OFF_S
    assert (await one.join(code="7KQ-M4X"))[0] == 200
    assert server.notices == ()


async def test_a_flood_of_guesses_from_many_addresses_ends(seconds):
    guesses = Guesses(seconds)
    tried = 0
    for _ in range(8 * 60):
        for address in range(200):
            while guesses.may_guess(str(address)):
                guesses.wrong(str(address))
                tried += 1
        seconds.now += 60
    assert tried <= WRONG_FROM_ALL * 60 * 8


async def test_a_locked_room_lets_nobody_new_in_and_nobody_out(server, tablets):
    dez, new = await tablets("dez"), await tablets()
    server.lock(True)
    assert (await new.join(token=token_of(server)))[0] == 403
    assert (await dez.tap(SPEAK))[0] == 200
    assert server.notices == ("The way in is closed.",)
    server.lock(False)
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


async def test_a_tablet_leaves_by_itself_and_may_come_again(server, tablets):
    dez = await tablets("dez")
    assert (await dez.post("leave", {}))[0] == 200
    assert (await dez.get("state"))[0] == 401
    assert (await dez.join(token=token_of(server)))[0] == 200


async def test_a_second_tablet_of_one_person_shows_at_the_desk(server, tablets):
    await tablets("dez")
    other = await tablets()
    listed = rooms.named(await other.state(), "person-dez")
    assert listed["second"] == "Another tablet came in with this name."
    await tablets("dez")
    assert server.notices == ("A second tablet came in as Dez.",)


async def test_a_made_up_token_is_nobody(tablets):
    one = await tablets()
    for token in ("", "x", "é" * 43, "A" * 43, one.token[:-1]):
        status, _ = await one.post("tap", {}, **{"X-Heard-Device": token.encode().decode("latin-1")})
        assert status == 401, token
