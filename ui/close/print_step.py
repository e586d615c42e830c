"""After the meeting has closed: nothing private is left, and the print."""

from __future__ import annotations

from pathlib import Path

from kiosk.meeting.repair import NotePrinted
from kiosk.paper import printer
from kiosk.room.room import Room
from ui.background.make_print import Made, Sent, make, send, summary_file
from ui.close.after_the_close import SomethingIsWrong
from ui.close.context import ClosingContext
from ui.wizard.step import Button, Choice, Entry, Field, Next, Page, Step, Wrong

WRONG = Button("wrong", "Something is wrong in it")


class NothingIsLeft(Step):
    """The list of what was private, looked at in the Room itself."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._left: dict[str, int] | None = None

    def look(self) -> None:
        self._way.ask(private_things, self._looked)

    def _looked(self, left: dict[str, int]) -> None:
        self._left = left
        self._way.draw()

    def page(self) -> Page:
        left = self._left or {}
        return Page(
            title="The meeting is closed.",
            lines=("What was private lived in memory only. This is what is left of it.",) if self._left else (),
            entries=tuple(
                Entry(what, what, "Nothing is left" if not count else "Something is left", beside=True)
                for what, count in left.items()
            ),
        )


def private_things(room: Room) -> dict[str, int]:
    """What is still held of each private kind; on the Room's thread."""
    held, ballots, confided = room.aside.feelings, room.aside.ballots, room.aside.confided
    votes = (ballots.check, ballots.look_back, ballots.ladder, ballots.if_we_disagree)
    answers = (*votes, ballots.practised, confided.organisations.answers)
    return {
        "Strong feelings": len(held.by_id),
        "Finding it hard": len(held.hard),
        "A break, or to be heard": len(held.breaks) + len(held.listen),
        "Checking in afterwards": len(held.closing),
        "People\u2019s own limits": len(held.limits),
        "Fears and goals for today": confided.fears.held + len(confided.goals.by_person) + len(confided.goals.judged),
        "Private answers": sum(map(len, answers)),
    }


class Print(Step):
    """Makes the file, says where it is, and sends it to a printer if there is one."""

    def __init__(self, way: ClosingContext, record: Path | None, number: int) -> None:
        self._way, self._record, self._number = way, record, number
        self._folder = str(record.parent) if record else ""
        self._made: Made | None = None
        self._queues: list[printer.Queue] | None = None
        self._doing = ""
        self._copies = "1"
        self._sent = ""

    def page(self) -> Page:
        if self._record is None:
            return Page(
                title="Practice is not printed.",
                lines=("Nothing of it was kept, so there is nothing to print.",),
                next="Done",
            )
        if self._doing:
            return Page(title=self._doing, lines=("The room screen goes on meanwhile.",), next="")
        if self._made is None or self._made.problem:
            return Page(
                title="Print the record?",
                lines=("It is saved as a PDF in this folder, with a web page of the same words beside it.",),
                fields=(Field("folder", "The folder", self._folder),),
                acts=(WRONG,),
                choices=(Choice("without", "Go on without a print"),),
                next="Make the print",
            )
        return self._printed(self._made)

    def _printed(self, made: Made) -> Page:
        pages = "1 page" if made.pages == 1 else f"{made.pages} pages"
        queues = self._queues or []
        where = (f"It is saved, {pages}: {made.pdf}", *made.notes)
        none = () if queues else ("There is no printer here. The file can be printed anywhere.",)
        return Page(
            title=self._sent or "The print is ready.",
            lines=where + none,
            fields=(Field("copies", "How many copies", self._copies, share=0.3),) if queues else (),
            choices=tuple(
                Choice(one.name, f"Print on {one.name}", "The usual printer." if one.usual else "") for one in queues
            ),
            acts=(Button("again", "Look for printers again"), WRONG),
            next="Done",
        )

    def typed(self, field: str, words: str) -> None:
        if field == "folder":
            self._folder = words
        else:
            self._copies = words

    def chose(self, choice: str) -> Next:
        if choice == "without":
            self._way.finish()
            return "wait"
        copies = self._copies.strip()
        if not (copies.isascii() and copies.isdigit() and 1 <= int(copies) <= 99):
            raise Wrong("The copies are a number from 1 to 99.")
        assert self._made is not None
        pdf = self._made.pdf
        self._doing = "Sending it to the printer \u2026"
        self._way.send(lambda: send(pdf, choice, int(copies)), self._was_sent)
        return None

    def acted(self, act: str, entry: str) -> Next:
        if act == WRONG.key:
            return SomethingIsWrong(self._way, self._changed)
        self._doing = "Looking for printers \u2026"
        self._way.send(printer.queues, self._found)
        return None

    def _changed(self) -> None:
        """What was made does not say it."""
        self._made, self._sent = None, ""

    def _make(self, record: Path) -> None:
        number = self._number
        folder = Path(self._folder.strip() or ".").expanduser()
        pdf = folder / summary_file(record, number).name
        self._doing = "Making the print \u2026"
        self._way.send(lambda: make(record, number, pdf), self._was_made)

    def _was_made(self, made: Made) -> None:
        self._made = made
        if made.problem:
            self._doing = ""
            self._way.turn()
            self._way.say(made.problem)
            return
        self._way.tap(NotePrinted(pages=made.pages), lambda: None)
        self._way.send(printer.queues, self._found)

    def _found(self, queues: list[printer.Queue]) -> None:
        self._queues, self._doing = queues, ""
        self._way.turn()

    def _was_sent(self, sent: Sent) -> None:
        self._doing = ""
        self._sent = "" if sent.problem else f"It is with the printer {sent.queue}."
        self._way.turn()
        if sent.problem or self._made is None:
            self._way.say(sent.problem)
        else:
            self._way.tap(NotePrinted(pages=self._made.pages, copies=sent.copies), lambda: None)

    def went_on(self) -> Next:
        if self._record is not None and (self._made is None or self._made.problem):
            self._make(self._record)
            return None
        self._way.finish()
        return "wait"
