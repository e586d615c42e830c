"""What became of promises, what was rolled back, asks sent out: small cards, and what they leave in the record."""

from kiosk.meeting.promises import AskSentOut, MakeAsk
from kiosk.meeting.reviews import PromiseReviewed, RolledBackRecorded
from kiosk.tablets.cards.device_state import state_of
from kiosk.tablets.cards.since_last_time import typed
from kiosk.tablets.http.parse import read_tap
from kiosk.views.person_view import glance
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.cards.test_offers import filled
from tests.kiosk.tablets.rooms import does

MOST = 6


def cards(shape):
    """Every card that can be opened from these offers."""
    for offer in shape:
        if offer.opens:
            yield offer.opens
            yield from cards([*offer.opens.offers, *([offer.opens.send] if offer.opens.send else [])])


async def sends(room, person, offers, *names, **words):
    """Press these, one card after the other, with these words typed in on the way."""
    fields = []
    for name in names:
        offer = next(offer for offer in offers if offer.id == name)
        card = offer.opens
        if card:
            fields += card.fields
            offers = [*card.offers, *([card.send] if card.send else [])]
    tap = read_tap(filled(offer, fields)).tap.does
    given = {field.name: words[field.name] for field in fields if field.name in words}
    await does(room, person, type(tap)(**{**{name: getattr(tap, name) for name in tap.__struct_fields__}, **given}))


def kept(room, kind):
    return [one.event for one in room.record.history(1) if isinstance(one.event, kind)]


async def promises(room, person):
    return [offer for offer in state_of(glance(room), person).more if offer.about == "promises"]


async def test_no_card_has_more_than_six_choices():
    room = await rooms.opened()
    for at in range(1, 4):
        await does(room, "dez", MakeAsk(ask=at, text=f"A lift at {at}"))
    offers = await promises(room, "dez")
    for card in (*cards(typed()), *cards(offers)):
        assert len(card.offers) <= MOST, card.title


async def test_a_promise_is_looked_at_in_its_four_states():
    room = await rooms.opened()
    states = ("kept", "late", "rolled_back", "unknown")
    for state in states:
        way = ("became", "became-on", f"became-{state}")
        await sends(room, "dez", typed(), *way, text="A PHONE line", made="May")
    assert kept(room, PromiseReviewed) == [
        PromiseReviewed(made="May", text="A PHONE line", state=state) for state in states
    ]


async def test_the_roll_back_card_has_its_fields_and_who_decided_may_be_unknown():
    room = await rooms.opened()
    roll_back = ("roll_back", "roll_back-on", "found-on", "want-on")
    assert {field.name for card in cards(typed()[1:]) for field in card.fields} == {
        *("agreed", "decision", "group_told", "found_how", "reason_given", "want", "decided_by"),
    }
    said = {"decision": "The bus stopped", "found_how": "We stood there", "want": "Put it BACK"}
    known = (*roll_back, "known", "decided-send")
    await sends(room, "dez", typed(), *known, **said, decided_by="Transport", group_told=False)
    await sends(room, "dez", typed(), *roll_back, "unknown", **said, reason_given="None", group_told=True)
    assert kept(room, RolledBackRecorded) == [
        RolledBackRecorded(**said, group_told=False, body="Transport"),
        RolledBackRecorded(**said, group_told=True, reason_given="None", body=""),
    ]


async def test_an_ask_goes_out_to_a_body_and_whoever_sends_it_sees_to_it():
    room = await rooms.opened()
    await does(room, "dez", MakeAsk(ask=1, text="A LIFT"))
    await sends(
        room,
        "amina",
        await promises(room, "amina"),
        "send_out",
        "send_out-send",
        to="The county",
        text="Why?",
        due="May",
    )
    await sends(room, "dez", await promises(room, "dez"), "mine-1", "out-1", "out-1-send", to="The board", due="June")
    assert kept(room, AskSentOut) == [
        AskSentOut(body="The county", name="", text="Why?", owner="amina", due="May"),
        AskSentOut(body="The board", name="", text="A LIFT", owner="dez", due="June", ask="1"),
    ]
