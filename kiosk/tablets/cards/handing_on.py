"""One tablet for several people: giving it away, and the page that covers what the last one left open."""

from __future__ import annotations

from kiosk.forms.card import Card, Offer, opening, tapping
from kiosk.tablets.cards.arrival import FinishedHere

FINISHED = "I have finished here"
NEXT_STARTS = "The next person starts on an empty page."
STAYS = "You are still in the meeting. What you said stays."


def finishing() -> Offer:
    yes = tapping("finished-yes", FINISHED, FinishedHere(), second=NEXT_STARTS)
    return opening(
        "finished", FINISHED, Card(id="finished", title=FINISHED, text=(STAYS,), offers=(yes,), back=True), about="me"
    )


def cover(name: str) -> Card:
    """After a minute without a touch; the first offer sends nothing, and takes the cover away."""
    go_on = Offer(id="go-on", words=f"{name}: go on" if name else "Go on")
    somebody_else = tapping("somebody-else", "Somebody else", FinishedHere(), second=NEXT_STARTS)
    return Card(id="cover", title="Who has the tablet now?", offers=(go_on, somebody_else))
