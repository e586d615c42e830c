"""What the print says of before the meeting: talks, papers, practice, support, and who saw why we are here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.discretion.counts import may_tell, small
from kiosk.meeting.beforehand import (
    ALL_ITEMS,
    CARDS,
    ContextShared,
    PracticeNoted,
    PrepDone,
    SupportInPlace,
    is_one_sided,
)
from kiosk.meeting.opening import ExpectationAdded
from kiosk.summary.document import Block, Bullets, Heading
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.by_side import sides
from kiosk.words.grammar import joined, listed
from kiosk.words.kinds.people import SUPPORT

SHOWN = "Why we are here was shown at the start."
ONE_SIDE = "Only one side said what it can promise."


def before_the_meeting(account: Account) -> Iterator[Block]:
    """Only what was noted: what nobody used adds nothing."""
    lines = (*_talks(account), *_papers(account), *_practice(account))
    if lines:
        yield Heading("Before the meeting", "Reported")
        yield Bullets(lines)


def _talks(account: Account) -> Iterator[str]:
    """As it was noted last; of how many were expected then."""
    for _, event in account.history.of(PrepDone)[-1:]:
        count, total = sum(event.spoken.values()), sum(event.people.values())
        who = _some(account, count, total, event.people.values()) or f"{count} of {total} people"
        yield f"{who} talked it over before."


def _practice(account: Account) -> Iterator[str]:
    for _, event in account.history.of(PracticeNoted):
        total = len(account.history.stays)
        yield f"{_some(account, event.people, total) or f'{event.people} people'} practised."


def _some(account: Account, count: int, total: int, groups: Iterable[int] = ()) -> str:
    """Words in place of a number that would point at someone, or "" where the number can be said."""
    if count == 0:
        return "No one"
    if not may_tell(count, *groups, *map(len, sides(account.history).values())):
        return "Some people"
    return "Most people" if small(total - count) else ""


def _papers(account: Account) -> Iterator[str]:
    """Plainly, also when they were late; as it was noted last, those for everything first."""
    days = {event.item: event.days for _, event in account.history.of(ContextShared)}
    for item in sorted(days, key=lambda item: item != ALL_ITEMS):
        yield f"{_which(account, item)} went out {_before(days[item])}."


def _which(account: Account, item: str) -> str:
    known = account.history.meeting.agenda.find(item)
    return f"Papers for “{account.said(known.title).rstrip('.')}”" if known else "Papers"


def _before(days: int) -> str:
    return "on the day" if days == 0 else "1 day before" if days == 1 else f"{days} days before"


def support(account: Account) -> Iterator[str]:
    """What was there and what was not; never for whom."""
    done = {event.kind: event.done for _, event in account.history.of(SupportInPlace)}
    there, missing = (
        [words.print for kind, words in SUPPORT.items() if done.get(kind) is state] for state in (True, False)
    )
    said = joined(
        f"Support that was there: {listed(there)}." if there else "",
        f"Not there: {listed(missing)}." if missing and there else "",
        f"Support that was not there: {listed(missing)}." if missing and not there else "",
    )
    if said:
        yield said


def why_was_seen(account: Account) -> Iterator[str]:
    """Where somebody came after it was shown to all: whether everybody saw it, never who did."""
    seen = account.history.meeting.beforehand
    if seen.shown and not seen.shown.issuperset(account.history.stays):
        everyone = all(map(seen.saw_why, account.history.stays))
        yield joined(SHOWN, "Everyone saw it." if everyone else "Not everyone said that they had read it.")


def one_side_only(account: Account) -> Iterator[str]:
    """Only where both sides may be told apart."""
    cards = [event for _, event in account.history.of(ExpectationAdded) if event.kind in CARDS]
    people = [account.names.people[person] for person in account.history.stays]
    promised = any(event.kind == "promise" for event in cards)
    if account.splits and promised and is_one_sided(people, [event.author for event in cards]):
        yield ONE_SIDE
