"""Everybody who is expected can be found with a few letters."""

from kiosk.tablets.cards.arrival import Arriving
from kiosk.tablets.cards.who import arriving_card
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import crowd


async def test_among_150_names_four_letters_are_enough_for_everybody():
    people = [rooms.PEOPLE[0], *crowd()]
    room = await rooms.opened(people=people)
    for one in people[1:]:
        first, last = one.name.split()
        card = arriving_card(room.meeting, Arriving(found=f"{first[:2]} {last[:2]}"), frozenset())
        assert f"person-{one.id}" in [offer.id for offer in card.offers], one.name
