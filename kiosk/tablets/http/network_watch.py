"""Looks every two seconds which networks there are, for they come, change and go while a meeting runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from kiosk.tablets.http.interfaces import Interface
from kiosk.tablets.http.networks import Networks, networks

LOOKS_EVERY_S = 2.0

log = logging.getLogger(__name__)


class NetworkWatch:
    """`now` is what was found last; `changed` is called, on the loop, whenever that is something else than before."""

    def __init__(self, cards: Callable[[], Sequence[Interface]], changed: Callable[[], None]) -> None:
        self._cards, self._changed = cards, changed
        self._found: Sequence[Interface] = ()
        self._task: asyncio.Task[None] | None = None
        self.picked = ""
        self.now = Networks()

    async def start(self) -> None:
        await self.look()
        self._task = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._task = None

    def pick(self, card: str) -> None:
        """Whoever sits at the desk chose this card."""
        self.picked = card
        self._see()

    async def look(self) -> None:
        """What the system does not tell now stays as it was."""
        try:
            self._found = await asyncio.to_thread(self._cards)
        except OSError as error:
            log.warning("The networks cannot be read: %s", error)
            return
        self._see()

    def _see(self) -> None:
        found = networks(self._found, self.picked)
        if found != self.now:
            self.now = found
            self._changed()

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(LOOKS_EVERY_S)
            await self.look()
