"""The only crossing between the Room's thread and Qt: taps go over, snapshots and answers come back."""

from __future__ import annotations

import asyncio
import logging
import secrets
import weakref
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal, Slot

from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.standing import standing
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import GROUP, Asked, Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import Clock
from kiosk.room.next_deadline import Alarm
from kiosk.room.room import Ack, Change, NotKept, Room
from kiosk.room.writer import CLOSED_WITHIN_S, Writer
from kiosk.views.room_view import RoomView, snapshot
from kiosk.words.disk import NOT_CLOSED

if TYPE_CHECKING:
    from kiosk.tablets.http.join_code import JoinCard

T = TypeVar("T")
Answer = Ack | Refused | NotKept
Done = Callable[[Any], None]
FRAME_S = 1 / 60
STOPS_WITHIN_S = CLOSED_WITHIN_S + 0.7
TOLD_ANEW = (EventRedacted, ActUndone, ThingPutRight)  # after these all that is kept counts otherwise
log = logging.getLogger(__name__)


class Server(Protocol):
    """The tablets' server; lives on the Room's thread."""

    @property
    def card(self) -> JoinCard: ...

    @property
    def serves(self) -> bool: ...

    async def answers(self) -> bool: ...

    def listen(self, listener: Callable[[], None]) -> None: ...

    async def start(self) -> JoinCard: ...

    async def stop(self) -> None: ...


