"""The wheel holds all that Heard draws, and both commands work from it where the project's own files are not."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk import __version__
from tests.source_tree import ROOT, project_files

DRAWN = {".qml", ".js", ".css", ".html", ".svg", ".toml", ".sql"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # setuptools leaves what it copied in build/, so it is handed a copy.
    source = folder / "source"
    for path in project_files():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes((ROOT / path).read_bytes())
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder with the wheel alone in it; its dependencies are the ones the tests run with."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(folder)]
    subprocess.run([*command, str(wheel)], check=True, timeout=300)
    return folder


def run(installed: Path, command: str, *words: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-P", str(installed / "bin" / command), *words]
    env = {"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin", "HOME": str(installed)}
    return subprocess.run(
        start, cwd=installed.parent, env=env, capture_output=True, text=True, check=False, timeout=300
    )


def test_everything_that_is_drawn_is_inside(wheel):
    inside = set(ZipFile(wheel).namelist())
    drawn = {str(path) for path in project_files() if path.suffix in DRAWN and path.parts[0] in ("kiosk", "ui")}
    assert len(drawn) > 80
    assert drawn - inside == set()
    assert {str(path) for path in project_files() if path.name == "qmldir"} - inside == set()


@pytest.mark.parametrize("command", ["heard", "heard-kiosk"])
def test_both_commands_say_their_version(installed, command):
    done = run(installed, command, "--version")
    assert (done.returncode, done.stdout) == (0, f"Heard {__version__}\n")


def test_the_demo_plays_from_the_wheel_and_leaves_its_print(installed, tmp_path):
    done = run(installed, "heard", "--demo", str(tmp_path / "demo"))
    assert done.returncode == 0, done.stderr
    made = {path.suffix for path in (tmp_path / "demo").iterdir()}
    assert {".pdf", ".png", ".heard"} <= made
