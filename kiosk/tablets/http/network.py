"""Which address of this machine tablets can reach, found without contacting anything."""

from __future__ import annotations

import errno
import fcntl
import socket
import struct
from collections.abc import Iterator

LOOPBACK = "127.0.0.1"
SIOCGIFADDR = 0x8915
OF_NO_ROOM = ("lo", "docker", "br-", "veth", "virbr", "tun", "tap")  # bridges and tunnels no tablet is on


def lan_address() -> str | None:
    """The address on the room's network, or None without one."""
    routed = _routed()
    if routed:
        return routed
    return next((address for name, address in _interfaces() if not name.startswith(OF_NO_ROOM)), None)


def _routed() -> str | None:
    """The address that a datagram would leave from; connecting a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith(("127.", "0.")) else address


def _interfaces() -> Iterator[tuple[str, str]]:
    """Names and addresses as the kernel lists them: a hotspot of one's own has no route to anywhere."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            asked = struct.pack("256s", name.encode()[:15])
            try:
                answer = fcntl.ioctl(probe.fileno(), SIOCGIFADDR, asked)
            except OSError:
                continue
            address = socket.inet_ntoa(answer[20:24])
            if not address.startswith("127."):
                yield name, address


def free_socket(host: str, port: int, tries: int = 50) -> socket.socket:
    """A socket bound to `port`, or to the next one that is free; port 0 is any. OSError when none of them is."""
    for candidate in [0] if port == 0 else range(port, port + tries):
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((host, candidate))
            bound.listen(512)
        except OSError as error:
            bound.close()
            if error.errno != errno.EADDRINUSE:
                raise
            continue
        return bound
    raise OSError(errno.EADDRINUSE, f"No port from {port} to {port + tries - 1} is free.")
