"""The same key stands for the same tap: sent again it counts once, with another body it is turned away."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b

import msgspec

from kiosk.tablets.http.guards import Turned

REMEMBERED = 10_000
ANOTHER_BODY = "This was sent before with other words. The room kept the first. Please tap again."


class Keys:
    """In memory only, and never the body: a digest that nobody else can make. After a restart it knows none."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(32)
        self._digests: dict[str, bytes] = {}

    @contextmanager
    def of_one_body(self, key: str, body: object) -> Iterator[None]:
        """Turned when the key came with another body; what was not taken, for whatever reason, may come otherwise."""
        digest = blake2b(msgspec.json.encode(body), key=self._salt, digest_size=16).digest()
        is_first = key not in self._digests
        if self._digests.setdefault(key, digest) != digest:
            raise Turned(409, ANOTHER_BODY)
        try:
            yield
        except BaseException:
            if is_first:
                self._digests.pop(key, None)
            raise
        self._digests[key] = digest
        if len(self._digests) > REMEMBERED:
            del self._digests[next(iter(self._digests))]

    def clear(self) -> None:
        self._digests.clear()
