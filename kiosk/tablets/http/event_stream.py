"""Telling every open page what is new: at once when it is quiet, gathered while busy, and nothing that is the same."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

import msgspec
from aiohttp import web

from kiosk.tablets.http.devices import Device
from kiosk.tablets.http.parts import Parts

PER_DEVICE = 3
AT_MOST, OF_NOBODIES = 1500, 400  # open pages in all, and of tablets that are nobody's
GATHERED_S = 0.02  # what comes while all are told, and so long after, goes together
WINDOW_BITS, MEMORY_LEVEL = 13, 5  # 48 KB a page
HEARTBEAT_S = 5.0
BEAT = b"event: hb\ndata: {}\n\n"


class Page(msgspec.Struct, frozen=True):
    """A page that asks to be told: the tags of the parts it has, and whether its browser takes gzip."""

    device: Device
    have: Mapping[str, str] = {}
    packs: bool = False


class Stream:
    """One open page. What is not sent yet is replaced by what is newer."""

    def __init__(self, page: Page, request: web.Request) -> None:
        self.device = page.device
        gzip = 16 + WINDOW_BITS
        self._packer = zlib.compressobj(wbits=gzip, memLevel=MEMORY_LEVEL) if page.packs else None
        self.closed = False
        self._request = request
        self._wake = asyncio.Event()
        self._next: Parts | None = None
        self._beat = False
        self._has = page.have
        self._is_told = False

    @property
    def is_gone(self) -> bool:
        transport = self._request.transport
        return self.closed or transport is None or transport.is_closing()

    def show(self, parts: Parts) -> None:
        """Send what is new in these parts; a page that was told nothing yet is told that it is so."""
        if self._is_told and self._next is None and parts.tags == self._has:
            return
        self._next = parts
        self._wake.set()

    def beat(self) -> None:
        self._beat = True
        self._wake.set()

    def close(self) -> None:
        self.closed = True
        self._wake.set()

    async def run(self, response: web.StreamResponse) -> None:
        """Write until it is closed, from here or by whoever holds the tablet."""
        with suppress(ConnectionError):
            while not self.is_gone:
                await self._wake.wait()
                self._wake.clear()
                out = self._news() + (BEAT if self._beat else b"")
                self._beat = False
                if out and not self.closed:
                    await response.write(self._packed(out))

    def _news(self) -> bytes:
        """What differs from what was sent last."""
        parts, self._next = self._next, None
        if parts is None or (self._is_told and parts.tags == self._has):
            return b""
        message = parts.message(self._has)
        self._has, self._is_told = parts.tags, True
        return b"event: state\ndata: %b\n\n" % message

    def _packed(self, out: bytes) -> bytes:
        """One packer a page: what was in a message before costs next to nothing."""
        if self._packer is None:
            return out
        return self._packer.compress(out) + self._packer.flush(zlib.Z_SYNC_FLUSH)


class Streams:
    """All open pages, and the one task that tells them."""

    def __init__(self, state: Callable[[Device], Parts]) -> None:
        self._state = state
        self._all: list[Stream] = []
        self._changed = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._stopped = False

    def __iter__(self) -> Iterator[Stream]:
        return iter(list(self._all))

    def start(self) -> None:
        self._stopped = False
        self._tasks = [asyncio.create_task(self._tell()), asyncio.create_task(self._beat())]

    async def stop(self) -> None:
        """Let every page go; one that comes back before the port is closed is let go at once."""
        self._stopped = True
        for stream in self:
            stream.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def changed(self) -> None:
        self._changed.set()

    def has_room(self, device: Device) -> bool:
        for stream in self:
            if stream.is_gone:
                self._drop(stream)
        if sum(1 for stream in self._all if stream.device is device) >= PER_DEVICE:
            return False
        if device.is_somebody_s:
            return len(self._all) < AT_MOST
        return sum(1 for stream in self._all if not stream.device.is_somebody_s) < OF_NOBODIES

    async def serve(self, page: Page, request: web.Request, response: web.StreamResponse) -> None:
        """Keep one page told until it goes."""
        if self._stopped:
            return
        stream = Stream(page, request)
        self._all.append(stream)
        try:
            stream.show(self._state(page.device))
            await stream.run(response)
        finally:
            self._drop(stream)

    def close_of(self, device: Device) -> None:
        for stream in self:
            if stream.device is device:
                stream.close()

    def _drop(self, stream: Stream) -> None:
        stream.close()
        if stream in self._all:
            self._all.remove(stream)

    async def _tell(self) -> None:
        """One page after the other, letting taps in between; slower when telling all takes long."""
        loop = asyncio.get_running_loop()
        while True:
            await self._changed.wait()
            await asyncio.sleep(0)  # whoever tapped has their answer first
            self._changed.clear()
            began = loop.time()
            for stream in self:
                if stream.is_gone:
                    self._drop(stream)
                else:
                    stream.show(self._state(stream.device))
                await asyncio.sleep(0)
            await asyncio.sleep(max(GATHERED_S, 2 * (loop.time() - began)))

    async def _beat(self) -> None:
        """A sign of life, and a look at what time alone has changed."""
        while True:
            await asyncio.sleep(HEARTBEAT_S)
            self._changed.set()
            for stream in self:
                stream.beat()
