"""A kiosk's own key: it vouches for the last entry of a record at each close, print, copy and sending."""

from __future__ import annotations

import os
import sqlite3
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.record.own_folder import own_folder
from kiosk.record.seal import SIGNS

SIGNS_SHOWN = 4
KEY_BYTES = 32
WHY = ("closed", "printed", "copied", "sent")


class KioskKey:
    """32 bytes of Ed25519 in the settings folder, never in a record."""

    def __init__(self, secret: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._key.public_key().public_bytes_raw()

    def signature(self, words: bytes) -> bytes:
        return self._key.sign(words)

    def sign(self, conn: sqlite3.Connection, group: UUID, seq: int, seal: bytes, why: str) -> None:
        """Once for each entry and reason (one of WHY), with the time of that entry."""
        same = "SELECT 1 FROM signed WHERE seq = ? AND key = ? AND why = ?"
        if conn.execute(same, (seq, self.public, why)).fetchone():
            return
        signature = self.signature(head(group, seq, seal))
        (wall,) = conn.execute("SELECT wall FROM face WHERE seq = ?", (seq,)).fetchone() or ("",)
        row = (seq, seal, self.public, signature, why, wall)
        conn.execute("INSERT INTO signed VALUES (?, ?, ?, ?, ?, ?)", row)


def head(group: UUID, seq: int, seal: bytes) -> bytes:
    """What is signed."""
    return b"heard head 2" + group.bytes + seq.to_bytes(8, "big") + seal


def vouches(key: bytes, signature: bytes, signed: bytes) -> bool:
    """Whether the kiosk with this public key signed this."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def called(key: bytes) -> str:
    """What people see of a kiosk's public key: 4 signs without look-alikes."""
    number, signs = int.from_bytes(key[:8], "big"), []
    for _ in range(SIGNS_SHOWN):
        number, place = divmod(number, len(SIGNS))
        signs.append(SIGNS[place])
    return f"Kiosk {''.join(signs)}"


def own_key() -> KioskKey | None:
    """This machine's key, made at the first start; None where it can neither be read nor kept."""
    file = own_folder("config") / "kiosk.key"
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as fresh:
                fresh.write(os.urandom(KEY_BYTES))
        secret = file.read_bytes()
        return KioskKey(secret) if len(secret) == KEY_BYTES else None
    except OSError:
        return None
