"""What meeting this is, before anything else: title, state of the paper, when, where, who, why, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from kiosk.summary.document import TitleBlock
from kiosk.summary.pages.next_steps import NO_NEXT_AGENDA, next_agenda
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.attendance import gone_before_the_end, helped, invited, ran
from kiosk.summary.sentences.room_word import read_back_words
from kiosk.words.dates import clock_time, in_full, weekday
from kiosk.words.grammar import NO_LIMIT_OWNER, first_up, joined, limit_owner, listed
from kiosk.words.kinds.opening import LimitEdge
from kiosk.words.limits import in_print, limit_lines

DRAFT = "DRAFT. Not closed."
NOT_CLOSED = "This meeting was not closed. It was not read back."


def title_block(account: Account) -> TitleBlock:
    """A row only where something is known."""
    opening = account.history.meeting.opening
    next_ = next_agenda(account)
    rows = (
        ("When", joined(_when(account), "" if account.history.closed else NOT_CLOSED)),
        ("Where", account.said(opening.place) if opening.place.strip() else ""),
        ("Who", joined(who_was_here(account), *ran(account), *helped(account), *invited(account), *_left(account))),
        ("Why", joined(account.full(opening.purpose) if opening.purpose.strip() else "", limits(account))),
        ("Next", "" if next_ == NO_NEXT_AGENDA else next_),
    )
    return TitleBlock(title_of(account), state_of(account), tuple((word, said) for word, said in rows if said))


def title_of(account: Account) -> str:
    """The meeting's own title, else its number."""
    opening = account.history.meeting.opening
    return account.said(opening.title) if opening.title.strip() else f"Meeting {opening.number}"


def state_of(account: Account) -> str:
    """Whether this paper is final, and how the room saw it."""
    return f"Final. {read_back_words(account)}" if account.history.closed else DRAFT


def _when(account: Account) -> str:
    """ "Thursday 14 May 2026, 2pm to 2:38pm"; from when on where it was not closed."""
    try:
        opened = datetime.fromisoformat(account.history.meeting.opening.date)
    except ValueError:
        return ""
    day = f"{weekday(opened.date())} {in_full(opened.date())}"
    if "T" not in account.history.meeting.opening.date:
        return day if account.history.closed else f"{day}."
    start = clock_time(opened)
    if not account.history.closed:
        return f"{day}, from {start}."
    return f"{day}, {start} to {clock_time(opened + timedelta(seconds=account.history.end))}"


def who_was_here(account: Account) -> str:
    """ "8 people: Amina, Bev (provider manager) and 3 people who are not named." in the order of the alphabet."""
    present = list(account.history.stays)
    if not present:
        return ""
    names = account.names
    shown = [person for person in present if names.people[person].consent.print_name and names.people[person].name]
    said = sorted((names.with_office(person) for person in shown), key=str.casefold)
    rest = len(present) - len(shown)
    if rest:
        said.append("one person who is not named" if rest == 1 else f"{rest} people who are not named")
    count = "One person" if len(present) == 1 else f"{len(present)} people"
    return f"{count}: {listed(said)}." if shown else f"{count} who {'is' if len(present) == 1 else 'are'} not named."


def _left(account: Account) -> Iterator[str]:
    """That somebody left, never who or when, and only where it may be any of three who are not drawn at the end."""
    gone = gone_before_the_end(account)
    if gone:
        yield f"{'Someone' if len(gone) == 1 else 'Some people'} left before the end. The door stays open."


def limits(account: Account, worded: Callable[[LimitEdge, str], str] = in_print) -> str:
    """What we could decide, and who set that limit; `worded` says it of a meeting that is still to come."""
    opening = account.history.meeting.opening
    owner = limit_owner(account.names.shown(opening.limit_owner)) if opening.limit_owner.strip() else NO_LIMIT_OWNER
    said = (first_up(worded(edge, account.full(words))) for edge, words in limit_lines(opening))
    return joined(*said, owner)
