"""Being asked: a check with its exact words, the second look, and saying in one's own words what one is against."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.checks import NOT_ASKED, AnswerCheck, Check
from kiosk.meeting.decisions import AddMinorityStatement
from kiosk.meeting.questions import AcceptWording, ProposeQuestion, RewordQuestion, from_before
from kiosk.meeting.rules_of_checks import answers_of
from kiosk.meeting.second_look import AnswerLookBack, SecondLook
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import Command
from kiosk.tablets.cards.objections import OWN_WORDS, raising
from kiosk.views.person_view import Look
from kiosk.words.grammar import times
from kiosk.words.kinds.checks import ANSWERS, OVERRIDE
from kiosk.words.kinds.outcomes import LOOK_BACK
from kiosk.words.kinds.turns import SIGNALS
from kiosk.words.shared import NO_ONE_SEES_IT, THE_FIRST_QUESTION, WHY, WOULD_HAVE_SAID
from kiosk.words.word_diff import changed

WHAT_CHANGED = "How the words changed"
IS_IN = "Your answer is in."
MAY_CHANGE = "You can change your answer until the check closes."
REASON = Field(name="reason", words=WHY, kind="long", max=1000)
HOW_MANY = Field(name="people", words="How many people say this?", kind="number", required=True, max=3)


def asked_now(look: Look) -> Card | None:
    """The question this person is asked now, or that their answer to it is in."""
    check = look.m.checks.open
    if check and check.answers != "open":
        return _check_card(look, check) if look.is_asked(check) else _others_are_asked(look, check)
    return _look_back_card(look, look.m.second_look) if look.m.second_look else None


def _check_card(look: Look, check: Check) -> Card:
    private = check.answers == "private"
    text = (
        *((OVERRIDE,) if check.override else ()),
        where_from(look),
        "No one will see your answer. Take your time." if private else "Your answer has your name.",
    )
    offers = tuple(
        tapping(
            answer,
            ANSWERS[answer].button,
            AnswerCheck(check=check.check, answer=answer, question=check.question, wording=check.wording),
            private=private,
            second=ANSWERS[answer].button_second,
            core=True,
        )
        for answer in answers_of(check.kind)
    )
    title = look.m.questions.now.words if look.m.questions.now else ""
    card = Card(id=_name(check), title=title, text=(*text, MAY_CHANGE), offers=(*offers, *_unclear(look)), back=True)
    ballots = look.at.aside.ballots.check if private else check.named
    return _answered(card) if look.id in ballots else card


def _name(check: Check) -> str:
    return f"check-{check.check}-{check.wording}"


def _others_are_asked(look: Look, check: Check) -> Card:
    """A card on every tablet all the same, so that nobody sees from afar who is asked."""
    title = look.m.questions.now.words if look.m.questions.now else ""
    text = (where_from(look), NOT_ASKED)
    return Card(id=_name(check), title=title, text=text, offers=(_another_view(), *_unclear(look)), back=True)


def _unclear(look: Look) -> Iterator[Offer]:
    if not look.has_live("clarify"):
        yield tapping("clarify", SIGNALS["clarify"].button, Signal(id="", kind="clarify"), weight="way_out")


def _answered(card: Card) -> Card:
    """Which answer it was is shown to nobody, not even on the person's own screen."""
    change = opening("change", "Change my answer", card, core=True)
    return Card(id=f"{card.id}-in", title=card.title, text=(IS_IN, MAY_CHANGE), offers=(change,), back=True)


def where_from(look: Look) -> str:
    """Which wording it is and whose."""
    question = look.m.questions.now
    if question is None:
        return ""
    first = look.within(question.first_asker)
    item = f"Item {before}, still open. " if (before := from_before(look.m)) else ""
    if question.wording == 1:
        return f"{item}Wording 1, by {first}"
    return f"{item}Wording {question.wording}, by {look.within(question.wordings[-1].author)}, first asked by {first}"


def changed_words(look: Look) -> Iterator[Offer]:
    """Which words went with the wording that stands now, and which came: words, not a verdict."""
    question = look.m.questions.now
    if question is None or question.wording == 1:
        return
    runs = list(changed(question.wordings[-2].text, question.words))
    said = {kind: " … ".join(words for what, words in runs if what == kind) for kind in ("went", "came")}
    text = (where_from(look), *(f"Words that {kind}: {words}" for kind, words in said.items() if words))
    card = Card(id="changed_words", title=WHAT_CHANGED, text=text, back=True)
    yield opening("changed_words", WHAT_CHANGED, card)


def _look_back_card(look: Look, asked: SecondLook) -> Card:
    """The same words each time, and no blame; the words of its own question, whatever is asked by now."""
    question, wording = asked.question, asked.wording
    changed = f"The question changed {times(question.wording - 1)}." if question.wording > 1 else ""
    why = " ".join(part for part in ("Everyone said yes." if asked.everyone_said_yes else "", changed) if part)
    offers = tuple(
        tapping(
            answer,
            words.button,
            AnswerLookBack(wording=wording, answer=answer, check=asked.check),
            private=True,
            core=True,
        )
        for answer, words in LOOK_BACK.items()
    )
    here = THE_FIRST_QUESTION if wording == 1 else f"Here is wording {wording}."
    text = (
        f"{why} {here}".strip(),
        WOULD_HAVE_SAID,
        NO_ONE_SEES_IT,
    )
    card = Card(id=f"look-back-{asked.check}-{wording}", title=asked.words, text=text, offers=offers, back=True)
    return _answered(card) if look.id in look.at.aside.ballots.look_back else card


def against(look: Look) -> Iterator[Offer]:
    """Objecting in words, and seeing it differently beside what is decided."""
    yield from raising(look)
    if look.m.questions.asked:
        yield _another_view()


def _another_view() -> Offer:
    does = AddMinorityStatement(people=1, text="", read_back=False)
    text = ("It is printed beside the decision, just as large.", "One person is enough.")
    return asking("minority", "We see it differently", does, OWN_WORDS, HOW_MANY, text=text)


def question_words(look: Look) -> Iterator[Offer]:
    """Putting a question, changing its words in sight of all, and saying that they are mine again."""
    question = look.m.questions.now
    if question and question.first_asker == look.id and question.wording > 1 and not look.is_invited:
        yield _accept(look)
    if look.is_invited:
        return
    if question:
        is_first = question.first_asker == look.id
        does: Command = RewordQuestion(text=question.words, via="given" if is_first else "taken")
        text = ("The words before stay in the record.", f"Now: {question.words}")
        new = Field(name="text", words="The new words", kind="long", required=True, max=2000)
        yield asking("reword", "Change the words of the question", does, new, REASON, text=text)
    else:
        words = Field(name="text", words="The question", kind="long", required=True, max=2000)
        yield asking("propose", "Put a question to the room", ProposeQuestion(text=""), words)


def _accept(look: Look) -> Offer:
    return tapping("accept", "These words are fine with me", AcceptWording(), second="You asked first.")
