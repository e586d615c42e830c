"""What belongs to a person alone: what they agreed to, powers they hold, standing in, taking words out, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from kiosk.discretion.called import Turns, keeps_name
from kiosk.forms.card import Card, Field, Offer, Option, asking, opening, tapping
from kiosk.meeting.handing_over import HandOver, TakePower
from kiosk.meeting.pauses import EndPause, StartPause
from kiosk.meeting.people import Leave, NoteStandIn, SetConsent
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.repair import Correct, TakeOut, words_written
from kiosk.meeting.seen_differently import Differ
from kiosk.meeting.terms import POWERS, Power
from kiosk.views.person_view import Look
from kiosk.words.kinds.people import CONSENTS, TURNS_KEPT, VOICES
from kiosk.words.kinds.powers import NO_PEOPLE
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.shared import LIKE_THIS_NOW, WHY

NOT_SAID = "That is not what was said"
STAYS = "The words stay. What you say stands beside them."
YES_OR_NO = ((True, "Yes"), (False, "No"))


def consent(look: Look) -> Offer:
    """A mind can be changed at any time; a button says what would be, the card what is."""
    offers = (
        opening("turns", "Keep my turns in the list", _turns(look)),
        opening("voice", "Which group I speak from", _voice(look)),
        _yes_or_no(look, "feelings", "The feelings button"),
        _yes_or_no(look, "print_name", "Print my name"),
        _yes_or_no(look, "show_coproduction", "Use this record to show co-production"),
    )
    card = Card(id="consent", title="What I agreed to", text=("You can change your mind.",), offers=offers, back=True)
    return opening("consent", "What I agreed to", card)


def put_my_name_right(look: Look) -> Iterator[Offer]:
    """Both stay in the record; everywhere it is the right one from now on."""
    if look.me.name:
        name = Field(name="now", words="My name", kind="text", required=True, max=40)
        right = PutRight(what="name", which=look.id, now="")
        yield asking("my_name", "My name is spelled wrong", right, name)


def see_it_differently() -> Offer:
    text = ("It is kept with the record, in your words, and printed.",)
    words = Field(name="text", words="What you saw", kind="long", required=True, max=2000)
    return asking("differ", "I see it differently", Differ(text=""), words, text=text)


def _turns(look: Look) -> Card:
    offers = []
    if look.me.name:
        offers.append(_turn_offer(look, "name", TURNS_KEPT["name"].changed))
    else:
        field = Field(name="name", words="My name", kind="text", required=True, max=40)
        offers.append(asking("turns-name", TURNS_KEPT["name"].changed, SetConsent(turns="name"), field))
    if look.me.seat is not None:
        offers.append(_turn_offer(look, "seat", TURNS_KEPT["seat"].changed.format(seat=look.me.seat)))
    offers.append(_turn_offer(look, "none", TURNS_KEPT["none"].changed))
    return Card(id="turns", title=CONSENTS["turns"].asks, offers=tuple(offers), back=True)


def _turn_offer(look: Look, turns: Turns, words: str) -> Offer:
    second = LIKE_THIS_NOW if look.me.consent.turns == turns else ""
    return tapping(f"turns-{turns}", words, SetConsent(turns=turns), second=second)


def _voice(look: Look) -> Card:
    now = look.me.voice if look.me.consent.voice_group else "not_said"
    offers = tuple(
        tapping(
            f"voice-{voice}",
            words.says,
            SetConsent(voice_group=voice != "not_said", voice=voice),
            second=LIKE_THIS_NOW if voice == now else "",
        )
        for voice, words in VOICES.items()
    )
    return Card(id="voice", title=CONSENTS["voice_group"].asks, offers=offers, back=True)


def _yes_or_no(look: Look, field: Literal["feelings", "print_name", "show_coproduction"], words: str) -> Offer:
    now = getattr(look.me.consent, field)
    offers = tuple(
        tapping(
            f"{field}-{said}",
            said,
            msgspec.structs.replace(SetConsent(), **{field: value}),
            second=LIKE_THIS_NOW if value == now else "",
        )
        for value, said in YES_OR_NO
    )
    return opening(field, words, Card(id=field, title=f"{words}?", offers=offers, back=True))


def powers(look: Look) -> Iterator[Offer]:
    """Powers can be handed over by who holds them, and taken by anybody; then the record says so."""
    if look.is_invited:
        return
    held = [power for power in look.m.powers.of(look.id) if power != "floor"]
    asked_about = look.m.contests.open
    for power in held:
        if power not in asked_about:
            yield _hand_over(look, power)
    if look.m.powers.holder("clock") == look.id:
        yield from _pauses(look)
    others = [power for power in POWERS if power not in ("floor", *held, *asked_about)]
    takes = tuple(_take(look, power) for power in others)
    text = ("The record says who took it.",)
    card = Card(id="take_power", title="What do you take?", text=text, offers=takes, back=True)
    yield opening("take_power", "Take over a power", card)


def _hand_over(look: Look, power: Power) -> Offer:
    people = look.each(power, lambda person: HandOver(power=power, to=person))
    if power in ("queue", "agenda"):
        invited = {f"{power}-{one.id}" for one in look.others() if one.role == "invited"}
        people = tuple(offer for offer in people if offer.id not in invited)
    group = tapping(f"{power}-group", NO_PEOPLE["group"].button, HandOver(power=power, to="group"))
    words = f"Hand over: {POWER_WORDS[power].within}"
    card = Card(id=f"hand_over-{power}", above=words, title="To whom?", offers=(*people, group), back=True)
    return opening(f"hand_over-{power}", words, card)


def _take(look: Look, power: Power) -> Offer:
    why = Field(name="reason", words=WHY, kind="long", max=1000)
    return asking(f"take-{power}", POWER_WORDS[power].says, TakePower(power=power), why)


def _pauses(look: Look) -> Iterator[Offer]:
    if look.m.pause:
        yield tapping("end_pause", "We go on", EndPause())
    else:
        yield tapping("quiet_minute", "A quiet minute for everyone", StartPause(kind="quiet_minute", seconds=60))
        yield tapping("start_break", "A break for everyone", StartPause(kind="break"))


def standing_in(look: Look) -> Offer:
    yes_or_no = tuple(Option(value=value, words=words) for value, words in YES_OR_NO)
    fields = (
        Field(name="instead_of", words="Instead of whom?", kind="text", required=True, max=200),
        Field(name="prepared", words="Were you told what this is about?", kind="choice", options=yes_or_no),
        Field(name="can_decide", words="Can you decide for them?", kind="choice", options=yes_or_no),
    )
    does = NoteStandIn(instead_of="", prepared=False, can_decide=False)
    return asking("stand_in", "I am here instead of someone", does, *fields)


def not_what_was_said(look: Look) -> Iterator[Offer]:
    """Nothing is edited away: what was said stands beside what was written down."""
    right = Field(name="text", words="What was said?", kind="long", required=True, max=2000)
    lines = tuple(
        asking(f"wrong-{one.seq}", words_written(one.event), Correct(event=one.seq, text=""), right, text=(STAYS,))
        for one in reversed(look.at.written)
    )
    if lines:
        card = Card(id="wrong", title=NOT_SAID, text=("Which words?",), offers=lines, back=True)
        yield opening("wrong", NOT_SAID, card)


def take_my_words_out(look: Look) -> Offer:
    out = tapping("take_out-now", "Take my words out", TakeOut(person=look.id), weight="solid")
    text = ("What you typed goes out of the record.", "The record says that something was taken out.")
    card = Card(id="take_out", title="Take my words out?", text=text, offers=(out,), back=True)
    return opening("take_out", "Take my words out", card)


def after_the_close(look: Look) -> Iterator[Offer]:
    """What can still be said of the record once the meeting is over; a name that left it stays out."""
    if keeps_name(look.me.consent):
        yield from put_my_name_right(look)
    yield see_it_differently()
    yield take_my_words_out(look)


def leaving(look: Look) -> Iterator[Offer]:
    yield take_my_words_out(look)
    reason = Field(name="reason", words=WHY, kind="long", max=1000)
    does = Leave()
    yield asking("leave", "I am leaving", does, reason, text=("You can come back. The door stays open.",))
