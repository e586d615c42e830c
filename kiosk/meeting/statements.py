"""Minority statements as they stand, numbered from 1 as they came, and reading one back to the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.decisions import MinorityStatementAdded
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Refused

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


class Statement(msgspec.Struct, frozen=True):
    """`text` is empty once its words were taken out of the record."""

    text: str
    read_back: bool
    question: int = 0

    @property
    def waits(self) -> bool:
        """Nobody has read it back yet, and there are words to read."""
        return bool(self.text.strip()) and not self.read_back


class ReadStatementBack(Command, frozen=True):
    """Whether it is right is not asked: whoever wrote it need not show themselves."""

    statement: int


class MinorityStatementReadBack(Event, frozen=True):
    statement: int


@decides(ReadStatementBack)
def read_statement_back(m: Meeting, tap: Tap, command: ReadStatementBack) -> Iterator[Event]:
    if not 1 <= command.statement <= len(m.statements):
        raise Refused("There is no such statement.")
    said = m.statements[command.statement - 1]
    if said.read_back:
        raise Refused("That statement was read back already.")
    if not said.waits:
        raise Refused("The words of that statement were taken out.")
    yield MinorityStatementReadBack(statement=command.statement)


def waiting(m: Meeting) -> dict[int, str]:
    """The words of those that nobody has read back yet, by their number."""
    return {number: said.text for number, said in enumerate(m.statements, 1) if said.waits}


@evolves(MinorityStatementAdded)
def _added(m: Meeting, happened: Happened, event: MinorityStatementAdded) -> Meeting:
    return replace(m, statements=(*m.statements, Statement(event.text, event.read_back, event.question)))


@evolves(MinorityStatementReadBack)
def _read_back(m: Meeting, happened: Happened, event: MinorityStatementReadBack) -> Meeting:
    numbered = enumerate(m.statements, 1)
    read = (replace(said, read_back=True) if number == event.statement else said for number, said in numbered)
    return replace(m, statements=tuple(read))
