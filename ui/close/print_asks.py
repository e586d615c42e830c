"""What is asked before two kinds are made: whose own page it is, and which lines could tell who somebody is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.summary.kinds.without_names import QUESTION
from ui.wizard.step import Button, Choice, Entry, Next, Page, Step

if TYPE_CHECKING:
    from ui.close.print_step import Print


class WhosePage(Step):
    """They ask for it, and it is handed to them alone; the room screen never shows it."""

    def __init__(self, people: tuple[tuple[str, str], ...], of: Callable[[str], None]) -> None:
        self._people, self._of = people, of

    def page(self) -> Page:
        return Page(
            title="Whose own page?",
            lines=("Only with them, because they asked for it. They get it, and nobody else does.",),
            choices=tuple(Choice(typed, called) for typed, called in self._people),
            columns=3,
            next="",
        )

    def chose(self, choice: str) -> Next:
        self._of(choice)
        return "out"


class LeaveOut(Step):
    """Every line of people's own words, each with one answer."""

    def __init__(self, printing: Print) -> None:
        self._printing = printing
        self._out = set(printing.state.left_out)

    def page(self) -> Page:
        made = self._printing.state.made.get("without-names")
        lines = made.lines if made else ()
        return Page(
            title=QUESTION,
            lines=("What could is left out of this copy.",) if lines else ("Being made. A moment.",),
            entries=tuple(
                Entry(
                    str(number),
                    line,
                    acts=(Button("out", "Leave it out"),),
                    chosen="out" if number in self._out else "",
                )
                for number, line in enumerate(lines, 1)
            ),
            next="Make the copy",
        )

    def acted(self, act: str, entry: str) -> Next:
        self._out ^= {int(entry)}
        return None

    def went_on(self) -> Next:
        self._printing.leave_out(frozenset(self._out))
        return "out"
