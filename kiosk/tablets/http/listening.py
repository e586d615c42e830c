"""The port that tablets reach, and how many connections may wait at it: whoever floods closes only their own door."""

from __future__ import annotations

import asyncio
import errno
import socket
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import suppress
from typing import Any

from kiosk.tablets.http.networks import without_mapping

STRANGERS_FROM_ONE = 256  # connections of one address that belong to nobody's tablet
HALF_ASKED_FROM_ONE, HALF_ASKED = 64, 512  # of them: those that began to ask for something and do not get on
OF_ONE_TABLET = 12  # a browser has six
AT_MOST = 4000
KEPT_FREE = 200  # files the record, the windows and the print need beside
SILENT_S = 15.0  # a connection that asks for nothing is let go
ASKS_WITHIN_S = 10.0  # so is one that began and does not come to the point
TLS = b"\x16"
ONLY_HTTP = b"\x15\x03\x01\x00\x02\x02\x46"  # the alert "this version is not spoken here": a browser then tries http
Factory = Callable[[], asyncio.BaseProtocol]


def free_socket(port: int, tries: int = 50) -> socket.socket:
    """A socket on every address of this machine, at `port` or the next free one; port 0 is any. OSError when none is.

    It serves addresses that come later, too, and old and new ones where the system has both.
    """
    for candidate in [0] if port == 0 else range(port, port + tries):
        try:
            return _bound(candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE, f"No port from {port} to {port + tries - 1} is free.")


def _bound(port: int) -> socket.socket:
    both = socket.has_dualstack_ipv6()
    family = socket.AF_INET6 if both else socket.AF_INET
    return socket.create_server(("", port), family=family, backlog=4096, dualstack_ipv6=both)


