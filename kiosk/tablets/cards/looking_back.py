"""The end of a meeting on every device: goals that were watched, and what the others say of the organisations."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Offer, Steps, opening, tapping
from kiosk.meeting.looking_back import OrganisationQuestion
from kiosk.private.organisations import CheckOrganisation
from kiosk.tablets.cards.goals import not_said_yet, watching
from kiosk.tablets.cards.promises import is_ending
from kiosk.views.person_view import Look
from kiosk.words.kinds.outcomes import LOOK_BACK
from kiosk.words.kinds.promises import ORGANISATION_QUESTIONS
from kiosk.words.shared import IT_IS_IN

ABOUT = "About the organisations"
PRIVATE = "No one will see your answer, only what most people say."


def asked(look: Look) -> Card | None:
    """One after the other once the meeting is being closed, for as long as something is not answered."""
    if not look.at.stage.ending or look.at.at_a_pad:
        return None
    return next(not_said_yet(look), None) or next(_organisation_cards(look), None)


def looking_back(look: Look) -> Iterator[Offer]:
    """The same to be found again, to change an answer or to answer at a pad."""
    yield from watching(look)
    if is_ending(look) and answers_for_the_organisations(look):
        offers = tuple(_again(look, question, words.asks) for question, words in ORGANISATION_QUESTIONS.items())
        card = Card(id="organisations", title=ABOUT, text=(PRIVATE,), offers=offers, back=True)
        yield opening("organisations", ABOUT, card)


def answers_for_the_organisations(look: Look) -> bool:
    """Everybody but those who speak from one, where somebody does."""
    return look.me.side != "organisation" and any(one.side == "organisation" for one in look.others())


def _organisation_cards(look: Look) -> Iterator[Card]:
    if answers_for_the_organisations(look):
        for question in look.at.aside.confided.organisations.left_for(look.id):
            yield _card(question)


def _again(look: Look, question: OrganisationQuestion, words: str) -> Offer:
    answered = question not in look.at.aside.confided.organisations.left_for(look.id)
    return opening(f"organisation-{question}", words, _card(question), second=IT_IS_IN if answered else "")


def _card(question: OrganisationQuestion) -> Card:
    offers = tuple(
        tapping(f"{question}-{answer}", words.button, CheckOrganisation(question=question, answer=answer))
        for answer, words in LOOK_BACK.items()
    )
    listed = list(ORGANISATION_QUESTIONS)
    return Card(
        id=f"organisation-{question}",
        above=ABOUT,
        title=ORGANISATION_QUESTIONS[question].asks,
        text=(PRIVATE,),
        offers=offers,
        back=True,
        steps=Steps(now=listed.index(question) + 1, of=len(listed)),
    )
