"""The round of fears on a person's own device: one field, or I would rather not; then whether the words may be kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.forms.card import Card, Field, Offer, opening, tapping
from kiosk.private.fears import AnswerKeepFears, PassFears, TakeFearBack, WriteFear
from kiosk.views.person_view import Look
from kiosk.words.shared import IT_IS_IN, NO_ONE_SEES_IT

TITLE = "One thing I am afraid of today"
OWN_WORDS = Field(name="text", words="In your own words", kind="long", required=True, max=300)
ASKED = ("Everyone is asked, organisations too.", "No one can tell whose words they are.")
NO_NAME = ("It has no name. If fewer than four write, nothing is shown.",)
IS_IN = ("It is in. You can change it or take it back until it is shown.",)
MAY_WE_KEEP = "May we keep the words on the big screen?"
KEEPING = ("They are kept only if everybody says yes. No names.", NO_ONE_SEES_IT)


def asked(look: Look) -> Card | None:
    """What the round asks of this person now; nothing of those who would rather not."""
    fears = look.at.aside.confided.fears
    if fears.phase == "asked" and not fears.has_passed(look.id):
        return _is_in() if fears.has_written(look.id) else _write(look.at.at_a_pad)
    if fears.phase == "keeping":
        return _kept() if fears.has_answered(look.id) else _keep()
    return None


def after_all(look: Look) -> Iterator[Offer]:
    """Whoever would rather not can still think again."""
    fears = look.at.aside.confided.fears
    if fears.phase == "asked" and fears.has_passed(look.id):
        yield opening("fear-after-all", TITLE, _field(), quiet=True)


@lru_cache(maxsize=2)
def _write(at_a_pad: bool) -> Card:
    """A shared pad does not know whether anything is in, so there it can always be taken back."""
    offers = [
        opening("fear-write", "Write it down", _field(), core=True, weight="solid"),
        tapping("fear-pass", "I would rather not", PassFears(), core=True),
    ]
    if at_a_pad:
        offers.append(tapping("fear-back", "Take back what I sent", TakeFearBack(), weight="way_out"))
    return Card(id="fear", title=TITLE, text=ASKED, offers=tuple(offers), back=True)


def _field() -> Card:
    """By itself: what is typed here goes with nothing but this one button."""
    send = tapping("fear-send", "Send it", WriteFear(text=""), weight="solid")
    return Card(id="fear-words", title=TITLE, text=NO_NAME, fields=(OWN_WORDS,), send=send, back=True)


@lru_cache(maxsize=1)
def _is_in() -> Card:
    """What was sent is not shown again, not even on the person's own screen."""
    offers = (
        opening("fear-change", "Write it again", _field(), core=True),
        tapping("fear-back", "Take it back", TakeFearBack(), weight="way_out"),
    )
    return Card(id="fear-in", title=TITLE, text=IS_IN, offers=offers, back=True)


@lru_cache(maxsize=1)
def _keep() -> Card:
    offers = (
        tapping("fears-yes", "Yes", AnswerKeepFears(answer="yes"), core=True),
        tapping("fears-no", "No", AnswerKeepFears(answer="no"), core=True),
    )
    return Card(id="fears-keep", title=MAY_WE_KEEP, text=KEEPING, offers=offers, back=True)


@lru_cache(maxsize=1)
def _kept() -> Card:
    text = (IT_IS_IN,)
    change = opening("fears-change", "Change my answer", _keep(), core=True)
    return Card(id="fears-keep-in", title=MAY_WE_KEEP, text=text, offers=(change,), back=True)
