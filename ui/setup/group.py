"""Which group meets, and where its record is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.record.folder import Found, records_in
from kiosk.record.sqlite_store import RecordProblem
from ui.setup.draft import Draft
from ui.setup.records import Former, default_folder, free_name, opened, refuse_place
from ui.wizard.step import Choice, Field, Move, Page, Question, Wrong


class WhichGroup(Question):
    """A record that is here, one from elsewhere, or a new one. `go_on` continues a meeting that is open in one."""

    def __init__(self, draft: Draft, last_record: str, go_on: Callable[[Path], None]) -> None:
        self._draft = draft
        self._folder = Path(last_record).parent if last_record else default_folder()
        self._go_on = go_on
        self._found: dict[str, Found] = {}
        self.former: Former | None = None

    def page(self) -> Page:
        self._found = {str(found.path): found for found in records_in(self._folder)[0]}
        known = tuple(
            Choice(key, found.group, _held(found), chosen=not self._draft.is_new and found.path == self._draft.path)
            for key, found in self._found.items()
        )
        return Page(
            title="Which group is meeting?",
            lines=("Each group has one record. All its meetings are in it.",),
            choices=(
                *known,
                Choice("new", "A new group", self._draft.group if self._draft.is_new else "", chosen=self._has_new),
                Choice("elsewhere", "A group whose record is somewhere else"),
            ),
            next="Next" if self._draft.path else "",
        )

    @property
    def _has_new(self) -> bool:
        return self._draft.is_new and self._draft.path is not None

    def chose(self, choice: str) -> Move:
        if choice == "new":
            return NewGroup(self._draft, self)
        if choice == "elsewhere":
            return RecordElsewhere(self)
        return self.take(Path(choice))

    def take(self, path: Path) -> Move:
        """Take a record that is there; Wrong with what its file says of itself."""
        try:
            found, former = opened(path)
        except RecordProblem as problem:
            raise Wrong(str(problem)) from problem
        if found.open_number:
            return MeetingStillOpen(found, self._go_on)
        draft = self._draft
        if draft.path != path:
            draft.number = found.next_number
            draft.place, draft.purpose = (former.place, former.purpose) if former else ("", "")
        draft.path, draft.group, draft.is_new, draft.taken = path, found.group, False, found.meetings
        self.former = former
        return "on"

    def went_on(self) -> Move:
        if not self._draft.is_new and self._draft.path:
            return self.take(self._draft.path)
        return "on" if self._draft.path else None


def _held(found: Found) -> str:
    if found.open_number:
        return f"Meeting {found.open_number} is still open. {found.path.name}"
    held = len(found.meetings)
    said = "No meeting yet." if not held else "1 meeting." if held == 1 else f"{held} meetings."
    return f"{said} {found.path.name}"


class NewGroup(Question):
    """A new record: the group's name and the folder it is kept in."""

    def __init__(self, draft: Draft, group: WhichGroup) -> None:
        self._draft, self._which = draft, group
        self._name = draft.group if draft.is_new else ""
        self._folder = draft.folder or str(default_folder())

    def page(self) -> Page:
        return Page(
            title="What is the group called?",
            lines=("Its record is one file. It stays on this computer, in this folder.",),
            fields=(
                Field("group", "The group", self._name, "Harbour Lane Supported Housing Board"),
                Field("folder", "The folder for its record", self._folder),
            ),
        )

    def typed(self, field: str, words: str) -> None:
        if field == "group":
            self._name = words
        else:
            self._folder = words

    def went_on(self) -> Move:
        name, folder = self._name.strip(), Path(self._folder.strip()).expanduser()
        if not name:
            raise Wrong("Type what the group is called.")
        if not self._folder.strip():
            raise Wrong("Type the folder the record is kept in.")
        path = free_name(folder)
        try:
            refuse_place(path, name)
        except RecordProblem as problem:
            raise Wrong(str(problem)) from problem
        draft = self._draft
        if not draft.is_new:
            draft.number = 1
        draft.group, draft.folder, draft.path, draft.is_new, draft.taken = name, str(folder), path, True, ()
        self._which.former = None
        return "on"


class RecordElsewhere(Question):
    """The record's file, typed; a file manager's path can be pasted."""

    def __init__(self, group: WhichGroup) -> None:
        self._which = group
        self._path = ""

    def page(self) -> Page:
        return Page(
            title="Where is the group\u2019s record?",
            lines=("Type the file, or paste it from your file manager.",),
            fields=(Field("path", "The record\u2019s file", self._path, "/home/us/Heard/record-1.heard"),),
        )

    def typed(self, field: str, words: str) -> None:
        self._path = words

    def went_on(self) -> Move:
        said = self._path.strip().removeprefix("file://").strip("'\"")
        if not said:
            raise Wrong("Type the record\u2019s file.")
        return self._which.take(Path(said).expanduser())


class MeetingStillOpen(Question):
    """One meeting at a time: the one that is open is gone on with first."""

    def __init__(self, found: Found, go_on: Callable[[Path], None]) -> None:
        self._found, self._go_on = found, go_on

    def page(self) -> Page:
        return Page(
            title=f"Meeting {self._found.open_number} of {self._found.group} is still open.",
            lines=("It can be gone on with, or closed there. Then a new one can start.",),
            choices=(Choice("go_on", "Go on with it", "Same turn, same list."),),
            next="",
        )

    def chose(self, choice: str) -> Move:
        self._go_on(self._found.path)
        return "wait"
