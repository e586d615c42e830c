"""Missing system packages: installed where that is allowed, else one command is printed that does it."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_tree import text

SCRIPT = text(Path(".ci/packages"))
NOBODY = 65534
APT_KNOWS = """case "$2" in libglib2.0-0|libcups2) echo "  Candidate: (none)";; *) echo "  Candidate: 1.0";; esac"""
LETS = 'shift; [ "$1" = true ] || "$@"'
REFUSES = "exit 1"


@pytest.fixture
def machine() -> Iterator[Path]:
    """A folder of programs that stand in for apt's; `asked` in it is what apt-get was called with."""
    with tempfile.TemporaryDirectory(prefix="heard-packages-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "asked").touch()
        (folder / "asked").chmod(0o666)
        fake(folder, "apt-get", f'echo "$@" >> {folder}/asked')
        fake(folder, "apt-cache", APT_KNOWS)
        fake(folder, "dpkg-query", "exit 1")
        yield folder


def fake(folder: Path, name: str, does: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{does}\n")
    (folder / name).chmod(0o755)


def packages(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The script as a person without rights runs it, with the folder's programs first."""
    user = NOBODY if os.geteuid() == 0 else None
    env = {"PATH": f"{folder}:/usr/bin:/bin"}
    command = ["bash", "-s", *arguments]
    return subprocess.run(
        command, input=SCRIPT, env=env, user=user, cwd="/", capture_output=True, text=True, check=False
    )


def asked(folder: Path) -> list[str]:
    return (folder / "asked").read_text().splitlines()


def test_without_rights_one_command_is_printed(machine):
    fake(machine, "sudo", REFUSES)
    done = packages(machine, "run")
    commands = [line for line in done.stderr.splitlines() if line.startswith("  ")]
    assert done.returncode == 1
    assert len(commands) == 1
    assert "python3-venv" in commands[0]
    assert asked(machine) == []


def test_with_sudo_that_asks_for_no_password_it_installs(machine):
    fake(machine, "sudo", LETS)
    done = packages(machine, "test")
    assert (done.returncode, done.stderr) == (0, "")
    assert asked(machine)[0].startswith("update")
    assert {"install", "python3-venv", "chromium", "xvfb"} <= set(asked(machine)[1].split())


def test_what_takes_the_whole_machine_installs_more(machine):
    fake(machine, "sudo", LETS)
    packages(machine, "wide")
    assert {"python3-venv", "chromium", "iproute2"} <= set(asked(machine)[1].split())


def test_of_two_names_the_one_apt_knows_is_taken(machine):
    fake(machine, "sudo", LETS)
    packages(machine, "run")
    names = asked(machine)[1].split()
    assert {"libglib2.0-0t64", "libcups2t64"} <= set(names)
    assert not {"libglib2.0-0", "libcups2"} & set(names)


def test_where_nothing_is_missing_nothing_is_done(machine):
    fake(machine, "sudo", LETS)
    fake(machine, "dpkg-query", 'for name in "$@"; do echo "$name installed"; done')
    done = packages(machine, "test")
    assert (done.returncode, done.stdout, done.stderr, asked(machine)) == (0, "", "", [])


def test_only_what_is_missing_is_installed(machine):
    fake(machine, "sudo", LETS)
    fake(machine, "dpkg-query", 'for name in "$@"; do [ "$name" = qpdf ] || echo "$name installed"; done')
    packages(machine, "test")
    assert asked(machine)[1].split()[-1] == "qpdf"
    assert "xvfb" not in asked(machine)[1]


def test_a_package_that_was_removed_or_only_heard_of_is_missing(machine):
    fake(machine, "sudo", LETS)
    fake(machine, "dpkg-query", "shift 3; for name; do echo $name not-installed; done")
    done = packages(machine, "run")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"python3-venv", "libegl1"} <= set(asked(machine)[1].split())


def test_a_word_it_does_not_know_is_refused(machine):
    done = packages(machine, "everything")
    assert done.returncode == 2
    assert "Say which" in done.stderr


def test_another_apt_at_work_is_waited_for(machine):
    fake(machine, "sudo", LETS)
    fake(machine, "sleep", f'echo "waited $1" >> {machine}/asked')
    busy = "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)"
    fake(
        machine,
        "apt-get",
        f'echo "$@" >> {machine}/asked; [ $(wc -l < {machine}/asked) -gt 4 ] || {{ echo "{busy}" >&2; exit 100; }}',
    )
    done = packages(machine, "run")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in asked(machine)] == ["update", "waited", "update", "waited", "update", "install"]
    assert "DPkg::Lock::Timeout=600" in asked(machine)[-1]


def test_what_apt_refuses_for_another_reason_is_said_at_once(machine):
    fake(machine, "sudo", LETS)
    fake(machine, "sleep", f'echo "waited $1" >> {machine}/asked')
    fake(machine, "apt-get", f'echo "$@" >> {machine}/asked; echo "E: No space left" >&2; exit 100')
    done = packages(machine, "run")
    assert done.returncode == 1
    assert "E: No space left" in done.stderr
    assert [line.split()[0] for line in asked(machine)] == ["update"]
