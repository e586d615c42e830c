"""Why we are here, to be read at one's own pace by whoever came later too; and that somebody practised before."""

from __future__ import annotations

from kiosk.forms.card import Card, Offer, tapping
from kiosk.meeting.beforehand import ReadPurpose
from kiosk.private.feelings import SayPractised
from kiosk.views.person_view import Look

WHY = "Why we are here"
READ = "I have read this"
LATER = "You can also read it later."
NOT_AGREEING = "It does not mean that you agree."


def i_have_read(look: Look) -> tuple[Offer, ...]:
    """For everybody, until they said so; never that they agree."""
    if not look.m.opening.purpose.strip() or look.id in look.m.beforehand.read:
        return ()
    return (tapping("have_read", READ, ReadPurpose(), second=NOT_AGREEING),)


def greeting(look: Look) -> Card | None:
    """For whoever came after the start, until they read it; it gives way as soon as they speak or wait to speak."""
    busy = look.at.at_a_pad or look.is_speaking or look.waiting is not None
    read = i_have_read(look)
    if busy or not read or look.m.beforehand.saw_why(look.id):
        return None
    return Card(id="newcomer-why", title=WHY, text=(look.m.opening.purpose, LATER), offers=read, back=True)


def practised(look: Look) -> Offer:
    said = look.id in look.at.aside.ballots.practised
    second = "You said so. Tap to take it back." if said else "We keep how many, never who."
    return tapping("practised", "I practised before today", SayPractised(practised=not said), second=second)
