"""Once the meeting is over, whoever was in it can still put their name right, say how they saw it, take words out."""

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Leave, SetConsent
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.seen_differently import SeenDifferently
from tests.kiosk.tablets.rooms import does


def events(room, kind):
    return [one.event for one in room.record.history(1) if isinstance(one.event, kind)]


async def offered(tablet):
    return [offer["id"] for offer in (await tablet.state())["card"]["offers"]]


async def test_each_door_stands_on_the_last_card_and_opens(room, tablets):
    dez = await tablets("dez")
    await does(room, "dez", MakeAsk(ask=1, text="Who pays?"))
    await does(room, "dez", Leave())
    await does(room, "tess", CloseMeeting())
    assert await offered(dez) == ["my_name", "differ", "take_out"]
    assert (await dez.tap({"does": "differ", "text": "We said June."}))[0] == 200
    assert (await dez.tap({"does": "put_right", "what": "name", "which": "dez", "now": "Dez Carter-Hill"}))[0] == 200
    assert (await dez.tap({"does": "take_out", "person": "dez"}))[0] == 200
    assert [one.text for one in events(room, SeenDifferently)] == [""]  # his own words, too
    assert [one.which for one in events(room, ThingPutRight)] == ["dez"]
    assert len(events(room, EventRedacted)) >= 1


async def test_a_name_that_left_the_record_does_not_come_back_as_a_correction(room, tablets):
    dez = await tablets("dez")
    await does(room, "dez", SetConsent(turns="none", print_name=False))
    await does(room, "tess", CloseMeeting())
    assert await offered(dez) == ["differ", "take_out"]
    status, said = await dez.tap({"does": "put_right", "what": "name", "which": "dez", "now": "Dez Carter"})
    assert (status, said["sentence"]) == (409, "That name is not in the record any more.")
    assert events(room, ThingPutRight) == []


async def test_everything_else_is_over(room, tablets):
    dez = await tablets("dez")
    await does(room, "tess", CloseMeeting())
    status, said = await dez.tap({"does": "signal", "id": "", "kind": "speak"})
    assert (status, said["sentence"]) == (409, "The meeting is closed.")
