"""What the Print screen shows, as plain values. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kiosk.paper.printer import Queue
from ui.background.make_print import Made

NO_PRINTER = "No printer. The files are made; take them on a stick: 7."
NAMES = "The names of those who said yes to print are on it, and no others."


class KindWords(msgspec.Struct, frozen=True):
    """A kind of print on the screen: what it is called, and what it is for after its number of pages."""

    words: str
    about: str


KINDS: Mapping[str, KindWords] = {
    "full": KindWords("In full", "Everything the room agreed to keep"),
    "easy-read": KindWords("Easy Read", "Short sentences and pictures"),
    "large-18": KindWords("Large print", "Letters of 18 point"),
    "without-names": KindWords("Without names", "No names at all"),
    "my-own-page": KindWords("My own page", "For one person, who asks for it"),
}
BEFORE: Mapping[str, KindWords] = {
    "before": KindWords("In full", "On one sheet or two"),
    "before-easy-read": KindWords("Easy Read", "Short sentences and pictures"),
}
ACTION_FILES = ("csv", "ics")
FILES: Mapping[str, str] = {
    "html": "Web page",
    "docx": "Word",
    "csv": "Actions as a table",
    "ics": "Days for a calendar",
}


@dataclass
class SheetState:
    """What was chosen and made; `shown` is the kind whose page `at` (from 0) is seen."""

    kinds: Mapping[str, KindWords] = field(default_factory=lambda: KINDS)
    folder: str = ""
    both_sides: bool = True
    letter: bool = False
    chosen: list[str] = field(default_factory=lambda: ["full"])
    files: list[str] = field(default_factory=list)
    made: dict[str, Made] = field(default_factory=dict)
    making: set[str] = field(default_factory=set)
    queues: list[Queue] | None = None
    queue: str = ""
    copies: str = "1"
    person: str = ""
    left_out: frozenset[int] = frozenset()
    shown: str = "full"
    at: int = 0
    picture: str = ""
    doing: str = ""
    as_soon_as_made: bool = False  # Print was pressed before the pages were there
    said: str = ""

    @property
    def count_is_right(self) -> bool:
        copies = self.copies.strip()
        return copies.isascii() and copies.isdigit() and 1 <= int(copies) <= 99

    @property
    def count(self) -> int:
        return int(self.copies.strip()) if self.count_is_right else 1

    @property
    def waiting(self) -> bool:
        return any(kind in self.making or kind not in self.made for kind in self.chosen)

    def each(self, kind: str) -> int:
        """Sheets of one copy."""
        pages = self.made[kind].pages if kind in self.made else 0
        return -(-pages // 2) if self.both_sides else pages

    @property
    def sheets(self) -> int:
        return self.count * sum(map(self.each, self.chosen))

    def told(self, kind: str) -> str:
        """ "4 pages. Everything the room agreed to keep"; without pages until it is made."""
        about = self.kinds[kind].about
        if kind in self.making:
            return f"Being made. {about}"
        if kind not in self.made:
            return about
        pages = self.made[kind].pages
        return f"{_many(pages, 'page')}. {about}"

    def each_kind(self) -> str:
        """ "8 in full (2 sheets each) and 8 Easy Read (3 sheets each)." """
        parts = []
        for kind in self.chosen:
            each = self.each(kind)
            name = self.kinds[kind].words.replace("In full", "in full")
            parts.append(f"{self.count} {name} ({_many(each, 'sheet')} each)")
        *first, last = parts or ["nothing chosen"]
        return f"{', '.join(first)} and {last}." if first else f"{last}."


def _many(count: int, one: str) -> str:
    return f"{count} {one if count == 1 else f'{one}s'}"


def _options(state: SheetState) -> list[list[Any]]:
    """What it does, its words, its key, to which value, whether it is so now, and how it is called."""
    return [
        ["less", "\N{MINUS SIGN}", "", "", False, "One less"],
        ["more", "+", "", "", False, "One more"],
        ["sides", "Both sides", "", "both", state.both_sides],
        ["sides", "One side", "", "one", not state.both_sides],
        ["paper", "A4", "", "a4", not state.letter],
        ["paper", "US Letter", "", "letter", state.letter],
    ]


def sheet(state: SheetState) -> dict[str, Any]:
    """For QML: words, and what is on."""
    made = state.made.get(state.shown)
    seen = state.kinds[state.shown].words
    others = [one for one in state.queues or () if one.name != state.queue]
    now = next((one for one in state.queues or () if one.name == state.queue), None)
    looking = "Looking for printers …" if state.queues is None else NO_PRINTER
    return {
        "picture": state.picture,
        "page": f"{seen}\nPage {state.at + 1} of {made.pages}" if made and made.pages else f"{seen}\nBeing made.",
        "fileName": made.file.name if made else "",
        "filesOn": list(state.files),
        "printers": [one.name for one in state.queues or ()],
        "printer": state.queue,
        "printerSays": now.state if now else looking,
        "others": "  ".join(f"{one.name}: {one.state}" for one in others),
        "options": _options(state),
        "sheets": "" if state.waiting else f"{_many(state.sheets, 'sheet')}: {state.each_kind()}",
        "doing": state.doing or state.said or "Nothing is printing now.",
        "notes": [note for one in state.made.values() for note in one.notes],
        "names": NAMES,
        "wrong": state.kinds is KINDS,
    }
