"""What became of promises, what was rolled back, asks sent out: small cards, and what they leave in the record."""

from kiosk.meeting.promises import AskSentOut, MakeAsk, PromiseReviewed, RolledBackRecorded
from kiosk.tablets.incoming import read_tap
from kiosk.tablets.look import glance
from kiosk.tablets.since_last_time import since_last_time
from kiosk.tablets.state import state_of
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does
from tests.kiosk.tablets.test_offers import filled, taps

MOST = 6


def cards(shape):
    """Every card that can be opened from these offers."""
    for offer in shape:
        if offer.opens:
            yield offer.opens
            yield from cards(offer.opens.offers)


def choose(offers, *names):
    """The card at the end of these presses."""
    card = None
    for name in names:
        card = next(offer for offer in offers if offer.id == name).opens
        offers = card.offers
    return card


async def sends(room, person, card, **words):
    """Press Send on a card with these words typed in."""
    offer, fields = next(taps(card))
    tap = read_tap(filled(offer, fields)).tap.does
    given = {field.name: words[field.name] for field in fields if field.name in words}
    await does(room, person, type(tap)(**{**{name: getattr(tap, name) for name in tap.__struct_fields__}, **given}))


def kept(room, kind):
    return [one.event for one in room.record.history(1) if isinstance(one.event, kind)]


async def promises(room, person):
    return next(offer.opens.offers for offer in state_of(glance(room), person).more if offer.id == "promises")


async def test_no_card_has_more_than_six_choices():
    room = await rooms.opened()
    for at in range(1, 4):
        await does(room, "dez", MakeAsk(ask=at, text=f"A lift at {at}"))
    offers = await promises(room, "dez")
    for card in (*cards(since_last_time()), *cards(offers)):
        assert len(card.offers) <= MOST, card.title
    assert len(offers) <= MOST


async def test_a_promise_is_looked_at_in_its_four_states():
    room = await rooms.opened()
    became = choose(since_last_time(), "became")
    assert [offer.words for offer in became.offers] == [
        "It was kept",
        "It is late",
        "It was changed without us",
        "We do not know",
    ]
    for offer in became.offers:
        await sends(room, "dez", offer.opens, text="A PHONE line", made="May")
    assert kept(room, PromiseReviewed) == [
        PromiseReviewed(made="May", text="A PHONE line", state=state)
        for state in ("kept", "late", "rolled_back", "unknown")
    ]


async def test_the_roll_back_card_has_its_fields_and_who_decided_may_be_unknown():
    room = await rooms.opened()
    known = choose(since_last_time(), "roll_back", "known", "known-untold")
    assert [field.name for field in known.fields] == [
        *("agreed", "decision", "decided_by", "reason_given", "found_how", "want"),
    ]
    await sends(room, "dez", known, decision="The bus stopped", found_how="We stood there", decided_by="Transport")
    unknown = choose(since_last_time(), "roll_back", "unknown", "unknown-told")
    assert "decided_by" not in [field.name for field in unknown.fields]
    await sends(room, "dez", unknown, decision="It is locked", found_how="A note")
    assert kept(room, RolledBackRecorded) == [
        RolledBackRecorded(decision="The bus stopped", found_how="We stood there", group_told=False, body="Transport"),
        RolledBackRecorded(decision="It is locked", found_how="A note", group_told=True, body=""),
    ]


async def test_an_ask_goes_out_to_a_body_and_whoever_sends_it_sees_to_it():
    room = await rooms.opened()
    await does(room, "dez", MakeAsk(ask=1, text="A LIFT"))
    await sends(
        room, "amina", choose(await promises(room, "amina"), "send_out"), to="The county", text="Why?", due="May"
    )
    await sends(room, "dez", choose(await promises(room, "dez"), "mine-1", "out-1"), to="The board", due="June")
    assert kept(room, AskSentOut) == [
        AskSentOut(body="The county", name="", text="Why?", owner="amina", due="May"),
        AskSentOut(body="The board", name="", text="A LIFT", owner="dez", due="June", ask="1"),
    ]
