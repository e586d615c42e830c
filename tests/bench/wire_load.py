"""Open pages as a process of its own, one of which taps after each quiet: reads what to do as JSON on stdin.

Prints how long each tap took to reach the second page, in ms, and how many bytes all pages got of it.
"""

import asyncio
import json
import sys
import time
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.bench.load import Tablet, asking

QUIET_S = 0.3


class Page(asyncio.Protocol):
    """Counts what comes, and knows when something last came."""

    def __init__(self, head: bytes) -> None:
        self.head, self.got, self.at = head, 0, time.monotonic()
        self.came: asyncio.Future[float] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport
        self.transport.write(self.head)

    def data_received(self, data: bytes) -> None:
        self.got += len(data)
        self.at = time.monotonic()
        if self.came is not None and not self.came.done():
            self.came.set_result(self.at)

    async def next(self) -> float:
        self.came = asyncio.get_running_loop().create_future()
        return await self.came


async def quiet(pages: list[Page]) -> None:
    """Until nothing has come to any page for a while."""
    while (since := time.monotonic() - max(page.at for page in pages)) < QUIET_S:
        await asyncio.wait([asyncio.get_running_loop().create_future()], timeout=QUIET_S - since)


async def opened(job: dict[str, Any]) -> list[Page]:
    url = urlsplit(job["address"])
    pages = []
    for token in job["tokens"] or [""] * job["tablets"]:
        head = f"GET /events HTTP/1.1\r\nHost: {url.netloc}\r\nX-Heard-Device: {token}\r\nAccept-Encoding: gzip\r\n\r\n"
        page = Page(head.encode())
        await asyncio.get_running_loop().create_connection(lambda page=page: page, url.hostname, url.port)
        pages.append(page)
    return pages


async def main(job: dict[str, Any]) -> None:
    pages = await opened(job)
    taken = []
    async with aiohttp.ClientSession() as session:
        tablet = Tablet(session, job["address"], (job["tokens"] or [""])[0])
        for _, (key, does) in zip(range(job["taps"]), asking(), strict=False):
            await quiet(pages)
            before = sum(page.got for page in pages)
            second = asyncio.ensure_future(pages[1].next())
            await asyncio.wait([second], timeout=0)
            began = time.monotonic()
            await tablet.tap(key, does)
            took = await second - began
            await quiet(pages)
            taken.append((took * 1000, sum(page.got for page in pages) - before))
    print(json.dumps(taken))


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.stdin.read())))
