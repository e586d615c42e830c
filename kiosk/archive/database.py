"""Connections to the archive's PostgreSQL, each with no more rights than its work needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

import psycopg

from kiosk.archive.problem import ArchiveProblem

Part: TypeAlias = Literal["gateway", "member", "reader", "auditor"]
Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]
AsyncConnection: TypeAlias = psycopg.AsyncConnection[tuple[Any, ...]]
OLDEST = 150_000
WAIT_S = 10
PATH = "SET search_path = archive"


@contextmanager
def connected(dsn: str) -> Iterator[Connection]:
    """One connection, each statement its own transaction. ArchiveProblem in plain words where there is none."""
    try:
        connection = psycopg.connect(dsn, autocommit=True, connect_timeout=WAIT_S)
    except psycopg.Error as error:
        said = f"{error}".strip().splitlines()
        raise ArchiveProblem(
            f"The database cannot be reached: {said[-1] if said else error}. Is the DSN right?"
        ) from error
    try:
        if connection.info.server_version < OLDEST:
            raise ArchiveProblem("The archive needs PostgreSQL 15 or newer.")
        connection.execute(PATH)
        yield connection
    except psycopg.errors.InsufficientPrivilege as error:
        raise ArchiveProblem(f"This database user may not do that: {_first_line(error)}.") from error
    except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName) as error:
        raise ArchiveProblem("There is no archive in this database. Make it with `archive set-up DSN`.") from error
    except psycopg.OperationalError as error:
        raise ArchiveProblem(f"The database went away: {_first_line(error)}.") from error
    finally:
        connection.close()


async def gateway_connection(dsn: str) -> AsyncConnection:
    """One connection that may add, look up and clear, and no more, whoever logs in."""
    connection = await psycopg.AsyncConnection.connect(dsn, autocommit=True, connect_timeout=WAIT_S)
    await connection.execute(PATH)
    await connection.execute("SET ROLE archive_gateway")
    return connection


def _first_line(error: psycopg.Error) -> str:
    return f"{error}".strip().splitlines()[0] if f"{error}".strip() else type(error).__name__
