"""Rooms that nobody is in: chains that grow as an ordinary hour's do, for measuring what many rooms cost."""

from __future__ import annotations

import json
import random
from hashlib import sha256
from uuid import UUID, uuid5

from kiosk.archive.database import connected
from kiosk.archive.wire import Batch, Row, encode, sealed_rows
from kiosk.record.kiosk_key import KioskKey, head

HEARD_ROOMS = UUID("5f0d8a4e-3a57-4f5b-9d58-2f1f4c1f8a10")
SHOWN_EVERY = 6  # as many entries of an ordinary hour show something
KINDS = ("power", "power", "item_started", "question_reworded", "check_closed", "ask_made")
ORGANISATION = "Rooms for measuring"


class MadeRoom:
    """One room's chain; `signed` gives the next entries as a kiosk sends them."""

    def __init__(self, name: str, key: KioskKey) -> None:
        self.group, self._key = uuid5(HEARD_ROOMS, name), key
        self.first_seal = self._seal = sha256(self.group.bytes).digest()
        self._seq, self._dice = 0, random.Random(name)

    def signed(self, count: int) -> bytes:
        first, before = self._seq, self._seal
        rows = [self._row(first + place) for place in range(count)]
        for self._seq, _, self._seal, _, _ in sealed_rows(first, before, rows):
            pass
        signature = self._key.signature(head(self.group, self._seq, self._seal))
        self._seq += 1
        return encode(Batch(self.group.bytes, self._key.public, first, before, rows, signature))

    def _row(self, seq: int) -> Row:
        if seq % SHOWN_EVERY:
            return Row(self._dice.randbytes(32))
        told = {
            "kind": self._dice.choice(KINDS),
            "meeting": str(self.group),
            "day": "2026-03-03",
            "minute": seq // 60,
            "power": "queue",
            "holder": "facilitator",
            "via": "given",
            "thing": str(UUID(int=self._dice.getrandbits(128), version=4)),
        }
        return Row(self._dice.randbytes(32), self._dice.randbytes(16), json.dumps(told))


def let_in(dsn: str, rooms: list[MadeRoom], key: KioskKey) -> None:
    """Known to the archive, as if each had been invited."""
    with connected(dsn) as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO organisation (name) VALUES (%s) ON CONFLICT DO NOTHING", (ORGANISATION,))
        found = cursor.execute("SELECT org FROM organisation WHERE name = %s", (ORGANISATION,)).fetchone()
        assert found is not None
        cursor.executemany(
            "INSERT INTO circle (org, uuid, first_seal) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [(found[0], room.group, room.first_seal) for room in rooms],
        )
        cursor.execute(
            "INSERT INTO kiosk (key, grp) SELECT %s, grp FROM circle WHERE org = %s ON CONFLICT DO NOTHING",
            (key.public, found[0]),
        )
