"""Saying of something that was done because the group agreed: that is not what was said."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.room_word import AgreedAct, AnswerDispute, Dispute
from kiosk.views.person_view import Look
from kiosk.words.agreed import the_group_agreed

TITLE = "We did not agree to that"
MOST = 6
WAITS = ("The room is asked. A decision that goes by it waits until then.", "No name is printed.")
WHAT_WAS_SAID = Field(name="text", words="What was said? You can leave this empty.", kind="long", max=2000)


def not_agreed(look: Look) -> Iterator[Offer]:
    """The newest first; what the group has answered is not asked again."""
    open_ones = [act for act in reversed(look.m.agreed) if act.disputed == ""][:MOST]
    mine = [act for act in look.m.agreed if act.disputed == "open" and act.disputed_by == look.id]
    offers = (*(_back(act) for act in mine), *(_dispute(act) for act in open_ones))
    if offers:
        card = Card(id="not_agreed", title=TITLE, text=("Which one?",), offers=offers, back=True)
        yield opening("not_agreed", TITLE, card)


def _dispute(act: AgreedAct) -> Offer:
    does = Dispute(of=act.time)
    return asking(
        f"dispute-{act.time}", the_group_agreed(act), does, WHAT_WAS_SAID, text=WAITS, second=f"At {act.time}"
    )


def _back(act: AgreedAct) -> Offer:
    return tapping(f"undispute-{act.time}", f"Take back: {the_group_agreed(act)}", AnswerDispute(of=act.time))
