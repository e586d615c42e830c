"""Repair: nothing is edited away. A correction points at what it corrects; words can be taken out of the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from kiosk.meeting.fears import FearKept
from kiosk.meeting.opening import DoubtTakenBack, ExpectationDoubted
from kiosk.meeting.refusals import NO_WORDS_YET
from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Words
from kiosk.meeting.unheard import ListeningNotAnswered
from kiosk.meeting.writing_down import WrittenDown

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap

Screen = Literal["room", "pad"]
RequestedBy = Literal["person", "host", "rule"]


class Correct(Command, frozen=True):
    """`event` is its number in the record, which goes on from one meeting of a group to the next."""

    event: int
    text: Words


class TakeOut(Command, frozen=True):
    """One's own event, by its number, or everything of one's own, by one's id."""

    event: int | None = None
    person: PersonId | None = None
    reason: Words = ""


class AddUnsaid(Command, frozen=True):
    """What is not being said; nobody's, once it has been sent."""

    text: Words
    may_print: bool = False


class LeaveKiosk(Command, frozen=True):
    """Leave the room screen or the pad, which passers-by cannot."""

    screen: Screen
    reason: Words = ""


class NotePrinted(Command, frozen=True):
    """The summary went to paper or to a file; the only step after the meeting has closed."""

    pages: int
    copies: int = 1


class EventCorrected(Event, frozen=True):
    of: int
    text: Words
    person: PersonId


class NamedThere(msgspec.Struct, frozen=True):
    """From where to where in the words of an entry somebody's name stands."""

    entry: int
    field: str
    start: int
    end: int


class EventRedacted(Event, frozen=True):
    """The words of these entries are gone from the record; the chain still holds.

    By "rule" what went are names of people who never said that theirs may stay, when the meeting closed; `named` is
    where in other people's words such a name stands, so that no print shows it.
    """

    entries: tuple[int, ...]
    requested_by: RequestedBy = "person"
    named: tuple[NamedThere, ...] = ()


class UnsaidAdded(Event, frozen=True):
    text: Words
    may_print: bool = False


class FeelingPutOnRecord(Event, frozen=True):
    """Only what the person asked to have kept: their own words or none, their name or none."""

    words: Words = ""
    person: PersonId = ""


class KioskLeft(Event, frozen=True):
    """Somebody left the room screen or the pad on purpose."""

    screen: Screen
    reason: Words = ""


class SummaryPrinted(Event, frozen=True):
    pages: int
    copies: int = 1


@decides(Correct)
def correct(m: Meeting, tap: Tap, command: Correct) -> Iterator[Event]:
    if not m.first <= command.event < m.first + m.entries:
        raise Refused(f"There is no entry {command.event} in this meeting's record.")
    yield EventCorrected(of=command.event, text=command.text, person=tap.who)


@decides(TakeOut)
def take_out(m: Meeting, tap: Tap, command: TakeOut) -> Iterator[Event]:
    """The Room has looked up which entries are the person's own; here they are only named."""
    raise Refused("Say which entry to take out, or whose.")


@decides(LeaveKiosk)
def leave_kiosk(m: Meeting, tap: Tap, command: LeaveKiosk) -> Iterator[Event]:
    yield KioskLeft(screen=command.screen, reason=command.reason)


@decides(NotePrinted)
def note_printed(m: Meeting, tap: Tap, command: NotePrinted) -> Iterator[Event]:
    yield SummaryPrinted(pages=command.pages, copies=command.copies)


@decides(AddUnsaid)
def add_unsaid(m: Meeting, tap: Tap, command: AddUnsaid) -> Iterator[Event]:
    if not command.text.strip():
        raise Refused(NO_WORDS_YET)
    yield UnsaidAdded(text=command.text, may_print=command.may_print)


def words_written(event: Event) -> str:
    """What an entry holds of people's own words that everybody knows of; what is not being said waits for its time."""
    if isinstance(event, UnsaidAdded | FearKept):
        return ""
    return event.said if isinstance(event, WrittenDown) else str(getattr(event, "text", ""))


def keeps_its_author(event: Event) -> bool:
    """Whether the record may say whose an entry is."""
    if isinstance(event, UnsaidAdded | ExpectationDoubted | DoubtTakenBack | FearKept | ListeningNotAnswered):
        return False
    return not isinstance(event, FeelingPutOnRecord) or bool(event.person)
