"""Swear words, capitals and clumsy grammar go from the tablet to the paper as they were typed; no filter exists."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AgreeRule
from kiosk.record.sqlite_store import RecordFile
from tests.kiosk.summary.renderers.paper_reader import words_of
from tests.kiosk.tablets import rooms

ANGRY = "WE ARE FUCKING SICK of your shit,and nobody never done NOTHING about it!!! bloody cowards"
CLUMSY = "me i dont of got no where to go what am i ment to do then?? its BOLLOCKS"
TAPS = (
    {"does": "make_ask", "ask": "", "text": ANGRY},
    {"does": "propose_question", "text": f"Will they {CLUMSY}"},
    {"does": "add_minority_statement", "people": 3, "text": ANGRY.lower(), "read_back": True},
    {"does": "add_expectation", "kind": "mine", "text": f"to get out of this SHITHOLE. {CLUMSY}"},
    {"does": "add_unsaid", "text": f"{CLUMSY} Arse", "may_print": True},
    {"does": "signal_feeling", "id": "", "choice": "just_so_you_know", "share": "record", "words": f"Damn. {ANGRY}"},
    {"does": "add_standing_line", "text": "some of us is PISSED OFF and unpaid"},
    {"does": "state_change", "text": "No more bullshit by june"},
    {"does": "write_down", "said": f"{CLUMSY} he said", "about": "NOWHERE to go"},
)


def said_of(tap: dict) -> str:
    return tap.get("words") or tap.get("said") or tap["text"]


@pytest.fixture
async def record(tmp_path: Path) -> Path:
    """A meeting in which one tablet said all of it over HTTP."""
    path, ticks = tmp_path / "ours.heard", itertools.count()
    room = await rooms.opened(RecordFile.create(path, "The group"))
    await rooms.does(room, "tess", AgreeRule(about="disagreement", rule="skipped"))
    await rooms.does(room, "tess", HandOver(power="record", to="dez"))
    async with rooms.served(room, seconds=lambda: float(next(ticks))) as server, rooms.tablet(server) as tablet:
        await tablet.come_in("dez")
        for tap in TAPS:
            assert (await tablet.tap(tap))[0] == 200
    await rooms.does(room, "tess", CloseMeeting())
    room.record.close()
    return path


def test_every_word_is_on_the_paper_as_it_was_typed(record: Path, tmp_path: Path) -> None:
    pdf, page = tmp_path / "out.pdf", tmp_path / "out.html"
    command = [sys.executable, "-m", "kiosk", "summary", str(record), "--pdf", str(pdf), "--html", str(page)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    paper = " ".join(words_of(pdf).split())
    for tap in TAPS:
        assert said_of(tap) in paper, tap["does"]


def test_there_is_no_list_of_words_anywhere() -> None:
    root = Path(__file__).parents[3]
    sources = [*root.glob("kiosk/**/*.py"), *root.glob("ui/**/*.py"), *root.glob("ui/**/*.js")]
    held = [path.name for path in sources if {"fuck", "shit", "bastard"} & set(path.read_text().lower().split())]
    assert sources
    assert held == []
