"""A list from a file before it counts: what each column is, what comes of each line, and why. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.files.decoding import ListProblem
from kiosk.files.head_words import Use
from kiosk.files.heads import Headed
from kiosk.files.list_preview import Line, Preview, preview
from kiosk.files.people_list import columns_of
from ui.setup.start_page import StartPage
from ui.wizard.step import Button, Entry, Next, Page, Step, Wrong

USES: dict[Use, str] = {
    "name": "Name",
    "first": "First name",
    "last": "Last name",
    "called": "Likes to be called",
    "seat": "Seat",
    "job": "Job",
    "supports": "Came with",
    "unused": "Not used",
}
ONE_OR_TWO = (Button("one", "One person"), Button("two", "Two people"))


class FromFile(Step):
    """Nothing changes until the dark button is pressed; then `done`."""

    def __init__(self, start: StartPage, path: Path, done: Callable[[], None]) -> None:
        self._start, self._path, self._done = start, path, done
        self._uses: dict[int, Use] = {}
        self._ticked: dict[int, bool] = {}
        self._problem: tuple[str, ...] = ()
        self._listed: Headed | None = None
        try:
            self._listed = columns_of(path)
        except ListProblem as problem:
            self._problem = problem.sentences

    def page(self) -> Page:
        title = f"Bring in a list: {self._path.name}"
        if self._listed is None:
            return Page(title=title, lines=self._problem, next="")
        shown = self._shown()
        acts = tuple(Button(use, words) for use, words in USES.items())
        columns = (
            Entry(f"column {place}", one.head or f"Column {place + 1}", acts=acts, chosen=one.use)
            for place, one in enumerate(shown.columns)
        )
        return Page(
            title=title,
            lines=(_told(shown), "A group somebody speaks from is never taken from a file."),
            entries=(*columns, *(_line(line) for line in shown.lines)),
            next="Bring in 1 person" if len(shown.people) == 1 else f"Bring in {len(shown.people)} people",
        )

    def _shown(self) -> Preview:
        assert self._listed is not None
        return preview(self._listed, self._uses, self._ticked, self._start.draft.people)

    def acted(self, act: str, entry: str) -> Next:
        kind, _, number = entry.partition(" ")
        if kind == "column":
            self._use(int(number), next(use for use in USES if use == act))
        else:
            self._ticked[int(number)] = act in ("in", "two")
        if act == "two":
            line = next(one for one in self._shown().lines if one.number == int(number))
            self._start.draft.roster.are_two(line.name)
        return None

    def _use(self, column: int, use: Use) -> None:
        """What one column only can be is taken from the other."""
        for place, one in enumerate(self._shown().columns):
            if use not in ("job", "unused") and one.use == use:
                self._uses[place] = "unused"
        self._uses[column] = use

    def went_on(self) -> Next:
        people = self._shown().people
        if not people:
            raise Wrong("Nobody is in yet. Say which column has the names, or put a line in.")
        self._start.bring_in(people)
        self._done()
        return "wait"


def _told(shown: Preview) -> str:
    lines, people = len(shown.lines), len(shown.people)
    out = sum(not line.taken for line in shown.lines)
    said = f"The file has {lines} {'line' if lines == 1 else 'lines'}. "
    said += "1 person comes in. " if people == 1 else f"{people} people come in. "
    said += f"{out} {'line is' if out == 1 else 'lines are'} left out. " if out else ""
    said += "" if shown.heads else "The first line does not say what the columns are. "
    return f"{said}Say what each column is."


def _line(line: Line) -> Entry:
    words = ", ".join(filter(None, line.cells))
    if line.same:
        same = f"This may be the same as {line.same}."
        return Entry(f"line {line.number}", words, same, acts=ONE_OR_TWO, chosen="two" if line.taken else "")
    acts = (Button("in", "In"), Button("out", "Left out"))
    return Entry(f"line {line.number}", words, line.says, acts=acts, chosen="in" if line.taken else "out")
