"""Tablets tapping, as a process of its own: reads what to do as JSON on stdin, prints what it measured."""

import asyncio
import json
import secrets
import sys
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import aiohttp

Taken = tuple[int, int, int]  # sent and acknowledged, in ns of the machine's monotonic clock; the number of the entry


class Tablet:
    """Asks for a turn and takes it back, again and again."""

    def __init__(self, session: aiohttp.ClientSession, address: str, token: str) -> None:
        self.session, self.address = session, address
        self.headers = {
            "Origin": address.rstrip("/"), "X-Heard": "1", "X-Heard-Device": token, "Content-Type": "application/json",
        }  # fmt: skip
        self.taken: list[Taken] = []

    async def tap(self, key: str, does: dict[str, Any]) -> None:
        body = json.dumps({"key": key, "tap": {"does": does}})
        began = time.monotonic_ns()
        async with self.session.post(f"{self.address}tap", data=body, headers=self.headers) as answer:
            said = await answer.json()
            assert answer.status == 200, said
        self.taken.append((began, time.monotonic_ns(), said["seq"]))

    async def taps(self, many: int, every: float, first: float) -> None:
        """So many, `every` seconds apart, or at once when the one before is acknowledged."""
        loop = asyncio.get_running_loop()
        start = loop.time() + first
        for n, (key, does) in zip(range(many), asking(), strict=False):
            ahead = start + n * every - loop.time() if every else 0
            if ahead > 0:
                await asyncio.wait([asyncio.ensure_future(loop.create_future())], timeout=ahead)
            await self.tap(key, does)

    async def listen(self) -> asyncio.Transport:
        """Hold the stream of states open as a page does, as cheaply as can be: the machine is shared."""
        url = urlsplit(self.address)
        loop = asyncio.get_running_loop()
        transport, stream = await loop.create_connection(Stream, url.hostname, url.port)
        token = self.headers["X-Heard-Device"]
        transport.write(f"GET /events HTTP/1.1\r\nHost: {url.netloc}\r\nX-Heard-Device: {token}\r\n\r\n".encode())
        await stream.answered
        return transport


class Stream(asyncio.Protocol):
    def __init__(self) -> None:
        self.answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def data_received(self, data: bytes) -> None:
        if not self.answered.done():
            assert data.startswith(b"HTTP/1.1 200"), data
            self.answered.set_result(None)


def asking() -> Iterator[tuple[str, dict[str, Any]]]:
    while True:
        key = secrets.token_hex(16)
        yield key, {"does": "signal", "id": "", "kind": "speak"}
        yield secrets.token_hex(16), {"does": "withdraw", "id": key}


async def main(job: dict[str, Any]) -> None:
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
    timeout = aiohttp.ClientTimeout(total=None)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        tokens = job["tokens"] or [""] * job["tablets"]
        tablets = [Tablet(session, job["address"], token) for token in tokens[: job["tablets"]]]
        streams = await asyncio.gather(*(one.listen() for one in tablets)) if job["streams"] else []
        every = job["every_s"]
        spread = [n * every / len(tablets) for n in range(len(tablets))]
        await asyncio.gather(*(one.taps(job["taps"], every, wait) for one, wait in zip(tablets, spread, strict=True)))
        for stream in streams:
            stream.abort()
    print(json.dumps([taken for tablet in tablets for taken in tablet.taken]))


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.stdin.read())))
