"""Whether others in the room find this machine by its name: asked as a tablet would, and only our own answer counts."""

from __future__ import annotations

import asyncio
import ipaddress
import secrets
import socket
from contextlib import suppress

from kiosk.tablets.http.interfaces import own_names

ASKED_AT = ("224.0.0.251", 5353)  # where machines say their names without a name server
WITHIN_S = 1.0
ADDRESS_HERE = b"\x00\x01\x80\x01"  # an IPv4 address, of the internet, please to me alone
IS_ANSWER = 0x80


def local_name() -> str:
    """What it would be called there; "" where it has no name."""
    return next((name for name in own_names() if name.endswith(".local") and name.isascii()), "")


def question(name: str) -> bytes:
    """The packet that asks for the address of a name."""
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return secrets.token_bytes(2) + b"\x00\x00\x00\x01" + bytes(6) + labels + b"\x00" + ADDRESS_HERE


class _Asking(asyncio.DatagramProtocol):
    def __init__(self, wanted: bytes) -> None:
        self._wanted = wanted
        self.answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        if len(data) > 12 and data[2] & IS_ANSWER and self._wanted in data[12:] and not self.answered.done():
            self.answered.set_result(None)


async def found_by_name(address: str, name: str = "", asked_at: tuple[str, int] = ASKED_AT) -> str:
    """Our name where somebody answers with `address` to it, else ""."""
    name = name or local_name()
    own = ipaddress.ip_address(address)
    if not name or own.version != 4:
        return ""
    loop = asyncio.get_running_loop()
    with suppress(OSError, TimeoutError):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.setblocking(False)
        try:
            sock.bind((address if asked_at is ASKED_AT else "", 0))
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, own.packed)
        except OSError:
            sock.close()
            raise
        transport, asking = await loop.create_datagram_endpoint(lambda: _Asking(own.packed), sock=sock)
        try:
            transport.sendto(question(name), asked_at)
            async with asyncio.timeout(WITHIN_S):
                await asking.answered
            return name
        finally:
            transport.close()
    return ""
