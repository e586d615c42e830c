"""Sends what the archive has not got: it asks where the archive is, and keeps no state of its own.

So a kill, a restored record or a lost answer cannot confuse it.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from types import TracebackType

import aiohttp

from kiosk.archive.chain import Chain
from kiosk.archive.pairing import Pairing
from kiosk.archive.problem import NotSent
from kiosk.archive.wire import (
    BYTES_A_BATCH,
    ROWS_A_BATCH,
    Batch,
    Gone,
    Row,
    Where,
    encode,
    gone_words,
    sealed_rows,
)
from kiosk.record.kiosk_key import KioskKey, head

PATIENCE_S = 10.0
FIRST_WAIT_S, LONGEST_WAIT_S = 0.05, 30.0
ASKS_WHERE_AT_MOST = 3
REFUSED, ENDED, ANOTHER_PLACE, TOO_LARGE = 422, 403, 409, 413
LARGE = BYTES_A_BATCH // 2  # of what is shown in one batch, so that no batch is too large

WAITING = "Nothing is lost."
CHANGED = f"The archive's certificate is another. Ask who runs it. {WAITING}"
AWAY = f"The archive does not answer. {WAITING}"
BUSY = f"The archive cannot take it just now. {WAITING}"
ENDED_SAYS = f"The archive does not take anything from this kiosk any more. Ask who runs it. {WAITING}"
REFUSED_SAYS = f"The archive does not take this record. Ask who runs it. {WAITING}"


class Sender:
    """One record to its archive; an async context manager that holds the line open.

    `without_words` are entries whose shown part the archive could not take: they went as their marks alone.
    """

    def __init__(self, chain: Chain, pairing: Pairing, key: KioskKey) -> None:
        self._chain, self._pairing, self._key = chain, pairing, key
        self.there: int | None = None  # the newest entry of this chain that is at the archive
        self.without_words: list[int] = []
        self._taken_out: set[tuple[int, bytes]] = set()

    async def __aenter__(self) -> Sender:
        pinned = aiohttp.Fingerprint(bytes.fromhex(self._pairing.certificate))
        connector = aiohttp.TCPConnector(ssl=pinned, limit=1)
        self._http = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=PATIENCE_S))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.close()

    async def ask_where(self) -> int:
        """The newest entry of this very chain that is there; 0 where none is."""
        body = encode(Where(self._chain.group.bytes, self._chain.points()))
        self.there = int.from_bytes(await self._post("where", body), "big")
        return self.there

    async def send_all(self) -> int:
        """All there is now, oldest first; the number of the last entry that is there. NotSent where it is not all."""
        for turn in range(ASKS_WHERE_AT_MOST):
            try:
                if self.there is None:
                    await self.ask_where()
                there = await self._send_on()
                await self.take_out(self._chain.gone(), "gone here")
                return there
            except NotSent as error:
                self.there = None
                if not isinstance(error, HangsOnNothing) or turn + 1 == ASKS_WHERE_AT_MOST:
                    raise
        raise AssertionError

    async def _send_on(self) -> int:
        there = self.there or 0
        first = there + 1 if there else 0
        while first <= self._chain.last:
            await self._send(first, self._chain.before(first), _not_too_large(self._chain.rows_from(first)))
            there, first = self.there or 0, (self.there or 0) + 1
        return there

    async def take_out(self, entries: Sequence[tuple[int, bytes]], why: str) -> None:
        """What these entries showed goes there, too, and no old copy brings it back."""
        group = self._chain.group.bytes
        for start in range(0, len(entries), ROWS_A_BATCH):
            some = list(entries[start : start + ROWS_A_BATCH])
            if set(some) <= self._taken_out:
                continue
            signature = self._key.signature(gone_words(group, some, why))
            await self._post("gone", encode(Gone(group, self._key.public, some, why, signature)))
            self._taken_out |= set(some)

    async def send_within(self, seconds: float) -> int:
        """As `send_all`, tried again and again with growing pauses until that many seconds are over."""
        until, wait = asyncio.get_running_loop().time() + seconds, FIRST_WAIT_S
        while True:
            try:
                return await self.send_all()
            except NotSent as error:
                pause = error.after_s or wait * random.uniform(0.5, 1)
                if not error.again or asyncio.get_running_loop().time() + pause > until:
                    raise
                await asyncio.sleep(pause)
                wait = min(wait * 2, LONGEST_WAIT_S)

    async def _send(self, first: int, before: bytes, rows: Sequence[Row]) -> None:
        """One batch; what the archive refuses is tried in halves, and what it refuses alone goes as its mark."""
        *_, (last, _, seal, _, _) = sealed_rows(first, before, rows)
        signature = self._key.signature(head(self._chain.group, last, seal))
        batch = Batch(self._chain.group.bytes, self._key.public, first, before, list(rows), signature)
        try:
            await self._post("entries", encode(batch))
        except Refused:
            if len(rows) > 1:
                half = len(rows) // 2
                await self._send(first, before, rows[:half])
                await self._send(first + half, self._chain.before(first + half), rows[half:])
                return
            if not rows[0].shown:
                raise
            await self._send(first, before, [rows[0].alone])
            self.without_words.append(first)
        self.there = last

    async def _post(self, path: str, body: bytes) -> bytes:
        try:
            async with self._http.post(f"{self._pairing.address}/v1/{path}", data=body) as answer:
                if answer.ok:
                    return await answer.read()
                raise _why_not(answer.status, answer.headers.get("Retry-After", ""))
        except aiohttp.ServerFingerprintMismatch as error:
            raise NotSent(CHANGED, again=False) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NotSent(AWAY) from error


class HangsOnNothing(NotSent):
    """The archive has nothing that this batch could follow."""


class Refused(NotSent):
    """The archive cannot take this batch."""


def _why_not(status: int, after: str) -> NotSent:
    if status == ANOTHER_PLACE:
        return HangsOnNothing(REFUSED_SAYS, again=False)
    if status in (REFUSED, TOO_LARGE):
        return Refused(REFUSED_SAYS, again=False)
    if status == ENDED:
        return NotSent(ENDED_SAYS, again=False)
    return NotSent(BUSY, after_s=float(after) if after.isdecimal() else 0)


def _not_too_large(rows: Sequence[Row]) -> list[Row]:
    """As many of the first rows as fit into one batch; at least one."""
    taken: list[Row] = []
    size = 0
    for row in rows:
        size += len(row.shown.encode())
        if taken and size > LARGE:
            break
        taken.append(row)
    return taken
