"""Takes signed batches of entries over TLS, checks them, and answers once they are on the database's disk."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from uuid import UUID

import msgspec
from aiohttp import web

from kiosk.archive.commits import KEPT, NOT_NOW, REFUSED, Commits, Value
from kiosk.archive.known import Away, Known
from kiosk.archive.looking import seen_with
from kiosk.archive.removals import remove
from kiosk.archive.wire import (
    BYTES_A_BATCH,
    FIRST_SEQS,
    ROWS_A_BATCH,
    SEQ_BYTES,
    Batch,
    decode_batch,
    decode_gone,
    decode_pair,
    decode_where,
    gone_words,
    pair_words,
    sealed_rows,
)
from kiosk.archive.wrong_tries import WrongTries
from kiosk.record.kiosk_key import head, vouches

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
TOO_MANY, ENDED, HANGS_ON_NOTHING, DONE = 429, 403, 409, 204
MARK_BYTES, UUID_BYTES = 32, 16
NOT_THERE = 404
READ_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}
POINTS_AT_MOST = 128
log = logging.getLogger(__name__)


class Shown(msgspec.Struct):
    """What every shown part must have the shape of; one that PostgreSQL refused would hold up a shared commit."""

    kind: str
    thing: UUID | None = None
    meeting: UUID | None = None


_decode_shown = msgspec.json.Decoder(Shown).decode


class Wrong(Exception):
    """What came does not hold: wrong shape, unknown, forged."""


class Gateway:
    """`app` is what is served. Nothing it answers says anything of another group."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self.commits = Commits(dsn)
        self.known = Known(dsn)
        self._tries = WrongTries()
        self._heads: dict[int, tuple[int, bytes]] = {}  # the newest entry of each group that was seen to be here
        self.app = web.Application(client_max_size=BYTES_A_BATCH, middlewares=[self._guard])
        self.app.router.add_post("/v1/entries", self.take)
        self.app.router.add_post("/v1/where", self.where)
        self.app.router.add_post("/v1/gone", self.gone)
        self.app.router.add_post("/v1/pair", self.pair)
        self.app.router.add_get("/v1/how", self.how)
        self.app.router.add_get("/read/{token}", self.read)
        self.app.cleanup_ctx.append(self._writing)

    async def _writing(self, _: web.Application):  # type: ignore[no-untyped-def]
        writers = asyncio.create_task(self.commits.run())
        yield
        writers.cancel()

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        address = request.remote or ""
        try:
            return await handler(request)
        except (Wrong, msgspec.MsgspecError, UnicodeError, OverflowError):
            return _answer(TOO_MANY if self._tries.count(address) else REFUSED, after_s=60)
        except Away:
            return _answer(NOT_NOW, after_s=2)

    async def how(self, request: web.Request) -> web.Response:
        told = {"commits": self.commits.commits, "kept": self.commits.kept, "waiting": self.commits.waiting}
        return web.json_response(told, dumps=json.dumps)

    async def take(self, request: web.Request) -> web.Response:
        """Entries of one group: 200 with the number of the last one, after the commit."""
        if self.commits.full:
            return _answer(NOT_NOW, after_s=5)
        batch = decode_batch(await request.read())
        grp = await self._group(batch.group)
        if not await self._may(grp, batch.key):
            return _answer(ENDED)
        rows, seq, last = _checked(grp, batch)
        if not vouches(batch.key, batch.signature, head(UUID(bytes=batch.group), seq, last)):
            raise Wrong
        if not await self._follows(grp, batch.first, batch.before):
            return _answer(HANGS_ON_NOTHING)
        status = await self.commits.keep(rows, (grp, seq, last, batch.key, batch.signature))
        if status != KEPT:
            return _answer(status, after_s=2)
        self._heads[grp] = seq, last
        return _number(seq)

    async def where(self, request: web.Request) -> web.Response:
        """Of these entries, newest first, the number of the first one that is here; 0 when none is."""
        asked = decode_where(await request.read())
        grp = await self._group(asked.group)
        for seq, seal in asked.points[:POINTS_AT_MOST]:
            if seq >= 0 and await self.known.here(grp, seq, seal):
                return _number(seq)
        return _number(0)

    async def gone(self, request: web.Request) -> web.Response:
        """What was shown goes here too, and is marked so that no old copy brings it back."""
        one = decode_gone(await request.read())
        grp = await self._group(one.group)
        if not await self._may(grp, one.key):
            return _answer(ENDED)
        if not vouches(one.key, one.signature, gone_words(one.group, one.entries, one.why)):
            raise Wrong
        await remove(self._dsn, grp, one.entries, one.why)
        return _answer(DONE)

    async def pair(self, request: web.Request) -> web.Response:
        """A kiosk comes in with the code of an invitation; why not is a word for the kiosk to say in a sentence."""
        one = decode_pair(await request.read())
        if len(one.group) != UUID_BYTES or len(one.first_seal) != MARK_BYTES:
            raise Wrong
        if not vouches(one.key, one.signature, pair_words(one.code, UUID(bytes=one.group), one.first_seal)):
            raise Wrong
        became = await self.known.pair(one.code, UUID(bytes=one.group), one.first_seal, one.key)
        if became == "no_invite" and self._tries.count(request.remote or ""):
            return _answer(TOO_MANY, after_s=60)
        self.known.outdated()
        return web.json_response({"became": became}, status=KEPT if became == "paired" else ENDED)

    async def read(self, request: web.Request) -> web.Response:
        """The page of somebody who has a link."""
        token, asked = request.match_info["token"], request.query
        seen = await asyncio.to_thread(seen_with, self._dsn, token, asked.get("find", ""), asked.get("list", ""))
        if seen.status == NOT_THERE and self._tries.count(request.remote or ""):
            return _answer(TOO_MANY, after_s=60)
        seen.headers.update(READ_HEADERS)
        return seen

    async def _group(self, group: bytes) -> int:
        await self.known.freshen()
        if group not in self.known.groups:
            await self.known.freshen(newcomer=True)
        if group not in self.known.groups:
            raise Wrong
        return self.known.groups[group]

    async def _may(self, grp: int, key: bytes) -> bool:
        """False where this kiosk's key was ended; Wrong where it never was one of the group's."""
        if (grp, key) not in self.known.keys:
            await self.known.freshen(newcomer=True)
        if (grp, key) not in self.known.keys:
            raise Wrong
        return self.known.keys[grp, key]

    async def _follows(self, grp: int, first: int, before: bytes) -> bool:
        if first in FIRST_SEQS and before == self.known.firsts[grp]:
            return True
        if first == 0:
            return False  # a record made anew is another group's
        return self._heads.get(grp) == (first - 1, before) or await self.known.here(grp, first - 1, before)


def _checked(grp: int, batch: Batch) -> tuple[list[tuple[Value, ...]], int, bytes]:
    """The rows for the database, and number and seal of the last one; Wrong where a part has not its shape."""
    if not 0 < len(batch.rows) <= ROWS_A_BATCH or batch.first < 0 or len(batch.before) != MARK_BYTES:
        raise Wrong
    if batch.first + len(batch.rows) >= 1 << 63:
        raise Wrong
    rows: list[tuple[Value, ...]] = []
    seq, last = batch.first, batch.before
    for seq, before, last, row, mark in sealed_rows(batch.first, batch.before, batch.rows):
        if len(row.row_mark) != MARK_BYTES or len(row.mark) not in (0, MARK_BYTES):
            raise Wrong
        if row.shown:
            _decode_shown(row.shown)
        rows.append((grp, seq, last, before, row.row_mark, mark, row.salt or None, row.shown or None))
    return rows, seq, last


def _number(seq: int) -> web.Response:
    return web.Response(body=seq.to_bytes(SEQ_BYTES, "big"))


def _answer(status: int, after_s: int = 0) -> web.Response:
    return web.Response(status=status, headers={"Retry-After": str(after_s)} if after_s else None)
