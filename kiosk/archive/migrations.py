"""The archive's tables, made and changed by numbered files, each once and in order."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files

from kiosk.archive.database import Connection, connected
from kiosk.archive.problem import ArchiveProblem

ONE_AT_A_TIME = 0x4845415244  # the advisory lock of whoever migrates
PARTS = ("gateway", "member", "reader", "auditor")


def own_files() -> dict[str, str]:
    """The migrations of this release, by name, in order."""
    folder = files("kiosk.archive").joinpath("schema")
    found = [one for one in folder.iterdir() if one.name.endswith(".sql")]
    return {one.name: one.read_text("utf-8") for one in sorted(found, key=lambda one: one.name)}


def set_up(dsn: str, organisation: str, migrations: Mapping[str, str] | None = None) -> list[str]:
    """Make or widen the tables; the names of the files that were applied now."""
    with connected(dsn) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", (ONE_AT_A_TIME,))
        connection.execute("CREATE SCHEMA IF NOT EXISTS archive")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS archive.migration (name text PRIMARY KEY, sha256 bytea NOT NULL,"
            " came timestamptz NOT NULL DEFAULT now())"
        )
        applied = [_apply(connection, *one) for one in _waiting(connection, migrations or own_files())]
        for part in PARTS:
            connection.execute(f"GRANT archive_{part} TO current_user")
        connection.execute(
            "INSERT INTO organisation (name) SELECT %s WHERE NOT EXISTS (SELECT 1 FROM organisation)", (organisation,)
        )
        return applied


def refuse_unless_set_up(connection: Connection, migrations: Mapping[str, str] | None = None) -> None:
    """ArchiveProblem where tables of this release are missing, or are not those it was made with."""
    if waiting := _waiting(connection, migrations or own_files()):
        raise ArchiveProblem(f"The archive lacks {waiting[0][0]}. Run `archive set-up DSN` first, then this again.")


def _waiting(connection: Connection, migrations: Mapping[str, str]) -> list[tuple[str, str]]:
    kept = {name: bytes(hash_) for name, hash_ in connection.execute("SELECT name, sha256 FROM archive.migration")}
    for name, text in migrations.items():
        if name in kept and kept[name] != _hash(text):
            raise ArchiveProblem(
                f"{name} is not the file this archive was made with. Install the release it belongs to."
            )
    return [(name, text) for name, text in migrations.items() if name not in kept]


def _apply(connection: Connection, name: str, text: str) -> str:
    with connection.transaction():
        connection.execute(text.encode())
        connection.execute("INSERT INTO archive.migration (name, sha256) VALUES (%s, %s)", (name, _hash(text)))
    return name


def _hash(text: str) -> bytes:
    return sha256(text.encode()).digest()
