"""The slip that somebody at the pad takes home, where there is a printer. Printing never holds up the pad."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.forms.card import Offer
from kiosk.paper import printer
from kiosk.paper.slip import print_slip
from ui.background.task import Errands

OFFER = Offer(id="slip", words="Print this for me", second="Only who you can turn to.")
TAKE_IT = "It is at the printer. Nothing is kept."


class Slips:
    """`lines` are the place's own, as they stand when somebody prints."""

    def __init__(self, lines: Callable[[], tuple[str, ...]], parent: QObject | None = None) -> None:
        self._lines, self._errands = lines, Errands(parent)
        self.has_printer = False
        self._errands.send(printer.queues, self._found)

    def _found(self, queues: list[printer.Queue]) -> None:
        self.has_printer = bool(queues)

    def print(self, then: Callable[[str], None]) -> None:
        """`then` with what to say: that it is there, or why not."""
        lines = self._lines()
        self._errands.send(lambda: print_slip(lines) or TAKE_IT, then)

    def rest(self) -> None:
        """Until what is on its way is there."""
        self._errands.wait()
