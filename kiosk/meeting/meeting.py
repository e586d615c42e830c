"""All that is true now; what a tap does to it (`decide`) and what an event makes true (`evolve`)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from kiosk.meeting import queue_order as _keeps_the_queue  # noqa: F401  (so that its evolvers are known)
from kiosk.meeting import reviews as _reviews  # noqa: F401  (so that its evolvers are known)
from kiosk.meeting.agenda import Agenda
from kiosk.meeting.beforehand import Beforehand
from kiosk.meeting.checks import Checks
from kiosk.meeting.closing import Closing
from kiosk.meeting.contests import Contests
from kiosk.meeting.interruption import Away
from kiosk.meeting.lifecycle import OpenMeeting
from kiosk.meeting.listening import Listening
from kiosk.meeting.modes import Modes
from kiosk.meeting.objections import Objections
from kiosk.meeting.opening import Opening
from kiosk.meeting.pauses import Pause
from kiosk.meeting.people import People
from kiosk.meeting.powers import Powers
from kiosk.meeting.promises import Promises
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.questions import Questions
from kiosk.meeting.refusals import NOT_OPENED
from kiosk.meeting.registry import DECIDERS, EVOLVERS
from kiosk.meeting.repair import NotePrinted, keeps_its_author
from kiosk.meeting.room_word import AgreedAct
from kiosk.meeting.running import Running
from kiosk.meeting.second_look import SecondLook
from kiosk.meeting.seen_differently import Differ
from kiosk.meeting.signals import SignalRaised, Signals, is_authorless
from kiosk.meeting.since_last_time import SinceLastTime
from kiosk.meeting.standing import standing
from kiosk.meeting.statements import Statement
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Command, Event, PersonId, Refused
from kiosk.meeting.turn_queue import Queue
from kiosk.meeting.turns import Turns
from kiosk.meeting.unsaid import Unsaid
from kiosk.meeting.wait_for_me import WaitBegun as _keeps_who_is_waited_for  # noqa: F401  (so that its evolvers are known)
from kiosk.meeting.way_in import WayIn
from kiosk.meeting.who_may import WHILE_NOBODY_RUNS, refuse_strangers, refuse_unless_allowed
from kiosk.meeting.words_settled import SettleWord


class Meeting(msgspec.Struct, frozen=True):
    """All that is true now in one meeting; it is never changed, only followed by the next one."""

    opening: Opening = Opening()
    people: People = People()
    beforehand: Beforehand = Beforehand()
    running: Running = Running()
    closing: Closing | None = None  # somebody ends it, while nobody runs it
    contests: Contests = Contests()
    powers: Powers = Powers()
    modes: Modes = Modes()
    pause: Pause | None = None
    agenda: Agenda = Agenda()
    signals: Signals = Signals()
    queue: Queue = Queue()
    turns: Turns = Turns()
    writing: frozenset[PersonId] = (
        frozenset()
    )  # who types or uses a communication aid for the turn they have or come to
    listening: Listening = Listening()
    questions: Questions = Questions()
    checks: Checks = Checks()
    second_look: SecondLook | None = None
    objections: Objections = Objections()
    agreed: tuple[AgreedAct, ...] = ()  # what was done because the group agreed, as it came
    statements: tuple[Statement, ...] = ()  # of those who see it differently, as they came
    promises: Promises = Promises()
    since: SinceLastTime = SinceLastTime()
    unsaid: Unsaid = Unsaid()
    away: Away = Away()
    way_in: WayIn = WayIn()
    now: int = 0  # ms since opening, of the last event
    entries: int = 0  # how many events this meeting has
    first: int = 1  # the record's number of the first of them

    @property
    def facilitator(self) -> PersonId | None:
        """Whoever runs the meeting; None while nobody does."""
        return None if self.running.nobody else self.running.holder

    @property
    def is_open(self) -> bool:
        return self.opening.opened and not self.opening.closed


def decide(m: Meeting, tap: Tap) -> list[Event]:
    """What this tap makes happen; Refused, with a sentence for the person, when the rules do not allow it."""
    does = tap.does
    if not isinstance(does, Command):
        raise Refused("That one is private, and does not come this way.")
    if m.opening.closed and isinstance(does, PutRight | Differ):
        refuse_strangers(m, tap, does)
        return list(DECIDERS[type(does)](m, tap, does))
    if not m.is_open and not isinstance(does, OpenMeeting | NotePrinted | SettleWord):
        raise Refused("The meeting is closed." if m.opening.closed else NOT_OPENED)
    refuse_unless_allowed(m, tap, does)
    events = list(DECIDERS[type(does)](m, tap, does))
    if m.running.nobody and type(does) in WHILE_NOBODY_RUNS:
        return [replace(event, nobody_runs=True) for event in events]
    return events


def author_of(event: Event, tap: Tap) -> tuple[PersonId, PersonId]:
    """Who an entry says did it, and whose finger it was; nobody where the author is not kept."""
    authorless = isinstance(event, SignalRaised) and is_authorless(event.kind)
    if authorless or not keeps_its_author(event):
        return "", ""
    return tap.who, tap.by


def evolve(m: Meeting, happened: Happened) -> Meeting:
    """The meeting after this event; never refuses."""
    for function in EVOLVERS.get(type(happened.event), ()):
        m = function(m, happened, happened.event)
    first = m.first if m.entries or not happened.seq else happened.seq
    entries = happened.seq - first + 1 if happened.seq else m.entries + 1
    return replace(m, now=happened.at, entries=entries, first=first)


def replay(history: Iterable[Happened]) -> Meeting:
    """The meeting as its events left it, those that were taken back or put right as they stand now."""
    m = Meeting()
    for happened in standing(history):
        m = evolve(m, happened)
    return m
