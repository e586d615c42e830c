"""Why we are here: greeted with it after coming in late, read by anybody, never in the way; and that one practised."""

from kiosk.meeting.beforehand import ReadPurpose
from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.opening import PurposeShown
from kiosk.meeting.people import Join
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import GiveFloor
from kiosk.private.feelings import SayPractised
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import at_a_pad, glance
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does
from tests.kiosk.tablets.situations import EVERYBODY
from tests.table import person

WHY = "We say how evictions are decided."


async def with_a_purpose(purpose: str = WHY) -> Room:
    room = Room(RecordFile.in_memory("The group"))
    setting = Setting(1, "Evictions", "2026-11-24", purpose=purpose, people=rooms.PEOPLE)
    await does(room, "tess", OpenMeeting(mode="fair_queue", limit="Rules", limit_owner="", setting=setting))
    return room


async def with_a_newcomer(purpose: str = WHY) -> Room:
    room = await with_a_purpose(purpose)
    await does(room, "new", Join(newcomer=person("new", 20)))
    return room


def shown(room, who):
    return state_of(glance(room), who, "e")


def why(room, who):
    """The page of the opening that says why we are here."""
    return next(offer.opens for offer in shown(room, who).offers if offer.id == "opening")


async def test_everybody_can_say_that_they_have_read_it_once_and_never_that_they_agree():
    room = await with_a_purpose()
    for who in EVERYBODY:
        card = why(room, who)
        assert card.text == (WHY,)
        assert [offer.words for offer in card.offers] == ["I have read this", "Go on"]
        assert card.offers[0].second == "It does not mean that you agree."
        await does(room, who, card.offers[0].tap.does)
        assert [offer.words for offer in why(room, who).offers] == ["Go on"]
    kept = [one.event.person for one in room.record.history(1) if isinstance(one.event, PurposeShown)]
    assert kept == ["", *EVERYBODY]


async def test_a_newcomer_is_greeted_with_it_and_nobody_else_is():
    room = await with_a_newcomer()
    card = shown(room, "new").card
    assert (card.title, card.text, [offer.words for offer in card.offers]) == (
        "Why we are here",
        (WHY, "You can also read it later."),
        ["I have read this"],
    )
    assert card.back
    assert [shown(room, who).card for who in EVERYBODY] == [None] * len(EVERYBODY)
    await does(room, "new", card.offers[0].tap.does)
    assert shown(room, "new").card is None


async def test_the_greeting_gives_way_to_speaking_and_to_what_the_room_does():
    room = await with_a_newcomer()
    room.put_before_all(opening="limits")
    assert shown(room, "new").card.id == "opening-limits"
    room.put_before_all(opening="")
    assert "speak" in {offer.id for offer in shown(room, "new").offers}
    await does(room, "new", Signal(id="s", kind="speak"))
    assert shown(room, "new").card is None
    await does(room, "tess", GiveFloor(to="new"))
    assert shown(room, "new").card is None


async def test_a_shared_pad_greets_nobody():
    room = await with_a_newcomer()
    assert state_of(at_a_pad(glance(room)), "new").card is None


async def test_where_no_purpose_was_written_there_is_nothing_to_have_read():
    room = await with_a_newcomer("")
    assert shown(room, "new").card is None
    assert [offer.words for offer in why(room, "new").offers] == ["Go on"]


def about_me(room, who):
    return {offer.id: offer for offer in shown(room, who).more if offer.about == "me"}


async def test_somebody_says_that_they_practised_and_takes_it_back_and_nobody_hears_of_it():
    room = await with_a_purpose()
    before = room.record.seq
    offer = about_me(room, "dez")["practised"]
    assert (offer.words, offer.second) == ("I practised before today", "We keep how many, never who.")
    assert offer.tap.private
    await does(room, "dez", offer.tap.does)
    assert about_me(room, "amina")["practised"].second == "We keep how many, never who."
    again = about_me(room, "dez")["practised"]
    assert (again.second, again.tap.does) == ("You said so. Tap to take it back.", SayPractised(practised=False))
    await does(room, "dez", again.tap.does)
    assert about_me(room, "dez")["practised"].tap.does == SayPractised()
    assert room.record.seq == before


async def test_reading_it_leaves_no_words_to_be_corrected():
    room = await with_a_newcomer()
    written = [one.event for one in room.written]
    await does(room, "new", ReadPurpose())
    assert [one.event for one in room.written] == written
