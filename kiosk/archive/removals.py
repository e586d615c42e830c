"""What is taken out in a room goes here, too, and stays out whatever old copy is sent later."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg

from kiosk.archive.database import gateway_connection
from kiosk.archive.known import Away


async def remove(dsn: str, grp: int, entries: Sequence[tuple[int, bytes]], why: str) -> None:
    """In one transaction: remembered as gone, and what they showed cleared. The marks stay, so the chain holds."""
    numbers, seals = [seq for seq, _ in entries], [seal for _, seal in entries]
    try:
        connection = await gateway_connection(dsn)
        try:
            async with connection.transaction():
                await connection.execute(
                    "INSERT INTO archive.gone (grp, seq, seal, why) SELECT %s, *, %s FROM"
                    " unnest(%s::bigint[], %s::bytea[]) ON CONFLICT DO NOTHING",
                    (grp, why, numbers, seals),
                )
                await connection.execute(
                    "UPDATE archive.entry SET shown = NULL, salt = NULL, kind = NULL, thing = NULL, meeting = NULL"
                    " WHERE grp = %s AND (seq, seal) IN (SELECT * FROM unnest(%s::bigint[], %s::bytea[]))",
                    (grp, numbers, seals),
                )
        finally:
            await connection.close()
    except (psycopg.Error, OSError) as error:
        raise Away from error
