"""What happens next: one table of everything promised, then doors, roles, what changes in how people work."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import ActionAgreed, CommitmentMade, SmallStepRecorded
from kiosk.summary.document import Block, Bullets, Heading, Rows, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Deliberation
from kiosk.summary.projections.next_meeting import agenda_setter
from kiosk.summary.sentences.agenda import first_next_time, put_aside
from kiosk.summary.sentences.confided import goals
from kiosk.summary.sentences.promised import promised
from kiosk.words.dates import due_day, looked_at
from kiosk.words.grammar import closed

NO_NEXT_AGENDA = "We did not say who sets the next agenda."
HEAD = ("Who", "What", "By when", "How")


def what_happens_next(account: Account) -> list[Section]:
    """Rows by date, undated last; nothing where nothing was promised."""
    rows = next_rows(account)
    blocks: list[Block] = [Rows(HEAD, rows)] if rows else []
    blocks += [Words(f"Decided as a small step: {words}") for words in _small_decisions(account)]
    blocks += [*_doors(account), *_roles(account), *_commitments(account), *goals(account), *_next_time(account)]
    return [Section("What happens next", tuple(blocks))] if blocks else []


def next_rows(account: Account) -> tuple[tuple[str, ...], ...]:
    """Who, what in their words, by when, and whether it was agreed or only written down."""
    return tuple((one.who, one.what, one.by_when, one.how) for one in promised(account))


def _small_decisions(account: Account) -> Iterator[str]:
    for question in account.questions:
        if _is_small_step(question):
            yield account.said(question.last.text)


def _is_small_step(question: Deliberation) -> bool:
    return any(decision.small_step for decision in question.decisions)


def _commitments(account: Account) -> Iterator[Block]:
    """What people and organisations said they will do differently."""
    made = [
        f"{account.one(event.person)} said: {account.full(event.text)} We look again {_again(account, event.review)}."
        for _, event in account.history.of(CommitmentMade)
    ]
    if made:
        yield Heading("What people said they will do differently", "Reported")
        yield Bullets(tuple(made))


def _again(account: Account, review: str) -> str:
    return looked_at(account.names.until(review, account.day), account.day)


def _roles(account: Account) -> Iterator[Block]:
    roles = [
        f"{account.full(event.text)} {account.one(event.owner)} sees to it. By when: {_when(account, event.due)}."
        for _, event in account.history.of(ActionAgreed)
        if event.kind == "role_criterion"
    ]
    if roles:
        yield Heading("Roles that now ask for lived experience to be valued", "Agreed")
        yield Bullets(tuple(roles))


def _when(account: Account, due: str) -> str:
    return due_day(account.names.until(due, account.day), account.day)


def _doors(account: Account) -> Iterator[Block]:
    """Small steps that opened a door."""
    steps = [event for _, event in account.history.of(SmallStepRecorded)]
    opened = tuple(account.full(event.text) for event in steps if event.door_opened)
    if opened:
        yield Heading("Doors that opened", "Reported")
        yield Bullets(opened)


def _next_time(account: Account) -> Iterator[Block]:
    titles = first_next_time(account)
    if titles:
        yield Heading("First on the list next time")
        yield Bullets(tuple(closed(title) for title in titles))
    yield from (Words(sentence) for sentence in put_aside(account))


def next_agenda(account: Account) -> str:
    """ "X sets the next agenda." where that was handed over once the items were done."""
    setter = agenda_setter(account.history)
    return f"{account.by(setter)} sets the next agenda." if setter else NO_NEXT_AGENDA
