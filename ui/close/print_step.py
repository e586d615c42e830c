"""The Print screen: which kinds, how many, on what paper; the page as it prints; where the files are. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.meeting.repair import NotePrinted
from kiosk.paper import printer
from ui.background.make_print import Made, Sent, Wish, make, picture, send
from ui.close.after_the_close import SomethingIsWrong, Way
from ui.close.print_asks import LeaveOut, WhosePage
from ui.close.print_sheet import ACTION_FILES, BEFORE, FILES, KINDS, SheetState, sheet
from ui.wizard.step import Button, Choice, Field, Next, Page, Step, Wrong

T = TypeVar("T")


class PrintWay(Way, Protocol):
    """What printing needs of whoever holds the conversation; answers come on the windows' thread."""

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None: ...
    def say(self, problem: str) -> None: ...
    def draw(self) -> None: ...
    def finish(self) -> None: ...
    def show_file(self, path: Path) -> None:
        """With whatever opens such a file, or a folder, here."""

    def people(self) -> tuple[tuple[str, str], ...]:
        """Who was here: what `--person` takes, and what they are called at the desk."""

    @property
    def paper_used(self) -> tuple[bool, bool]:
        """Whether it was printed on both sides last, and on US Letter."""

    def keep_paper(self, both_sides: bool, letter: bool) -> None: ...


