"""What every surface says in the written meetings is what it said before; `make golden` writes it anew."""

from difflib import unified_diff
from functools import cache

import pytest

from kiosk.meeting.meeting import Meeting, replay
from tests.golden_bridge import Played
from tests.golden_meeting import GOLDEN, NAMES, before, golden

KINDS = ("words", "states", "replay")
MOST_LINES = 60
SURFACES = (
    *("room screen", "room screen, opening", "desk", "desk, listener cards", "tray start_item", "tablets", "pad"),
    *("tablets, coming in", "setup", "close", "print", "print, drawn", "Easy Read", "Easy Read, drawn", "web page"),
)

written = cache(golden)


def differences(before: str, now: str, name: str) -> str:
    """As a patch, cut after so many lines."""
    told = list(unified_diff(before.splitlines(), now.splitlines(), name, f"{name}, now", n=1, lineterm=""))
    more = [f"... and {len(told) - MOST_LINES} lines more"] if len(told) > MOST_LINES else []
    return "\n".join([*told[:MOST_LINES], *more])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_anybody_reads_has_changed_unnoticed(qapp, name: str, kind: str) -> None:
    kept = (GOLDEN / f"{name}.{kind}.txt").read_text(encoding="utf-8")
    now = written(name)[kind]
    assert now == kept, f"`make golden` writes this, if it is meant:\n{differences(kept, now, f'{name}.{kind}')}"


def test_there_is_a_file_for_each_meeting_and_no_other() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.{kind}.txt" for name in NAMES for kind in KINDS}


@pytest.mark.parametrize("surface", SURFACES)
def test_every_surface_is_looked_at(surface: str) -> None:
    kept = (GOLDEN / "every-step.words.txt").read_text(encoding="utf-8")
    assert f"== {surface}\n" in kept


def test_a_changed_sentence_would_be_found() -> None:
    assert "+Next: Kofi." in differences("Next: Ana.\n", "Next: Kofi.\n", "a.words")


@pytest.mark.parametrize("name", NAMES)
def test_a_replayed_record_is_the_meeting_as_it_was(name: str) -> None:
    """Up to its close, with which the names leave that nobody said may stay: who is on the screens still has one."""
    played = before(name)
    for step in played.script.steps:
        was_open = played.room.meeting.is_open
        played.step(step)
        if was_open and step is played.script.steps[-2]:
            assert replayed_otherwise(played) == []
    assert set(replayed_otherwise(played)) <= {"people"}


def replayed_otherwise(played: Played) -> list[str]:
    """The slices that are not as they are in the Room."""
    again = replay(played.room.record.history(played.script.setting.number))
    return [one for one in Meeting.__struct_fields__ if getattr(again, one) != getattr(played.room.meeting, one)]
