"""What this person can tap right now, as data: the web page and the pad draw it, and neither works anything out."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.forms.card import Card, Field, Offer, asking
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
    words_asked,
    writing,
)
from kiosk.tablets.cards import feelings as feeling_cards
from kiosk.tablets.cards import looking_back as looking_back_cards
from kiosk.tablets.cards import opening as opening_cards
from kiosk.tablets.cards import own as own_cards
from kiosk.tablets.cards import promises as promise_cards
from kiosk.tablets.cards.help_to_listen import help_to_listen, waits_at_home
from kiosk.tablets.cards.holding import taking_turns, the_meeting, the_question
from kiosk.tablets.cards.signals import (
    a_break,
    about_the_question,
    about_this_meeting,
    about_what_is_said,
    challenge,
    not_understood,
)
from kiosk.tablets.cards.since_last_time import since_last_time
from kiosk.tablets.cards.turns import for_others, keeping, take_back_others, take_floor, turns
from kiosk.tablets.cards.wait_for_me import my_words, wait_for_me
from kiosk.views.person_view import Look
from kiosk.words.tablet_page import About

ITEM = Field(name="title", words="What is it about?", kind="text", required=True, max=200)


class Offered(msgspec.Struct, frozen=True):
    """The card that asks now, the big buttons, and the rows of the list behind Everything else."""

    card: Card | None
    offers: tuple[Offer, ...]
    more: tuple[Offer, ...]


def offered(look: Look) -> Offered:
    card = running.asked(look) or listening.heard_card(look) or checks.asked_now(look)
    card = card or objections.asked(look) or fears.asked(look) or words_asked.asked(look)
    card = card or opening_cards.turned_to(look) or looking_back_cards.asked(look) or preparation.greeting(look)
    return Offered(card, tuple(_home(look)), tuple(_list(look)))


def _home(look: Look) -> Iterator[Offer]:
    """My turn, strong feelings, I do not understand, a challenge: in places that never change; then what waits."""
    yield from running.who_runs(look)
    yield from turns(look)
    yield from my_words(look)
    yield from writing.at_home(look)
    yield from listening.challenger(look)
    yield from listening.listener(look)
    yield from feeling_cards.feelings(look)
    yield from not_understood(look)
    yield from challenge(look)
    yield from _care(look)
    if not look.m.agenda.begun and look.m.modes.mode != "rest_and_listen":
        yield opening_cards.before_we_start(look)
    if waits_at_home(look):
        yield help_to_listen(look)


def _care(look: Look) -> Iterator[Offer]:
    yield from (offer for offer in promise_cards.ending(look) if offer.id == "care")


def _list(look: Look) -> Iterator[Offer]:
    """One flat list by what it is about, the turns first for who keeps them; no row opens another list."""
    groups: tuple[tuple[About, Iterator[Offer]], ...] = (
        ("turns", _the_turns(look)),
        ("said", _being_said(look)),
        ("question", _the_question(look)),
        ("me", _me(look)),
        ("promises", _promising(look)),
        ("meeting", _this_meeting(look)),
    )
    for about, rows in groups:
        yield from (msgspec.structs.replace(row, about=about) for row in rows)


def _the_turns(look: Look) -> Iterator[Offer]:
    yield from for_others(look)
    yield from keeping(look)
    yield from taking_turns(look)


def _being_said(look: Look) -> Iterator[Offer]:
    yield from about_what_is_said(look)
    yield from take_floor(look)
    yield from wait_for_me(look)
    if not waits_at_home(look):
        yield help_to_listen(look)
    yield from listening.judging(look)
    yield from writing.behind_more(look)
    yield from own_cards.not_what_was_said(look)


def _the_question(look: Look) -> Iterator[Offer]:
    yield from about_the_question(look)
    yield from opening_cards.if_we_disagree(look)
    yield from checks.against(look)
    yield from checks.question_words(look)
    yield from checks.changed_words(look)
    yield from the_question(look)
    yield own_cards.see_it_differently()


def _me(look: Look) -> Iterator[Offer]:
    yield from a_break(look)
    yield feeling_cards.finding_it_hard()
    yield feeling_cards.help_me_say_it(look)
    yield from listening.asking_to_be_heard(look)
    yield feeling_cards.my_limits(look)
    yield feeling_cards.unsaid(look)
    yield from take_back_others(look)
    yield from fears.after_all(look)
    yield from goals.mine(look)
    yield own_cards.consent(look)
    yield from own_cards.put_my_name_right(look)
    yield from running.came_with_me(look)
    yield own_cards.standing_in(look)
    yield preparation.practised(look)
    yield from own_cards.leaving(look)


def _promising(look: Look) -> Iterator[Offer]:
    yield from promise_cards.asks(look)
    yield from promise_cards.promises(look)
    yield from promise_cards.expectations(look)
    yield from since_last_time(look)
    yield from (offer for offer in promise_cards.ending(look) if offer.id == "change")


def _this_meeting(look: Look) -> Iterator[Offer]:
    yield from about_this_meeting(look)
    if look.m.agenda.begun or look.m.modes.mode == "rest_and_listen":
        yield opening_cards.before_we_start(look)
    yield from agreed.not_agreed(look)
    yield from (offer for offer in promise_cards.ending(look) if offer.id not in ("care", "change"))
    yield from looking_back_cards.looking_back(look)
    if not look.is_invited:
        yield asking("item", "Something else to talk about", ProposeItem(item="", title=""), ITEM)
    yield from the_meeting(look)
    yield from own_cards.powers(look)
    yield from running.contesting(look)


def with_id(does: Asked, key: str, own: frozenset[str] = frozenset()) -> Asked:
    """The tap with an id nobody can guess or take from another: its key, unless it changes a feeling of one's own."""
    if isinstance(does, Signal):
        return msgspec.structs.replace(does, id=key)
    if isinstance(does, SignalFeeling):
        return does if does.id in own else msgspec.structs.replace(does, id=key)
    if isinstance(does, MakeAsk) and does.ask == "":
        return msgspec.structs.replace(does, ask=f"ask-{key[:8]}")
    return does
