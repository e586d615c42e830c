"""Invitations: a file for one kiosk of one group, good for a day."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from kiosk.archive.database import Connection, connected
from kiosk.archive.invitation import Invitation, whole_address
from kiosk.archive.problem import ArchiveProblem
from kiosk.archive.serving import certificate_of
from kiosk.record.kiosk_key import called

HOURS_GOOD = 24
CODE_BYTES = 16


def invite(dsn: str, group: str, address: str, organisation: str | None) -> Invitation:
    """Made and remembered; of the code only its hash stays in the database."""
    name_there = " ".join(group.split())
    if not name_there:
        raise ArchiveProblem("Say which group is invited.")
    with connected(dsn) as connection:
        org, name = _organisation(connection, organisation)
        code, until = secrets.token_hex(CODE_BYTES), datetime.now(UTC) + timedelta(hours=HOURS_GOOD)
        connection.execute(
            "INSERT INTO archive.invite (code, org, called, until) VALUES (%s, %s, %s, %s)",
            (sha256(code.encode()).digest(), org, name_there, until),
        )
        found = connection.execute("SELECT certificate FROM archive.this").fetchone()
        shown = bytes(found[0]).hex() if found and found[0] else certificate_of(connection).fingerprint
    return Invitation(name, name_there, whole_address(address), shown, code, until.isoformat(timespec="seconds"))


def _organisation(connection: Connection, name: str | None) -> tuple[int, str]:
    if name is not None:
        connection.execute("INSERT INTO archive.organisation (name) VALUES (%s) ON CONFLICT DO NOTHING", (name,))
    found = connection.execute(
        "SELECT org, name FROM archive.organisation WHERE name = coalesce(%s, name) ORDER BY org LIMIT 1", (name,)
    ).fetchone()
    if found is None:
        raise ArchiveProblem("There is no organisation in this archive. Run `archive set-up DSN` again.")
    return int(found[0]), str(found[1])


def end_kiosk(dsn: str, group: str, signs: str) -> str:
    """Take nothing from this kiosk any more; what people call it. ArchiveProblem where it is none of the group's."""
    with connected(dsn) as connection:
        rows = connection.execute(
            "SELECT grp, key FROM kiosk JOIN circle USING (grp) WHERE called = %s AND ended IS NULL", (group,)
        ).fetchall()
        wanted = signs.strip().upper().removeprefix("KIOSK ")
        found = [(grp, key) for grp, key in rows if called(bytes(key)).endswith(f" {wanted}")]
        if not found:
            known = ", ".join(called(bytes(key)) for _, key in rows) or "none"
            raise ArchiveProblem(f"{signs} is no kiosk that sends for {group}. Those that do: {known}.")
        connection.execute("UPDATE kiosk SET ended = now() WHERE grp = %s AND key = %s", found[0])
        return called(bytes(found[0][1]))
