"""What this person can tap right now, as data: the web page and the pad draw it, and neither works anything out."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.forms.card import Card, Field, Offer, asking, opening
from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import Asked
from kiosk.private.feelings import SignalFeeling
from kiosk.tablets.cards import (
    agreed,
    checks,
    fears,
    goals,
    listening,
    objections,
    preparation,
    running,
    writing,
)
from kiosk.tablets.cards import feelings as feeling_cards
from kiosk.tablets.cards import looking_back as looking_back_cards
from kiosk.tablets.cards import opening as opening_cards
from kiosk.tablets.cards import own as own_cards
from kiosk.tablets.cards import promises as promise_cards
from kiosk.tablets.cards.help_to_listen import help_to_listen, waits_at_home
from kiosk.tablets.cards.holding import holding
from kiosk.tablets.cards.signals import signals
from kiosk.tablets.cards.since_last_time import since_last_time
from kiosk.tablets.cards.turns import for_others, keeping, take_back, take_back_others, take_floor, turns
from kiosk.views.person_view import Look

ITEM = Field(name="title", words="What is it about?", kind="text", required=True, max=200)


class Offered(msgspec.Struct, frozen=True):
    """The card that asks now, the big buttons, and what stands behind More."""

    card: Card | None
    offers: tuple[Offer, ...]
    more: tuple[Offer, ...]


def offered(look: Look) -> Offered:
    card = running.asked(look) or listening.heard_card(look) or checks.asked_now(look)
    card = card or objections.asked(look) or fears.asked(look)
    card = card or opening_cards.turned_to(look) or looking_back_cards.asked(look) or preparation.greeting(look)
    big_first = sorted(_home(look), key=lambda offer: offer.weight != "solid")  # one place all meeting for each
    return Offered(card, tuple(big_first), tuple(_more(look)))


def _home(look: Look) -> Iterator[Offer]:
    yield from running.who_runs(look)
    yield from turns(look)
    yield from writing.at_home(look)
    yield from listening.challenger(look)
    yield from listening.listener(look)
    yield from feeling_cards.feelings(look)
    if not look.m.agenda.begun and look.m.modes.mode != "rest_and_listen":
        yield opening_cards.before_we_start(look)
    yield from _care(look)
    yield from take_back(look)
    if waits_at_home(look):
        yield help_to_listen(look)


def _care(look: Look) -> Iterator[Offer]:
    yield from (offer for offer in promise_cards.ending(look) if offer.id == "care")


def _more(look: Look) -> Iterator[Offer]:
    """What is said in a moment first, each one tap away; then what takes longer, by what it is about."""
    yield from signals(look)
    yield feeling_cards.finding_it_hard()
    yield feeling_cards.help_me_say_it(look)
    if not waits_at_home(look):
        yield msgspec.structs.replace(help_to_listen(look), weight="outlined")
    yield from listening.asking_to_be_heard(look)
    yield from listening.judging(look)
    yield from take_floor(look)
    yield from for_others(look)
    yield from keeping(look)
    yield from take_back_others(look)
    yield from fears.after_all(look)
    yield from opening_cards.if_we_disagree(look)
    yield feeling_cards.unsaid(look)
    if look.m.agenda.begun or look.m.modes.mode == "rest_and_listen":
        yield opening_cards.before_we_start(look)
    yield from writing.behind_more(look)
    yield from own_cards.not_what_was_said(look)
    yield own_cards.see_it_differently()
    yield from agreed.not_agreed(look)
    about = (*checks.against(look), *checks.question_words(look))
    yield from _group("question", "The question", about, checks.changed_words(look))
    yield from _group("promises", "Ask and promise", (*promise_cards.asks(look), *promise_cards.promises(look)))
    yield from _group("since", "Since last time", tuple(since_last_time(look)))
    yield from _group("expectations", "What we expect", tuple(promise_cards.expectations(look)))
    yield from (offer for offer in promise_cards.ending(look) if offer.id != "care")
    yield from looking_back_cards.looking_back(look)
    yield from _group("powers", "Who has the say", tuple(_having_a_say(look)))
    yield from _group("about_me", "About me", tuple(_about_me(look)))


def _having_a_say(look: Look) -> Iterator[Offer]:
    if not look.is_invited:
        yield asking("item", "Put something on the list of items", ProposeItem(item="", title=""), ITEM)
    yield from holding(look)
    yield from own_cards.powers(look)
    yield from running.contesting(look)


def _about_me(look: Look) -> Iterator[Offer]:
    yield feeling_cards.my_limits(look)
    yield from goals.mine(look)
    yield own_cards.consent(look)
    yield from running.came_with_me(look)
    yield own_cards.standing_in(look)
    yield preparation.practised(look)
    yield from own_cards.leaving(look)


def _group(name: str, words: str, offers: tuple[Offer, ...], text: tuple[str, ...] = ()) -> Iterator[Offer]:
    if offers:
        yield opening(name, words, Card(id=name, title=words, text=text, offers=offers, back=True))


def with_id(does: Asked, key: str, own: frozenset[str] = frozenset()) -> Asked:
    """The tap with an id nobody can guess or take from another: its key, unless it changes a feeling of one's own."""
    if isinstance(does, Signal):
        return msgspec.structs.replace(does, id=key)
    if isinstance(does, SignalFeeling):
        return does if does.id in own else msgspec.structs.replace(does, id=key)
    if isinstance(does, MakeAsk) and does.ask == "":
        return msgspec.structs.replace(does, ask=f"ask-{key[:8]}")
    return does
