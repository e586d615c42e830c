"""A whole measurement: a PostgreSQL and a gateway of its own, rooms that nobody is in, each figure with its goal."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import msgspec

from kiosk.archive.load import ROW_A_SECOND, flat_out, floors, living
from kiosk.archive.migrations import set_up
from kiosk.archive.own_postgres import own_postgres
from kiosk.archive.problem import ArchiveProblem

FLAT_GOAL, FLOOR_SHARE, LAG_GOAL_S = 8500, 0.15, 15
SMALL, LARGE = 17, 512


class Figure(msgspec.Struct, frozen=True):
    """What was measured, its floor of the same run (0 without one), and whether the goal was met."""

    name: str
    ours: float
    floor: float
    unit: str
    goal: str
    met: bool


def measure(rooms: int, seconds: int, say: Callable[[Figure], None]) -> bool:
    """Whether every goal was met; each figure is said as soon as it is known."""
    found: list[Figure] = []

    def told(figure: Figure) -> None:
        found.append(figure)
        say(figure)

    with own_postgres() as server, TemporaryDirectory(prefix="heard-load-") as folder:
        dsn = server.dsn()
        set_up(dsn, "Rooms for measuring")
        bare = floors(dsn)["bare_copy"]
        with _gateway(dsn, folder) as port:
            asyncio.run(_all(dsn, port, rooms, seconds, bare, told))
    return all(figure.met for figure in found)


async def _all(dsn: str, port: int, rooms: int, seconds: int, bare: float, told: Callable[[Figure], None]) -> None:
    small = await flat_out(dsn, port, rooms, SMALL, 6)
    told(Figure("flat out, batches of 17", small, bare, "rows/s", f"{FLAT_GOAL:,} rows/s", small >= FLAT_GOAL))
    large = await flat_out(dsn, port, max(1, rooms // 10), LARGE, 4)
    share = f"{FLOOR_SHARE} of a bare COPY"
    told(Figure("flat out, batches of 512", large, bare, "rows/s", share, large >= bare * FLOOR_SHARE))
    lived = await living(dsn, port, rooms, seconds)
    wanted = rooms * ROW_A_SECOND
    rate = lived["rows_a_second"]
    told(Figure("rooms that live", rate, wanted, "rows/s", "all of them, none refused", rate >= wanted * 0.9))
    lag = lived["row_lag_p99_s"]
    told(Figure("how late a row is, 99 of 100", lag, 0, "s", f"{LAG_GOAL_S} s", lag <= LAG_GOAL_S))


@contextmanager
def _gateway(dsn: str, folder: str) -> Iterator[int]:
    """In a process of its own; its port."""
    command = [sys.executable, "-m", "kiosk", "archive", "serve", "--dsn", dsn, "--port", "0", "--host", "127.0.0.1"]
    env = {**os.environ, "XDG_CONFIG_HOME": folder}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            found = re.search(r"on port (\d+)", line)
            if found is None:
                raise ArchiveProblem("The gateway did not start.")
            yield int(found[1])
        finally:
            process.terminate()
