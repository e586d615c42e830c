"""A word that can be somebody is asked about on the device of whoever wrote it, and on no other."""

import pytest

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.terms import Refused
from kiosk.meeting.words_settled import SettleWord, WordSettled
from kiosk.room.room import Room
from kiosk.tablets.http.parse import Does
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import PEOPLE, does, shown

GRACE = Person(id="grace", name="Grace Hall", seat=9, consent=Consent(turns="seat"))
LINE = "Who told Grace about the kestrel?"


async def written(by: str = "") -> Room:
    return await rooms.after([("dez", MakeAsk(ask="a", text=LINE))], people=(*PEOPLE, GRACE))


async def test_who_wrote_it_is_asked_and_nobody_else() -> None:
    room = await written()
    card = shown(room, "dez").card
    assert (card.title, card.text) == ("“Grace”: is that somebody here?", (LINE,))
    assert [one.words for one in card.offers] == ["It is somebody", "It is no person"]
    assert [one for one in ("tess", "amina", "grace") if shown(room, one).card] == []


@pytest.mark.parametrize("answer", [0, 1])
async def test_the_answer_is_kept_where_the_word_stands_and_the_card_goes(answer: int) -> None:
    room = await written()
    await does(room, "dez", shown(room, "dez").card.offers[answer].tap.does)
    assert shown(room, "dez").card is None
    settled = [one.event for one in room.record.history(1) if isinstance(one.event, WordSettled)]
    assert [one.somebody for one in settled] == [answer == 0]


async def test_only_whoever_wrote_it_or_runs_the_meeting_answers() -> None:
    room = await written()
    answer = shown(room, "dez").card.offers[1].tap.does
    with pytest.raises(Refused):
        await does(room, "amina", answer)
    await does(room, "tess", answer)
    assert shown(room, "dez").card is None


async def test_what_was_typed_for_somebody_is_asked_of_whose_finger_it_was() -> None:
    room = await rooms.opened(people=(*PEOPLE, GRACE))
    await does(room, "dez", MakeAsk(ask="a", text=LINE), by="tess")
    assert (shown(room, "dez").card, shown(room, "tess").card.text) == (None, (LINE,))


async def test_it_is_asked_again_after_the_program_came_back_and_not_once_it_is_answered() -> None:
    room = await written()
    assert [one.word.word for one in Room(room.record).words_asked] == ["Grace"]
    await does(room, "dez", shown(room, "dez").card.offers[1].tap.does)
    assert Room(room.record).words_asked == ()


async def test_no_innocent_word_and_no_sure_name_is_asked_about() -> None:
    room = await rooms.opened(people=(*PEOPLE, GRACE))
    await does(room, "dez", ProposeItem(item="", title="The town hall, by the grace of Amina Ash"))
    assert shown(room, "dez").card is None


def test_a_tablet_may_answer() -> None:
    assert SettleWord in Does.__args__
