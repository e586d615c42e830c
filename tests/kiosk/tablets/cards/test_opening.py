"""The opening on every tablet: one thing a card, private until it is shared, and what we do if we do not agree."""

import json

import msgspec

from kiosk.meeting.opening import AddExpectation, AgreeRule, ExpectationDoubted
from kiosk.meeting.stance import SetStance
from kiosk.meeting.terms import Votes
from kiosk.private.expectation_doubts import DoubtExpectation
from kiosk.private.feelings import PickIfWeDisagree
from kiosk.tablets.cards.device_state import state_of
from kiosk.tablets.cards.opening import PAGES
from kiosk.views.person_view import at_a_pad, glance
from kiosk.views.room_view import snapshot
from kiosk.words.kinds.opening import DISAGREEMENT, STANCES, UNSAID_POINTS
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does
from tests.kiosk.tablets.situations import EVERYBODY


def shown(room, person):
    return state_of(glance(room), person, "e")


def leafed(room, person):
    """Every card of the opening, in the order one leafs through them."""
    card = next(offer for offer in shown(room, person).offers if offer.id == "opening").opens
    while card is not None:
        yield card
        card = next((offer.opens for offer in card.offers if offer.id.startswith("on-")), None)


def expectations(room, person):
    return next(card for card in leafed(room, person) if card.id == "opening-expectations")


def ground(room, person):
    return next(card for card in leafed(room, person) if card.id == "opening-ground")


def unsaid(room, person):
    return next(offer.opens for offer in shown(room, person).more if offer.id == "unsaid")


async def test_all_of_it_can_be_leafed_through_before_item_1():
    room = await rooms.opened()
    await does(room, "colin", AddExpectation(kind="promise", text="An answer in a week."))
    await does(room, "colin", AddExpectation(kind="limit", text="No new money.", limit_owner="The council"))
    for person in EVERYBODY:
        cards = {card.id: card for card in leafed(room, person)}
        assert list(cards) == [f"opening-{page}" for page in PAGES]
        assert cards["opening-limits"].text == ("What we ask for", "The council sets that limit.")
        assert cards["opening-promises"].text == ("An answer in a week.", "No new money.")
        assert "Clumsy words are fine." in cards["opening-ground"].text[2]
        assert cards["opening-feelings"].title == "Strong feelings are welcome here"
        assert "You do not have to tell your story to be here." in cards["opening-feelings"].text
        assert not any("polite" in line.lower() for card in cards.values() for line in card.text)


async def test_every_tablet_has_the_page_that_the_room_screen_shows():
    room = await rooms.opened()
    room.put_before_all(opening="not_equal")
    for person in EVERYBODY:
        state = shown(room, person)
        assert (state.card.id, state.card.title) == ("opening-not_equal", "We are not all equal here")
        assert state.card.back
    room.put_before_all(opening="")
    assert shown(room, "dez").card is None


async def test_what_to_do_if_we_do_not_agree_is_a_private_tally_that_the_group_settles():
    room = await rooms.opened()
    card = list(leafed(room, "dez"))[-1]
    own = card.offers[-1]
    assert [offer.words for offer in card.offers] == [
        *(words.tablet for words in DISAGREEMENT.values()),
        "In our own words",
    ]
    assert [field.name for field in own.opens.fields] == ["rule"]
    before = room.record.seq
    for person, rule in (("dez", "double_majority"), ("amina", "double_majority"), ("colin", "We draw lots.")):
        await does(room, person, PickIfWeDisagree(rule=rule))
    await does(room, "colin", PickIfWeDisagree(rule="most_affected"))
    assert room.record.seq == before
    assert snapshot(room).if_we_disagree == {"double_majority": 2, "most_affected": 1}
    assert "double" not in json.dumps(msgspec.to_builtins(shown(room, "sam").line))
    assert next(offer for offer in shown(room, "dez").more if offer.id == "if_we_disagree").second.startswith("Your")
    at_pad = state_of(at_a_pad(glance(room)), "dez")
    assert next(offer for offer in at_pad.more if offer.id == "if_we_disagree").second == "Pick one now."
    await does(room, "tess", AgreeRule(about="disagreement", rule="double_majority", votes=Votes(2, 1)))
    assert snapshot(room).if_we_disagree == {}
    assert "if_we_disagree" not in {offer.id for offer in shown(room, "dez").more}
    assert list(leafed(room, "dez"))[-1].text[1] == "This is what we agreed."


