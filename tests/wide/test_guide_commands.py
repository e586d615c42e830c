"""Each command the guide names is run, on a record of a meeting, and does what it is named for."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_tree import ROOT
from ui.demo.samples import sample_meeting
from ui.guide.reading import ORDER, PAGES, page


def commands() -> list[str]:
    said = [block.words for name in ORDER for block in page(name) if block.kind == "command"]
    return said + [
        one
        for name in ORDER
        for one in re.findall(r"`(heard-kiosk [^`]+)`", (PAGES / f"{name}.md").read_text(encoding="utf-8"))
    ]


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", *words]
    path = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    return subprocess.run(command, cwd=folder, env=path, text=True, capture_output=True, check=False)


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> tuple[Path, str]:
    """A folder with a group's record of one meeting and a copy of it; and the code on its print."""
    folder = tmp_path_factory.mktemp("guide")
    run(folder, "play", str(sample_meeting("an-ordinary-hour")), "--record", "RECORD")
    run(folder, "copy", "RECORD", "COPY")
    run(folder, "summary", "RECORD", "--html", "print.html")
    (folder / "FOLDER").mkdir()
    code = re.search(r"Code of this record: ([A-Z0-9-]+)", (folder / "print.html").read_text(encoding="utf-8"))
    assert code
    return folder, code[1]


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_each_command_does_what_it_is_named_for(command, played, tmp_path):
    folder, code = played
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    words = [{"CODE": code, "NAME": "Bola Moss"}.get(one, one) for one in shlex.split(command)]
    assert words.pop(0) == "heard-kiosk"
    done = run(tmp_path, *words)
    assert (done.returncode, done.stderr) == (0, "")
