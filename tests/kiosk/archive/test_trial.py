"""One command shows all of it: a newcomer sees the page, and nothing is left when it is stopped."""

import re
import signal
import subprocess
import sys

from tests.archive import Machine, fetched
from tests.source_tree import ROOT


def test_how_many_rooms_it_takes_is_measured_with_each_figure_beside_its_goal(tmp_path):
    done = Machine(tmp_path / "machine").run("archive", "load", "--rooms", 3, "--seconds", 1)
    said = done.stdout.splitlines()
    assert [line.split("  ")[0] for line in said] == [
        "flat out, batches of 17",
        "flat out, batches of 512",
        "rooms that live",
        "how late a row is, 99 of 100",
    ]
    assert done.returncode == any(line.endswith("MISSED") for line in said)


def test_it_is_tried_out_in_one_command(tmp_path):
    machine = Machine(tmp_path / "machine")
    command = [sys.executable, "-m", "kiosk", "archive", "try"]
    started = subprocess.Popen(command, env=machine.env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    said = []
    for line in started.stdout:
        said.append(line)
        if "Ctrl-C" in line:
            break
    address = re.search(r"Look at (\S+)", "".join(said))[1]
    status, page = fetched(address)
    started.send_signal(signal.SIGINT)
    rest, _ = started.communicate(timeout=120)
    assert (status, started.returncode) == (200, 0)
    assert "Young carers" in page
    assert rest == "Stopped, and nothing of it is left.\n"
    assert not list(machine.folder.rglob("*.pem"))
