"""What was said and what it is about, as it was written down in the meeting, each with what was put right about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.meeting.repair import EventCorrected
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Holder, PersonId
from kiosk.meeting.writing_down import WrittenDown
from kiosk.summary.document import Block, Columns, Heading, Words
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import TAKEN_OUT, joined, times

NOT_WRITTEN = "This was left empty."
NOT_SAID = "That is not what was said:"


def written_down(account: Account) -> Iterator[Block]:
    """Nothing at all where nobody wrote anything down."""
    written = account.told(WrittenDown)
    if not written:
        return
    yield Heading("What was said, and what it is about", "Reported")
    yield Words(joined(*_writers(account, written)), "caption")
    put_right = [event for _, event in account.history.of(EventCorrected)]
    for one in written:
        if isinstance(one.event, WrittenDown):
            yield _entry(account, one.event, [right.text for right in put_right if right.of == one.seq])


def _entry(account: Account, event: WrittenDown, put_right: list[str]) -> Block:
    """A correction stands beside what it corrects, in the same size and weight."""
    right = [line for text in put_right for line in (Words(NOT_SAID), Words(account.full(text), "said"))]
    if not event.said.strip():
        return Columns((Words(TAKEN_OUT),), (*right,))
    about = Words(account.full(event.about), "said") if event.about.strip() else Words(NOT_WRITTEN)
    return Columns(
        (Heading("What was said"), Words(account.full(event.said), "said"), *right),
        (Heading("What it is about"), about),
    )


def _writers(account: Account, written: list[Happened]) -> Iterator[str]:
    """Who wrote, and how often somebody did so while another held that power."""
    who = list(dict.fromkeys(account.names.with_office(one.who) for one in written))
    yield f"Written down by {' and by '.join(who)}."
    beside: Counter[tuple[PersonId, Holder]] = Counter(
        (one.who, one.event.held_by)
        for one in written
        if isinstance(one.event, WrittenDown) and one.event.held_by != one.who
    )
    for (writer, holder), count in beside.items():
        yield f"{account.by(writer)} did so {times(count)} while {account.names.with_office(holder)} held that power."
