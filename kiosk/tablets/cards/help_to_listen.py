"""Help me listen: one idea a card, in silence. It never says who feels what, or who caused it."""

from __future__ import annotations

from functools import lru_cache

from kiosk.forms.card import Card, Offer, opening
from kiosk.views.person_view import Look
from kiosk.words.shared import A_BREAK_AFTER, ANGER, BACK_TO_THE_POINT, NOT_ABOUT_YOU, NOT_ATTACKED, THE_POINT_STANDS

TITLE = "Help me listen"
IDEAS: tuple[tuple[str, ...], ...] = (
    (THE_POINT_STANDS,),
    (ANGER, NOT_ABOUT_YOU),
    (NOT_ATTACKED, "Uncomfortable is not unsafe."),
    ("Notice. Slow down.", "Ask: what would you like?"),
    ("Say back the point.", "They say if you have it."),
    ("Do not say: calm down. Let's stay professional. Let's take that offline.",),
    ("Do not say: I know how you feel. That's already sorted. To be fair to staff …",),
    ("Do not say what somebody is trying to say. They can say it.",),
    (A_BREAK_AFTER, BACK_TO_THE_POINT),
    ("Thank them. Check in later, once.",),
)
FOR_STAFF = ("This may be about what happened before, not about you.", "Listen for the what.")


def help_to_listen(look: Look) -> Offer:
    return _offer(look.me.side == "organisation")


def waits_at_home(look: Look) -> bool:
    """One tap away while somebody listens; whoever has something to take back finds it behind More."""
    return not look.is_speaking and not look.m.signals.of(look.id)


@lru_cache(maxsize=2)
def _offer(for_staff: bool) -> Offer:
    ideas = (FOR_STAFF, *IDEAS) if for_staff else IDEAS
    return opening("listen", TITLE, _card(ideas, 0), weight="way_out", quiet=True)


def _card(ideas: tuple[tuple[str, ...], ...], at: int) -> Card:
    first, *rest = ideas[at]
    on = () if at + 1 == len(ideas) else (opening("on", "Another one", _card(ideas, at + 1)),)
    return Card(id=f"listen-{at}", above=TITLE, title=first, text=tuple(rest), offers=on, back=True)
