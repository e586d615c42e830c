"""What became of promises, and what was changed without us: a choice first, then the words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.meeting.promises import RecordRollBack, ReviewPromise
from kiosk.tablets.shapes import Card, Field, Offer, asking, opening

BECAME = {
    "kept": "It was kept",
    "late": "It is late",
    "rolled_back": "It was changed without us",
    "unknown": "We do not know",
}
PROMISED = Field(name="text", words="What was promised?", kind="long", required=True, max=2000)
WHEN = Field(name="made", words="When, or where?", kind="text", required=True, max=200)
AGREED = Field(name="agreed", words="What we agreed", kind="text", max=2000)
HAPPENED = Field(name="decision", words="What happened", kind="text", required=True, max=2000)
WHO = Field(name="decided_by", words="Who decided: which body?", kind="text", required=True, max=400)
REASON = Field(name="reason_given", words="What reason was given?", kind="text", max=2000)
FOUND = Field(name="found_how", words="How did we find out?", kind="text", required=True, max=2000)
WANT = Field(name="want", words="What do we want?", kind="text", max=2000)
WANTS = "You can want it put back, accept it, meet the person, or take it higher."


@lru_cache(maxsize=1)
def since_last_time() -> tuple[Offer, ...]:
    became = Card(id="became", title="What became of it?", offers=tuple(_became()), back=True)
    decided = Card(id="roll_back", title="Who decided that?", offers=tuple(_rolled_back()), back=True)
    return (
        opening("became", "What became of a promise", became),
        opening("roll_back", "Something was rolled back", decided),
    )


def _became() -> Iterator[Offer]:
    for state, words in BECAME.items():
        does = ReviewPromise(made="", text="", state=state)  # type: ignore[arg-type]
        yield asking(f"became-{state}", words, does, PROMISED, WHEN)


def _rolled_back() -> Iterator[Offer]:
    for name, words, who in (("known", "We know who decided", (WHO,)), ("unknown", "We do not know who decided", ())):
        offers = tuple(
            asking(
                f"{name}-{'told' if told else 'untold'}",
                said,
                RecordRollBack(decision="", found_how="", group_told=told),
                *(AGREED, HAPPENED, *who, REASON, FOUND, WANT),
                text=(WANTS,),
            )
            for told, said in ((True, "Yes, we were told"), (False, "No, we were not told"))
        )
        card = Card(id=f"told-{name}", title="Were we told?", offers=offers, back=True)
        yield opening(name, words, card)
