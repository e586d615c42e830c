"""Who leads for now, and when what is not being said is shown: the group says both, and every tablet can see it."""

from __future__ import annotations

from kiosk.forms.card import Card, Offer, opening
from kiosk.meeting.opening import SKIPPED
from kiosk.views.person_view import Look
from kiosk.words.kinds.opening import STANCES, UNSAID_POINTS
from kiosk.words.shared import WE_AGREED_THIS, WHO_LEADS
from kiosk.words.unsaid_points import shown_when


def who_leads(look: Look) -> Offer:
    said = look.m.opening.stance
    text = (*(words.says for words in STANCES.values()), "We say it together. It can change.")
    if said:
        text = (STANCES[said].says, "This is what we said. It changes only when we ask everybody.")
    return _behind("stance", WHO_LEADS, text, STANCES[said].says if said else "")


def when_it_is_shown(look: Look) -> Offer:
    """The point at which everybody sees what nobody wants to say aloud."""
    rule = look.m.opening.rules.get("unsaid")
    text: tuple[str, ...] = (*(words.says for words in UNSAID_POINTS.values() if words.says), "We pick it together.")
    if rule:
        agreed = "If it is shown, the record says so." if rule.rule == SKIPPED else WE_AGREED_THIS
        text = (shown_when(look.m), agreed)
    title = "When do we show what is not being said?"
    return _behind("unsaid-point", title, text, shown_when(look.m) if rule else "")


def _behind(name: str, title: str, text: tuple[str, ...], second: str) -> Offer:
    return opening(name, title, Card(id=name, title=title, text=text, back=True), second=second, quiet=True)
