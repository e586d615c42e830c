"""One live meeting: commands in, events kept, everyone told. The only writer of the record."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.meeting.lifecycle import MeetingClosed, OpenMeeting
from kiosk.meeting.meeting import Meeting, author_of, decide, evolve, replay
from kiosk.meeting.modes import due
from kiosk.meeting.promises import AnswerAsk, KeepAskOpen, MatchExperience, RepeatAsk
from kiosk.meeting.repair import EventRedacted, MeetingInterrupted, TakeOut, words_written
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Event, PersonId, Refused
from kiosk.meeting.voided import void_open
from kiosk.private.private_state import Aside
from kiosk.record.codec import VERSION, tag_of, to_row
from kiosk.record.entry import Entry
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import Clock, SystemClock
from kiosk.room.cover_pauses import Cover
from kiosk.room.shown_page import Stage

TOGETHER_AT_MOST = 64
WRITTEN_REMEMBERED = 5
ABOUT_AN_ASK = (RepeatAsk, AnswerAsk, MatchExperience, KeepAskOpen)
LONGEST_GAP_MS = 4 * 3_600_000  # no meeting went on for longer while the program was away


class Ack(msgspec.Struct, frozen=True):
    """The room has it: the number of its first entry, or 0 for what lives in memory only; `dup` when sent again."""

    seq: int
    dup: bool = False


class NotKept(Exception):
    """The record could not be written; nothing of this tap happened, and it can be sent again."""


class Change(msgspec.Struct, frozen=True):
    """What listeners are told after each commit; `private` when something in memory changed."""

    happened: tuple[Happened, ...]
    private: bool = False


Outcome = Ack | Refused | NotKept


class Room:
    """Lives on one thread with one loop. `tap` is the one way in, for play, desk, pad and tablets alike."""

    def __init__(
        self,
        record: RecordFile,
        clock: Clock | None = None,
        dice: Callable[[], int] = lambda: secrets.randbits(63),
    ) -> None:
        self.record = record
        self.meeting = Meeting()
        self.number = 0
        self.aside = Aside()
        self.stage = Stage()
        self.written: deque[Happened] = deque(maxlen=WRITTEN_REMEMBERED)  # the newest entries with people's words
        self._clock: Clock = clock or SystemClock()
        self._dice = dice
        self.cover = Cover(dice)
        self._started = self._clock.monotonic_ms()
        self._listeners: list[Callable[[Change], None]] = []
        self._queue: list[tuple[Tap, asyncio.Future[Ack]]] = []
        self._flushing = False
        self._resume()

    # What is true

    @property
    def now(self) -> int:
        """Milliseconds since the meeting opened."""
        return self._clock.monotonic_ms() - self._started

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change, on the Room's thread, after it is kept; call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # What comes in

    async def tap(self, tap: Tap) -> Ack:
        """Acknowledge a tap once it is durably kept, together with those that arrive meanwhile.

        Refused, with a sentence, when the rules do not allow it; NotKept when the disk failed.
        """
        future: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        self._queue.append((tap, future))
        if not self._flushing:
            self._flushing = True
            asyncio.get_running_loop().call_soon(self._flush)
        return await future

    def _flush(self) -> None:
        batch, self._queue = self._queue[:TOGETHER_AT_MOST], self._queue[TOGETHER_AT_MOST:]
        outcomes: Sequence[Outcome | Exception]
        try:
            outcomes = self._keep([tap for tap, _ in batch])
        except Exception as fault:  # our own: whoever waits is told, and the room goes on
            outcomes = [fault] * len(batch)
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if future.done():
                continue
            if isinstance(outcome, Ack):
                future.set_result(outcome)
            else:
                future.set_exception(outcome)
        self._flushing = bool(self._queue)
        if self._flushing:
            asyncio.get_running_loop().call_soon(self._flush)

    def _keep(self, taps: Sequence[Tap]) -> list[Outcome]:
        """Decide each tap on what the ones before it left true, and commit them together."""
        work = _Work(self)
        outcomes: list[Outcome] = [work.take(tap) for tap in taps]
        try:
            work.commit()
        except sqlite3.Error as error:
            return [_unless_in_memory(outcome, error) for outcome in outcomes]
        if work.happened or work.private:
            self._tell(Change(tuple(work.happened), work.private))
        return outcomes

    def tell_time(self) -> None:
        """Let what the clock alone brings about happen now: the cap on rest and listen, a notice that is over."""
        self._keep([])
        self._tell(Change((), private=True))

    def put_before_all(self, **changes: Any) -> None:
        """The desk turns a page that everybody's device follows (a field of Stage); nothing of it is kept."""
        before, self.stage = self.stage, replace(self.stage, **changes)
        if self.stage != before:
            self._tell(Change((), private=True))

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)

    # Coming back

    def _resume(self) -> None:
        """Go on with the meeting that was open when the program ended: same turn, same queue."""
        meetings = self.record.meetings()
        if not meetings:
            return
        meeting = replay(self.record.history(meetings[-1]))
        if not meeting.is_open:
            return
        gone_ms = self._take_up(meeting, meetings[-1])
        self.remember(self.record.history(self.number))
        work = _Work(self)
        work.happens(MeetingInterrupted(gone_s=gone_ms // 1000), "rule", "")
        for event in void_open(meeting, "restarted"):
            work.happens(event, "rule", "")
        work.commit()

    @classmethod
    def of_the_closed(cls, record: RecordFile, clock: Clock | None = None) -> Room:
        """The record's last meeting, to write down that it was printed; Refused, and nothing done, while it is open."""
        last = record.meetings()[-1:]
        meeting = replay(record.history(last[0])) if last else Meeting()
        if not meeting.opening.closed:
            raise Refused("That meeting is not closed.")
        room = cls(record, clock)
        room._take_up(meeting, last[0])
        return room

    def _take_up(self, meeting: Meeting, number: int) -> int:
        """Count on from this meeting's last entry; how long ago that was, in ms."""
        self.meeting, self.number = meeting, number
        gone = self._clock.wall() - datetime.fromisoformat(self.record.last_wall(number))
        gone_ms = max(0, int(gone.total_seconds() * 1000))
        self._started = self._clock.monotonic_ms() - meeting.now - min(gone_ms, LONGEST_GAP_MS)
        return gone_ms

    def remember(self, happened: Iterable[Happened]) -> None:
        """What is written down in words, so that anybody can say that it is not what was said."""
        self.written.extend(one for one in happened if words_written(one.event))

    def started_now(self, number: int) -> None:
        self._started, self.number = self._clock.monotonic_ms(), number
        self.written.clear()

    def wall(self) -> str:
        return self._clock.wall().isoformat(timespec="seconds")

    def throw_dice(self) -> int:
        return self._dice()


def _unless_in_memory(outcome: Outcome, error: sqlite3.Error) -> Outcome:
    """What the disk refused did not happen; what needs no disk did."""
    return NotKept(f"Not saved: {error}.") if isinstance(outcome, Ack) and outcome.seq else outcome


class _Work:
    """The taps of one commit, decided one after the other, not true for anybody until they are kept."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.meeting = room.meeting
        self.number = room.number
        self.happened: list[Happened] = []
        self.entries: list[Entry] = []
        self.private = False
        self.keys: dict[str, tuple[int, PersonId]] = {}
        self.wiped: list[int] = []

    def take(self, tap: Tap) -> Outcome:
        try:
            return self._again(tap) or self._new(tap)
        except Refused as refused:
            return refused

    def _again(self, tap: Tap) -> Ack | None:
        """A key that came before is acknowledged and counts once; another person's is refused."""
        if not tap.key:
            return None
        kept = self.room.record.kept(tap.key)
        if kept is None and tap.key in self.keys:
            kept = self.keys[tap.key]
        if kept is None and (whose := self.room.aside.took(tap.key)) is not None:
            kept = (0, whose)
        if kept and kept[1] not in ("", tap.who):
            raise Refused("That tap was somebody else's.")
        return Ack(kept[0], dup=True) if kept else None

    def _new(self, tap: Tap) -> Ack:
        opening = isinstance(tap.does, OpenMeeting)
        self._time_passes()
        tap = replace(tap, at=0 if opening else max(self.room.now, self.meeting.now))
        if self.room.aside.takes(self.meeting, tap):
            return self._aside(tap)
        if isinstance(tap.does, TakeOut):
            return self._take_out(tap)
        tap = self.room.aside.next_as_shown(self.meeting, tap)
        tap = replace(tap, dice=self.room.throw_dice(), tally=self.room.aside.tally(self.meeting, tap.does))
        tap = replace(tap, former=self._former_ask(tap.does), waiting=len(self.room.aside.waiting))
        if isinstance(tap.does, OpenMeeting):
            self._another_meeting(tap.does)
        before = len(self.entries)
        for event in (*self.room.aside.before(tap), *decide(self.meeting, tap)):
            who, by = author_of(event, tap)
            self.happens(event, who, by, tap)
        return Ack(self.room.record.seq + min(before + 1, len(self.entries)))

    def _former_ask(self, does: Asked) -> tuple[PersonId, str] | None:
        """Who made an ask, and its words, in the newest former meeting that has it, if this one has not."""
        if not isinstance(does, ABOUT_AN_ASK) or does.ask is None or str(does.ask) in self.meeting.promises.asks:
            return None
        before = (number for number in reversed(self.room.record.meetings()) if number != self.number)
        asks = (replay(self.room.record.history(number)).promises.asks.get(str(does.ask)) for number in before)
        return next(((ask.asker, ask.text) for ask in asks if ask), None)

    def _another_meeting(self, does: OpenMeeting) -> None:
        if does.setting and does.setting.number in self.room.record.meetings():
            raise Refused(f"This record has a meeting {does.setting.number} already. Give the new one another number.")
        if self.meeting.opening.closed:
            self.meeting = Meeting()
        self.number = does.setting.number if does.setting else 0

    def _aside(self, tap: Tap) -> Ack:
        """What lives in memory only; the one thing of it that may be kept is what the person asked to put on record."""
        self.private = True
        events = self.room.aside.put(self.meeting, tap, self.room.now)
        if not events:
            self.room.aside.remember(tap.key, tap.who)
            return Ack(0)
        for event in events:
            who, by = author_of(event, tap)
            self.happens(event, who, by, tap)
        return Ack(self.room.record.seq + len(self.entries))

    def _take_out(self, tap: Tap) -> Ack:
        does = tap.does
        assert isinstance(does, TakeOut)
        own = self.room.record.with_words_of(self.number, tap.who)
        if does.person not in (None, tap.who) or (does.event is not None and does.event not in own):
            raise Refused("Only your own words can be taken out by you.")
        entries = own if does.event is None else [does.event]
        if not entries:
            raise Refused("There is nothing of yours to take out.")
        self.happens(EventRedacted(entries=tuple(entries)), tap.who, tap.by, tap)
        self.wiped.extend(entries)
        return Ack(self.room.record.seq + len(self.entries))

    def _time_passes(self) -> None:
        over = due(self.meeting, self.room.now)
        if over:
            at, events = over
            for event in events:
                self.happens(event, "rule", "", at=at)

    def _quiet_minute(self) -> None:
        """Never in the middle of somebody's tap."""
        quiet = None if self.private else self.room.cover.due(self.meeting, self.room.now)
        if quiet:
            self.happens(quiet, "rule", "")

    def happens(self, event: Event, who: PersonId, by: PersonId, tap: Tap | None = None, at: int | None = None) -> None:
        """Make an event true in the work at hand, and a row of it; the tap's key goes with its first row."""
        when = at if at is not None else tap.at if tap else max(self.room.now, self.meeting.now)
        seq = self.room.record.seq + len(self.entries) + 1
        key = tap.key if tap and tap.key and tap.key not in self.keys else None
        if key and tap:
            self.keys[key] = (seq, tap.who)
        body, words = to_row(event)
        self.entries.append(
            Entry(self.number, key, when, self.room.wall(), who, by, tag_of(event), VERSION, body, words)
        )
        self.happened.append(Happened(when, who, by, event, seq))
        self.meeting = evolve(self.meeting, self.happened[-1])

    def commit(self) -> None:
        room = self.room
        if not self.entries:
            self._time_passes()
            self._quiet_minute()
        if self.entries:
            room.record.append(self.entries, self.wiped)
        if self.wiped:
            self.meeting = replay(room.record.history(self.number))
            room.written.clear()
        if self.number != room.number:
            room.started_now(self.number)
        room.meeting = self.meeting
        room.cover.next_at(room.meeting, room.now)
        room.remember(room.record.history(self.number) if self.wiped else self.happened)
        for happened in self.happened:
            room.aside.follow(room.meeting, happened)
            if isinstance(happened.event, MeetingClosed):
                room.stage = replace(room.stage, opening="", ending=False)
