"""What the pad may know: the seats, and for one person what they can tap, with nothing they did in private."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.forms.card import Card, Offer, State
from kiosk.meeting.terms import Asked, PersonId
from kiosk.room.room import Room
from kiosk.tablets.cards.device_state import pad_state, state_of
from kiosk.tablets.cards.offers import with_id
from kiosk.views.person_view import at_a_pad, glance
from kiosk.words.tablet_page import EVERYTHING_ELSE, GROUPS

ALWAYS, MORE = "home", "more"


def seats(room: Room) -> State:
    """Must be called on the Room's thread."""
    return pad_state(glance(room), "")


def of_person(room: Room, person: PersonId) -> State | None:
    """What somebody can tap here; None when they are gone. Must be called on the Room's thread."""
    at = glance(room)
    return state_of(at_a_pad(at), person) if at.m.people.is_here(person) else None


def home(state: State) -> Card:
    """The first card of somebody at the pad: what asks them now, and beside it always what they can do at any time."""
    always = _always(state)
    if state.card is None:
        return always
    if not always.offers:
        return state.card
    beside = Offer(id=ALWAYS, words=EVERYTHING_ELSE, weight="way_out", opens=always)
    return replace(state.card, offers=(*state.card.offers, beside))


def _always(state: State) -> Card:
    """The big buttons, and the list group by group: a pad turns pages where a tablet scrolls."""
    groups = tuple(
        Offer(id=about, words=words, opens=Card(id=about, title=words, offers=rows, back=True))
        for about, words in GROUPS.items()
        if (rows := tuple(one for one in state.more if one.about == about))
    )
    rest = Card(id=MORE, title=EVERYTHING_ELSE, offers=groups)
    more = (Offer(id=MORE, words=EVERYTHING_ELSE, weight="way_out", opens=rest),) if groups else ()
    text = tuple(filter(None, (state.line,)))
    return Card(id=ALWAYS, title=state.title, text=text, offers=(*state.offers, *more))


def filled(offer: Offer, fields: dict[str, Any]) -> Asked | None:
    """The tap of an offer with what was filled in, under an id nobody can guess; None where it only opens a card."""
    if offer.tap is None:
        return None
    does = offer.tap.does
    given = {name: value for name, value in fields.items() if name in does.__struct_fields__}
    asked: Asked = msgspec.convert({**msgspec.to_builtins(does), **given}, type(does), strict=False)
    return with_id(asked, secrets.token_hex(16))
