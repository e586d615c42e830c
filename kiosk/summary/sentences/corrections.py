"""What was taken back, what was put right and what it said before, when we were away, and who saw it differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeGuard

from kiosk.meeting.interruption import MeetingInterrupted, gap_of
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventCorrected
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.terms import Event
from kiosk.summary.projections.account import Account
from kiosk.words.away import away_for
from kiosk.words.grammar import closed, times, whole_minutes
from kiosk.words.kinds.corrections import PUT_RIGHT, SETTLED
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.kinds.powers import POWERS
from kiosk.words.taken_back import act_words


def taken_back(account: Account) -> Iterator[str]:
    """ "Taken back at the desk: the floor given, twice; an item started, once." """
    kinds = Counter(act_words(event.does) for _, event in account.history.of(ActUndone))
    if kinds:
        yield f"Taken back at the desk: {'; '.join(f'{kind}, {times(count)}' for kind, count in kinds.items())}."


def away(account: Account) -> Iterator[str]:
    gaps = [gap_of(one, one.event) for one in account.told(MeetingInterrupted) if _interrupts(one.event)]
    for gap in gaps:
        yield away_for(gap.ms)
    if gaps:
        yield "Nobody spoke, waited or held a power meanwhile."


def _interrupts(event: Event) -> TypeGuard[MeetingInterrupted]:
    return isinstance(event, MeetingInterrupted)


def put_right(account: Account) -> Iterator[str]:
    """ "The decision. Put right: put off. Before it said: agreed." """
    for happened in account.told(ThingPutRight):
        event = happened.event
        if isinstance(event, ThingPutRight):
            now, was = _worded(account, event, event.now), _worded(account, event, event.was)
            said = SETTLED[event.how].print.format(who=account.by(happened.by or happened.who))
            yield f"{_about(account, event)} Put right: {closed(now)} Before it said: {closed(was)} {said}".rstrip()


def _about(account: Account, event: ThingPutRight) -> str:
    words = PUT_RIGHT[event.what].print
    if event.what not in ("whose_turn", "holder"):
        return words.format(which=event.which)
    entry = account.history.acts[event.of]
    power = POWERS[entry.event.kind].says if isinstance(entry.event, PowerMoved) else ""
    return words.format(minute=whole_minutes(entry.at // 1000), power=power)


def _worded(account: Account, event: ThingPutRight, words: str) -> str:
    if event.what == "decision":
        return RESULTS[words].short if words in RESULTS else words
    if event.what == "name" and not _prints_name(account, event.which):
        return "(not printed)"
    if event.what in ("whose_turn", "holder"):
        return account.names.start(words) if words in account.names.people else words
    return account.said(words)


def _prints_name(account: Account, person: str) -> bool:
    known = account.names.people.get(person)
    return known is not None and known.consent.print_name


def corrected(account: Account) -> Iterator[str]:
    yield from put_right(account)
    for _, event in account.history.of(EventCorrected):
        yield f"About entry {event.of}: {account.full(event.text)}"


def seen_differently(account: Account) -> Iterator[str]:
    """Of this meeting, whenever it was said."""
    for event in account.differently:
        if event.text.strip():
            who = closed(event.name) if event.name.strip() else ""
            yield f"{account.full(event.text)} {who}".rstrip()
