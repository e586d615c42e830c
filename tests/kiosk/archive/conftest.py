"""A real PostgreSQL, started once for a run; each test has a database, a gateway and kiosks of its own."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from kiosk.archive.migrations import set_up
from kiosk.archive.own_postgres import OwnPostgres, own_postgres
from tests.archive import Archive, Kiosk

names = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[OwnPostgres]:
    with own_postgres() as server:
        yield server


@pytest.fixture
def dsn(postgres) -> str:
    return postgres.make_database(f"archive_{next(names)}")


@pytest.fixture
def archive(dsn, tmp_path) -> Iterator[Archive]:
    """Set up, with its gateway running."""
    set_up(dsn, "Harbour Council")
    made = Archive(dsn, tmp_path / "council")
    made.start()
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture
def kiosk(tmp_path) -> Callable[[str], Kiosk]:
    """A computer with settings of its own, by a name."""
    return lambda name="laptop": Kiosk(tmp_path / name)
