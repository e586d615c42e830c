"""The last minutes: the cards on every tablet, reading back, and closing."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import ReadBack
from kiosk.paper.slip import print_slip
from ui.close.context import ClosingContext
from ui.wizard.step import Button, Choice, Entry, Field, Next, Page, Step

MOST_LINES = 6


class OnTheTablets(Step):
    """Everybody has the same cards; nobody sees another's answer, and this screen sees none."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._typed: dict[str, str] = {}
        self._slip = ""

    def _lines(self) -> list[str]:
        """The place's own contacts as they stand, and one more line to type in."""
        before = dict(enumerate(self._way.aftercare))
        return [self._typed.get(str(at), before.get(at, "")) for at in range(min(len(before) + 1, MOST_LINES))]

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def _contacts(self) -> tuple[str, ...]:
        return tuple(one for line in self._lines() if (one := " ".join(line.split())))

    def went_on(self) -> Next:
        self._way.keep_aftercare(self._contacts())
        self._typed.clear()
        self._slip = ""
        return "on"

    def acted(self, act: str, entry: str) -> Next:
        """For somebody without a tablet: the lines to take home, and nothing of whose they are."""
        contacts, self._slip = self._contacts(), "Sending a slip to the printer …"
        self._way.send(lambda: print_slip(contacts), self._printed)
        return None

    def _printed(self, problem: str) -> None:
        self._slip = "" if problem else "The slip is at the printer. Nothing is kept of it."
        self._way.draw()
        if problem:
            self._way.say(problem)

    def page(self) -> Page:
        return Page(
            title="Give it five quiet minutes.",
            lines=(
                "Every tablet has these cards now. Nobody else sees an answer, not even you.",
                "With them stand the lines of this place: whom people can turn to afterwards.",
                *((self._slip,) if self._slip else ()),
            ),
            acts=(Button("slip", "Print a slip with these lines"),),
            entries=(
                *self._goals(),
                Entry("ladder", "How was it today?", self._how_it_was(), beside=True),
                Entry(
                    "care", "Before you go", "Would you like someone to check in with you? You can say no.", beside=True
                ),
                Entry("without", "Without a tablet", "Ask them aside, or hand them the shared pad.", beside=True),
            ),
            fields=tuple(Field(str(at), f"Line {at + 1}", line, share=0.5) for at, line in enumerate(self._lines())),
        )

    def _goals(self) -> Iterator[Entry]:
        """What people asked everybody to watch, in one row."""
        called = self._way.meeting.people.at_the_desk
        goals = [f"{called.start(owner)}: \u201c{text}\u201d" for owner, text in self._way.watched]
        if goals:
            yield Entry("goals", "Did they do it?", " ".join(goals), beside=True)

    def _how_it_was(self) -> str:
        """Where somebody comes from an organisation, the others are asked about them too."""
        if any(person.side == "organisation" for person in self._way.meeting.people.here()):
            return "Done to us, for us or with us. Five questions about the organisations."
        return "Done to us, done for us, or done with us."


class ReadingBack(Step):
    """Pages 1, 4 and 6 on the room screen; the room says whether it agrees."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._shown = False

    def page(self) -> Page:
        said = self._way.meeting.opening.read_back
        if not self._shown:
            return Page(
                title="Shall we read it back?",
                lines=("The room sees what the print will say: what changes, who held the power, what was decided.",),
                choices=(
                    Choice("show", "Show it on the room screen"),
                    Choice("skip", "Do not read it back", "The print says so."),
                ),
                next="Next" if said is not None else "",
            )
        return Page(
            title="Is this how it was?",
            lines=("Turn the pages with the room. Somebody who sees it differently can write on the print.",),
            choices=(
                Choice("next", "Next page in the room"),
                Choice("before", "The page before"),
                Choice("agreed", "Everyone agrees", chosen=said is True),
                Choice("not_all", "Not agreed by all", chosen=said is False),
            ),
            columns=2,
            next="",
        )

    def chose(self, choice: str) -> Next:
        if choice == "show":
            self._way.read_back(self._show)
            return "wait"
        if choice == "skip":
            self._hide()
            return "on"
        if choice in ("next", "before"):
            turn = self._way.room.next_page if choice == "next" else self._way.room.previous_page
            turn()
            return None
        self._way.tap(ReadBack(agreed=choice == "agreed"), self._agreed)
        return "wait"

    def _show(self, pages: list[list[str]]) -> None:
        self._shown = True
        self._way.room.show_pages(pages)
        self._way.turn()

    def _agreed(self) -> None:
        self._hide()
        self._way.on()

    def _hide(self) -> None:
        self._shown = False
        self._way.room.hide_pages()


class CloseIt(Step):
    def __init__(self, way: ClosingContext) -> None:
        self._way = way

    def page(self) -> Page:
        return Page(
            title="Close the meeting?",
            lines=("What was private is wiped now. What is on record stays.",),
            choices=(Choice("close", "Close the meeting"),),
            acts=(Button("back", "Go back to the meeting"),),
            next="",
        )

    def chose(self, choice: str) -> Next:
        self._way.tap(CloseMeeting(), self._way.closed)
        return "wait"

    def acted(self, act: str, entry: str) -> Next:
        self._way.leave()
        return "wait"
