"""Bad input, and the closed list of what a tablet may send."""

import json
from typing import get_args

import pytest

from kiosk.meeting.registry import DECIDERS
from kiosk.meeting.terms import Asked
from kiosk.private import expectation_doubts, fears, feelings, goals, organisations
from kiosk.tablets.cards import arrival
from kiosk.tablets.http.parse import LARGEST_BODY, Does, Unreadable, read_tap
from tests.kiosk.tablets.rooms import new_key, offers_in

KEY = "a" * 32
FOR_THE_DESK = {
    "open_meeting", "agree_rule", "set_role", "draw_facilitator",
    "stop_turn", "close_round", "leave_kiosk", "note_printed", "join", "see_feeling",
    "close_way_in", "open_way_in", "put_device_out", "let_in",
    "set_stance", "show_unsaid", "undo",
    "note_prep", "share_context", "note_support",
    "ask_fears", "add_fear", "show_fears", "ask_to_keep_fears", "end_fears",
    "skip_since_last_time",
}  # fmt: skip


def tag_of(kind: type[Asked]) -> str:
    return str(kind.__struct_config__.tag)


def tap(**does):
    return json.dumps({"key": KEY, "tap": {"does": does}}).encode()


def test_every_step_is_either_for_tablets_or_for_the_desk():
    private = {
        kind
        for slice_ in (feelings, expectation_doubts, fears, goals, organisations)
        for kind in vars(slice_).values()
        if isinstance(kind, type) and issubclass(kind, feelings.Private)
    }
    every = {tag_of(kind) for kind in {*DECIDERS, *private} - {feelings.Private}}
    sent = {tag_of(kind) for kind in get_args(Does) if not issubclass(kind, arrival.AtTheDoor)}
    assert every - sent == FOR_THE_DESK


@pytest.mark.parametrize("step", sorted(FOR_THE_DESK))
async def test_a_step_of_the_desk_cannot_be_sent(room, tablets, step):
    dez = await tablets("dez")
    before = room.record.seq
    status, answer = await dez.tap({"does": step, "mode": "round", "reason": "", "agreed": True})
    assert (status, list(answer)) == (400, ["sentence"])
    assert room.record.seq == before


@pytest.mark.parametrize("step", ["answer_signal", "allow_reply"])
async def test_a_step_of_the_turn_keeper_is_refused_to_others(room, tablets, step):
    dez, amina = await tablets("dez"), await tablets("amina")
    await amina.tap({"does": "signal", "id": "", "kind": "respond"})
    asked = next(iter(room.meeting.signals.live))
    assert (await dez.tap({"does": step, "id": asked}))[0] == 409
    assert list(room.meeting.signals.live) == [asked]


BAD = {
    "nothing": b"",
    "no object": b"[]",
    "no json": b"{",
    "not utf-8": b'{"key":"\xff\xfe"}',
    "utf-16": json.dumps({"key": KEY}).encode("utf-16"),
    "lone surrogate": tap(does="make_ask", ask="", text="x").replace(b'"x"', b'"\\ud800"'),
    "raw surrogate": tap(does="make_ask", ask="", text="x").replace(b'"x"', b'"\xed\xa0\x80"'),
    "unknown field": json.dumps({"key": KEY, "tap": {"does": {"does": "end_turn"}}, "who": "tess"}).encode(),
    "unknown inner field": tap(does="signal", id="", kind="speak", person="tess"),
    "unknown step": tap(does="become_facilitator"),
    "no step": tap(id=""),
    "wrong type": tap(does="signal", id=5, kind="speak"),
    "wrong kind": tap(does="signal", id="", kind="shout"),
    "null": tap(does=None),
    "short key": json.dumps({"key": "ab", "tap": {"does": {"does": "end_turn"}}}).encode(),
    "capital key": json.dumps({"key": "A" * 32, "tap": {"does": {"does": "end_turn"}}}).encode(),
    "key and newline": json.dumps({"key": "a" * 32 + "\n", "tap": {"does": {"does": "end_turn"}}}).encode(),
    "no key": json.dumps({"tap": {"does": {"does": "end_turn"}}}).encode(),
    "deep": b'{"key":' + b"[" * 50_000,
    "age below nothing": json.dumps({"key": KEY, "tap": {"does": {"does": "end_turn"}}, "age_ms": -1}).encode(),
    "age that is no number": b'{"key":"%s","tap":{"does":{"does":"end_turn"}},"age_ms":NaN}' % KEY.encode(),
    "10,000 letters": tap(does="make_ask", ask="", text="x" * 10_000),
    "10,000 letters elsewhere": tap(does="signal", id="", kind="challenge", to="x" * 10_000),
    "10,000 letters in a list": tap(does="set_my_limits", limits=["x" * 10_000]),
}


