"""Somebody who floods, a process of its own at an address of its own: idle connections, then joins in ten seconds."""

import asyncio
import json
import socket
import sys
from collections import Counter
from contextlib import ExitStack, suppress
from urllib.parse import urlsplit

FLOODS_FROM = "127.0.0.99"
TEN_SECONDS = 10.0


async def connected(port: int, held: ExitStack) -> socket.socket:
    sock = held.enter_context(socket.socket())
    sock.setblocking(False)
    sock.bind((FLOODS_FROM, 0))
    await asyncio.get_running_loop().sock_connect(sock, ("127.0.0.1", port))
    return sock


async def join(job: dict, after: float, answers: Counter[str]) -> None:
    """One request to come in, so many seconds from now."""
    loop, url = asyncio.get_running_loop(), urlsplit(job["address"])
    await asyncio.wait([loop.create_future()], timeout=after)
    body = json.dumps({"code": job["code"]}).encode()
    head = (f"POST /join HTTP/1.1\r\nHost: {url.netloc}\r\nOrigin: http://{url.netloc}\r\nX-Heard: 1\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n")  # fmt: skip
    got = b""
    with ExitStack() as held, suppress(OSError):
        sock = await connected(url.port or 0, held)
        await loop.sock_sendall(sock, head.encode() + body)
        got = await loop.sock_recv(sock, 65536)
    answers[got[9:12].decode() or "let go"] += 1


async def main(job: dict) -> None:
    answers: Counter[str] = Counter()
    with ExitStack() as held:
        for _ in range(job["idle"]):
            with suppress(OSError):
                await connected(urlsplit(job["address"]).port or 0, held)
        every = TEN_SECONDS / max(1, job["joins"])
        await asyncio.gather(*(join(job, n * every, answers) for n in range(job["joins"])))
    print(json.dumps(answers))


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.stdin.read())))
