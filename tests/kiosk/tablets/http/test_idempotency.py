"""A key stands for one tap: the same body counts once, another body is turned away, and what was kept stays."""

import asyncio

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.promises import AskMade
from kiosk.room.room import NotKept
from kiosk.tablets.http.guards import Turned
from kiosk.tablets.http.idempotency import REMEMBERED, Keys
from tests.kiosk.tablets.rooms import does, new_key

LIFT = {"does": "make_ask", "ask": "", "text": "A LIFT"}
RAMP = {"does": "make_ask", "ask": "", "text": "A ramp"}
OTHER_WORDS = (409, {"sentence": "This was sent before with other words. The room kept the first. Please tap again."})


def asks(room):
    return [one.event.text for one in room.record.history(1) if isinstance(one.event, AskMade)]


async def test_another_body_under_a_key_that_was_kept_is_turned_away_and_the_first_stays(room, tablets):
    dez, key = await tablets("dez"), new_key()
    first = await dez.tap(LIFT, key)
    assert await dez.tap(RAMP, key) == OTHER_WORDS
    assert await dez.tap(LIFT, key) == (200, {"seq": first[1]["seq"], "dup": True})
    assert asks(room) == ["A LIFT"]
    assert (await dez.tap(RAMP, "f" * 32))[0] == 200
    assert asks(room) == ["A LIFT", "A ramp"]


async def test_how_long_a_tap_waited_is_no_other_body(room, tablets):
    dez, key = await tablets("dez"), new_key()
    tap = {"key": key, "tap": {"does": LIFT, "private": False}}
    first = await dez.post("tap", {**tap, "age_ms": 0})
    assert await dez.post("tap", {**tap, "age_ms": 9000}) == (200, {"seq": first[1]["seq"], "dup": True})


async def test_what_was_refused_or_not_kept_may_come_with_other_words(room, tablets, monkeypatch):
    async def fails(tap):
        raise NotKept("Not saved: disk is full.")

    dez, key = await tablets("dez"), new_key()
    with monkeypatch.context() as broken:
        broken.setattr(room, "tap", fails)
        assert (await dez.tap(LIFT, key))[0] == 503
    assert (await dez.tap(RAMP, key))[1]["dup"] is False
    assert asks(room) == ["A ramp"]


async def test_of_two_bodies_at_once_one_is_kept(room, tablets):
    dez, key = await tablets("dez"), new_key()
    answers = await asyncio.gather(dez.tap(LIFT, key), dez.tap(RAMP, key))
    assert sorted(status for status, _ in answers) == [200, 409]
    assert len(asks(room)) == 1


async def test_a_private_tap_is_held_to_its_words_too_and_nothing_is_left_of_it_after_the_close(room, server, tablets):
    dez, key = await tablets("dez"), new_key()
    hard = {"does": "find_this_hard", "choice": "stay"}
    assert (await dez.tap(hard, key, private=True))[0] == 200
    assert await dez.tap({**hard, "choice": "look_away"}, key, private=True) == OTHER_WORDS
    assert room.aside.feelings.hard == ["stay"]
    await does(room, "tess", CloseMeeting())
    assert server.reception.keys._digests == {}


def test_only_the_newest_keys_are_remembered_and_never_the_words():
    keys = Keys()
    for number in range(REMEMBERED + 5):
        with keys.of_one_body(f"{number}", "secret"):
            pass
    assert len(keys._digests) == REMEMBERED
    with keys.of_one_body("0", "other"):
        pass
    with pytest.raises(Turned), keys.of_one_body(f"{REMEMBERED}", "other"):
        pass
    assert b"secret" not in b"".join(keys._digests.values())
