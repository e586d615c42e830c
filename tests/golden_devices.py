"""What people hold in their hands during a meeting: each person's tablet, a tablet on its way in, the shared pad."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.people import Person
from kiosk.room.room import Room
from kiosk.tablets.cards.arrival import Arriving
from kiosk.tablets.cards.device_state import state_of
from kiosk.tablets.cards.who import arriving_card
from kiosk.views.person_view import at_a_pad, glance
from tests.golden_words import words
from ui.pad.pad_view import home, seats

FIRST_ANSWERS = {"turns": "seat", "voice_group": "not_said", "feelings": "no", "print_name": "no"}


def devices(room: Room) -> dict[str, list[str]]:
    """What stands on each kind of device now, person by person."""
    at = glance(room)
    everybody = list(room.meeting.people.by_id.values())
    shared = at_a_pad(at)
    here = [person.id for person in everybody if person.here and room.meeting.is_open]
    return {
        "tablets": [line for person in everybody for line in words(state_of(at, person.id))],
        "tablets, coming in": list(_coming_in(room, everybody)),
        "pad": [*words(seats(room)), *(line for one in here for line in words(home(state_of(shared, one))))],
    }


def _coming_in(room: Room, everybody: list[Person]) -> Iterator[str]:
    """Who one is, then each question, for whoever is known and for somebody new."""
    taken = frozenset(one.id for one in everybody[:1])
    for arriving in (Arriving(), Arriving(found="a"), Arriving(turned_away=True)):
        yield from words(arriving_card(room.meeting, arriving, taken))
    known = [Arriving(known=one.id, name=one.name, seat=one.seat, chosen=True) for one in everybody]
    for arriving in (*known, Arriving(name="Wren Adeyemi", chosen=True), Arriving(seat=88, chosen=True)):
        while item := arriving.open(room.meeting):
            yield from words(arriving_card(room.meeting, arriving, frozenset()))
            arriving.answers[item] = FIRST_ANSWERS.get(item, "no")
        arriving.waits = True
        yield from words(arriving_card(room.meeting, arriving, frozenset()))
