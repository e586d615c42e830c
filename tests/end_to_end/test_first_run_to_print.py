"""From the first screen to paper with the keyboard only, in real windows, through a real print queue."""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf
import pytest

from kiosk.meeting.beforehand import SUPPORT
from kiosk.meeting.meeting import replay
from kiosk.meeting.repair import SummaryPrinted
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests import cups
from tests.source_tree import ROOT


@pytest.fixture
def printing():
    with tempfile.TemporaryDirectory(prefix="cups-", dir="/tmp") as folder, cups.opened(Path(folder)) as opened:
        yield opened


def test_first_run_to_print(xvfb, printing, tmp_path):
    paper = printing.plug("reading-room")
    home, pictures = tmp_path / "home", tmp_path / "pictures"
    for folder in (home, pictures):
        folder.mkdir()
    env = {**xvfb.env, **{key: printing.env[key] for key in ("CUPS_SERVER",)}}
    env |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "tests.end_to_end.keyboard_run", str(pictures)]
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=240, check=False)
    assert (done.returncode, done.stderr) == (0, "")

    path = home / "Heard" / "record-1.heard"
    assert list(problems(path)) == []
    record = RecordFile.read(path)
    history = list(record.history(1))
    record.close()
    m = replay(history)
    assert m.opening.closed
    assert m.opening.read_back
    assert m.opening.rules["disagreement"].rule == "write_both_views"
    assert m.opening.limit_owner == "Cabinet"
    assert (m.beforehand.talked, m.beforehand.papers) == ((1, 3), {"": 2})
    assert m.beforehand.support == dict.fromkeys(SUPPORT, True)
    assert m.promises.change == "Two visits before any eviction, from 1 June."
    assert m.powers.holder("agenda") == "P1"
    printed = [one.event.pages for one in history if isinstance(one.event, SummaryPrinted)]

    (made,) = (home / "Heard").glob("Harbour Lane Board, *, in full.pdf")
    with pikepdf.open(made) as file:
        pages = len(file.pages)
    assert printed == [pages, pages]
    with pikepdf.open(io.BytesIO(paper.result(timeout=30))) as received:
        assert len(received.pages) == pages