class RoomBridge(QObject):
    """One thread with one loop holds the Room, its record and the tablets' server; nothing else touches them.

    `changed` comes on the GUI thread, at most sixty times a second, once `snapshot` is the newest.
    """

    changed = Signal()
    refused = Signal(str)
    joinable = Signal()

    def __init__(
        self,
        record: Callable[[], RecordFile],
        server: Callable[[Room], Server] | None = None,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`record` opens the file on the Room's thread; what it raises is raised by `start`."""
        super().__init__(parent)
        self.snapshot: RoomView | None = None
        self.history: list[Happened] = []  # all that is kept of this meeting, in step with the snapshot
        self.join: JoinCard | None = None  # once the server runs
        self.unwell = ""  # what of Heard does not answer; for the desk
        self._make_record, self._make_server, self._clock = record, server, clock
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name="room", daemon=True)
        self._inbox: deque[tuple[Done, Any]] = deque()
        self._newest: deque[RoomView] = deque(maxlen=1)
        self._happened: deque[list[Happened]] = deque()
        self._room: Room | None = None
        self._server: Server | None = None
        self._serving: Future[None] | None = None
        self._taken = 0.0
        self._taking: asyncio.TimerHandle | None = None
        self._alarm: Alarm | None = None
        self.hung, self._hangs = False, False  # the disk or the Room's thread did not let go in time
        self._server_asked: asyncio.Future[None] | None = None

    # On the GUI thread

    def start(self) -> None:
        """Open the record and the Room; raises RecordProblem, or what else went wrong there."""
        self._thread.start()
        try:
            self._newest.append(self._wait_for(self._open()))
        except BaseException:
            self.stop()
            raise
        self._deliver()
        if self._make_server is not None:
            QTimer.singleShot(0, self._let_in)  # whoever opens windows now shows them first

    def stop(self) -> None:
        """Stop the server, close the record, end the thread."""
        if self._thread.is_alive():
            closed = asyncio.run_coroutine_threadsafe(self._close(), self._loop)
            with suppress(TimeoutError):
                closed.result(STOPS_WITHIN_S)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(0.2 if self._hangs or not closed.done() else None)
            if self._hangs or not closed.done():
                log.warning(NOT_CLOSED)
                self.hung = True
        self._inbox.clear()

    def tap(
        self, does: Asked, who: str | None = None, by: str = "", done: Callable[[Answer], None] | None = None
    ) -> None:
        """Send a tap; without `who` it is the facilitator's. A refusal also comes as `refused`."""
        person = who if who is not None else self._facilitator()
        tap = Tap(who=person, by=by, does=does, key=secrets.token_hex(16))
        asyncio.run_coroutine_threadsafe(self._tap(tap, done), self._loop)

    def call(self, fn: Callable[[Room], T], done: Callable[[T], None] | None = None) -> None:
        """Run `fn` on the Room's thread and hand what it gives to `done` on this one."""
        self._loop.call_soon_threadsafe(self._call, fn, done)

    def call_server(self, fn: Callable[[Any], T], done: Callable[[T], None] | None = None) -> None:
        """The same for the tablets' server; nothing happens while there is none."""
        self._loop.call_soon_threadsafe(self._call_server, fn, done)

    def ask_for_signs(self, room: Callable[[], None], server: Callable[[], None]) -> None:
        """Call each on this thread once the Room's thread, and the tablets' server, have answered."""
        self._loop.call_soon_threadsafe(self._give_signs, room, server)

    def say_unwell(self, words: str) -> None:
        if words != self.unwell:
            self.unwell = words
            self.changed.emit()

    def _facilitator(self) -> str:
        """Whoever runs the meeting, or the group while nobody does."""
        return (self.snapshot.meeting.facilitator if self.snapshot else None) or GROUP

    def _wait_for(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    @Slot()
    def _let_in(self) -> None:
        if self._thread.is_alive():
            self._serving = asyncio.run_coroutine_threadsafe(self._serve(), self._loop)

    @Slot()
    def _deliver(self) -> None:
        self._look()
        while self._inbox:
            done, value = self._inbox.popleft()
            self._look()  # what the answer made true was put there before the answer
            done(value)

    def _look(self) -> None:
        if self._newest:
            self.snapshot = self._newest.pop()
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        """A list that begins with the first entry is the whole history, told anew."""
        while self._happened:
            happened = self._happened.popleft()
            if happened and happened[0].at == 0 and isinstance(happened[0].event, MeetingOpened):
                self.history.clear()
            self.history.extend(happened)

    def _answered(self, answer: Answer) -> None:
        if not isinstance(answer, Ack):
            self.refused.emit(str(answer))

    # On the Room's thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()

    async def _open(self) -> RoomView:
        self._room = Room(self._make_record(), self._clock)
        self._room.writer = Writer()
        self._happened.append(standing(self._room.record.history(self._room.number)))
        # The Room and the server hold on to no bridge: in a ring it would be destroyed wherever Python collects it.
        me = weakref.proxy(self)
        self._room.listen(lambda change: me._heard(change))
        self._alarm = Alarm(self._room)
        self._alarm.start()
        return snapshot(self._room)

    async def _serve(self) -> None:
        assert self._room is not None
        assert self._make_server is not None
        server = self._server = self._make_server(self._room)
        try:
            self._post(self._joined, await server.start())
            me = weakref.proxy(self)
            server.listen(lambda: me._post(me._joined, server.card))
        except OSError as error:
            log.warning("No tablets can join: %s", error)
            self._post(self.refused.emit, f"No tablets can join: {error.strerror}. You can go on without.")

    def _joined(self, card: JoinCard) -> None:
        self.join = card
        self.joinable.emit()

    async def _close(self) -> None:
        if self._taking:
            self._taking.cancel()
        if self._alarm:
            self._alarm.stop()
        if self._server:
            await self._server.stop()
        if self._room and self._room.writer:
            self._room.leave()
            _, late = await asyncio.wait([self._room.writer.run(self._room.record.close)], timeout=CLOSED_WITHIN_S)
            self._hangs = bool(late)
            self._room.writer.stop()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _tap(self, tap: Tap, done: Callable[[Answer], None] | None) -> None:
        assert self._room is not None
        answer: Answer
        try:
            answer = await self._room.tap(tap)
        except (Refused, NotKept) as refused:
            answer = refused.with_traceback(None)  # its frames would hold on to whoever asked
        self._post(self._answered, answer)
        if done:
            self._take()
            self._post(done, answer)

    def _call(self, fn: Callable[[Room], T], done: Callable[[T], None] | None) -> None:
        assert self._room is not None
        value = fn(self._room)
        if done:
            self._post(done, value)

    def _call_server(self, fn: Callable[[Any], T], done: Callable[[T], None] | None) -> None:
        if self._server is not None:
            value = fn(self._server)
            if done:
                self._post(done, value)

    def _give_signs(self, room: Callable[[], None], server: Callable[[], None]) -> None:
        self._post(lambda _: room(), None)
        if self._server_asked is None or self._server_asked.done():
            self._server_asked = asyncio.ensure_future(self._ask_server(server))

    async def _ask_server(self, server: Callable[[], None]) -> None:
        if self._server is None or not self._server.serves or await self._server.answers():
            self._post(lambda _: server(), None)

    def _heard(self, change: Change) -> None:
        """At once when the last picture is a frame old, else when it is; the newest state wins."""
        self._tell_history(change)
        if self._taking is None:
            wait = max(0.0, self._taken + FRAME_S - self._loop.time())
            self._taking = self._loop.call_later(wait, self._take)
        if self._alarm:
            self._alarm.set()

    def _tell_history(self, change: Change) -> None:
        """Words that were taken out of the record are not kept here either, nor what was taken back."""
        assert self._room is not None
        if any(isinstance(happened.event, TOLD_ANEW) for happened in change.happened):
            self._happened.append(standing(self._room.record.history(self._room.number)))
        elif change.happened:
            self._happened.append(list(change.happened))

    def _take(self) -> None:
        assert self._room is not None
        if self._taking:
            self._taking.cancel()
        self._taking, self._taken = None, self._loop.time()
        self._newest.append(snapshot(self._room))
        self._wake()

    def _post(self, done: Done, value: Any) -> None:
        self._inbox.append((done, value))
        self._wake()

    def _wake(self) -> None:
        """No signal is emitted here: Qt is asked to call `_deliver` on its own thread."""
        QMetaObject.invokeMethod(self, "_deliver", Qt.ConnectionType.QueuedConnection)
