"""What can be found in former meetings: days, titles, names and people's own words, as they may be printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.meeting.promises import (
    ActionAgreed,
    AskAnswered,
    AskMade,
    ChangeStated,
    CommitmentMade,
    SmallStepRecorded,
)
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.reviews import RolledBackRecorded
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.terms import Event
from kiosk.meeting.writing_down import WrittenDown
from kiosk.record.full_text import Line
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.past.held import account_in
from kiosk.summary.projections.account import Account
from kiosk.words.dates import in_full

WHAT: dict[type[Event], tuple[str, str]] = {  # which field holds the words, and what they are
    QuestionProposed: ("text", "Asked"),
    QuestionReworded: ("text", "Changed to"),
    AskMade: ("text", "Something we ask for"),
    AskAnswered: ("text", "The answer"),
    ActionAgreed: ("text", "Promised"),
    SmallStepRecorded: ("text", "A small step"),
    CommitmentMade: ("text", "Promised"),
    ChangeStated: ("text", "What will be different"),
    RolledBackRecorded: ("decision", "Taken back"),
    WrittenDown: ("said", "Written down"),
    SeenDifferently: ("text", "Somebody saw it differently"),
}


def lines_of(record: RecordFile) -> Iterator[Line]:
    """Of all its meetings, in order."""
    for number in record.meetings():
        yield from lines_in(account_in(record, number), number)


def lines_in(account: Account, number: int) -> Iterator[Line]:
    history, names = account.history, account.names
    m = history.meeting
    yield Line(number, "When", in_full(account.day))
    yield Line(number, "Meeting", names.shown(m.opening.title))
    yield Line(number, "Where", names.shown(m.opening.place))
    for item in m.agenda.items:
        yield Line(number, "Item", names.shown(item.title))
    for name in sorted(filter(None, map(names.by_name, m.people.by_id))):
        yield Line(number, "Here", name)
    for kind, (field, what) in WHAT.items():
        for _, event in history.of(kind):
            yield Line(number, what, names.shown(_text(event, field)))


def _text(event: Any, field: str) -> str:
    return str(getattr(event, field))
