"""For whoever types or uses a communication aid: the room waits, and what they typed is read aloud or shown."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.forms.card import Card, Field, Offer, opening, tapping
from kiosk.meeting.wait_for_me import WaitForMe
from kiosk.private.shown_words import ShowMyWords
from kiosk.views.person_view import Look
from kiosk.words.waiting import MAY_STAY, NOT_WAITED_FOR, TAKE_DOWN, TYPE_HERE, WAIT_FOR_ME, WHO_IT_IS_FOR, WRITE_NOW

WORDS = Field(name="words", words=TYPE_HERE, kind="long", required=True, max=2000)


def wait_for_me(look: Look) -> Iterator[Offer]:
    """At a pad others wait for the pad itself."""
    if look.id in look.m.writing:
        yield tapping("no_wait", NOT_WAITED_FOR, WaitForMe(over=True))
    elif not look.at.at_a_pad and not look.must_listen:
        yield tapping("wait_for_me", WAIT_FOR_ME, WaitForMe(), second=WHO_IT_IS_FOR)


def my_words(look: Look) -> Iterator[Offer]:
    """A place to type, from the moment on that the room waits."""
    if look.id not in look.m.writing:
        return
    shown = look.at.aside.shown_words
    send = offers = None
    if look.is_speaking:
        send = tapping("my_words-send", "Show it on the big screen", ShowMyWords(), weight="solid")
        if shown.person == look.id and shown.words:
            offers = tapping("my_words-down", TAKE_DOWN, ShowMyWords())
    card = Card(
        id="my_words",
        title=WRITE_NOW,
        text=(MAY_STAY,),
        fields=(WORDS,),
        send=send,
        offers=(offers,) if offers else (),
        back=True,
        stays=True,
        aloud="words",
    )
    yield replace(opening("my_words", WRITE_NOW, card), core=True)
