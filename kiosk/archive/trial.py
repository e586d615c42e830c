"""The whole of it on one machine, to be looked at: a database, a gateway, three groups with three meetings each."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.archive.certificate import certificate_in
from kiosk.archive.chain import Chain
from kiosk.archive.database import connected
from kiosk.archive.inviting import invite
from kiosk.archive.joining import come_in
from kiosk.archive.looking import add_link
from kiosk.archive.migrations import set_up
from kiosk.archive.own_postgres import own_postgres
from kiosk.archive.pairing import Pairing
from kiosk.archive.sender import Sender
from kiosk.archive.serving import remember_certificate, serve
from kiosk.files.meeting_script import load, play
from kiosk.record.kiosk_key import KEY_BYTES, KioskKey
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room

ORGANISATION = "Sample organisation"
GROUPS = ("Riverside tenants", "The Tuesday group", "Young carers")
DAYS = (date(2026, 1, 13), date(2026, 3, 10), date(2026, 5, 12))
LINK_DAYS = 30


def try_out(say: Callable[[str], None], keep: Path | None = None, port: int = 0) -> None:
    """Until SIGINT or SIGTERM; all of it is deleted then, but for what is in `keep`. `say` is told where to look."""
    with ExitStack() as stack:
        folder = keep or Path(stack.enter_context(TemporaryDirectory(prefix="heard-trial-")))
        folder.mkdir(parents=True, exist_ok=True)
        say("Starting a PostgreSQL of its own …")
        server = stack.enter_context(own_postgres(keep / "postgresql" if keep else None))
        set_up(server.dsn(), ORGANISATION)
        asyncio.run(_tried(server.dsn(), folder, port, say))
    say(f"Stopped. It is kept in {keep}." if keep else "Stopped, and nothing of it is left.")


async def _tried(dsn: str, folder: Path, port: int, say: Callable[[str], None]) -> None:
    certificate = certificate_in(folder / "certificate")
    remember_certificate(dsn, certificate)
    ready: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(dsn, "127.0.0.1", port, certificate, ready.set_result))
    serving.add_done_callback(lambda _: ready.done() or ready.cancel())
    try:
        await ready
    except asyncio.CancelledError:
        await serving
        return
    address = f"https://127.0.0.1:{ready.result()}"
    for group in GROUPS:
        if not _is_here(dsn, group):
            say(f"Playing three meetings of {group} and sending them …")
            await _fill(dsn, address, folder, group)
    say(f"Look at {address}/read/{add_link(dsn, None, ORGANISATION, LINK_DAYS)}")
    say("The browser warns, as this certificate was made here a moment ago: go on all the same.")
    say(f"The database: {dsn}. For one: python -m kiosk archive asks --dsn {dsn}")
    say("Ctrl-C stops it.")
    await serving


def _is_here(dsn: str, group: str) -> bool:
    with connected(dsn) as connection:
        return connection.execute("SELECT 1 FROM circle WHERE called = %s", (group,)).fetchone() is not None


async def _fill(dsn: str, address: str, folder: Path, group: str) -> None:
    record, key = RecordFile.create(folder / f"{group}.heard", group), KioskKey(os.urandom(KEY_BYTES))
    try:
        for number, day in enumerate(DAYS, 1):
            await _held(record, folder, group, number, day)
        invitation, chain = invite(dsn, group, address, ORGANISATION), Chain(record)
        await come_in(invitation, chain, key)
        pairing = Pairing(ORGANISATION, group, address, invitation.certificate)
        async with Sender(chain, pairing, key) as sender:
            await sender.send_all()
    finally:
        record.close()


async def _held(record: RecordFile, folder: Path, group: str, number: int, day: date) -> None:
    """The sample meeting once more, as that group's on that day."""
    sample = files("kiosk.archive").joinpath("samples", "meeting.toml").read_text("utf-8")
    script = folder / "meeting.toml"
    script.write_text(
        sample.replace('"GROUP"', f'"{group}"').replace("number = 1", f"number = {number}", 1)
        .replace("2026-01-01", day.isoformat()), "utf-8",
    )  # fmt: skip
    loaded = load(script)
    clock = ScriptClock(loaded.opened)
    await play(loaded, Room(record, clock, dice=lambda: number, resume=False), clock)
    script.unlink()
