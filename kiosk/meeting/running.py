"""Who runs the meeting: one person at a time, or nobody for now; running moves by its own event and never by a gap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.people import (
    Join,
    ParticipantLeft,
    People,
    Person,
    RoleSet,
    SetRole,
    comes_in,
    who_is_here,
)
from kiosk.meeting.powers import PowerMoved, moved
from kiosk.meeting.refusals import ASKED_ALREADY, INVITED_CANNOT_RUN_IT, MOST_DID_NOT_AGREE
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import POWERS, Command, Event, Holder, PersonId, Power, Refused, Role, Via, Votes, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

NOBODY = "none"
# What comes with running, as far as whoever ran it held it.
GOES_ALONG: tuple[Power, ...] = ("queue", "clock")
ORDERED = frozenset({"fair_queue", "round", "talking_piece", "rest_and_listen"})


class Running(msgspec.Struct, frozen=True):
    """Who runs it since `since` (ms) and how it came to them; `last` ran it last, `before` had it before them.

    `role_before` is what whoever runs it was until then. `left_behind` are powers that lie with others only
    because `last` went.
    """

    holder: Holder = NOBODY
    via: Via = "default"
    since: int = 0
    before: Holder = NOBODY
    last: PersonId = ""
    role_before: Role = "member"
    left_behind: frozenset[Power] = frozenset()

    @property
    def nobody(self) -> bool:
        return self.holder == NOBODY


class TakeOnRunning(Command, frozen=True):
    reason: Words = ""


class AgreeRunning(Command, frozen=True):
    """The group agreed on somebody; counted by anybody but them and whoever runs it."""

    person: PersonId
    votes: Votes
    reason: Words = ""


class RunningMoved(Event, frozen=True, tag="running_moved"):
    """`holder` runs the meeting from now on, "none" where nobody does; `held_before` ran it until now."""

    holder: Holder
    via: Via
    held_before: Holder = NOBODY
    votes: Votes | None = None
    reason: Words = ""


def runs(m: Meeting, person: PersonId) -> bool:
    return not m.running.nobody and m.running.holder == person


def refuse_to_run(m: Meeting, person: PersonId) -> Person:
    """Who could run it: somebody here who is not only invited to answer."""
    known = who_is_here(m, person)
    if known.role == "invited":
        raise Refused(INVITED_CANNOT_RUN_IT)
    if runs(m, person):
        raise Refused(f"{m.people.in_the_room.start(person)} runs the meeting already.")
    return known


def counted_here(m: Meeting) -> list[Person]:
    """Those whose hands count where the group is asked about power: everybody here but the invited."""
    return [person for person in m.people.here() if person.role != "invited"]


def running_moves(
    m: Meeting, to: Holder, via: Via, by: Holder, reason: str = "", votes: Votes | None = None
) -> Iterator[Event]:
    """The event, and `queue` and `clock` as far as whoever ran it last held them; to nobody, nothing goes along."""
    yield RunningMoved(holder=to, via=via, held_before=m.running.holder, votes=votes, reason=reason)
    if to == NOBODY:
        return
    for power in GOES_ALONG:
        if _was_theirs(m, power) and m.powers.holder(power) != to:
            yield moved(m, power, to, via, by)


def _was_theirs(m: Meeting, power: Power) -> bool:
    if power == "queue" and m.modes.mode in ORDERED:
        return False
    former = m.running.last if m.running.nobody else m.running.holder
    return m.powers.holder(power) == former or power in m.running.left_behind


def successor(m: Meeting, leaver: PersonId) -> Holder:
    """Who runs it when `leaver` no longer does: the turn keeper, else nobody."""
    keepers = [person.id for person in m.people.here() if person.role == "turn_keeper" and person.id != leaver]
    return keepers[0] if keepers else NOBODY


def left_last(m: Meeting) -> PersonId:
    """Who ran it last, where nobody does because they left; else "" ."""
    last = m.running.last
    return last if m.running.nobody and last and not m.people.is_here(last) else ""


@decides(SetRole)
def set_role(m: Meeting, tap: Tap, command: SetRole) -> Iterator[Event]:
    who_is_here(m, command.person)
    if command.role == "facilitator":
        refuse_to_run(m, command.person)
        refuse_while_asked(m)
        yield from running_moves(m, command.person, "given", tap.who, command.reason)
        return
    yield RoleSet(person=command.person, role=command.role, reason=command.reason)
    if runs(m, command.person):
        yield from running_moves(m, successor(m, command.person), "default", "rule")


def refuse_while_asked(m: Meeting) -> None:
    """Whoever runs it cannot hand it to somebody else while the group is asked."""
    if "running" in m.contests.open:
        raise Refused(ASKED_ALREADY)


@decides(Join)
def join(m: Meeting, tap: Tap, command: Join) -> Iterator[Event]:
    if command.as_before and not (m.running.nobody and m.running.last == tap.who):
        raise Refused("Somebody else runs the meeting by now.")
    yield from comes_in(m, tap.who, command.newcomer)
    if command.as_before:
        yield RunningMoved(holder=tap.who, via="default")
        for power in POWERS:
            if power in m.running.left_behind:
                yield moved(m, power, tap.who, "default", "rule")


@decides(TakeOnRunning)
def take_on_running(m: Meeting, tap: Tap, command: TakeOnRunning) -> Iterator[Event]:
    refuse_while_somebody_runs(m)
    refuse_to_run(m, tap.who)
    yield from running_moves(m, tap.who, "taken", tap.who, command.reason)


def refuse_while_somebody_runs(m: Meeting) -> None:
    if not m.running.nobody:
        name = m.people.in_the_room.start(m.running.holder)
        raise Refused(f"{name} runs the meeting. The group can agree that somebody else does.")


@decides(AgreeRunning)
def agree_running(m: Meeting, tap: Tap, command: AgreeRunning) -> Iterator[Event]:
    refuse_to_run(m, command.person)
    if tap.finger == command.person or runs(m, tap.finger):
        raise Refused("Somebody else counts this.")
    refuse_unless_most(m, command.votes)
    yield from running_moves(m, command.person, "agreed", tap.who, command.reason, command.votes)


def refuse_unless_most(m: Meeting, votes: Votes) -> None:
    """More for than against, and more than half of those here."""
    here = len(counted_here(m))
    refuse_more_hands(m, votes)
    if votes.in_favour * 2 <= here:
        raise Refused(f"{votes.in_favour} of {here} is not more than half.")
    if votes.in_favour <= votes.against:
        raise Refused(MOST_DID_NOT_AGREE)


def refuse_more_hands(m: Meeting, votes: Votes) -> None:
    here = len(m.people.here())
    hands = (votes.in_favour, votes.against, votes.rather_not_say)
    if min(hands) < 0 or sum(hands) > here:
        raise Refused(f"Only {here} people are here. Count the hands again.")


@evolves(RunningMoved)
def _moved(m: Meeting, happened: Happened, event: RunningMoved) -> Meeting:
    return with_running(m, event.holder, event.via, happened.at)


def with_running(m: Meeting, holder: Holder, via: Via, at: int) -> Meeting:
    """The meeting run by `holder`: whoever ran it is again what they were before."""
    before, people = m.running, dict(m.people.by_id)
    if before.holder == holder:
        running = replace(before, via=via)
    else:
        if before.holder in people and people[before.holder].role == "facilitator":
            people[before.holder] = replace(people[before.holder], role=before.role_before)
        running = Running(holder, via, at, before.holder, before.last if before.nobody else before.holder)
    if holder in people and people[holder].role != "facilitator":
        running = replace(running, role_before=people[holder].role)
        people[holder] = replace(people[holder], role="facilitator")
    return replace(m, people=People(people), running=running, closing=None)


@evolves(RoleSet)
def _role_set(m: Meeting, happened: Happened, event: RoleSet) -> Meeting:
    """The role alone moves running where it was written before running had an event of its own."""
    if event.role == "facilitator":
        return m if runs(m, event.person) else with_running(m, event.person, "given", happened.at)
    return with_running(m, NOBODY, "default", happened.at) if runs(m, event.person) else m


@evolves(ParticipantLeft)
def _left(m: Meeting, happened: Happened, event: ParticipantLeft) -> Meeting:
    return with_running(m, NOBODY, "default", happened.at) if runs(m, event.person) else m


@evolves(PowerMoved)
def _power_moved(m: Meeting, happened: Happened, event: PowerMoved) -> Meeting:
    went = event.via == "default" and event.set_by == "rule" and event.held_before == m.running.last
    left = m.running.left_behind - {event.kind}
    if went and m.running.nobody:
        left |= {event.kind}
    return m if left == m.running.left_behind else replace(m, running=replace(m.running, left_behind=left))
