"""Printing the cards people come in with. They hold the way in, so no file is left where a printer took them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.paper import printer
from kiosk.summary.join_cards import WayIn, write_join_cards
from kiosk.words.grammar import counted

AT_THE_PRINTER = "{many} at the printer. Cut along the lines."
NO_PRINTER = "No printer. {many} in {file}; take it on a stick."
NOT_TAKEN = "{why} The cards are in {file}."
NO_ROOM = "The cards cannot be kept in {folder}: {why}."


def print_join_cards(way: WayIn, seats: Sequence[int | None], file: Path) -> str:
    """On the usual printer, else kept in `file`; what became of them, in a sentence."""
    try:
        write_join_cards(way, seats, file)
    except OSError as error:
        return NO_ROOM.format(folder=file.parent, why=error.strerror or error)
    many = counted(len(seats), "card").capitalize()
    queues = printer.queues()
    if not queues:
        return NO_PRINTER.format(many=many, file=file)
    try:
        printer.send(file, queues[0].name)
    except printer.PrinterProblem as problem:
        return NOT_TAKEN.format(why=problem, file=file)
    file.unlink(missing_ok=True)
    return AT_THE_PRINTER.format(many=many)
