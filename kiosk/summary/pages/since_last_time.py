"""What became of promises since last time, what was rolled back, and how old our asks are."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import AskMade, AskRepeated
from kiosk.meeting.reviews import PromiseReviewed, RolledBackRecorded
from kiosk.meeting.since_last_time import SinceLastTimeSkipped
from kiosk.summary.document import Block, Bullets, Heading, Rows, Section, Together, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.earlier import LeftOpen
from kiosk.words.dates import due
from kiosk.words.grammar import closed, first_up, joined
from kiosk.words.kinds.promises import PROMISE_STATES

WE_DO_NOT_KNOW = "We do not know who decided."


def since_last_time(account: Account) -> list[Section]:
    """Nothing where there was nothing before."""
    blocks = [
        *_promises(account),
        *_rolled_back(account),
        *_open_asks(account),
        *_commitments(account),
        *_first_on_the_list(account),
    ]
    return [Section("Since last time", tuple(blocks))] if blocks else []


def _promises(account: Account) -> Iterator[Block]:
    rows = tuple(
        (_what_was_promised(account, event), _made(account, event), PROMISE_STATES[event.state].print)
        for _, event in account.history.of(PromiseReviewed)
    )
    yield from (
        Words(_skipped(account, event.reason, bool(rows))) for _, event in account.history.of(SinceLastTimeSkipped)
    )
    if rows:
        yield Heading("What became of what was promised", "Reported")
        yield Rows(("What was promised", "Where or when", "Now"), rows)


def _what_was_promised(account: Account, event: PromiseReviewed) -> str:
    known = account.thread.by_id(event.promise)
    return account.said(known.words if known else event.text)


def _made(account: Account, event: PromiseReviewed) -> str:
    known = account.thread.by_id(event.promise)
    if known is None or event.made.strip():
        return first_up(account.said(event.made))
    return f"Meeting {known.meeting}, {account.names.dated(known.day)}" if known.day else f"Meeting {known.meeting}"


def _skipped(account: Account, reason: str, some: bool) -> str:
    what = "We did not look at all that was promised." if some else "We did not look at what was promised."
    return joined(what, f"The reason was: {account.full(reason)}" if reason.strip() else "No reason given.")


def _rolled_back(account: Account) -> Iterator[Block]:
    cards = [event for _, event in account.history.of(RolledBackRecorded)]
    if cards:
        yield Heading("What was rolled back", "Reported")
    for event in cards:
        first, *rest = roll_back_card(account, event)
        yield Together((Words(first, "said"), *(Words(line) for line in rest)))


def roll_back_card(account: Account, event: RolledBackRecorded) -> list[str]:
    """One to a line; who decided is the body, never a name."""

    def said(text: str) -> str:
        return account.full(text) if text.strip() else "not said"

    body = account.said(event.body) if event.body.strip() else "we do not know"
    lines = [
        f"What we agreed: {said(event.agreed)}",
        f"What happened: {said(event.decision)}",
        f"Who decided: {body}",
        f"Were we told: {'yes' if event.group_told else 'no'}",
        f"Reason given: {said(event.reason_given) if event.reason_given.strip() else 'none'}",
        f"How we found out: {said(event.found_how)}",
        f"What we want: {said(event.want)}",
    ]
    return lines if event.body.strip() else [*lines, WE_DO_NOT_KNOW]


def _open_asks(account: Account) -> Iterator[Block]:
    """What a former meeting left open and nobody asked anew; asks of the record stand where we still want them."""
    left = [one for one in account.earlier.kept_open if not _asked_again(account, one)]
    if left:
        yield Heading("What was kept open before")
    for one in left:
        yield Together((Words(account.full(one.text), "said"), Words(_left_open(account, one))))


def _asked_again(account: Account, one: LeftOpen) -> bool:
    made_anew = {event.ask for _, event in account.history.of(AskMade)}
    again = {event.ask for _, event in account.history.of(AskRepeated)}
    return bool(one.ask) and one.ask in again - made_anew


def _left_open(account: Account, one: LeftOpen) -> str:
    who = first_up(one.owner)
    since = f"Kept open since {account.names.dated(one.day)}." if one.day else f"Kept open since meeting {one.meeting}."
    return f"{since} {who} was to bring an answer {due(account.names.until(one.due, account.day), account.day)}."


def _commitments(account: Account) -> Iterator[Block]:
    """Those without an answer yet; what was answered today stands above."""
    reviewed = {event.promise or event.text for _, event in account.history.of(PromiseReviewed)}
    waiting = {(one.meeting, one.words) for one in account.thread.promises
               if one.sort == "commitment" and one.waits and not {one.thing, one.words} & reviewed}  # fmt: skip
    lines = tuple(
        joined(f"{first_up(who)}, meeting {number}: {account.full(made.text)}", "Not looked at.")
        for number, who, made in account.earlier.commitments
        if (number, made.text) in waiting or (number, account.names.shown(made.text)) in waiting
    )
    if lines:
        yield Heading("What was said would be done differently")
        yield Bullets(lines)


def _first_on_the_list(account: Account) -> Iterator[Block]:
    """Only what the meeting just before this one left to come first."""
    last = account.earlier.meetings[-1:]
    titles = [closed(account.said(title)) for number, title in account.earlier.set_aside if [number] == last]
    if titles:
        yield Heading("What was to come first")
        yield Bullets(tuple(titles))
