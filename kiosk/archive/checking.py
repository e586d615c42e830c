"""Whether what is kept is what rooms sent: every seal, every mark of what is shown, every signature, and each fork."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import msgspec

from kiosk.archive.database import Connection, connected
from kiosk.record.kiosk_key import called, head, vouches
from kiosk.words.dates import day_and_time

CHANGED_SHOWN = "what is shown was changed"
NOT_ITS_KIOSK = "the signature is not that of a kiosk of this group"
FAULTS = """
SELECT grp, seq, fault FROM chain_fault
UNION ALL SELECT grp, seq, %(shown)s FROM shown_fault
UNION ALL SELECT grp, seq, fault FROM head_fault ORDER BY 1, 2, 3"""
# Who signed a branch first after it began: the first head at or after it that hangs on it is found by walking on.
BRANCHES = """
WITH RECURSIVE walk (grp, from_seq, branch, seq, seal) AS (
  SELECT f.grp, f.from_seq, e.seal, e.seq, e.seal FROM fork f
  JOIN entry e ON e.grp = f.grp AND e.seq = f.from_seq
  UNION ALL
  SELECT w.grp, w.from_seq, w.branch, n.seq, n.seal FROM walk w
  JOIN entry n ON n.grp = w.grp AND n.seq = w.seq + 1 AND n.before = w.seal
)
SELECT w.grp, w.from_seq, w.branch, max(w.seq), count(*),
  (array_agg(b.key ORDER BY b.seq) FILTER (WHERE b.key IS NOT NULL))[1], min(b.came)
FROM walk w LEFT JOIN batch b ON b.grp = w.grp AND b.seq = w.seq AND b.seal = w.seal
GROUP BY w.grp, w.from_seq, w.branch ORDER BY w.grp, w.from_seq, min(b.came)"""


class Fault(msgspec.Struct, frozen=True):
    """What does not hold: at which entry of which group, and how."""

    group: str
    entry: int
    fault: str


class Branch(msgspec.Struct, frozen=True):
    """One of the records after a fork: the kiosk that sent it, since when, and its last entry."""

    kiosk: str
    since: str
    last: int
    entries: int


class Fork(msgspec.Struct, frozen=True):
    group: str
    from_entry: int
    branches: tuple[Branch, ...]

    @property
    def says(self) -> str:
        parts = ", ".join(f"{one.kiosk} since {one.since}" for one in self.branches)
        number = {2: "two"}.get(len(self.branches), str(len(self.branches)))
        return f"{self.group}: from entry {self.from_entry} on there are {number} records: {parts}."


class Group(msgspec.Struct, frozen=True):
    """How much of one group is here."""

    group: str
    entries: int
    last: int
    last_came: str


class Checked(msgspec.Struct, frozen=True):
    groups: tuple[Group, ...]
    faults: tuple[Fault, ...]
    forks: tuple[Fork, ...]

    @property
    def holds(self) -> bool:
        return not self.faults


def check(dsn: str, group: str | None = None) -> Checked:
    """Of all groups, or the one that is called so."""
    with connected(dsn) as connection:
        names = {
            grp: str(called or uuid)
            for grp, called, uuid in connection.execute("SELECT grp, called, uuid FROM circle ORDER BY called")
            if group in (None, called, str(uuid))
        }
        faults = [Fault(names[grp], seq, fault) for grp, seq, fault in _faults(connection) if grp in names]
        return Checked(tuple(_groups(connection, names)), tuple(faults), tuple(_forks(connection, names)))


def _faults(connection: Connection) -> Iterator[tuple[int, int, str]]:
    yield from connection.execute(FAULTS, {"shown": CHANGED_SHOWN}).fetchall()
    sql = (
        "SELECT b.grp, c.uuid, b.seq, b.seal, b.key, b.signature, k.key IS NOT NULL FROM batch b"
        " JOIN circle c USING (grp) LEFT JOIN kiosk k ON k.grp = b.grp AND k.key = b.key ORDER BY b.grp, b.seq"
    )
    for grp, uuid, seq, seal, key, signature, known in connection.execute(sql):
        if not known or not vouches(bytes(key), bytes(signature), head(UUID(str(uuid)), seq, bytes(seal))):
            yield grp, seq, NOT_ITS_KIOSK


def _groups(connection: Connection, names: dict[int, str]) -> Iterator[Group]:
    sql = "SELECT grp, count(*), max(seq), max(came) FROM entry GROUP BY grp"
    found = {grp: (entries, last, came) for grp, entries, last, came in connection.execute(sql)}
    for grp, name in names.items():
        entries, last, came = found.get(grp, (0, 0, None))
        yield Group(name, entries, last, came.isoformat(timespec="seconds") if came else "")


def _forks(connection: Connection, names: dict[int, str]) -> Iterator[Fork]:
    found: dict[tuple[int, int], list[Branch]] = {}
    for grp, from_seq, _, last, entries, key, came in connection.execute(BRANCHES):
        since = day_and_time(came.isoformat()) if came else ""
        kiosk = called(bytes(key)) if key else "A kiosk that nobody knows"
        found.setdefault((grp, from_seq), []).append(Branch(kiosk, since, last, entries))
    for (grp, from_seq), branches in found.items():
        if grp in names:
            yield Fork(names[grp], from_seq, tuple(branches))
