"""Sender, gateway and PostgreSQL are killed at moments nobody chose: nothing is lost, nothing is there twice."""

import random
import subprocess
import sys
from contextlib import suppress

import pytest

from kiosk.archive.own_postgres import own_postgres
from tests.archive import Kiosk, running
from tests.source_tree import ROOT

ROUNDS, LONGEST_S = 6, 2.5


@pytest.fixture
def place(tmp_path):
    """An archive on a PostgreSQL of its own, which can be killed."""
    with own_postgres() as postgres, running(postgres, tmp_path / "council") as archive:
        yield archive, postgres


def sending(kiosk: Kiosk, record) -> subprocess.Popen:
    command = [sys.executable, "-m", "kiosk", "archive", "send", str(record)]
    return subprocess.Popen(command, env=kiosk.env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_any_moment_all_of_it_is_there_once(place, tmp_path):
    archive, postgres = place
    dice = random.Random(7)
    kiosks = []
    for name in ("a", "b"):
        kiosk = Kiosk(tmp_path / name)
        record = kiosk.play("every-step", own=True)
        archive.lets_in(kiosk, record, name)
        kiosks.append((kiosk, record))
    kiosks[0][0].play("every-step-again")
    for turn in range(ROUNDS):
        started = [sending(*one) for one in kiosks]
        with suppress(subprocess.TimeoutExpired):
            started[0].wait(timeout=dice.uniform(0, LONGEST_S))
        what = ("sender", "gateway", "postgres")[turn % 3]
        if what == "sender":
            started[0].kill()
        elif what == "gateway":
            archive.kill()
            archive.start()
        else:
            postgres.kill()
            postgres.start_again()
        for one in started:
            one.wait(timeout=60)
    for kiosk, record in kiosks:
        kiosk.does("archive", "send", record)
        assert kiosk.status(record)["there"] == kiosk.status(record)["here"]
    found = archive.check()
    assert (found["faults"], found["forks"]) == ([], [])
    assert [one["entries"] for one in found["groups"]] == [kiosk.status(record)["here"] + 1 for kiosk, record in kiosks]
