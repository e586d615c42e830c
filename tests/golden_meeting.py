"""One written meeting seen from everywhere: the sentences of each surface, and what stood there after each step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from kiosk.files.meeting_script import Step
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.meeting import Meeting, evolve
from kiosk.record.codec import tag_of
from kiosk.record.sqlite_store import RecordFile
from tests.golden_bridge import Played
from tests.golden_devices import devices
from tests.golden_print import prints
from tests.golden_screens import Screens
from tests.golden_wizards import closing, setting_up

MEETINGS = Path(__file__).parent / "meetings"
GOLDEN = Path(__file__).parent / "golden"
# Each with the meeting that stands before it in its group's record, or "".
NAMES = {
    "an-ordinary-hour": "",
    "every-step": "",
    "every-step-again": "every-step",
    "question-that-changed": "",
    "seven-to-three": "",
}

_CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")  # of the record: new each time it is made


def golden(name: str) -> dict[str, str]:
    """The text of each golden file of a meeting, by the end of its name."""
    seen = Seen(name)
    return {"words": seen.words(), "states": seen.states(), "replay": replayed(seen.record, seen.number)}


class Seen:
    """Plays a meeting to its end, looking at every surface after each step."""

    def __init__(self, name: str) -> None:
        self._lines: dict[str, set[str]] = {}
        self._states: list[str] = []
        with TemporaryDirectory() as folder:
            self._play(name, Path(folder))

    def _play(self, name: str, folder: Path) -> None:
        played = before(name)
        self.record, self.number = played.room.record, played.script.setting.number
        self._see({"setup": setting_up(played.script.setting, played.script.group, folder)})
        first, *steps = played.script.steps
        played.step(first)
        screens = Screens(played)
        self._after(first, screens, played)
        for step in steps:
            played.step(step)
            self._after(step, screens, played)
        self._see({"desk, listener cards": screens.listener_cards()})
        self._see({"close": closed_by_hand(name)})
        self._see(prints(self.record, self.number, folder))

    def _after(self, step: Step, screens: Screens, played: Played) -> None:
        seen = {**screens.look(), **devices(played.room)}
        self._see(seen)
        tap = step.taps[0]
        self._states.append(f"{_time(step.at)} {tap.who} {tag_of_step(tap.does)}: {' '.join(_hashes(seen))}")

    def _see(self, seen: dict[str, Iterable[str]]) -> None:
        for surface, lines in seen.items():
            self._lines.setdefault(surface, set()).update(lines)

    def words(self) -> str:
        blocks = []
        for surface, lines in sorted(self._lines.items()):
            blocks.append("\n".join([f"== {surface}", *sorted({_CODE.sub("CODE", line) for line in lines})]))
        return "\n\n".join(blocks) + "\n"

    def states(self) -> str:
        return "\n".join(self._states) + "\n"


def before(name: str) -> Played:
    """A meeting about to open, in a record that holds those of its group before it."""
    if not NAMES[name]:
        return Played(MEETINGS / f"{name}.toml")
    former = before(NAMES[name])
    for step in former.script.steps:
        former.step(step)
    return Played(MEETINGS / f"{name}.toml", former.room.record)


def closed_by_hand(name: str) -> Iterator[str]:
    """The same meeting, closed page by page at the desk."""
    played = before(name)
    first, *steps = played.script.steps
    played.step(first)
    screens = Screens(played)
    last = max(place for place, step in enumerate(steps) if isinstance(step.taps[0].does, CloseMeeting))
    for step in steps[:last]:
        played.step(step)
    yield from closing(screens.bridge, screens.room, lambda: list(screens.look()["room screen"]))


def replayed(record: RecordFile, number: int) -> str:
    """Each entry with the slices it changed and a hash of each, by replaying the record."""
    m, lines = Meeting(), []
    for happened in record.history(number):
        was, m = m, evolve(m, happened)
        changed = (name for name in Meeting.__struct_fields__ if getattr(m, name) != getattr(was, name))
        hashes = (f"{name}={_hash(_bare(getattr(m, name)).encode())}" for name in changed)
        lines.append(f"{happened.seq} {tag_of(happened.event)}: {' '.join(hashes)}")
    return "\n".join(lines) + "\n"


def _bare(value: Any) -> str:
    """A value without the fields that are as they are by default: a field more changes nothing."""
    if isinstance(value, msgspec.Struct):
        usual = value.__struct_defaults__
        names = value.__struct_fields__
        defaults = dict(zip(names[len(names) - len(usual) :], usual, strict=True))
        held = {name: getattr(value, name) for name in names}
        return _bare({name: one for name, one in held.items() if name not in defaults or one != defaults[name]})
    if isinstance(value, dict):
        return f"{{{','.join(f'{key}:{_bare(one)}' for key, one in value.items())}}}"
    if isinstance(value, frozenset):
        return f"{{{','.join(sorted(map(_bare, value)))}}}"
    if isinstance(value, tuple | list):
        return f"[{','.join(map(_bare, value))}]"
    return repr(value)


def tag_of_step(does: msgspec.Struct) -> str:
    return str(does.__struct_config__.tag)


def _hashes(seen: dict[str, list[str]]) -> Iterator[str]:
    """One for each surface; the trays of all acts together."""
    grouped: dict[str, list[str]] = {}
    for surface, lines in seen.items():
        grouped.setdefault("trays" if surface.startswith("tray") else surface, []).extend([surface, *lines])
    for surface, lines in grouped.items():
        yield f"{surface.replace(', ', '-').replace(' ', '-')}={_hash(chr(10).join(lines).encode())}"


def _hash(told: bytes) -> str:
    return sha256(told).hexdigest()[:6]


def _time(ms: int) -> str:
    return f"{ms // 3_600_000}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}"
