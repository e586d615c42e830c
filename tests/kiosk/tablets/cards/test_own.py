"""What belongs to a person alone: also to say that what was written down is not what was said."""

from kiosk.meeting.people import SetConsent
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.repair import AddUnsaid, EventCorrected, TakeOut
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does


def wrong(room, person):
    """The words that somebody can say are not what was said, newest first."""
    more = state_of(glance(room), person).more
    card = next((offer.opens for offer in more if offer.id == "wrong"), None)
    return list(card.offers) if card else []


async def test_anybody_can_say_that_it_is_not_what_was_said_and_nothing_is_edited_away():
    room = await rooms.opened()
    await does(room, "dez", MakeAsk(ask=1, text="A lift to the meeting"))
    await does(room, "amina", AddUnsaid(text="We are afraid."))
    offer = wrong(room, "colin")[0]
    assert offer.words == "A lift to the meeting"
    assert "We are afraid." not in {one.words for one in wrong(room, "colin")}
    send = offer.opens.send.tap.does
    made = next(one for one in room.record.history(1) if one.seq == send.event)
    assert made.event.text == "A lift to the meeting"
    await does(room, "dez", type(send)(event=send.event, text="A lift to EVERY meeting"))
    kept = [one for one in room.record.history(1) if isinstance(one.event, EventCorrected)]
    assert [(one.who, one.event.of, one.event.text) for one in kept] == [("dez", made.seq, "A lift to EVERY meeting")]
    assert wrong(room, "colin")[0].words == "A lift to EVERY meeting"
    assert room.meeting.promises.asks["1"].text == "A lift to the meeting"


async def test_words_taken_out_are_on_no_tablet_any_more():
    room = await rooms.opened()
    await does(room, "dez", MakeAsk(ask=1, text="A lift to the meeting"))
    await does(room, "dez", SetConsent(print_name=False))
    await does(room, "dez", TakeOut(person="dez"))
    assert "A lift to the meeting" not in {one.words for one in wrong(room, "amina")}
