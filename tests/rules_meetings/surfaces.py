"""What stands on the room screen, the desk, each person's tablet and the shared pad at a time of a written meeting.

An expectation may hold `[[seen]]`: `at`, `on` (room screen, desk, tablet of NAME, pad), `says`, `never`; the lines
asked for are parts of lines that stand there once everything up to that second has been done.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import at_a_pad, glance
from tests.golden_bridge import Played
from tests.golden_screens import Screens
from tests.golden_words import words
from ui.pad.pad_view import home, seats


class Watched:
    """A meeting played second by second into memory; `look` gives the lines of one surface as they stand."""

    def __init__(self, script: Path, former: list[str]) -> None:
        record: RecordFile | None = None
        for one in former:
            earlier = Played(script.with_name(one), record)
            record = earlier.room.record
            for step in earlier.script.steps:
                _done(earlier, step)
        self.played = Played(script, record)
        self._steps = list(self.played.script.steps)
        _done(self.played, self._steps.pop(0))
        self.screens = Screens(self.played)

    def up_to(self, second: int) -> None:
        """Everything that was done until then, and the clock at that second."""
        while self._steps and self._steps[0].at <= second * 1000:
            _done(self.played, self._steps.pop(0))
        self.played.clock.ms = max(second * 1000, self.played.clock.ms)
        self.played.room.tell_time()
        self.screens.bridge.changed.emit()

    def look(self, surface: str) -> list[str]:
        room = self.played.room
        if surface == "room screen":
            return list(self.screens._room_screen())
        if surface == "desk":
            return list(self.screens._desk())
        at = glance(room)
        if surface == "pad":
            shared = at_a_pad(at)
            here = [one.id for one in room.meeting.people.by_id.values() if one.here and room.meeting.is_open]
            return [*words(seats(room)), *(line for one in here for line in words(home(state_of(shared, one))))]
        return words(state_of(at, surface.removeprefix("tablet of ")))


def _done(played: Played, step: Any) -> None:
    try:
        played.step(step)
    except Refused:
        return


def unseen(script: Path) -> Iterator[str]:
    """One line for each thing that should stand on a surface and does not, or the other way round."""
    expect = tomllib.loads(script.with_name(f"{script.stem}.expect.toml").read_text())
    watched = Watched(script, expect.get("after", []))
    for one in sorted(expect["seen"], key=lambda one: one["at"]):
        hours, minutes, seconds = map(int, one["at"].split(":"))
        watched.up_to(hours * 3600 + minutes * 60 + seconds)
        text = "\n".join(watched.look(one["on"]))
        where = f"{one['at']} {one['on']}"
        yield from (f"{where} does not say: {said}" for said in one.get("says", []) if said not in text)
        yield from (f"{where} says: {said}" for said in one.get("never", []) if said in text)
