"""A kiosk of which tests know every byte: it sends what they say, whatever it is."""

import asyncio
import io
import json
import random
import ssl
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID, uuid4

import aiohttp

from kiosk.archive.wire import Batch, Row, encode
from kiosk.record.kiosk_key import KioskKey, head

KEY = KioskKey(b"k" * 32)


@dataclass
class Chain:
    """A room's chain that grows; every sixth entry shows something."""

    group: UUID = field(default_factory=uuid4)
    seq: int = -1
    dice: random.Random = field(default_factory=lambda: random.Random(1))

    def __post_init__(self):
        self.first = self.seal = sha256(self.group.bytes).digest()

    def rows(self, count: int, shown: str | None = None) -> list[Row]:
        told = json.dumps({"kind": "ask_made", "thing": str(uuid4()), "day": "2026-03-03"}) if shown is None else shown
        return [
            Row(self.dice.randbytes(32), b"s" * 16, told) if place % 6 == 0 else Row(self.dice.randbytes(32))
            for place in range(count)
        ]

    def batch(self, rows: list[Row], key: KioskKey = KEY, **changes) -> bytes:
        first, before = self.seq + 1, self.seal
        for self.seq, row in enumerate(rows, first):
            self.seal, _ = row.sealed(self.seal, self.seq)
        signature = key.signature(head(self.group, self.seq, self.seal))
        fields = {"group": self.group.bytes, "key": key.public, "first": first, "before": before, "rows": rows}
        return encode(Batch(**{**fields, "signature": signature, **changes}))


def known(archive, key: KioskKey = KEY) -> Chain:
    chain = Chain()
    ((grp,),) = archive.asks(
        "INSERT INTO circle (org, uuid, first_seal, called) VALUES (1, %s, %s, %s) RETURNING grp",
        chain.group, chain.first, chain.group.hex,
    )  # fmt: skip
    archive.asks("INSERT INTO kiosk (key, grp) VALUES (%s, %s)", key.public, grp)
    return chain


def posted(archive, *bodies: bytes, path: str = "entries") -> list[int]:
    """The answers, one after the other."""

    async def all_of_them() -> list[int]:
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as http:
            answers = []
            for body in bodies:
                async with http.post(f"{archive.address}/v1/{path}", data=io.BytesIO(body)) as answer:
                    await answer.read()
                    answers.append(answer.status)
            return answers

    return asyncio.run(all_of_them())
