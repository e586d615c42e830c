"""How many rooms an archive on this machine takes: each figure beside a floor of the same run, a bare COPY."""

from __future__ import annotations

import asyncio
import os
import ssl
import statistics
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from uuid import uuid4

from kiosk.archive.commits import COLUMNS, TYPES
from kiosk.archive.database import Connection, connected
from kiosk.archive.made_rooms import MadeRoom, let_in
from kiosk.archive.wire import decode_batch, sealed_rows
from kiosk.record.kiosk_key import KEY_BYTES, KioskKey

FLOOR_ROWS, A_COMMIT = 40_000, 4000
ROW_A_SECOND = 1.7  # of one room
EVERY_S = 10
LINES = 32
PERCENT = 99


class Line:
    """One connection to the gateway, one request after the other, light enough to measure with."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, port: int) -> Line:
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        return cls(*await asyncio.open_connection("127.0.0.1", port, ssl=trusting))

    async def post(self, body: bytes) -> int:
        """The status of the answer."""
        head = f"POST /v1/entries HTTP/1.1\r\nHost: archive\r\nContent-Length: {len(body)}\r\n\r\n"
        self._writer.write(head.encode() + body)
        told = (await self._reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(told.split("content-length: ")[1].split("\r\n")[0]) if "content-length: " in told else 0
        await self._reader.readexactly(length)
        return int(told.split()[1])

    async def close(self) -> None:
        self._writer.close()
        with suppress(OSError, ssl.SSLError):
            await self._writer.wait_closed()


def floors(dsn: str) -> dict[str, float]:
    """Rows a second of a bare COPY into a table with the same key, and of the way the gateway keeps them."""
    key = KioskKey(os.urandom(KEY_BYTES))
    room = MadeRoom(f"floor {uuid4()}", key)
    rows: list[tuple[Any, ...]] = []
    while len(rows) < FLOOR_ROWS:
        batch = decode_batch(room.signed(512))
        for seq, before, seal, row, mark in sealed_rows(batch.first, batch.before, batch.rows):
            rows.append((1, seq, seal, before, row.row_mark, mark, row.salt or None, row.shown or None))
    with connected(dsn) as connection:
        connection.execute("CREATE UNLOGGED TABLE floor (LIKE entry INCLUDING DEFAULTS, PRIMARY KEY (grp, seq, seal))")
        connection.execute("ALTER TABLE floor SET LOGGED")
        try:
            return {"bare_copy": _rate(connection, rows)}
        finally:
            connection.execute("DROP TABLE floor")


def _rate(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> float:
    start = time.perf_counter()
    for first in range(0, len(rows), A_COMMIT):
        with connection.cursor() as cursor, cursor.copy(f"COPY floor ({COLUMNS}) FROM STDIN (FORMAT BINARY)") as copy:
            copy.set_types(TYPES)
            for row in rows[first : first + A_COMMIT]:
                copy.write_row(row)
    return len(rows) / (time.perf_counter() - start)


async def flat_out(dsn: str, port: int, rooms: int, a_batch: int, batches: int) -> float:
    """Rows a second that are kept, when rooms send as fast as they are answered."""
    made = _made(dsn, rooms)
    bodies = [[room.signed(a_batch) for _ in range(batches)] for room in made]
    lines = [await Line.open(port) for _ in range(min(LINES, rooms))]

    async def sends(place: int) -> None:
        for one in bodies[place :: len(lines)]:
            for body in one:
                _kept(await lines[place].post(body))

    start = time.perf_counter()
    await asyncio.gather(*(sends(place) for place in range(len(lines))))
    took = time.perf_counter() - start
    for line in lines:
        await line.close()
    return rooms * a_batch * batches / took


async def living(dsn: str, port: int, rooms: int, seconds: int, every: int = EVERY_S) -> dict[str, float]:
    """Rooms that each send what happened every few seconds: rows a second, and how late answers and rows come (s)."""
    made, count = _made(dsn, rooms), round(ROW_A_SECOND * every)
    turns = max(1, seconds // every)
    bodies = [[room.signed(count) for _ in range(turns)] for room in made]
    lines = [await Line.open(port) for _ in range(rooms)]
    sends: list[float] = []
    start = time.perf_counter() + 1

    async def lives(place: int) -> None:
        for turn, body in enumerate(bodies[place]):
            due = start + every * (turn + place / rooms)
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            _kept(await lines[place].post(body))
            sends.append(time.perf_counter() - due)

    await asyncio.gather(*(lives(place) for place in range(rooms)))
    took = time.perf_counter() - start
    for line in lines:
        await line.close()
    late = statistics.quantiles(sends, n=100)[PERCENT - 1] if len(sends) > 1 else sends[0]
    return {"rows_a_second": rooms * count * turns / took, "send_p99_s": late, "row_lag_p99_s": late + every}


def _made(dsn: str, rooms: int) -> list[MadeRoom]:
    key = KioskKey(os.urandom(KEY_BYTES))
    made = [MadeRoom(f"{uuid4()}", key) for _ in range(rooms)]
    let_in(dsn, made, key)
    return made


class Refused(Exception):
    """The gateway did not keep what was sent."""


def _kept(status: int) -> None:
    if status != 200:
        raise Refused(f"The gateway answered {status}.")
