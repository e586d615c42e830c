"""Printing the slip somebody takes home. Whose it is, is nowhere: no name, no meeting, no file left, no entry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.paper import printer

NO_PRINTER = "There is no printer here. The lines stay on the screen."
NOT_TAKEN = "The printer did not take it. The lines stay on the screen."


def print_slip(lines: Sequence[str]) -> str:
    """The lines on the usual printer; "", or a sentence saying why not."""
    from kiosk.summary.slip import write_slip  # what draws on paper is not needed before somebody prints

    queues = printer.queues()
    if not queues:
        return NO_PRINTER
    with TemporaryDirectory(prefix="heard-slip-") as folder:
        pdf = Path(folder) / "slip.pdf"
        write_slip(lines, pdf)
        try:
            printer.send(pdf, queues[0].name)
        except printer.PrinterProblem:
            return NOT_TAKEN
    return ""
