"""Which function decides a command and which functions let an event become true; the slices fill it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap
    from kiosk.meeting.terms import Command, Event

Decider: TypeAlias = "Callable[[Meeting, Tap, Any], Iterator[Event]]"
Evolver: TypeAlias = "Callable[[Meeting, Happened, Any], Meeting]"
D = TypeVar("D", bound=Decider)
E = TypeVar("E", bound=Evolver)

DECIDERS: dict[type[Command], Decider] = {}
EVOLVERS: dict[type[Event], list[Evolver]] = {}


def decides(command: type[Command]) -> Callable[[D], D]:
    """Register the one function that turns this command into events or refuses it."""

    def register(function: D) -> D:
        assert command not in DECIDERS, f"{command} is decided twice"
        DECIDERS[command] = function
        return function

    return register


def evolves(*events: type[Event]) -> Callable[[E], E]:
    """Register a function that lets these events become true in its slice of the meeting."""

    def register(function: E) -> E:
        for event in events:
            EVOLVERS.setdefault(event, []).append(function)
        return function

    return register