async def test_a_line_that_is_not_for_everyone_stays_and_nobody_knows_for_whom():
    room = await rooms.opened()
    await does(room, "dez", AddExpectation(kind="ours", text="We answer today."))
    card = next(card for card in leafed(room, "colin") if card.id == "opening-expectations")
    doubt = next(offer for offer in card.offers if offer.id == "doubt").opens.offers[0]
    assert doubt.quiet
    assert doubt.tap.private
    await does(room, "colin", doubt.tap.does)
    await does(room, "amina", DoubtExpectation(expectation=1))
    kept = [one for one in room.record.history(1) if isinstance(one.event, ExpectationDoubted)]
    assert [(one.who, one.by) for one in kept] == [("", "")]
    for person in EVERYBODY:
        card = next(card for card in leafed(room, person) if card.id == "opening-expectations")
        assert card.text == ("We answer today. (not everyone)",)
        back = "doubt-back" in {offer.id for offer in card.offers}
        assert back == (person in ("colin", "amina"))


async def test_whoever_said_not_for_me_can_take_it_back_on_their_own_tablet():
    room = await rooms.opened()
    await does(room, "dez", AddExpectation(kind="ours", text="We answer today."))
    await does(room, "colin", DoubtExpectation(expectation=1))
    await does(room, "dez", AddExpectation(kind="ours", text="We eat together."))
    way = next(offer for offer in expectations(room, "colin").offers if offer.id == "doubt-back").opens
    (back,) = way.offers
    assert (back.id, back.words, back.tap.private) == ("doubt-back-1", "We answer today.", True)
    await does(room, "colin", back.tap.does)
    assert expectations(room, "dez").text == ("We answer today.", "We eat together.")
    at_pad = state_of(at_a_pad(glance(room)), "colin")
    assert "doubt-back-1" not in str(msgspec.to_builtins(at_pad))


async def test_who_leads_and_when_the_unsaid_is_shown_are_asked_beside_how_we_want_to_be():
    room = await rooms.opened()
    asked = {offer.id: offer for offer in ground(room, "dez").offers}
    assert asked["stance"].opens.text[:3] == tuple(words.says for words in STANCES.values())
    assert asked["unsaid-point"].opens.text[:-1] == tuple(words.says for words in UNSAID_POINTS.values() if words.says)
    assert "We did not set when" in unsaid(room, "dez").text[1]
    await does(room, "tess", SetStance(stance="we_share"))
    await does(room, "tess", AgreeRule(about="unsaid", rule="before_the_end"))
    said = {offer.id: offer for offer in ground(room, "amina").offers}
    assert (said["stance"].second, said["unsaid-point"].second) == ("We share the lead.", "Before the end.")
    assert said["stance"].opens.text[0] == "We share the lead."
    assert unsaid(room, "amina").text[1] == "When we show it: Before the end."
    await does(room, "tess", AgreeRule(about="unsaid", rule="skipped", votes=Votes(5, 1)))
    assert ground(room, "dez").offers[1].opens.text[1] == "If it is shown, the record says so."


async def test_closing_brings_the_last_cards_to_every_tablet_with_the_lines_of_the_place():
    room = await rooms.opened()
    assert "care" not in {offer.id for offer in shown(room, "dez").offers}
    room.put_before_all(ending=True, aftercare=("Ring Tess: 0555 010.",))
    for person in EVERYBODY:
        state = shown(room, person)
        care = next(offer for offer in state.offers if offer.id == "care").opens
        assert care.text[-1] == "Ring Tess: 0555 010."
        assert "rate" in {offer.id for offer in state.more}
    at_pad = state_of(at_a_pad(glance(room)), "dez")
    assert "care" in {offer.id for offer in at_pad.offers}


async def test_what_i_need_is_asked_beside_what_we_expect_where_the_room_shows_that_page():
    room = await rooms.opened()
    room.put_before_all(opening="expectations")
    for person in EVERYBODY:
        needs = shown(room, person).card.offers[0]
        assert (needs.words, needs.opens.text[0]) == ("What I need from today", "Nobody sees it until you send it.")
        assert [offer.id for offer in needs.opens.offers] == ["share-need"]
