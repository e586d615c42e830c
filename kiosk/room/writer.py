"""One thread that waits for the disk, one job after the other, so that the loop never does."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, TypeVar

T = TypeVar("T")
CLOSED_WITHIN_S = 4.0  # a disk that hangs holds the exit no longer


class Writer:
    """Its thread is no reason to go on living: a disk that hangs holds no exit."""

    def __init__(self, name: str = "writer") -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._since = 0.0
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def busy_s(self) -> float:
        """For how long the job at hand has been under way; 0 while there is none."""
        since = self._since
        return time.monotonic() - since if since else 0.0

    def run(self, job: Callable[[], T]) -> asyncio.Future[T]:
        """What the job gives or raises; to be called on a loop."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def tell(way: Callable[[Any], None], value: object) -> None:
            if not future.done():
                way(value)

        def work() -> None:
            try:
                found: tuple[Callable[[Any], None], object] = (future.set_result, job())
            except Exception as error:  # whoever asked for it is told
                found = (future.set_exception, error)
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(tell, *found)

        self._jobs.put(work)
        return future

    def run_within(self, job: Callable[[], object], seconds: float) -> bool:
        """Wait for a last job, from any thread; whether it was done in time."""
        done = Event()

        def work() -> None:
            try:
                job()
            finally:
                done.set()

        self._jobs.put(work)
        return done.wait(seconds)

    def stop(self) -> None:
        """Once what was asked for is done; nobody waits for it."""
        self._jobs.put(None)

    def _work(self) -> None:
        while job := self._jobs.get():
            self._since = time.monotonic()
            try:
                job()
            finally:
                self._since = 0.0
