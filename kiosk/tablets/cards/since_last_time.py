"""What became of promises, and what was changed without us: a few words a card, then a choice that sends them all."""

from __future__ import annotations

from functools import lru_cache

from kiosk.forms.card import Card, Field, Offer, Option, going_on, opening, tapping
from kiosk.meeting.promises import RecordRollBack, ReviewPromise
from kiosk.words.kinds.promises import PROMISE_STATES

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
WANTS = "Put it back, accept it, meet the person, or take it higher?"


@lru_cache(maxsize=1)
def since_last_time() -> tuple[Offer, ...]:
    return (
        opening("became", "What became of a promise", _became()),
        opening("roll_back", "Something was rolled back", _rolled_back()),
    )


def _became() -> Card:
    states = tuple(
        tapping(f"became-{state}", words.tablet, ReviewPromise(made="", text="", state=state))
        for state, words in PROMISE_STATES.items()
    )
    now = Card(id="became-now", title="What became of it?", offers=states, back=True)
    return going_on("became", "What became of a promise", now, PROMISED, WHEN)


def _rolled_back() -> Card:
    does = RecordRollBack(decision="", found_how="", group_told=False)
    send = tapping("decided-send", "Send it", does, weight="solid")
    known = Card(id="decided", title="Who decided that?", fields=(WHO,), send=send, back=True)
    ways = (
        opening("known", "We know who decided", known),
        tapping("unknown", "We do not know who decided", does),
    )
    who = Card(id="who_decided", title="Who decided that?", offers=ways, back=True)
    want = going_on("want", "What do we want?", who, REASON, WANT, text=(WANTS,))
    found = going_on("found", "How we know of it", want, TOLD, FOUND)
    return going_on("roll_back", "Something was rolled back", found, AGREED, HAPPENED)
