"""What former meetings left: each promise and ask from a list, with a tap for what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.forms.card import Card, Field, Offer, Option, asking, going_on, opening, tapping
from kiosk.meeting.promises import AnswerAsk, KeepAskOpen, MatchExperience, RepeatAsk, SendAskOut
from kiosk.meeting.reviews import RecordRollBack, ReviewPromise
from kiosk.meeting.since_last_time import WithdrawAsk
from kiosk.tablets.cards.promises import DUE, I_SEE_TO_IT, KEEP_OPEN, SEND_OUT, TO
from kiosk.thread.said import answers, asked, promised
from kiosk.thread.thing import Thing
from kiosk.views.person_view import Look
from kiosk.words.dates import day_of
from kiosk.words.kinds.promises import ASK_ANSWERS, PROMISE_STATES
from kiosk.words.kinds.things import STATES

PROMISED = Field(name="text", words="What was promised?", kind="long", required=True, max=2000)
WHEN = Field(name="made", words="When, or where?", kind="text", required=True, max=200)
AGREED = Field(name="agreed", words="What we agreed", kind="long", max=2000)
HAPPENED = Field(name="decision", words="What happened", kind="long", required=True, max=2000)
TOLD = Field(
    name="group_told",
    words="Were we told?",
    kind="choice",
    options=(Option(value=True, words="Yes"), Option(value=False, words="No")),
    required=True,
)
FOUND = Field(name="found_how", words="How did we find out?", kind="text", required=True, max=2000)
REASON = Field(name="reason_given", words="What reason was given?", kind="text", max=2000)
WANT = Field(name="want", words="What we want", kind="long", max=2000)
WHO = Field(name="decided_by", words="Which body?", kind="text", required=True, max=400)
BECAUSE = Field(name="text", words="In your own words", kind="long", max=2000)
WANTS = "Put it back, accept it, meet the person, or take it higher?"
BOTH_STAND = "Somebody else may say it differently. Both stand."


def since_last_time(look: Look) -> Iterator[Offer]:
    before = look.at.before
    if before.to_look_at:
        rows = tuple(_promise(look, one) for one in before.to_look_at)
        card = Card(id="promised", title="What was promised", text=(BOTH_STAND,), offers=rows, back=True)
        yield opening("promised", "What was promised", card)
    if before.asks:
        rows = tuple(_ask(look, one) for one in before.asks)
        yield opening("asked", "What we asked before", Card(id="asked", title="Which ask?", offers=rows, back=True))
    if before.in_force:
        rows = tuple(_decision(one) for one in before.in_force)
        card = Card(id="decided_before", title="What we have decided", offers=rows, back=True)
        yield opening("decided_before", "What we have decided", card)
    yield from typed()


@lru_cache(maxsize=1)
def typed() -> tuple[Offer, ...]:
    return (
        opening("became", "What became of another promise", _became()),
        opening("roll_back", "Something was taken back", _rolled_back()),
    )


def _promise(look: Look, one: Thing) -> Offer:
    said = look.m.since.reviewed.get(one.thing, ())
    above = answers(said) or STATES[one.state].says
    states = tuple(
        tapping(f"{state}-{one.thing}", words.tablet, ReviewPromise(promise=one.thing, state=state))
        for state, words in PROMISE_STATES.items()
    )
    text = (promised(one, day_of(look.m.opening.date)),)
    card = Card(id=f"promise-{one.number}", above=above, title=one.words, text=text, offers=states, back=True)
    return opening(f"promise-{one.number}", one.words, card)


def _ask(look: Look, one: Thing) -> Offer:
    offers = [tapping(f"again-{one.thing}", "We ask it again", RepeatAsk(ask=one.thing))]
    mine = look.id in (one.person, look.m.promises.claimed.get(f"{one.meeting}/{one.name}"))
    if mine and not one.waits:
        same, other = MatchExperience(ask=one.thing, matches=True), MatchExperience(ask=one.thing, matches=False)
        offers.append(tapping(f"same-{one.thing}", "That is my experience too", same))
        offers.append(tapping(f"other-{one.thing}", "That is not my experience", other))
    if mine:
        offers.append(tapping(f"no-more-{one.thing}", "I ask this no more", WithdrawAsk(ask=one.thing)))
    elif not look.must_listen:
        for kind, words in ASK_ANSWERS.items():
            does = AnswerAsk(ask=one.thing, kind=kind)
            offers.append(asking(f"{kind}-{one.thing}", words.tablet, does, BECAUSE))
    text = (asked(one, day_of(look.m.opening.date)),)
    keep = KeepAskOpen(owner=look.id, due="", ask=one.thing)
    out = SendAskOut(to="", text=one.words, owner=look.id, due="", ask=one.thing)
    offers.append(asking(f"keep-{one.thing}", KEEP_OPEN, keep, DUE))
    offers.append(asking(f"send-{one.thing}", SEND_OUT, out, TO, DUE, text=(I_SEE_TO_IT,)))
    card = Card(id=f"asked-{one.number}", above=STATES[one.state].says, title=one.words, text=text,
                offers=tuple(offers), back=True)  # fmt: skip
    return opening(f"asked-{one.number}", one.words, card)


def _decision(one: Thing) -> Offer:
    """Of one that was put back: how we know of it, and what we want."""
    does = RecordRollBack(of=one.thing, agreed=one.words, decision="", found_how="", group_told=False)
    name = f"decision-{one.number}"
    card = _happened(name, does, agreed=())
    return opening(name, f"{one.words} Was it put back?", card)


def _became() -> Card:
    states = tuple(
        tapping(f"became-{state}", words.tablet, ReviewPromise(made="", text="", state=state))
        for state, words in PROMISE_STATES.items()
    )
    now = Card(id="became-now", title="What became of it?", offers=states, back=True)
    return going_on("became", "What became of a promise", now, PROMISED, WHEN)


def _rolled_back() -> Card:
    return _happened("", RecordRollBack(decision="", found_how="", group_told=False), agreed=(AGREED,))


def _happened(name: str, does: RecordRollBack, agreed: tuple[Field, ...]) -> Card:
    dash = f"-{name}" if name else ""
    send = tapping(f"decided-send{dash}", "Send it", does, weight="solid")
    known = Card(id=f"decided{dash}", title="Who decided that?", fields=(WHO,), send=send, back=True)
    ways = (
        opening(f"known{dash}", "We know who decided", known),
        tapping(f"unknown{dash}", "We do not know who decided", does),
    )
    who = Card(id=f"who_decided{dash}", title="Who decided that?", offers=ways, back=True)
    want = going_on(f"want{dash}", "What do we want?", who, REASON, WANT, text=(WANTS,))
    found = going_on(f"found{dash}", "How we know of it", want, TOLD, FOUND)
    return going_on(name or "roll_back", "Something was taken back", found, *agreed, HAPPENED)
