"""One live meeting: commands in, events kept, everyone told. The only writer of the record."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace

from kiosk.meeting.interruption import Gap
from kiosk.meeting.meeting import Meeting, replay
from kiosk.meeting.standing import standing
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import GROUP, PersonId, Refused
from kiosk.meeting.voided import void_open
from kiosk.outward.makers import Makers, makers_of
from kiosk.private.private_state import PrivateState
from kiosk.record.store import RecordStore, Seen, StoreFailed
from kiosk.room.absence import ASKED_FIRST_MS, LONGEST_UNNOTICED_MS, SignOfLife
from kiosk.room.between import note_another_kiosk
from kiosk.room.clock import Clock, SystemClock
from kiosk.room.cover_pauses import Cover
from kiosk.room.outcome import Ack, Change, NotKept, Outcome, not_kept, unless_in_memory
from kiosk.room.shown_page import Stage
from kiosk.room.undoing import Undoing, acts_of
from kiosk.room.words_asked import AskedOf, remember
from kiosk.room.work import Work
from kiosk.room.writer import Writer
from kiosk.thread.thread import Thread, thread_of
from kiosk.words.disk import NEARLY_FULL, NOT_KEPT_NOW, SLOW

__all__ = ["Ack", "Change", "NotKept", "Room"]

TOGETHER_AT_MOST = 64
A_TAP = 1 << 18  # bytes that one may take on the disk, with its log
Batch = Sequence[tuple[Tap, asyncio.Future[Ack]]]
WRITTEN_REMEMBERED = 5


class Room:
    """Lives on one thread with one loop. `tap` is the one way in, for play, desk, pad and tablets alike."""

    def __init__(
        self,
        record: RecordStore,
        clock: Clock | None = None,
        dice: Callable[[], int] = lambda: secrets.randbits(63),
        resume: bool = True,
    ) -> None:
        """`resume`: go on with the meeting of the record that was not closed."""
        self.record = record
        self.meeting, self.number = Meeting(), 0
        self.aside, self.stage = PrivateState(), Stage()
        self.written: deque[Happened] = deque(maxlen=WRITTEN_REMEMBERED)  # the newest entries with people's words
        self.words_asked: tuple[AskedOf, ...] = ()  # words that can be somebody, until it is said
        self._clock: Clock = clock or SystemClock()
        self.undoing = Undoing()
        self.before = Thread()  # what former meetings left
        self.makers = Makers()  # which entries of this one made what later ones name
        self.life = SignOfLife(record.path, self._clock)
        self.trouble = ""  # the disk is full or fails
        self.strain = ""  # it is slow or nearly full
        self.writer: Writer | None = None  # without one the loop itself waits for the disk
        self._writing = False
        self._after: list[Callable[[], None]] = []  # what waits until that is done
        self.long_away: Gap | None = None  # so long that somebody says first whether the meeting goes on
        self._dice = dice
        self.cover = Cover(dice)
        self.own_devices: Callable[[], frozenset[PersonId]] = frozenset  # who holds a tablet of their own
        self.shared_devices: Callable[[], bool] = lambda: False  # whether one that many share came in
        self._started = self._clock.monotonic_ms()
        self._listeners: list[Callable[[Change], None]] = []
        self._queue: list[tuple[Tap, asyncio.Future[Ack]]] = []
        self._flushing = False
        note_another_kiosk(record)
        if record.refused:
            self._cannot_keep(record.refused)
        if resume:
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
        """Whatever waits, in one commit; with a writer the loop goes on meanwhile, and nothing else is decided."""
        if self._writing:
            return
        batch, self._queue = self._queue[:TOGETHER_AT_MOST], self._queue[TOGETHER_AT_MOST:]
        work = Work(self)
        try:
            outcomes: list[Outcome] = [work.take(tap) for tap, _ in batch]
            if work.ready() and self.writer:
                self._writing = True
                written = self.writer.run(work.write)
                written.add_done_callback(lambda done: self._written(work, batch, outcomes, done))
                return
        except Exception as fault:  # our own, or the disk's, which cannot be read
            self._answer(batch, self._fault(fault, len(batch)))
            return
        self._answer(batch, self._kept(work, outcomes))

    def _written(self, work: Work, batch: Batch, outcomes: list[Outcome], done: asyncio.Future[None]) -> None:
        self._writing = False
        self._answer(batch, self._kept(work, outcomes, done))

    def _kept(
        self, work: Work, outcomes: list[Outcome], done: asyncio.Future[None] | None = None
    ) -> Sequence[Outcome | Exception]:
        """`done`: the writing, where it was on another thread."""
        try:
            failed = self._commit(work, done)
        except Exception as fault:
            return self._fault(fault, len(outcomes))
        if failed:
            return [unless_in_memory(outcome, failed) for outcome in outcomes]
        if work.happened or work.private:
            self._tell(Change(tuple(work.happened), work.private))
        return outcomes

    def _fault(self, fault: Exception, many: int) -> Sequence[Exception]:
        """Whoever waits is told, and the room goes on."""
        if isinstance(fault, StoreFailed):
            self._cannot_keep(fault)
            return [not_kept(fault)] * many
        return [fault] * many

    def _answer(self, batch: Batch, outcomes: Sequence[Outcome | Exception]) -> None:
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if future.done():
                continue
            if isinstance(outcome, Ack):
                future.set_result(outcome)
            else:
                future.set_exception(outcome)
        if not self._writing:
            after, self._after = self._after, []
            for what in after:
                what()
        self._flushing = bool(self._queue)
        if self._flushing:
            asyncio.get_running_loop().call_soon(self._flush)

    def _when_free(self, what: Callable[[], None]) -> None:
        """Now, or once what is being written is kept."""
        if self._writing:
            self._after.append(what)
        else:
            what()

    def _keep(self, taps: Sequence[Tap]) -> Sequence[Outcome | Exception]:
        """Decide each tap on what the ones before it left true, and commit them together, here and now."""
        work = Work(self)
        outcomes: list[Outcome] = [work.take(tap) for tap in taps]
        work.ready()
        return self._kept(work, outcomes)

    def _commit(self, work: Work, done: asyncio.Future[None] | None = None) -> StoreFailed | None:
        """Why the disk refused it, or None. Everybody is told, until something could be kept again."""
        try:
            if done is not None:
                done.result()
            elif work.entries:
                work.write()
        except StoreFailed as error:
            self._cannot_keep(error)
            return error
        work.follow()
        if work.entries:
            self.trouble = ""
        return None

    def _happened(self, work: Work) -> bool:
        """Whether what nobody tapped could be kept; if so, everybody is told."""
        work.ready()
        if self._commit(work):
            return False
        self._tell(Change(tuple(work.happened), private=True))
        return True

    def _cannot_keep(self, error: StoreFailed) -> None:
        before, self.trouble = self.trouble, NOT_KEPT_NOW.format(why=error, helps=error.helps).strip()
        if self.trouble != before:
            self._tell(Change((), private=True))

    # The disk

    def disk_seen(self, seen: Seen | None, slow: bool, nearly_full: int) -> None:
        """What the watch saw, to be called every second; what stood in the way is tried again."""
        strain = SLOW if slow else ""
        if seen and seen.refuses is None and seen.free < nearly_full and not slow:
            strain = NEARLY_FULL.format(mb=seen.free // 2**20)
        if strain != self.strain:
            self.strain = strain
            self._tell(Change((), private=True))
        if self.writer and not self._writing and seen and (self.trouble or seen.refuses or not seen.free):
            self._writing = True
            self.writer.run(self.record.try_writing).add_done_callback(partial(self._tried, seen.free))

    def _tried(self, free: int, done: asyncio.Future[None]) -> None:
        """A page may still go where a tap does not: only with room for one is it said that all is well."""
        self._writing = False
        try:
            done.result()
        except StoreFailed as error:
            self._cannot_keep(error)
        else:
            if self.trouble and free >= A_TAP:
                self.trouble = ""
                self._tell(Change((), private=True))
        self._answer((), ())

    @property
    def notice(self) -> str:
        """The one sentence that everybody is shown just now, or ""."""
        return self.disk or self.aside.notices.sentence(self.now)

    @property
    def disk(self) -> str:
        """What is not kept now, or is kept late, and what to do; "" where all is well."""
        return self.trouble or self.strain

    def tell_time(self) -> None:
        """Let what the clock alone brings about happen now: the cap on rest and listen, a notice that is over."""
        self._flush() if self.writer else self._keep([])
        self._tell(Change((), private=True))

    def say_in_passing(self, words: str) -> None:
        """One calm sentence for everybody, for a moment; nothing of it is kept."""
        self.aside.notices.say(words, self.now)
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
        gap = self._take_up(meeting, meetings[-1])
        remember(self, standing(self.record.history(self.number)), anew=True)
        self.undoing = acts_of(self.record.history(self.number), self.record.starts(self.number))
        if gap.ms > ASKED_FIRST_MS:
            self.long_away = gap
        else:
            self._come_back(gap)

    def _come_back(self, gap: Gap) -> bool:
        """What lived in memory is gone: private answers with their check."""
        work = Work(self)
        if gap.ms > LONGEST_UNNOTICED_MS:
            work.away(gap)
        if self.meeting.checks.open and self.meeting.checks.open.answers == "private":
            for event in void_open(self.meeting, "restarted"):
                work.happens(event, "rule", "")
        return self._happened(work)

    def go_on(self) -> None:
        """The meeting goes on, however long nobody was there."""
        self._when_free(self._goes_on)

    def _goes_on(self) -> None:
        if gap := self.long_away:
            self.long_away = None
            if not self._come_back(gap):
                self.long_away = gap

    def ended_then(self) -> None:
        """The meeting ended when nobody was there any more: it is closed at that moment."""
        self._when_free(self._ended_then)

    def _ended_then(self) -> None:
        if gap := self.long_away:
            started, self._started = self._started, self._clock.monotonic_ms() - gap.start
            work = Work(self)
            # Also where nobody ran it: then nobody can say any more that it goes on.
            work.closes(self.meeting.facilitator or GROUP, gap.start)
            self.long_away = None
            if not self._happened(work):
                self.long_away, self._started = gap, started

    def was_away(self, gap: Gap) -> None:
        """Nothing ran meanwhile; shorter gaps are nobody's business."""
        self._when_free(lambda: self._away(gap))

    def _away(self, gap: Gap) -> None:
        if gap.ms > LONGEST_UNNOTICED_MS and self.meeting.is_open:
            work = Work(self)
            work.away(gap)
            self._happened(work)

    def sign_of_life(self) -> None:
        """To be called every 10 s while a meeting is open."""
        if not self.meeting.is_open or self.long_away:
            return
        if self.life.gap(self.now):
            self._flush() if self.writer else self._keep([])
        if not self.life.gap(self.now):
            beat = partial(self.life.beat, self.number, self.now)
            self.writer.run(beat) if self.writer else beat()

    def leave(self) -> None:
        """The program ends here. An open meeting can go on later."""
        if self.meeting.is_open and not self.long_away:
            beat = partial(self.life.beat, self.number, self.now, stopped=True)
            self.writer.run(beat) if self.writer else beat()

    @classmethod
    def of_the_closed(cls, record: RecordStore, clock: Clock | None = None, number: int = 0) -> Room:
        """The record's last meeting, or this one, to note what comes later; Refused, nothing done, while it is open."""
        number = number or max(record.meetings()[-1:], default=0)
        meeting = replay(record.history(number)) if number else Meeting()
        if not meeting.opening.closed:
            raise Refused("That meeting is not closed.")
        room = cls(record, clock)
        room._take_up(meeting, number)
        return room

    def _take_up(self, meeting: Meeting, number: int) -> Gap:
        """Count on from this meeting's last entry; how long ago that was."""
        self.meeting, self.number = meeting, number
        self.look_back(number)
        self.makers = makers_of(self.record.history(number))
        gap = self.life.before(number, meeting.now, self.record.last_wall(number))
        self._started = self._clock.monotonic_ms() - gap.end
        return gap

    def look_back(self, number: int) -> None:
        """What the meetings before this one left, as it stands now."""
        self.before = thread_of(self.record, number)

    def started_now(self, number: int) -> None:
        self._started, self.number = self._clock.monotonic_ms(), number
        self.look_back(number)
        remember(self, (), anew=True)

    def wall(self) -> str:
        return self._clock.wall().isoformat(timespec="seconds")

    def throw_dice(self) -> int:
        return self._dice()
