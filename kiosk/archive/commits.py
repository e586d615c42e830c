"""Rooms share commits: what waits goes into one transaction, and is answered once that is on the disk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any, TypeAlias

import msgspec
import psycopg

from kiosk.archive.database import AsyncConnection, gateway_connection

WRITERS = 2
ROWS_A_COMMIT = 4000
WAITING_AT_MOST = 40_000
PAUSE_S = 0.2
KEPT, REFUSED, NOT_NOW = 200, 422, 503
Value: TypeAlias = int | bytes | str | None

COLUMNS = "grp, seq, seal, before, row_mark, shown_mark, salt, shown"
TYPES = ["int4", "int8", "bytea", "bytea", "bytea", "bytea", "bytea", "text"]
CAME = (
    "CREATE TEMP TABLE came (grp int, seq bigint, seal bytea, before bytea, row_mark bytea, shown_mark bytea,"
    " salt bytea, shown text) ON COMMIT DELETE ROWS"
)
KEEP = f"""INSERT INTO archive.entry ({COLUMNS}, kind, thing, meeting)
SELECT {COLUMNS}, shown::jsonb->>'kind', (shown::jsonb->>'thing')::uuid, (shown::jsonb->>'meeting')::uuid
FROM (SELECT grp, seq, seal, before, row_mark, shown_mark, CASE WHEN g.seq IS NULL THEN salt END AS salt,
  CASE WHEN g.seq IS NULL THEN shown END AS shown FROM came LEFT JOIN archive.gone g USING (grp, seq, seal)) new
ON CONFLICT DO NOTHING"""
HEADS = (
    "INSERT INTO archive.batch (grp, seq, seal, key, signature) SELECT * FROM"
    " unnest(%s::int[], %s::bigint[], %s::bytea[], %s::bytea[], %s::bytea[]) ON CONFLICT DO NOTHING"
)
log = logging.getLogger(__name__)


class Lot(msgspec.Struct):
    """One batch that was checked: its rows in COLUMNS, the head a kiosk signed, and who waits for the answer."""

    rows: list[tuple[Value, ...]]
    head: tuple[int, int, bytes, bytes, bytes]
    done: asyncio.Future[int]


class Commits:
    """A queue with a few writers behind it. There is no timer: while one commit runs, the next gathers."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._queue: asyncio.Queue[Lot] = asyncio.Queue()
        self.waiting = self.commits = self.kept = 0

    @property
    def full(self) -> bool:
        return self.waiting > WAITING_AT_MOST

    async def keep(self, rows: list[tuple[Value, ...]], head: tuple[int, int, bytes, bytes, bytes]) -> int:
        """KEPT once all rows are on the disk; REFUSED where PostgreSQL cannot take them; NOT_NOW where it is away."""
        lot = Lot(rows, head, asyncio.get_running_loop().create_future())
        self.waiting += len(rows)
        self._queue.put_nowait(lot)
        try:
            return await lot.done
        finally:
            self.waiting -= len(rows)

    async def run(self) -> None:
        """The writers, until they are cancelled."""
        await asyncio.gather(*(self._write() for _ in range(WRITERS)))

    async def _write(self) -> None:
        connection: AsyncConnection | None = None
        while True:
            work = [await self._queue.get()]
            count = len(work[0].rows)
            while count < ROWS_A_COMMIT and not self._queue.empty():
                work.append(self._queue.get_nowait())
                count += len(work[-1].rows)
            connection, answers = await self._together(connection, work)
            for lot, answer in zip(work, answers, strict=True):
                if not lot.done.done():
                    lot.done.set_result(answer)

    async def _together(
        self, connection: AsyncConnection | None, work: Sequence[Lot]
    ) -> tuple[AsyncConnection | None, list[int]]:
        """All in one commit; what PostgreSQL cannot take is found by trying each alone, and holds up nobody."""
        try:
            if connection is None or connection.closed:
                connection = await self._connect()
            await _commit(connection, work)
        except psycopg.DataError:
            if len(work) == 1:
                return connection, [REFUSED]
            answers = []
            for lot in work:
                connection, answered = await self._together(connection, [lot])
                answers += answered
            return connection, answers
        except (psycopg.Error, OSError) as error:
            log.warning("Not kept, the rooms send it again: %s", type(error).__name__)
            if connection is not None:
                await connection.close()
            await asyncio.sleep(PAUSE_S)
            return None, [NOT_NOW] * len(work)
        self.commits += 1
        self.kept += sum(len(lot.rows) for lot in work)
        return connection, [KEPT] * len(work)

    async def _connect(self) -> AsyncConnection:
        connection = await gateway_connection(self._dsn)
        await connection.execute(CAME)
        return connection


async def _commit(connection: AsyncConnection, work: Sequence[Lot]) -> None:
    async with connection.transaction(), connection.cursor() as cursor:
        async with cursor.copy(f"COPY came ({COLUMNS}) FROM STDIN (FORMAT BINARY)") as copy:
            copy.set_types(TYPES)
            for lot in work:
                for row in lot.rows:
                    await copy.write_row(row)
        await cursor.execute(KEEP)
        heads: list[list[Any]] = [list(column) for column in zip(*(lot.head for lot in work), strict=True)]
        await cursor.execute(HEADS, heads, prepare=True)
