"""A word that this person wrote can be somebody: what shall the paper say?"""

from __future__ import annotations

from kiosk.forms.card import Card, tapping
from kiosk.views.person_view import Look
from kiosk.words.somebody import AS_WRITTEN, NO_PERSON, SOMEBODY, WHAT_PAPER_SAYS, is_somebody


def asked(look: Look) -> Card | None:
    """Asked once it is kept; without an answer the line may be kept back from the print, and the close asks again."""
    word = next((one.word for one in look.at.words_asked if one.finger == look.id), None)
    if word is None:
        return None
    offers = (
        tapping("word-somebody", SOMEBODY, word.settled(True), second=WHAT_PAPER_SAYS),
        tapping("word-none", NO_PERSON, word.settled(False), second=AS_WRITTEN),
    )
    name = f"word-{word.entry}-{word.field}-{word.start}"
    return Card(id=name, title=is_somebody(word.word), text=(word.line,), offers=offers)
