"""What somebody said against a question: whether it stands for new words, and whether what is offered meets it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.objections import Block, MeetObjection, Object, Objection, StandAside, StillObject
from kiosk.views.person_view import Look
from kiosk.words.kinds.checks import AGAINST
from kiosk.words.shared import DOES_IT_STAND

OWN_WORDS = Field(name="text", words="In your own words", kind="long", required=True, max=2000)
MORE = Field(name="text", words="Say why, if you want to", kind="long", max=2000)
STANDS = "Until you say otherwise it stands."


def asked(look: Look) -> Card | None:
    """What was offered comes first, then whether it stands for the words of now."""
    if look.at.at_a_pad:
        return None
    mine = list(_mine(look))
    return next((_offered(one) for one in mine if one.offered), None) or next(
        (_again(look, one) for one in mine if one.asked), None
    )


def _mine(look: Look) -> Iterator[Objection]:
    """Those of mine that stand against the question of now."""
    now = look.m.questions.now
    if now:
        yield from (one for one in look.m.objections.standing(now.number) if one.person == look.id)


def _said(one: Objection) -> str:
    yours = AGAINST[one.kind].yours
    return f"{yours}: {one.text}" if one.text.strip() else f"{yours}."


def _offered(one: Objection) -> Card:
    def answer(accepted: bool) -> MeetObjection:
        return MeetObjection(check=one.check, of=one.person, met_by=one.met_by, accepted=accepted)

    offers = (
        tapping("meets", "Yes, that meets it", answer(True), core=True),
        tapping("does_not_meet", "No, it still stands", answer(False), core=True),
    )
    text = (f"We change: {one.met_by}", "Only you can say that.")
    return Card(
        id=f"met-{one.check}", above=_said(one), title="Does this meet it?", text=text, offers=offers, back=True
    )


def _again(look: Look, one: Objection) -> Card:
    now = look.m.questions.now
    words = now.words if now else ""
    still = StillObject(check=one.check, still=True)
    offers = (
        tapping("still", "It still stands", still, core=True),
        asking("still_words", "It still stands, and I say why", still, MORE),
        tapping("gone", "It does not stand any more", StillObject(check=one.check, still=False), core=True),
    )
    return Card(
        id=f"still-{one.check}-{one.asked}",
        above=_said(one),
        title=DOES_IT_STAND,
        text=(f"Now: {words}", STANDS),
        offers=offers,
        back=True,
    )


def raising(look: Look) -> Iterator[Offer]:
    """Objecting in words counts until the decision is recorded, and does not count twice; it can be taken back."""
    checks = look.m.checks
    check = checks.open or checks.last
    if check and not checks.decided:
        yield asking("object", "Say what I object to", Object(check=check.check, text=""), OWN_WORDS)
        if check.kind == "consensus":
            yield asking("stand_aside", "I stand aside, and say why", StandAside(check=check.check, text=""), OWN_WORDS)
            yield asking("block", "I want to stop this, and say why", Block(check=check.check, text=""), OWN_WORDS)
    for one in _mine(look):
        gone = tapping("gone-now", "Take it back", StillObject(check=one.check, still=False), weight="solid")
        card = Card(id=f"gone-{one.check}", title="Take it back?", text=(_said(one),), offers=(gone,), back=True)
        yield opening(f"take_back-{one.check}", "Take back what I said against it", card)