@pytest.mark.parametrize("name", BAD)
async def test_what_no_page_sends_is_refused_with_a_sentence(room, tablets, name):
    dez = await tablets("dez")
    before = room.record.seq
    status, answer = await dez.post("tap", data=BAD[name])
    assert (status, list(answer)) == (400, ["sentence"])
    assert answer["sentence"].endswith(".")
    assert room.record.seq == before


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_before_the_room_hears_of_it(name):
    with pytest.raises(Unreadable):
        read_tap(BAD[name])


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 10_000_000])
async def test_a_body_that_is_too_large_is_refused(room, tablets, size):
    dez = await tablets("dez")
    before = room.record.seq
    status, answer = await dez.post("tap", data=b" " * size)
    assert (status, answer["sentence"]) == (413, "That is too long for one tap. Please say it in fewer words.")
    assert room.record.seq == before
    assert (await dez.tap({"does": "signal", "id": "", "kind": "speak"}))[0] == 200


@pytest.mark.parametrize("name", ["not utf-8", "no json", "no object", "unknown field", "lone surrogate"])
async def test_joining_is_as_strict(server, tablets, name):
    dez = await tablets()
    assert (await dez.post("join", data=BAD[name]))[0] == 400
    assert len(list(server.devices)) == 1


HOSTILE = {
    "markup": ("<img src='http://x/'>Bo", 200),
    "zero width": ("A\u200bm\u200di\u2060na Ash", 409),
    "right to left": ("\u202eneD", 200),
    "10,000 letters": ("x" * 10_000, 400),
    "81 letters": ("x" * 81, 409),
    "only hidden signs": ("\u200b\u2060\u202e", 409),
    "spaces only": ("   ", 409),
    "trailing space": ("Dez Day ", 409),
    "look-alike": ("Dеz Dау", 409),
    "capitals": ("DEZ DAY", 409),
    "stacked marks": ("e\u0301\u0302\u0303\u0304\u0305\u0306", 409),
    "bell": ("\x07Bo", 200),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_name_is_cleaned_or_refused(room, tablets, name):
    typed, expected = HOSTILE[name]
    bo = await tablets()
    status, answer = await bo.tap({"does": "come_as", "name": typed})
    assert status == expected, answer
    await bo.is_let_in()
    if status == 200:
        shown = json.dumps(await bo.state(), ensure_ascii=False)
        assert not set(shown) & set("\u200b\u200d\u2060\u202e\x07")
        assert any("With my name:" in offer["words"] for offer in offers_in(await bo.state()))
    assert [person.name for person in room.meeting.people.by_id.values()].count("Dez Day") == 1


async def test_words_come_back_as_they_were_typed(room, tablets):
    dez = await tablets("dez")
    words = "Fuck <b>that</b> & “this” — łukasz 王 😀 \u0000"
    assert (await dez.tap({"does": "make_ask", "ask": "", "text": words}, new_key()))[0] == 200
    assert [ask.text for ask in room.meeting.promises.asks.values()] == [words]
