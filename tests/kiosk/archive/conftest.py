"""A real PostgreSQL, started once for a run; each test has a database, a gateway and kiosks of its own."""

from collections.abc import Callable, Iterator

import pytest

from kiosk.archive.own_postgres import OwnPostgres, own_postgres
from tests.archive import Archive, Kiosk, fresh, running


@pytest.fixture(scope="session")
def postgres() -> Iterator[OwnPostgres]:
    with own_postgres() as server:
        yield server


@pytest.fixture
def dsn(postgres) -> str:
    return fresh(postgres)


@pytest.fixture
def archive(postgres, tmp_path) -> Iterator[Archive]:
    with running(postgres, tmp_path / "council") as made:
        yield made


@pytest.fixture
def kiosk(tmp_path) -> Callable[[str], Kiosk]:
    """A computer with settings of its own, by a name."""
    return lambda name="laptop": Kiosk(tmp_path / name)
