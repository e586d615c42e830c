"""What became of what was promised and decided: kept, late, taken back, not known; and what was rolled back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.meeting.promises import Body, PromiseState, body_of
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Number, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class ReviewPromise(Command, frozen=True):
    """`promise` is one of a former meeting (its number, or "1/2"); without it `made` says where or when it was made."""

    state: PromiseState
    promise: Number | None = None
    made: Words = ""
    text: Words = ""
    reason: Words = ""
    due: Words = ""


class RecordRollBack(Command, frozen=True):
    """`of` is a decision of a former meeting (its number, or "1/2")."""

    decision: Words
    found_how: Words
    group_told: bool
    of: Number | None = None
    agreed: Words = ""
    decided_by: Body | Words | None = None
    reason_given: Words = ""
    want: Words = ""


class PromiseReviewed(Event, frozen=True):
    """`promise` is the promise's id for good; without it the words say which. `due` is a new day, if one was said."""

    made: Words
    text: Words
    state: PromiseState
    promise: str = ""
    reason: Words = ""
    due: Words = ""


class RolledBackRecorded(Event, frozen=True):
    """`of` is the decision's id for good; without it the words say which."""

    decision: Words
    found_how: Words
    group_told: bool
    agreed: Words = ""
    body: Words = ""
    name: Words = ""
    reason_given: Words = ""
    want: Words = ""
    of: str = ""


@decides(ReviewPromise)
def review_promise(m: Meeting, tap: Tap, command: ReviewPromise) -> Iterator[Event]:
    if command.promise is not None and tap.thing is None:
        raise Refused(f"There is no promise {command.promise}.")
    if command.promise is None and not command.text.strip():
        raise Refused("Say which promise, or what was promised.")
    yield PromiseReviewed(
        made=command.made,
        text="" if tap.thing else command.text,
        state=command.state,
        promise=tap.thing or "",
        reason=command.reason,
        due=command.due,
    )


@decides(RecordRollBack)
def record_roll_back(m: Meeting, tap: Tap, command: RecordRollBack) -> Iterator[Event]:
    if command.of is not None and tap.thing is None:
        raise Refused(f"There is no decision {command.of}.")
    decided_by = body_of(command.decided_by or "")
    yield RolledBackRecorded(
        decision=command.decision,
        found_how=command.found_how,
        group_told=command.group_told,
        agreed=command.agreed,
        body=decided_by.body,
        name=decided_by.name,
        reason_given=command.reason_given,
        want=command.want,
        of=tap.thing or "",
    )


@evolves(PromiseReviewed)
def _reviewed(m: Meeting, happened: Happened, event: PromiseReviewed) -> Meeting:
    """Two answers to one promise stand side by side."""
    said = (*m.since.reviewed.get(event.promise, ()), event.state)
    return (
        replace(m, since=replace(m.since, reviewed={**m.since.reviewed, event.promise: said})) if event.promise else m
    )
