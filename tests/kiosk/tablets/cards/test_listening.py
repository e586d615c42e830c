"""Rest and listen on the tablets: asked for, said back, an answer or none, and the ways out after three rounds."""

import json

import msgspec

from kiosk.meeting import listening, promises, turns
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import after, does, shown
from tests.kiosk.tablets.situations import GIVE, SITUATIONS


async def test_once_heard_the_challenger_is_asked_whether_they_want_an_answer_now_later_or_not_at_all():
    room = await after(SITUATIONS["said back"])
    assert "answer_when" not in {offer.id for offer in shown(room, "dez").offers}
    await does(room, "dez", listening.AnswerHeardCheck(of="colin", answer="yes"))
    card = next(offer for offer in shown(room, "dez").offers if offer.id == "answer_when").opens
    assert [offer.id for offer in card.offers] == ["answer_now", "answer_later", "no_answer"]
    assert room.meeting.modes.mode == "rest_and_listen"
    await does(room, "dez", card.offers[2].tap.does)
    assert room.meeting.modes.mode == "fair_queue"


async def test_after_three_rounds_without_a_yes_the_challenger_has_three_ways_and_is_never_marked_heard():
    room = await after(SITUATIONS["rest and listen"])
    for _ in range(3):
        assert "ways_out" not in {offer.id for offer in shown(room, "dez").offers}
        await does(room, "dez", GIVE(to="colin", purpose="say_back"))
        await does(room, "colin", turns.EndTurn())
        await does(room, "dez", listening.AnswerHeardCheck(of="colin", answer="partly"))
    card = next(offer for offer in shown(room, "dez").offers if offer.id == "ways_out").opens
    assert [offer.words for offer in card.offers] == ["Bring in someone else", "Write it down as I say it", "Stop"]
    assert room.meeting.listening.state == "listening"


async def test_anybody_asks_from_a_tablet_that_the_room_rests_and_listens_and_takes_it_back():
    room = await after([])
    before = room.record.seq
    ask = next(offer for offer in shown(room, "dez").more if offer.id == "ask_to_listen")
    await does(room, "dez", ask.tap.does)
    back = next(offer for offer in shown(room, "dez").more if offer.id == "leave_listening")
    assert "leave_listening" not in {offer.id for offer in shown(room, "amina").more}
    await does(room, "dez", back.tap.does)
    assert (room.aside.feelings.listen, room.record.seq) == ([], before)


async def test_the_challenged_side_cannot_answer_an_ask_while_it_listens():
    room = await after([("dez", promises.MakeAsk(ask=1, text="A lift"))])

    def has_it(person):
        return rooms.named(json.loads(msgspec.json.encode(shown(room, person))), "answer_ask") is not None

    assert has_it("colin")
    await does(room, *SITUATIONS["rest and listen"][0])
    assert not has_it("colin")
    assert has_it("amina")