class Print(Step):
    """Full and Easy Read are made by themselves; what is chosen besides is made when it is chosen."""

    def __init__(self, way: PrintWay, record: Path | None, number: int, before: Path | None = None) -> None:
        """`before` is the folder for the paper before the meeting, which `record` is made up for."""
        self._way, self._record, self._number = way, record, number
        both, letter = way.paper_used
        folder = before or (record.parent if record else "")
        self.state = SheetState(BEFORE if before else KINDS, str(folder), both, letter)
        self._first = next(iter(self.state.kinds))
        self.state.chosen, self.state.shown = [self._first], self._first
        self._files = {one: words for one, words in FILES.items() if not (before and one in ACTION_FILES)}
        self._ours: dict[str, Path] = {}
        self._began = False

    def page(self) -> Page:
        if self._record is None:
            return Page(
                title="Practice is not printed.",
                lines=("Nothing of it was kept, so there is nothing to print.",),
                next="Done",
            )
        if not self._began:
            self._began = True
            self._make(*list(self.state.kinds)[:2])
            self._look_for_printers()
        state = self.state
        return Page(
            title=f"Print: {'before ' if state.kinds is BEFORE else ''}meeting {self._number}",
            fields=(
                Field("copies", "How many of each", state.copies),
                Field("folder", "In this folder", state.folder),
            ),
            choices=tuple(
                Choice(kind, one.words, state.told(kind), chosen=kind in state.chosen)
                for kind, one in state.kinds.items()
            ),
            acts=tuple(Button(name, words) for name, words in self._files.items()),
            next="Done",
            sheet=sheet(state),
        )

    def typed(self, field: str, words: str) -> None:
        if field == "folder":
            self.state.folder = words
        else:
            self.state.copies = words
            self._way.draw()

    def chose(self, choice: str) -> Next:
        state = self.state
        state.said = ""
        if choice in state.chosen:
            state.chosen.remove(choice)
            return None
        if choice == "my-own-page":
            return WhosePage(self._way.people(), self._of)
        self._choose(choice)
        return LeaveOut(self) if choice == "without-names" else None

    def _of(self, person: str) -> None:
        self.state.person = person
        self._forget("my-own-page")
        self._choose("my-own-page")

    def leave_out(self, numbers: frozenset[int]) -> None:
        """The lines that somebody could be known by; the copy is made without them."""
        if numbers != self.state.left_out:
            self.state.left_out = numbers
            self._make("without-names")

    def _choose(self, kind: str) -> None:
        self.state.chosen.append(kind)
        self.state.shown, self.state.at = kind, 0
        if kind not in self.state.made:
            self._make(kind)
        else:
            self._show()

    def acted(self, act: str, entry: str) -> Next:
        if act == "wrong" and self.state.kinds is KINDS:
            return SomethingIsWrong(self._way, self._anew)
        does = getattr(self, f"_{act}", None)
        if act in self._files:
            self._file(act)
        elif does is not None:
            does(entry) if entry else does()
        return None

    # What can be pressed beside the kinds

    def _file(self, name: str) -> None:
        if name in self.state.files:
            self.state.files.remove(name)
            return
        self.state.files.append(name)
        if name not in self.state.made:
            self._make(name)

    def _more(self) -> None:
        self.state.copies = str(min(99, self.state.count + 1))

    def _less(self) -> None:
        self.state.copies = str(max(1, self.state.count - 1))

    def _sides(self, which: str) -> None:
        self.state.both_sides = which == "both"
        self._way.keep_paper(self.state.both_sides, self.state.letter)

    def _paper(self, which: str) -> None:
        if self.state.letter == (which == "letter"):
            return
        self.state.letter = which == "letter"
        self._way.keep_paper(self.state.both_sides, self.state.letter)
        self._make(*[kind for kind in self.state.made if kind in self.state.kinds])

    def _printer(self, name: str) -> None:
        self.state.queue = name

    def _page_on(self) -> None:
        self._turn_page(1)

    def _page_back(self) -> None:
        self._turn_page(-1)

    def _turn_page(self, by: int) -> None:
        state = self.state
        made = state.made.get(state.shown)
        if made and 0 <= state.at + by < made.pages:
            state.at += by
            self._show()

    def _open(self) -> None:
        made = self.state.made.get(self.state.shown)
        if made and made.file.is_file():
            self._way.show_file(made.file)

    def _folder(self) -> None:
        self.state.said = f"The files are in {self.state.folder}"
        self._way.show_file(Path(self.state.folder))

    def _again(self) -> None:
        """Where it could not be made: in the folder that is typed now, all anew."""
        self._make(*(self.state.chosen or [self._first]), *self.state.files)
        self._look_for_printers()

    def _anew(self) -> None:
        """No file of ours says any longer what was put right or taken out."""
        self._make(*self.state.made)

    def _print(self) -> None:
        state = self.state
        if not state.queue:
            raise Wrong(f"No printer. The files are made; take them on a stick: {state.folder}")
        if not state.count_is_right:
            raise Wrong("The copies are a number from 1 to 99.")
        if not state.chosen:
            raise Wrong(f"Choose what is printed: 1 to {len(state.kinds)}.")
        state.as_soon_as_made = state.waiting
        if state.waiting:
            state.doing = "It is printed as soon as the pages are made."
            return
        files = [state.made[kind].file for kind in state.chosen]
        state.doing = "Sending it to the printer …"
        queue, copies = state.queue, state.count
        both, media = state.both_sides, "Letter" if state.letter else "A4"
        self._way.send(lambda: send(files, queue, copies, both_sides=both, media=media), self._was_sent)

    # What comes back

    def _forget(self, kind: str) -> None:
        self.state.made.pop(kind, None)

    def _make(self, *names: str) -> None:
        assert self._record is not None
        for name in (one for one in names if one not in self.state.making):
            self.state.making.add(name)
            self._way.send(lambda one=name: (one, self._made(one)), self._was_made)  # type: ignore[misc]

    def _made(self, name: str) -> Made:
        state = self.state
        assert self._record is not None
        if name in FILES:
            wish = Wish("actions" if name in ACTION_FILES else self._first, name)
        else:
            paper = "letter" if state.letter else "a4"
            person = state.person if name == "my-own-page" else ""
            left_out = tuple(sorted(state.left_out)) if name == "without-names" else ()
            wish = Wish(name, "pdf", paper, person, left_out)
        folder = Path(state.folder.strip() or ".").expanduser()
        return make(self._record, self._number, folder, wish, self._ours.get(name))

    def _was_made(self, back: tuple[str, Made]) -> None:
        name, made = back
        self.state.making.discard(name)
        if made.problem:
            self.state.as_soon_as_made, self.state.doing = False, ""
            self.state.made.pop(name, None)
            self._way.say(made.problem)
            return
        first = name == self._first and name not in self.state.made
        self.state.made[name] = made
        self._ours[name] = made.file
        if first:
            self._way.tap(NotePrinted(pages=made.pages), lambda: None)
        if name == self.state.shown:
            self._show()
        if self.state.as_soon_as_made and not self.state.waiting:
            self._print()
        self._way.draw()

    def _show(self) -> None:
        made = self.state.made.get(self.state.shown)
        if made and made.pages:
            at = self.state.at = min(self.state.at, made.pages - 1)
            self._way.send(lambda: picture(made.file, at), self._pictured)

    def _pictured(self, url: str) -> None:
        self.state.picture = url
        self._way.draw()

    def _look_for_printers(self) -> None:
        self._way.send(printer.queues, self._found)

    def _found(self, queues: list[printer.Queue]) -> None:
        self.state.queues = queues
        if self.state.queue not in [one.name for one in queues]:
            self.state.queue = queues[0].name if queues else ""
        self._way.draw()

    def _was_sent(self, sent: Sent) -> None:
        state = self.state
        state.doing = ""
        if sent.problem:
            self._way.say(sent.problem)
            return
        state.said = f"Sent: {state.sheets} sheets." if state.sheets != 1 else "Sent: 1 sheet."
        self._way.draw()
        pages = sum(state.made[kind].pages for kind in state.chosen)
        self._way.tap(NotePrinted(pages=pages, copies=sent.copies), lambda: None)

    def went_on(self) -> Next:
        self._way.finish()
        return "wait"
