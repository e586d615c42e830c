"""The gateway on its port, until somebody stops it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from kiosk.archive.certificate import Certificate, given_certificate, own_certificate, serving
from kiosk.archive.database import Connection, connected
from kiosk.archive.gateway import Gateway
from kiosk.archive.migrations import refuse_unless_set_up
from kiosk.archive.problem import ArchiveProblem

BACKLOG = 2048


def certificate_of(connection: Connection) -> Certificate:
    """The archive's own, on this machine."""
    found = connection.execute("SELECT archive FROM archive.this").fetchone()
    assert found is not None
    return own_certificate(str(found[0]))


def certificate_for(dsn: str, chain: Path | None, key: Path | None) -> Certificate:
    """What the gateway shows: the given one, or its own."""
    with connected(dsn) as connection:
        refuse_unless_set_up(connection)
        if chain and key:
            certificate = given_certificate(chain, key)
        else:
            certificate = certificate_of(connection)
    remember_certificate(dsn, certificate)
    return certificate


def remember_certificate(dsn: str, certificate: Certificate) -> None:
    """So that invitations say by what this gateway is known."""
    with connected(dsn) as connection:
        connection.execute("UPDATE archive.this SET certificate = %s", (bytes.fromhex(certificate.fingerprint),))


async def serve(dsn: str, host: str | None, port: int, certificate: Certificate, ready: Callable[[int], None]) -> None:
    """Until SIGINT or SIGTERM; `ready` is told the port once entries are taken."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    runner = web.AppRunner(Gateway(dsn).app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port, backlog=BACKLOG, ssl_context=serving(certificate))
        try:
            await site.start()
        except OSError as error:
            raise ArchiveProblem(f"Port {port} cannot be used ({error.strerror}). Give another: --port N.") from error
        ready(runner.addresses[0][1])
        await stop.wait()
    finally:
        await runner.cleanup()
