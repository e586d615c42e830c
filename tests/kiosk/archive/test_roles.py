"""Who may read or change what: each role against each table and view, row by row."""

import psycopg
import pytest

from kiosk.archive.migrations import own_files, set_up
from kiosk.archive.problem import ArchiveProblem
from tests.archive import fresh

GROUPS = {1: (1, b"a"), 2: (1, b"b"), 3: (2, b"c")}  # a group with its organisation
VIEWS = (
    "entry",
    "batch",
    "circle",
    "shown",
    "ask",
    "promise",
    "decision",
    "power_minutes",
    "chain_fault",
    "head_fault",
    "fork",
)
READS: dict[str, set[str]] = {
    "member": set(VIEWS),
    "reader": set(VIEWS),
    "auditor": {"batch", "circle", "chain_fault", "head_fault", "fork"},
    "gateway": {"circle"},
}


@pytest.fixture(scope="module")
def filled(postgres):
    dsn = fresh(postgres)
    set_up(dsn, "Harbour Council")
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET search_path = archive")
        connection.execute("INSERT INTO organisation (name) VALUES ('Another Trust')")
        for org, name in GROUPS.values():
            seal = name * 32
            connection.execute(
                "INSERT INTO circle (org, uuid, first_seal, called) VALUES (%s, gen_random_uuid(), %s, %s)",
                (org, seal, name.decode()),
            )
        for grp, (_, name) in GROUPS.items():
            connection.execute(
                "INSERT INTO batch (grp, seq, seal, key, signature) VALUES (%s, 1, %s, %s, %s)", (grp, *[name * 32] * 3)
            )
            told = f'{{"kind": "ask_made", "thing": "00000000-0000-0000-0000-00000000000{grp}", "day": "2026-03-03"}}'
            connection.execute(
                "INSERT INTO entry (grp, seq, seal, before, row_mark, salt, shown, kind, thing)"
                " VALUES (%s, 1, %s, %s, %s, 'salt', %s, 'ask_made', gen_random_uuid())",
                (grp, *[name * 32] * 3, told),
            )
    return dsn


def sees(dsn: str, part: str, sql: str, **settings: int):
    """The rows, or "refused"."""
    with psycopg.connect(dsn) as connection:
        connection.execute("SET search_path = archive")
        for name, value in settings.items():
            connection.execute("SELECT set_config(%s, %s, true)", (f"archive.{name}", str(value)))
        connection.execute(f"SET LOCAL ROLE archive_{part}")
        try:
            done = connection.execute(sql)
            return done.fetchall() if done.description else []
        except psycopg.errors.InsufficientPrivilege:
            return "refused"
        finally:
            connection.rollback()


@pytest.mark.parametrize("part", READS)
def test_each_role_reads_its_views_and_no_other(filled, part):
    refused = {view for view in VIEWS if sees(filled, part, f"SELECT * FROM {view}") == "refused"}
    assert refused == set(VIEWS) - READS[part]
    assert sees(filled, part, "SELECT * FROM invite") == "refused"


@pytest.mark.parametrize("view", ["entry", "batch", "circle", "shown", "ask"])
def test_rows_are_of_ones_own_group_or_organisation(filled, view):
    groups = f"SELECT DISTINCT grp FROM {view} ORDER BY 1"
    assert sees(filled, "member", groups) == sees(filled, "reader", groups) == []
    assert sees(filled, "member", groups, grp=2) == [(2,)]
    assert sees(filled, "member", groups, org=1) == []
    assert sees(filled, "reader", groups, org=1) == [(1,), (2,)]
    assert sees(filled, "reader", groups, org=2) == [(3,)]
    assert sees(filled, "reader", groups, org=1, grp=3) == [(1,), (2,)]


@pytest.mark.parametrize("part", ["auditor", "gateway"])
@pytest.mark.parametrize("column", ["shown", "salt", "kind", "thing", "meeting"])
def test_what_is_shown_is_not_for_the_gateway_or_an_auditor(filled, part, column):
    assert sees(filled, part, f"SELECT {column} FROM entry") == "refused"


def test_an_auditor_checks_every_group(filled):
    assert len(sees(filled, "auditor", "SELECT grp, seq, seal, before, row_mark, shown_mark, came FROM entry")) == 3
    assert len(sees(filled, "auditor", "SELECT * FROM chain_fault")) == 3


@pytest.mark.parametrize("part", READS)
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET shown = 'x'",
        "UPDATE entry SET row_mark = 'x'",
        "DELETE FROM entry",
        "DELETE FROM gone",
        "UPDATE circle SET org = 1",
        "INSERT INTO circle (org, uuid, first_seal) VALUES (1, gen_random_uuid(), repeat('x', 32)::bytea)",
        "INSERT INTO kiosk (key, grp) VALUES (repeat('x', 32)::bytea, 1)",
        "INSERT INTO reader (token, part, until) VALUES ('x', 'reader', now())",
        "DROP TABLE entry",
        "SELECT * FROM pg_authid",
    ],
)
def test_no_role_changes_what_was_kept(filled, part, sql):
    assert sees(filled, part, sql) == "refused"


def test_the_gateway_may_clear_what_is_shown(filled):
    clears = "UPDATE entry SET shown = NULL, salt = NULL WHERE seq = 1"
    assert sees(filled, "gateway", clears) == []
    assert sees(filled, "member", clears, grp=1) == "refused"


def test_migrations_are_applied_once_and_a_changed_one_is_named(dsn):
    assert set_up(dsn, "Harbour Council") == list(own_files())
    assert set_up(dsn, "Harbour Council") == []
    changed = {name: text + "\n-- later" for name, text in own_files().items()}
    with pytest.raises(ArchiveProblem, match=r"^0001_tables.sql is not the file this archive was made with"):
        set_up(dsn, "Harbour Council", changed)


def test_an_archive_of_the_first_schema_with_rows_in_it_is_widened(dsn):
    first, *later = own_files()
    set_up(dsn, "Harbour Council", {first: own_files()[first]})
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "INSERT INTO archive.circle (org, uuid, first_seal) VALUES (1, gen_random_uuid(), repeat('x', 32)::bytea)"
        )
    assert set_up(dsn, "Harbour Council") == later
    assert sees(dsn, "auditor", "SELECT count(*) FROM circle") == [(1,)]
