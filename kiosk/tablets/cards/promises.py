"""Asks word for word, their answers, what we expect and promise, and the cards of the end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.forms.card import Card, Field, Offer, Option, asking, opening, tapping
from kiosk.meeting.opening import AddExpectation, AddStandingLine, ReviewExpectation
from kiosk.meeting.promises import (
    AgreeAction,
    AnswerAsk,
    Ask,
    KeepAskOpen,
    MakeAsk,
    MakeCommitment,
    MatchExperience,
    RateLadder,
    RecordSmallStep,
    RepeatAsk,
    SendAskOut,
    StateChange,
)
from kiosk.private.feelings import AnswerClosingCard
from kiosk.views.person_view import Look
from kiosk.words.kinds.feelings import CARE
from kiosk.words.kinds.opening import EXPECTATION_KINDS, EXPECTATION_RESULTS
from kiosk.words.kinds.promises import ASK_ANSWERS, RATINGS
from kiosk.words.shared import IT_IS_IN, NO_ONE_SEES_IT

KEEP_OPEN, SEND_OUT = "Keep this open until …", "Send it to someone outside"
TEXT = Field(name="text", words="In your own words", kind="long", required=True, max=2000)
BECAUSE = Field(name="text", words="In your own words", kind="long", max=2000)
SHOW_US = Field(name="evidence", words="Show us: what, and since when?", kind="long", max=2000)
BY_WHEN = Field(name="by_when", words="By when?", kind="text", max=100)
TO = Field(name="to", words="To whom: which body?", kind="text", required=True, max=400)
DUE = Field(name="due", words="By when?", kind="text", required=True, max=100)
REVIEW = Field(name="review", words="When do we look at it again?", kind="text", required=True, max=100)
I_SEE_TO_IT = "It goes to who can say yes. You see to it."
WORD_FOR_WORD = "It is kept word for word."
CARE_TEXT = ("Would you like someone to check in with you?", "You can say no.", "No one else will see your answer.")


def asks(look: Look) -> Iterator[Offer]:
    yield _make_ask()
    known = look.m.promises.asks
    own = tuple(_own_ask(look, name, ask) for name, ask in known.items() if ask.asker == look.id)
    if len(own) > 1:
        own = (opening("my_asks", "My asks", Card(id="my_asks", title="Which ask?", offers=own, back=True)),)
    yield from own
    theirs = {name: ask for name, ask in known.items() if ask.asker != look.id}
    if theirs and not look.must_listen:
        cards = tuple(opening(f"ask-{name}", ask.text, _answer_card(name, ask)) for name, ask in theirs.items())
        yield opening(
            "answer_ask",
            "The answer we got",
            Card(id="answer_ask", title="Which of what we asked for?", offers=cards, back=True),
        )
    out = SendAskOut(to="", text="", owner=look.id, due="")
    yield asking("send_out", "Ask somebody who is not here", out, TEXT, TO, DUE, text=(I_SEE_TO_IT,))


@lru_cache(maxsize=1)
def _make_ask() -> Offer:
    text = (WORD_FOR_WORD, "Only you can change it.")
    return asking("make_ask", "I ask for something", MakeAsk(ask="", text=""), TEXT, text=text)


def _own_ask(look: Look, name: str, ask: Ask) -> Offer:
    offers = [tapping(f"again-{name}", "I ask this again", RepeatAsk(ask=name))]
    keep = KeepAskOpen(owner=look.id, due="", ask=name)
    offers.append(asking(f"open-{name}", KEEP_OPEN, keep, DUE))
    out = SendAskOut(to="", text=ask.text, owner=look.id, due="", ask=name)
    offers.append(asking(f"out-{name}", SEND_OUT, out, TO, DUE, text=(I_SEE_TO_IT,)))
    if ask.answer:
        offers.append(tapping(f"same-{name}", "That is my experience too", MatchExperience(ask=name, matches=True)))
        offers.append(tapping(f"other-{name}", "That is not my experience", MatchExperience(ask=name, matches=False)))
    answer = ASK_ANSWERS[ask.answer].tablet if ask.answer else "Not answered"
    card = Card(id=f"mine-{name}", above=answer, title=ask.text, offers=tuple(offers), back=True)
    return opening(f"mine-{name}", f"My ask: {ask.text}", card)


def _answer_card(name: str, ask: Ask) -> Card:
    offers = []
    for kind, words in ASK_ANSWERS.items():
        fields = [BECAUSE]
        if kind == "already_done":
            fields.append(SHOW_US)
        if kind in ("not_yet", "yes_we_will"):
            fields.append(BY_WHEN)
        does = AnswerAsk(ask=name, kind=kind)
        offers.append(asking(f"{kind}-{name}", words.tablet, does, *fields))
    return Card(id=f"ask-{name}", title=ask.text, offers=tuple(offers), back=True)


def expectations(look: Look) -> Iterator[Offer]:
    yield from _expectation_offers()
    listed = look.m.opening.expectations
    own = [(place, one) for place, one in enumerate(listed, 1) if one.author == look.id and not one.result]
    for place, one in own:
        offers = tuple(
            tapping(f"{result}-{place}", words.tablet, ReviewExpectation(expectation=place, result=result))
            for result, words in EXPECTATION_RESULTS.items()
        )
        card = Card(id=f"expected-{place}", title=one.text, text=("What became of it?",), offers=offers, back=True)
        yield opening(f"expected-{place}", f"What became of: {one.text}", card)


@lru_cache(maxsize=1)
def _expectation_offers() -> tuple[Offer, ...]:
    private = ("It is kept only if you send it.",)
    who = Field(name="limit_owner", words="Who sets that limit?", kind="text", max=200)
    words = {kind: one.tablet for kind, one in EXPECTATION_KINDS.items()}
    return (
        asking("need", words["mine"], AddExpectation(kind="mine", text=""), TEXT, text=private),
        asking("ours", words["ours"], AddExpectation(kind="ours", text=""), TEXT),
        asking("promise", words["promise"], AddExpectation(kind="promise", text=""), TEXT),
        asking("limit", words["limit"], AddExpectation(kind="limit", text=""), TEXT, who),
        asking("standing", "We are not all equal here", AddStandingLine(text=""), TEXT),
    )


def promises(look: Look) -> Iterator[Offer]:
    """What somebody will do: only their own name can be put to it here."""
    act, step = AgreeAction(owner=look.id, text="", due=""), RecordSmallStep(text="", owner=look.id, due="")
    door = Field(
        name="door_opened", words="Does it open a door?", kind="choice", options=(Option(value=True, words="Yes"),)
    )
    yield asking("action", "I will do something", act, TEXT, DUE)
    yield asking("small_step", "A small step", step, TEXT, DUE, door, text=("It never closes an ask.",))
    yield asking("commit", "We will do this differently", MakeCommitment(text="", review=""), TEXT, REVIEW)


def ending(look: Look) -> Iterator[Offer]:
    """Once the meeting is being closed, or all on the list is talked about: what changes, how it was, closing care."""
    if not is_ending(look):
        return
    care = look.at.aside.feelings.closing.get(look.id)
    yield opening("care", "Before you go", _care_card(care is not None, look.at.stage.aftercare), quiet=True, core=True)
    yield asking("change", "What will be different?", StateChange(text=""), TEXT, text=("For whom, and by when?",))
    rated = look.id in look.at.aside.ballots.ladder
    text = (IT_IS_IN,) if rated else (NO_ONE_SEES_IT,)
    offers = tuple(tapping(kind, words.button, RateLadder(answer=kind), quiet=True) for kind, words in RATINGS.items())
    yield opening(
        "rate", "How was it today?", Card(id="rate", title="How was it today?", text=text, offers=offers, back=True)
    )


def is_ending(look: Look) -> bool:
    items = look.m.agenda.items
    over = bool(items) and look.m.agenda.now is None and all(item.state not in ("waiting", "started") for item in items)
    return look.at.stage.ending or over or bool(look.m.promises.change)


def _care_card(answered: bool, contacts: tuple[str, ...]) -> Card:
    offers = tuple(
        tapping(f"care-{answer}", words.button, AnswerClosingCard(answer=answer), quiet=True)
        for answer, words in CARE.items()
    )
    text = (IT_IS_IN, *contacts) if answered else (*CARE_TEXT, *contacts)
    return Card(id="care", title="Before you go.", text=text, offers=offers, back=True)
