"""Listener cards: one tap away, one idea each, in silence, and never a word of how somebody should speak."""

from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import GiveFloor
from kiosk.tablets.cards.device_state import state_of
from kiosk.tablets.cards.help_to_listen import FOR_STAFF, IDEAS
from kiosk.views.person_view import glance
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does
from tests.kiosk.tablets.situations import EVERYBODY


def shown(room, person):
    return state_of(glance(room), person, "e")


def leafed(offer):
    card = offer.opens
    while card:
        yield card
        card = card.offers[0].opens if card.offers else None


async def test_every_idea_is_on_a_card_of_its_own_and_nothing_of_it_is_sent():
    room = await rooms.opened()
    for person in EVERYBODY:
        offer = next(one for one in shown(room, person).offers if one.id == "listen")
        cards = list(leafed(offer))
        expected = (FOR_STAFF, *IDEAS) if person in ("colin", "ivo") else IDEAS
        assert [(card.title, *card.text) for card in cards] == list(expected)
        assert offer.quiet
        assert not any(one.tap for card in cards for one in card.offers)


async def test_it_is_one_tap_away_while_listening_and_behind_more_with_something_to_take_back():
    room = await rooms.opened()
    await does(room, "tess", GiveFloor(to="dez"))
    await does(room, "amina", Signal(id="a", kind="speak"))
    home = {person: {one.id for one in shown(room, person).offers} for person in EVERYBODY}
    assert {person for person in EVERYBODY if "listen" not in home[person]} == {"dez", "amina"}
    for person in ("dez", "amina"):
        assert "listen" in {one.id for one in shown(room, person).more}
