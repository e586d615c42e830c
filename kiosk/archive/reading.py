"""What an organisation, a group or an auditor may read: lists in plain values, each line of one group."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import msgspec
from psycopg.rows import dict_row

from kiosk.archive.database import Connection
from kiosk.archive.problem import ArchiveProblem

What: TypeAlias = Literal["asks", "promises", "decisions", "power", "find"]
WHATS: tuple[What, ...] = get_args(What)
Line: TypeAlias = dict[str, Any]

_NAME = "coalesce(nullif(c.shown_name, ''), c.called, c.uuid::text) AS group"
_OF_A_GROUP = "(%(group)s::text IS NULL OR c.called = %(group)s OR c.uuid::text = %(group)s)"
_SQL: dict[What, str] = {
    "asks": f"""SELECT {_NAME}, number, v.text, v.since, v.times, v.answer, v.open, v.thing
      FROM ask v JOIN circle c USING (grp)
      WHERE {_OF_A_GROUP} AND (%(since)s::date IS NULL OR v.since >= %(since)s) AND (v.open OR NOT %(open)s)
      ORDER BY v.since, 1, number""",
    "promises": f"""SELECT {_NAME}, number, v.text, v.made, v.due, v.state, v.thing
      FROM promise v JOIN circle c USING (grp)
      WHERE {_OF_A_GROUP} AND (%(since)s::date IS NULL OR v.made >= %(since)s)
      AND (v.state NOT IN ('kept', 'rolled_back') OR NOT %(open)s) ORDER BY v.due NULLS LAST, v.made, 1, number""",
    "decisions": f"""SELECT {_NAME}, number, v.text, v.day, v.result, v.ended, v.rolled_back, v.told, v.thing
      FROM decision v JOIN circle c USING (grp)
      WHERE {_OF_A_GROUP} AND (%(since)s::date IS NULL OR v.day >= %(since)s)
      AND (v.result = 'agreed' OR NOT %(open)s) ORDER BY v.day, 1, number""",
    "power": f"""SELECT {_NAME}, v.meeting, v.day, v.power, v.holder, v.via, v.minutes::int AS minutes
      FROM power_minutes v JOIN circle c USING (grp)
      WHERE {_OF_A_GROUP} AND (%(since)s::date IS NULL OR v.day >= %(since)s)
      ORDER BY 1, v.day, v.meeting, v.power, v.minutes DESC, v.holder, v.via""",
    "find": f"""SELECT {_NAME}, v.day, v.body->>'text' AS text, v.thing FROM shown v JOIN entry e USING (grp, seq)
      JOIN circle c USING (grp) JOIN thing_text t ON t.grp = v.grp AND t.thing = v.thing AND t.text = v.body->>'text'
      WHERE {_OF_A_GROUP} AND (%(since)s::date IS NULL OR v.day >= %(since)s) AND e.kind = 'thing_shared'
      AND to_tsvector('english', e.shown::jsonb->>'text') @@ plainto_tsquery('english', %(words)s)
      ORDER BY v.day DESC, 1""",
}


class Asked(msgspec.Struct, frozen=True):
    """Which lines: of one group, since a day, only what is open or in force, with these words."""

    group: str | None = None
    since: date | None = None
    open: bool = False
    words: str = ""


def lines(connection: Connection, what: What, asked: Asked | None = None) -> list[Line]:
    """As whoever the connection looks as may see them; days as ISO, ids as text."""
    values = msgspec.structs.asdict(asked or Asked())
    with connection.cursor(row_factory=dict_row) as cursor:
        found = cursor.execute(_SQL[what], values).fetchall()
    return [{name: _plain(value) for name, value in row.items()} for row in found]


def refuse_unless_known(connection: Connection, group: str | None) -> None:
    found = connection.execute("SELECT 1 FROM circle WHERE called = %s OR uuid::text = %s", (group, group)).fetchone()
    if group is not None and found is None:
        raise ArchiveProblem(f"There is no group called {group} in this archive.")


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | str) else str(value)
