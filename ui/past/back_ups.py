"""Back-ups after each close, to a folder or stick the group chose, and one copy of the record. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.meeting.between_meetings import Copied
from kiosk.record.copies import copy_to
from kiosk.record.sqlite_store import RecordFile
from kiosk.room import between
from ui.background.back_up import made_anew, not_there
from ui.past.past import Past
from ui.wizard.step import Button, Field, Next, Page, Step, Wrong

T = TypeVar("T")
ABOUT = "What is taken out of the record is taken out of its back-ups, too. The newest three are kept."


class Keeper(Protocol):
    @property
    def past(self) -> Past: ...

    @property
    def back_ups_in(self) -> str: ...

    def keep_back_ups_in(self, folder: str) -> None: ...

    def choose_folder(self) -> None: ...

    def keep(self, work: Callable[[RecordFile], T]) -> T: ...


class BackUps(Step):
    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._typed, self._told = keeper, keeper.back_ups_in, ""

    def page(self) -> Page:
        there = self._keeper.back_ups_in
        now = f"After each close a back-up goes to {there}." if there else "No back-ups are made yet."
        gone = not_there(Path(there)) if there and not self._told else ""
        return Page(
            title="Back-ups",
            lines=tuple(filter(None, (self._told or now, gone, ABOUT))),
            fields=(Field("folder", "A folder, or a stick", self._typed),),
            acts=(
                Button("choose", "Choose a folder"),
                Button("once", "Only copy the record there, once"),
                *((Button("no_more", "No back-ups from now on"),) if there else ()),
            ),
            next="Keep back-ups there",
        )

    def typed(self, field: str, words: str) -> None:
        self._typed = words

    def acted(self, act: str, entry: str) -> Next:
        if act == "choose":
            self._keeper.choose_folder()
        elif act == "no_more":
            self._keeper.keep_back_ups_in("")
            self._typed, self._told = "", "No back-ups are made from now on. Those that are there stay."
        else:
            folder = self._folder()
            self._told = self._keeper.keep(lambda record: _copied(record, folder))
        return None

    def went_on(self) -> Next:
        folder, path = self._folder(), self._keeper.past.path
        assert path is not None
        if folder.resolve() == path.resolve().parent:
            raise Wrong("The record itself is in that folder. Choose another disk or a stick.")
        self._keeper.keep_back_ups_in(str(folder))
        self._told = made_anew(path, folder)
        return None

    def _folder(self) -> Path:
        folder = Path(self._typed.strip()).expanduser()
        if not self._typed.strip() or not folder.is_dir():
            raise Wrong("Type a folder that is there, such as the stick's.")
        return folder


def _copied(record: RecordFile, folder: Path) -> str:
    """The record says who has it."""
    said = copy_to(record, folder)
    between.write(record, Copied(to=str(folder), seq=record.seq))
    return said
