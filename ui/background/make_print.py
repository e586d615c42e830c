"""The summary made in a process of its own, and handed to a printer. No Qt here."""

from __future__ import annotations

import subprocess
from pathlib import Path

import msgspec
import pikepdf

from kiosk.cli.door import BAD_INPUT
from kiosk.paper import printer
from ui.background.own_process import kiosk_command

LONGEST_S = 120.0


class Made(msgspec.Struct, frozen=True):
    """The file, its pages, and what the program said about it; `problem` instead when there is no file."""

    pdf: Path
    pages: int = 0
    notes: tuple[str, ...] = ()
    problem: str = ""


class Sent(msgspec.Struct, frozen=True):
    queue: str
    copies: int
    problem: str = ""


def summary_file(record: Path, number: int) -> Path:
    """Beside the record; a file's name carries nobody's name."""
    return record.with_name(f"{record.stem}-meeting-{number}.pdf")


def make(record: Path, number: int, pdf: Path) -> Made:
    """Draw the print, so that the windows never wait for it."""
    words = [
        "summary",
        str(record),
        "--meeting",
        str(number),
        "--pdf",
        str(pdf),
        "--html",
        str(pdf.with_suffix(".html")),
    ]
    here = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            kiosk_command(*words),
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=False,
            cwd=here,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Made(pdf, problem=f"The print was not made ({error}). Try again.")
    if done.returncode:
        _forget(pdf)
        return Made(pdf, problem=_why(done))
    with pikepdf.open(pdf) as drawn:
        pages = len(drawn.pages)
    notes = tuple(line for line in done.stdout.splitlines() if str(pdf.parent) not in line)
    return Made(pdf, pages, notes)


def _forget(pdf: Path) -> None:
    """A file that was cut off is nobody's print."""
    for file in (pdf, pdf.with_suffix(".html")):
        if file.is_file():
            file.unlink()


def _why(done: subprocess.CompletedProcess[str]) -> str:
    """The program's own sentence; of a fault only that there was one."""
    said = done.stderr.strip().splitlines()[-1:]
    if done.returncode == BAD_INPUT and said:
        return said[0]
    return f"The print was not made: {said[0] if said else 'the program ended'}. The record is whole; try again."


def send(pdf: Path, queue: str, copies: int) -> Sent:
    try:
        printer.send(pdf, queue, copies)
    except printer.PrinterProblem as problem:
        return Sent(queue, copies, str(problem))
    return Sent(queue, copies)
