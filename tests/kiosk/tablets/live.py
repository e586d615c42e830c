"""A served room on a thread of its own, for tests that drive a real browser."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.meeting.people import Person
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.tablets.http.server import Server
from tests.kiosk.tablets import rooms


class LiveRoom:
    """`ask` runs something on the Room's thread and hands back what comes of it."""

    def __init__(self, record: Path | None, people: Sequence[Person]) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self.room: Room = self.wait(
            rooms.opened(RecordFile.create(record, "The group") if record else None, people=people)
        )
        self.server = self.start(0)

    def wait(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(10)

    def ask(self, question: Callable[[Room], Any]) -> Any:
        async def answer() -> Any:
            return question(self.room)

        return self.wait(answer())

    def tap(self, who: str, command: Any) -> None:
        self.wait(rooms.does(self.room, who, command))

    def let_in(self, by: str = "tess") -> None:
        """The desk says yes to everybody who waits."""

        async def all_of_them() -> None:
            for claim in self.server.reception.arrivals.claims():
                await self.server.reception.arrivals.let_in(claim.device, by)

        self.wait(all_of_them())

    async def _token(self, person: str) -> str:
        async with rooms.tablet(self.server) as tablet:
            await tablet.come_in(person)
            return tablet.token

    def token_of(self, person: str) -> str:
        """What a tablet holds that this person came in with."""
        return str(self.wait(self._token(person)))

    def start(self, port: int | None = None) -> Server:
        async def started() -> Server:
            server = Server(self.room, rooms.PAGE, port, cards=list)
            await server.start()
            return server

        return self.wait(started())

    def stop(self) -> None:
        self.wait(self.server.stop())

    def close(self) -> None:
        self.stop()
        self.ask(lambda room: room.record.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @property
    def address(self) -> str:
        return self.server.card.address


@contextmanager
def live(record: Path | None = None, people: Sequence[Person] = rooms.PEOPLE) -> Iterator[LiveRoom]:
    """With its record in this file, or in memory."""
    room = LiveRoom(record, people)
    try:
        yield room
    finally:
        room.close()
