"""Which groups and kiosks the gateway knows, read anew when somebody unknown comes and now and then."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any
from uuid import UUID

import psycopg

from kiosk.archive.database import AsyncConnection, gateway_connection

FRESH_S = 5.0
NEWCOMER_S = 0.05
log = logging.getLogger(__name__)


class Away(Exception):
    """The database does not answer just now."""


class Known:
    """Groups by their id, keys that may sign for each, and whether an entry is here."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._connection: AsyncConnection | None = None
        self._one = asyncio.Lock()
        self._read = 0.0
        self.groups: dict[bytes, int] = {}
        self.firsts: dict[int, bytes] = {}
        self.keys: dict[tuple[int, bytes], bool] = {}  # False once it is ended

    async def freshen(self, newcomer: bool = False) -> None:
        """Read again what may have changed elsewhere; Away where the database does not answer."""
        if time.monotonic() - self._read < (NEWCOMER_S if newcomer else FRESH_S):
            return
        circles = await self.ask("SELECT grp, uuid, first_seal FROM archive.circle")
        kiosks = await self.ask("SELECT grp, key, ended IS NULL FROM archive.kiosk")
        self.groups = {uuid.bytes: grp for grp, uuid, _ in circles}
        self.firsts = {grp: bytes(first) for grp, _, first in circles}
        self.keys = {(grp, bytes(key)): may for grp, key, may in kiosks}
        self._read = time.monotonic()

    def outdated(self) -> None:
        self._read = 0.0

    async def here(self, grp: int, seq: int, seal: bytes) -> bool:
        sql = "SELECT 1 FROM archive.entry WHERE grp = %s AND seq = %s AND seal = %s"
        return bool(await self.ask(sql, grp, seq, seal))

    async def pair(self, code: str, group: UUID, first_seal: bytes, key: bytes) -> str:
        """What became of it: "paired", or why not."""
        found = await self.ask("SELECT archive.pair(%s, %s, %s, %s)", code, group, first_seal, key)
        return str(found[0][0])

    async def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        async with self._one:
            try:
                if self._connection is None or self._connection.closed:
                    self._connection = await gateway_connection(self._dsn)
                return await (await self._connection.execute(sql, values)).fetchall()
            except (psycopg.Error, OSError) as error:
                if self._connection is not None:
                    await self._connection.close()
                self._connection = None
                log.warning("The database did not answer: %s", type(error).__name__)
                raise Away from error
