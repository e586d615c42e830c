"""How a further meeting begins: with what was promised, asked and decided before, or with why that was left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.promises import PromiseState
from kiosk.meeting.refusals import ONLY_WHO_ASKED
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Number, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

NOTHING = "There is nothing from last time to skip."


class SinceLastTime(msgspec.Struct, frozen=True):
    """What was said here of promises of former meetings, by their ids; `skipped` that we did not look at them."""

    reviewed: dict[str, tuple[PromiseState, ...]] = {}
    skipped: bool = False


class SkipSinceLastTime(Command, frozen=True):
    reason: Words = ""


class SinceLastTimeSkipped(Event, frozen=True):
    """We did not look at what was promised; without a reason none was given."""

    reason: Words = ""


class ClaimAsk(Command, frozen=True):
    """ "That was my ask", of a former meeting; whoever is at the desk says yes to it."""

    ask: Number


class AskClaimed(Event, frozen=True):
    ask: str
    person: PersonId


class WithdrawAsk(Command, frozen=True):
    ask: Number
    reason: Words = ""


class AskWithdrawn(Event, frozen=True):
    ask: str
    person: PersonId
    reason: Words = ""


class EndDecision(Command, frozen=True):
    """`decision` is one of a former meeting; `replaced_by` another, or the newest of this one."""

    decision: Number
    replaced_by: Number | None = None
    reason: Words = ""


class DecisionEnded(Event, frozen=True):
    """By the ids of the decisions."""

    decision: str
    replaced_by: str = ""
    reason: Words = ""


def not_looked_at(m: Meeting, tap: Tap) -> Iterator[Event]:
    """The first item begins although promises of former meetings have no answer: it does, and that is kept."""
    if tap.to_look_at - set(m.since.reviewed) and not m.since.skipped and not m.agenda.begun:
        yield SinceLastTimeSkipped()


@decides(SkipSinceLastTime)
def skip_since_last_time(m: Meeting, tap: Tap, command: SkipSinceLastTime) -> Iterator[Event]:
    if m.since.skipped or not tap.to_look_at - set(m.since.reviewed):
        raise Refused(NOTHING)
    yield SinceLastTimeSkipped(reason=command.reason)


@decides(ClaimAsk)
def claim_ask(m: Meeting, tap: Tap, command: ClaimAsk) -> Iterator[Event]:
    if tap.former is None:
        raise Refused(f"There is no ask {command.ask} of a former meeting.")
    yield AskClaimed(ask=str(command.ask), person=tap.who)


@decides(WithdrawAsk)
def withdraw_ask(m: Meeting, tap: Tap, command: WithdrawAsk) -> Iterator[Event]:
    here = m.promises.asks.get(str(command.ask))
    asker = here.asker if here else tap.former[0] if tap.former else None
    if asker is None:
        raise Refused(f"There is no ask {command.ask}.")
    if asker != tap.who and m.promises.claimed.get(str(command.ask)) != tap.who:
        raise Refused(ONLY_WHO_ASKED)
    yield AskWithdrawn(ask=str(command.ask), person=tap.who, reason=command.reason)


@decides(EndDecision)
def end_decision(m: Meeting, tap: Tap, command: EndDecision) -> Iterator[Event]:
    if tap.thing is None:
        raise Refused(f"There is no decision {command.decision} of a former meeting.")
    yield DecisionEnded(decision=tap.thing, replaced_by=str(command.replaced_by or ""), reason=command.reason)


@evolves(SinceLastTimeSkipped)
def _skipped(m: Meeting, happened: Happened, event: SinceLastTimeSkipped) -> Meeting:
    return replace(m, since=replace(m.since, skipped=True))


@evolves(AskClaimed)
def _claimed(m: Meeting, happened: Happened, event: AskClaimed) -> Meeting:
    return replace(m, promises=replace(m.promises, claimed={**m.promises.claimed, event.ask: event.person}))
