"""Page 9: what happens next: actions, commitments, roles, doors, the next agenda."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.agenda import ItemEnded, ItemStarted
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.promises import ActionAgreed, CommitmentMade, SmallStepRecorded
from kiosk.summary.document import Block, Bullets, Empty, Heading, Page, Rows, Words
from kiosk.summary.pages.what_will_change import still_open
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.influence import NO_ACTION, action_owners
from kiosk.summary.sentences.agenda import first_next_time, put_aside
from kiosk.summary.sentences.confided import goals
from kiosk.words.dates import due, due_day


def next_steps(account: Account) -> Page:
    blocks = [
        *_actions(account),
        *_commitments(account),
        *goals(account),
        *_roles(account),
        *_doors(account),
        *_still_open(account),
        *_next_meeting(account),
    ]
    return Page("What happens next", tuple(blocks))


def _actions(account: Account) -> Iterator[Block]:
    yield Heading("What was agreed", "Agreed")
    rows = tuple(
        (account.one(event.owner), account.said(event.text), due_day(account.said(event.due), account.day))
        for _, event in account.history.of(ActionAgreed)
    )
    yield Rows(("Who", "What", "By when"), rows) if rows else Empty(NO_ACTION)
    owners = action_owners(account)
    if owners != NO_ACTION:
        yield Words(owners)


def _commitments(account: Account) -> Iterator[Block]:
    """What people and organisations said they will do differently."""
    yield Heading("What people said they will do differently", "Reported")
    made = [
        f"{account.one(event.person)} said: {account.full(event.text)} We look again {_at(account, event.review)}."
        for _, event in account.history.of(CommitmentMade)
    ]
    yield Bullets(tuple(made)) if made else Empty("No one said this.")


def _at(account: Account, review: str) -> str:
    said = due(account.names.shown(review), account.day)
    return f"at {said.removeprefix('to ')}" if said.startswith("to ") else said


def _roles(account: Account) -> Iterator[Block]:
    roles = [
        f"{account.full(event.text)} {account.one(event.owner)} sees to it. By when: {_when(account, event.due)}."
        for _, event in account.history.of(ActionAgreed)
        if event.kind == "role_criterion"
    ]
    yield Heading("Roles that now ask for lived experience to be valued", "Agreed")
    yield Bullets(tuple(roles)) if roles else Empty("None.")


def _when(account: Account, due: str) -> str:
    return due_day(account.names.shown(due), account.day)


def _doors(account: Account) -> Iterator[Block]:
    """Steps that opened a door, and all the small steps with their dates."""
    steps = [event for _, event in account.history.of(SmallStepRecorded)]
    opened = tuple(account.full(event.text) for event in steps if event.door_opened)
    yield Heading("Doors that opened", "Reported")
    yield Bullets(opened) if opened else Empty("No door was said to have opened.")
    rows = tuple(
        (account.one(event.owner), account.said(event.text), due_day(account.said(event.due), account.day))
        for event in steps
    )
    if rows:
        yield Heading("Small steps", "Agreed")
        yield Rows(("Who", "What", "By when"), rows)


def _still_open(account: Account) -> Iterator[Block]:
    yield Heading("Still open")
    blocks = list(still_open(account))
    yield from blocks or [Empty("Nothing was kept open.")]


def _next_meeting(account: Account) -> Iterator[Block]:
    yield Heading("The next meeting")
    yield Words(next_agenda(account))
    titles = first_next_time(account)
    yield Words("First on the list next time:" if titles else "No item was put first on the list for next time.")
    if titles:
        yield Bullets(tuple(titles))
    yield from (Words(sentence) for sentence in put_aside(account))


def next_agenda(account: Account) -> str:
    """ "X sets the next agenda." where that was handed over once the items were done."""
    moves = [(at, event) for at, event in account.history.of(PowerMoved) if event.kind == "agenda" and at]
    started = account.history.of(ItemStarted)
    last_end = max((at for at, _ in account.history.of(ItemEnded)), default=0)
    after = max(last_end, max((at for at, _ in started), default=0))
    if not moves or moves[-1][0] < after or account.history.meeting.agenda.current is not None:
        return "We did not say who sets the next agenda."
    return f"{account.by(moves[-1][1].holder)} sets the next agenda."
