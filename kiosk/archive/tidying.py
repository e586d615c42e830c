"""What a group set is past its time, and what was taken out, leave the database's own files as well."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk.archive.database import Connection, connected

PAST = """
UPDATE entry e SET shown = NULL, salt = NULL, kind = NULL, thing = NULL, meeting = NULL FROM circle c
WHERE c.grp = e.grp AND e.shown IS NOT NULL
AND coalesce((e.shown::jsonb->>'day')::date, e.came::date) < current_date - c.keep_days
RETURNING e.grp, e.seq, e.seal"""
AGAIN = """
UPDATE entry e SET shown = NULL, salt = NULL, kind = NULL, thing = NULL, meeting = NULL FROM gone g
WHERE (g.grp, g.seq, g.seal) = (e.grp, e.seq, e.seal) AND e.shown IS NOT NULL"""


class Left(msgspec.Struct, frozen=True):
    """One entry that shows nothing any more: the group, its number, its seal (hex), and why."""

    group: str
    entry: int
    seal: str
    why: str


def tidy(dsn: str, gone_file: Path | None = None, replay: Path | None = None) -> int:
    """How many entries went now. `gone_file` is written with all that ever went, `replay` is such a file, read after a
    back-up was restored. The table is written anew, so that its old pages go from the disk."""
    with connected(dsn) as connection:
        with connection.transaction():
            if replay is not None:
                _replay(connection, msgspec.json.decode(replay.read_bytes(), type=list[Left]))
            past = connection.execute(PAST).fetchall()
            for row in past:
                sql = (
                    "INSERT INTO gone (grp, seq, seal, why) VALUES (%s, %s, %s, 'past its time') ON CONFLICT DO NOTHING"
                )
                connection.execute(sql, row)
            again = connection.execute(AGAIN).rowcount
        connection.execute("VACUUM FULL entry")
        if gone_file is not None:
            _write(connection, gone_file)
        return len(past) + again


def _replay(connection: Connection, left: list[Left]) -> None:
    for one in left:
        connection.execute(
            "INSERT INTO gone (grp, seq, seal, why) SELECT grp, %s, %s, %s FROM circle WHERE uuid = %s"
            " ON CONFLICT DO NOTHING",
            (one.entry, bytes.fromhex(one.seal), one.why, one.group),
        )


def _write(connection: Connection, file: Path) -> None:
    rows = connection.execute(
        "SELECT uuid, seq, seal, why FROM gone JOIN circle USING (grp) ORDER BY 1, 2, 3"
    ).fetchall()
    left = [Left(str(uuid), seq, bytes(seal).hex(), why) for uuid, seq, seal, why in rows]
    part = file.with_name(f"{file.name}.{datetime.now(UTC):%Y%m%d%H%M%S}.part")
    part.write_bytes(msgspec.json.encode(left))
    part.replace(file)
