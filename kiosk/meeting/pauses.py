"""Pauses and breaks; how long one was announced for is only what was announced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Holder, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

PauseKind = Literal["quiet_minute", "listening_pause", "break", "thinking"]


class Pause(msgspec.Struct, frozen=True):
    kind: PauseKind
    since: int
    seconds: int | None = None


class StartPause(Command, frozen=True):
    kind: PauseKind
    seconds: int | None = None
    reason: Words = ""


class EndPause(Command, frozen=True):
    reason: Words = ""


class PauseStarted(Event, frozen=True):
    kind: PauseKind
    seconds: int | None = None
    reason: Words = ""
    held_by: Holder = ""


class PauseEnded(Event, frozen=True):
    kind: PauseKind
    reason: Words = ""


@decides(StartPause)
def start_pause(m: Meeting, tap: Tap, command: StartPause) -> Iterator[Event]:
    if command.seconds is not None and not 0 < command.seconds <= 4 * 3600:
        raise Refused("Say for how long in seconds, or leave it open.")
    yield from end_pause_of(m)
    yield PauseStarted(
        kind=command.kind, seconds=command.seconds, reason=command.reason, held_by=m.powers.holder("clock")
    )


@decides(EndPause)
def end_pause(m: Meeting, tap: Tap, command: EndPause) -> Iterator[Event]:
    if m.pause is None:
        raise Refused("There is no pause now. The first turn ends one, too.")
    yield PauseEnded(kind=m.pause.kind, reason=command.reason)


def end_pause_of(m: Meeting) -> Iterator[Event]:
    """A pause that something else ends: the first turn, the close."""
    if m.pause:
        yield PauseEnded(kind=m.pause.kind)


@evolves(PauseStarted)
def _started(m: Meeting, happened: Happened, event: PauseStarted) -> Meeting:
    return replace(m, pause=Pause(event.kind, happened.at, event.seconds))


@evolves(PauseEnded)
def _ended(m: Meeting, happened: Happened, event: PauseEnded) -> Meeting:
    return replace(m, pause=None)
