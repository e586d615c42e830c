"""Everything that was promised, once: the table of what happens next and the files of actions are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, AskSentOut, PromiseState, SmallStepRecorded
from kiosk.summary.projections.account import Account
from kiosk.words.dates import day_named, due_day

PromisedKind: TypeAlias = Literal["action", "small step", "open ask", "ask sent out"]
KINDS: dict[type, PromisedKind] = {
    ActionAgreed: "action",
    SmallStepRecorded: "small step",
    AskKeptOpen: "open ask",
    AskSentOut: "ask sent out",
}


@dataclass(frozen=True)
class Promised:
    """One promise as it may be printed. `day` only where the words of `by_when` are a day; `number` counts from 1."""

    number: int
    kind: PromisedKind
    who: str
    what: str
    by_when: str
    day: date | None
    how: str
    state: PromiseState | Literal[""]
    words: str  # with the ask itself, for who reads it without the print beside it


def promised(account: Account) -> list[Promised]:
    """By date, undated last, each with its number in the order in which they were made."""
    found = sorted((one for kind in KINDS for one in account.told(kind)), key=lambda one: one.seq)
    said = [_said(account, number, one.event) for number, one in enumerate(found, 1)]
    return sorted(said, key=lambda one: (one.day is None, one.day or date.min))


def _said(account: Account, number: int, event: object) -> Promised:
    assert isinstance(event, ActionAgreed | SmallStepRecorded | AskKeptOpen | AskSentOut)
    match event:
        case AskKeptOpen():
            what = "Bring an answer to what is still open."
            words = f"Bring an answer: {account.full(event.text)}"
        case AskSentOut():
            what = words = f"Ask {account.said(event.body)}: {account.full(event.text)}"
        case _:
            what = words = account.said(event.text)
    return Promised(
        number=number,
        kind=KINDS[type(event)],
        who=account.by(event.owner),
        what=what,
        by_when=due_day(account.names.until(event.due, account.day), account.day),
        day=day_named(event.due, account.day),
        how="Agreed" if account.history.meeting.opening.read_back else "Written down",
        state=account.reviewed.get(event.text, ""),
        words=words,
    )
