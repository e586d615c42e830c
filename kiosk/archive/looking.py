"""Links by which people look: made, ended, and what somebody with one may see, in one transaction with their rights."""

from __future__ import annotations

import csv
import io
import json
import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import psycopg
from aiohttp import web

from kiosk.archive.database import PATH, Connection, connected
from kiosk.archive.known import Away
from kiosk.archive.page import page
from kiosk.archive.problem import ArchiveProblem
from kiosk.archive.reading import WHATS, Asked, Line, lines
from kiosk.words.dates import day_and_time

TOKEN_BYTES = 16
DAYS = 90
PARTS = ("member", "reader")
WHOLE = """
SELECT coalesce(nullif(c.shown_name, ''), c.called, c.uuid::text), max(e.seq), max(e.came),
  (SELECT min(f.from_seq) FROM fork f WHERE f.grp = c.grp)
FROM circle c LEFT JOIN entry e USING (grp) GROUP BY c.grp, 1 ORDER BY 1"""


def add_link(dsn: str, group: str | None, organisation: str | None, days: int) -> str:
    """The secret part of a new link; only its hash stays."""
    token, until = secrets.token_hex(TOKEN_BYTES), datetime.now(UTC) + timedelta(days=days)
    with connected(dsn) as connection:
        sql = "SELECT org, grp FROM circle WHERE called = %s" if group else "SELECT org, NULL FROM organisation"
        found = connection.execute(
            sql if group else f"{sql} WHERE name = coalesce(%s, name) ORDER BY org LIMIT 1", (group or organisation,)
        ).fetchone()
        if found is None:
            raise ArchiveProblem(f"There is nothing called {group or organisation} in this archive.")
        part = "member" if group else "reader"
        values = (sha256(token.encode()).digest(), part, found[0], found[1], until)
        connection.execute("INSERT INTO reader (token, part, org, grp, until) VALUES (%s, %s, %s, %s, %s)", values)
    return token


def end_link(dsn: str, token: str) -> None:
    with connected(dsn) as connection:
        done = connection.execute("DELETE FROM reader WHERE token = %s", (sha256(token.encode()).digest(),))
        if not done.rowcount:
            raise ArchiveProblem("There is no such link.")


def links(dsn: str) -> list[tuple[Any, ...]]:
    """Who may look: part, organisation, group, until when."""
    with connected(dsn) as connection:
        return connection.execute(
            "SELECT r.part, o.name, c.called, r.until FROM reader r LEFT JOIN organisation o USING (org)"
            " LEFT JOIN circle c ON c.grp = r.grp ORDER BY 2, 3, 4"
        ).fetchall()


def seen_with(dsn: str, token: str, words: str, wanted: str) -> web.Response:
    """The page of this link, or one of its lists; 404 where the link is none or is over. Away without a database."""
    try:
        with psycopg.connect(dsn) as connection:
            connection.execute(PATH)
            connection.execute("SET LOCAL ROLE archive_gateway")
            hash_ = sha256(token.encode()).digest()
            found = connection.execute("SELECT part, org, grp FROM link(%s)", (hash_,)).fetchone()
            if found is None or found[0] not in PARTS:
                return web.Response(status=404, text="This link is not known here, or its day is over.")
            part, org, grp = found
            for name, value in (("org", org), ("grp", grp)):
                connection.execute("SELECT set_config(%s, %s, true)", (f"archive.{name}", str(value or "")))
            connection.execute(f"SET LOCAL ROLE archive_{part}")
            return _answered(connection, words, wanted)
    except psycopg.OperationalError as error:
        raise Away from error


def _answered(connection: Connection, words: str, wanted: str) -> web.Response:
    what, _, form = wanted.partition(".")
    if wanted:
        chosen = next((one for one in WHATS if one == what and what != "find"), None)
        if chosen is None or form not in ("csv", "json"):
            return web.Response(status=404, text="There is no such list.")
        found = lines(connection, chosen)
        body, kind = (as_csv(found), "text/csv") if form == "csv" else (json.dumps(found), "application/json")
        return web.Response(text=body, content_type=kind)
    read = {one: lines(connection, one, Asked(open=True, words=words)) for one in WHATS if words or one != "find"}
    body = page(
        "What our groups asked, promised and decided",
        read,
        _whole(connection),
        words,
        datetime.now().astimezone().date(),
    )
    return web.Response(text=body, content_type="text/html")


def _whole(connection: Connection) -> list[str]:
    told = []
    for name, last, came, fork in connection.execute(WHOLE):
        heard = (
            f"last heard from on {day_and_time(came.isoformat())}, up to entry {last}" if came else "nothing came yet"
        )
        two = f" From entry {fork} on there are two records, and both are kept." if fork is not None else ""
        told.append(f"{name}: {heard}.{two}")
    return told


def as_csv(found: list[Line]) -> str:
    """A line of heads, then one for each; what a table would take for a sum is kept from being one."""
    file = io.StringIO()
    if found:
        writer = csv.DictWriter(file, list(found[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({name: _no_sum(value) for name, value in one.items()} for one in found)
    return file.getvalue()


def _no_sum(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