class Connection:
    """One that came in. `device` is somebody's tablet that spoke on it last, or "" for all others.

    `asked` once a whole request came; `heard_at` is when its first byte did.
    """

    def __init__(self, sock: socket.socket, address: str, now: float) -> None:
        self.address, self.since, self.device = address, now, ""
        self.asked, self.heard_at = False, 0.0
        self._sock: socket.socket | None = sock
        self._transport: asyncio.BaseTransport | None = None

    @property
    def is_gone(self) -> bool:
        return self._transport is not None and self._transport.is_closing()

    @property
    def is_silent(self) -> bool:
        """It has not asked for anything yet."""
        return self._sock is not None

    @property
    def is_half_asked(self) -> bool:
        """Something came, and nothing whole yet."""
        return not self.is_silent and not self.asked

    def heard(self, now: float) -> socket.socket:
        assert self._sock is not None
        self.heard_at = now
        sock, self._sock = self._sock, None
        return sock

    @property
    def transport(self) -> asyncio.BaseTransport | None:
        return self._transport

    def speaks_over(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def close(self) -> None:
        if self._sock is not None:
            with suppress(RuntimeError):  # the loop is closed already
                asyncio.get_running_loop().remove_reader(self._sock)
            self._sock.close()
            self._sock = None
        if isinstance(self._transport, asyncio.Transport):
            self._transport.abort()


class Listening:
    """Takes connections in at a bound socket and hands those that ask for something to `factory`."""

    def __init__(self, bound: socket.socket, factory: Factory, at_most: int = 0) -> None:
        self._bound, self._factory = bound, factory
        self._at_most = at_most or most_connections()
        self._all: dict[int, Connection] = {}
        self._by_transport: dict[asyncio.BaseTransport, Connection] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.only_https: set[str] = set()  # addresses that asked with https and not otherwise

    def __iter__(self) -> Iterator[Connection]:
        return iter(list(self._all.values()))

    def start(self) -> None:
        self._bound.setblocking(False)
        self._do(self._take_in())
        self._do(self._let_go_of_the_silent())

    async def stop(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for connection in self:
            if connection.is_silent:
                connection.close()
        self._bound.close()

    def asked(self, transport: asyncio.BaseTransport | None, device: str) -> None:
        """A whole request came on this connection, of somebody's tablet or of "" for all others."""
        connection = self._by_transport.get(transport) if transport else None
        if connection is None:
            return
        connection.asked, connection.device = True, device
        if device:
            own = [one for one in self._all.values() if one.device == device and one is not connection]
            if len(own) >= OF_ONE_TABLET:
                self._drop(_least_missed(own))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _take_in(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                sock, peer = await loop.sock_accept(self._bound)
            except OSError:  # no file is left for it: those who are in go on, and it is tried again
                self._make_room(1)
                await asyncio.sleep(0.05)
                continue
            sock.setblocking(False)
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection = Connection(sock, without_mapping(peer[0]), loop.time())
            self._make_room_for(connection.address)
            self._all[id(connection)] = connection
            try:
                loop.add_reader(sock, self._heard, connection, sock)
            except NotImplementedError:  # Windows: every connection is handed on at once
                self._do(self._hand_on(connection))
            await asyncio.sleep(0)  # who asked already is heard before the next ones come

    def _heard(self, connection: Connection, sock: socket.socket) -> None:
        """The first byte came, or the end of it."""
        asyncio.get_running_loop().remove_reader(sock)
        try:
            first = sock.recv(1, socket.MSG_PEEK)
        except OSError:
            first = b""
        if first == TLS:
            self.only_https.add(connection.address)
            with suppress(OSError):
                sock.send(ONLY_HTTP)
        if first in (b"", TLS):
            self._drop(connection)
            return
        self.only_https.discard(connection.address)
        self._do(self._hand_on(connection))

    async def _hand_on(self, connection: Connection) -> None:
        loop = asyncio.get_running_loop()
        sock = connection.heard(loop.time())
        self._make_room_for_asking(connection.address)
        try:
            transport, _ = await loop.connect_accepted_socket(self._factory, sock)
        except OSError:
            sock.close()
            self._drop(connection)
            return
        connection.speaks_over(transport)
        self._by_transport[transport] = connection

    # How many

    def _make_room_for(self, address: str) -> None:
        self._forget_those_gone()
        here = [one for one in self._all.values() if one.address == address and not one.device]
        if len(here) >= STRANGERS_FROM_ONE:
            self._drop(_least_missed(here))
        elif len(self._all) >= self._at_most:
            self._make_room(1)

    def _make_room_for_asking(self, address: str) -> None:
        """Whoever began longest ago and does not get on goes, where they are too many from there or in all."""
        half = [one for one in self._all.values() if one.is_half_asked and one.transport is not None]
        here = [one for one in half if one.address == address]
        if len(here) >= HALF_ASKED_FROM_ONE:
            self._drop(min(here, key=lambda one: one.heard_at))
        elif len(half) >= HALF_ASKED:
            most, _count = Counter(one.address for one in half).most_common(1)[0]
            self._drop(min((one for one in half if one.address == most), key=lambda one: one.heard_at))

    def _make_room(self, how_many: int) -> None:
        """Strangers of the address that has most of them go first; somebody's tablet does not."""
        strangers = [one for one in self._all.values() if not one.device]
        for _ in range(min(how_many, len(strangers))):
            most, _count = Counter(one.address for one in strangers).most_common(1)[0]
            gone = _least_missed([one for one in strangers if one.address == most])
            strangers.remove(gone)
            self._drop(gone)

    def _forget_those_gone(self) -> None:
        for connection in [one for one in self._all.values() if one.is_gone]:
            self._drop(connection)

    def _drop(self, connection: Connection) -> None:
        self._all.pop(id(connection), None)
        if connection.transport is not None:
            self._by_transport.pop(connection.transport, None)
        connection.close()

    async def _let_go_of_the_silent(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(SILENT_S / 3)
            self._forget_those_gone()
            for connection in self:
                is_late = connection.is_half_asked and loop.time() - connection.heard_at > ASKS_WITHIN_S
                if is_late or (connection.is_silent and loop.time() - connection.since > SILENT_S):
                    self._drop(connection)


def _least_missed(connections: list[Connection]) -> Connection:
    """The oldest of those that never asked, else the oldest."""
    return min(connections, key=lambda one: (not one.is_silent, one.since))


def most_connections() -> int:
    """As many as the system lets this program have, which is asked for more where it allows that."""
    if sys.platform == "win32":
        return AT_MOST
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = AT_MOST + KEPT_FREE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return AT_MOST if soft == resource.RLIM_INFINITY else max(64, min(AT_MOST, soft - KEPT_FREE))


async def answers_at(address: str, port: int, within_s: float = 3.0) -> bool:
    """Whether this machine is heard at one of its own addresses; nobody else is asked."""
    try:
        async with asyncio.timeout(within_s):
            _, writer = await asyncio.open_connection(address, port)
    except OSError:
        return False
    writer.close()
    return True
