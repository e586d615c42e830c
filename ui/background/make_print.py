"""Prints made in a process of their own, shown as pictures, and handed to a printer. No Qt here."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from threading import Lock

import msgspec
import pypdfium2

from kiosk.cli.door import BAD_INPUT
from kiosk.paper import printer
from ui.background.own_process import kiosk_command

LONGEST_S = 120.0
WIDE = 772  # dots of a page that is shown
_drawing = Lock()  # pdfium draws one page at a time


class Wish(msgspec.Struct, frozen=True):
    """One file: a kind of print in a format, or actions; for whom, on what paper, and without which lines."""

    kind: str = "full"
    format: str = "pdf"
    paper: str = "a4"
    person: str = ""
    left_out: tuple[int, ...] = ()


class Made(msgspec.Struct, frozen=True):
    """The file, its pages, and what the program said about it; `problem` instead when there is no file.

    `lines` are those of people's own words, each with its number, where one has to be asked about them.
    """

    file: Path
    pages: int = 0
    notes: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    problem: str = ""


class Sent(msgspec.Struct, frozen=True):
    queue: str
    copies: int
    jobs: tuple[str, ...] = ()
    problem: str = ""


def make(record: Path, number: int, folder: Path, wish: Wish, instead: Path | None = None) -> Made:
    """Draw a print into the folder, so that the windows never wait; `instead` is a file of ours it stands for."""
    if instead and instead.is_file():
        instead.unlink()
    before = set(_files(folder))
    try:
        done = _run(["summary", str(record), "--meeting", str(number), "--json", *_words(folder, wish)])
    except (OSError, subprocess.TimeoutExpired) as error:
        return Made(folder, problem=f"The print was not made ({error}). Try again.")
    if done.returncode:
        for file in set(_files(folder)) - before:
            file.unlink()  # a file that was cut off is nobody's print
        return Made(folder, problem=_why(done))
    told = json.loads(done.stdout)
    file = Path(told["files"][0])
    return Made(file, _pages(file), tuple(told["notes"]), tuple(told["lines"]))


def _words(folder: Path, wish: Wish) -> list[str]:
    if wish.kind == "actions":
        return ["--actions", wish.format, "--out", str(folder)]
    words = ["--kind", wish.kind, "--format", wish.format, "--paper", wish.paper, "--out", str(folder)]
    words += ["--person", wish.person] if wish.person else []
    return words + [word for number in wish.left_out for word in ("--leave-out", str(number))]


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []


def _run(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        kiosk_command(*words),
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
        stdin=subprocess.DEVNULL,
    )


def _pages(file: Path) -> int:
    if file.suffix != ".pdf":
        return 0
    with _drawing:
        pdf = pypdfium2.PdfDocument(file)
        pages = len(pdf)
        pdf.close()
    return pages


def _why(done: subprocess.CompletedProcess[str]) -> str:
    """The program's own sentence; of a fault only that there was one."""
    said = done.stderr.strip().splitlines()[-1:]
    if done.returncode == BAD_INPUT and said:
        return said[0]
    return f"The print was not made: {said[0] if said else 'the program ended'}. The record is whole; try again."


def picture(file: Path, page: int) -> str:
    """A page, from 0, as it prints; as a data URL, so that nothing of it is left on the disk."""
    kept = BytesIO()
    try:
        with _drawing:
            pdf = pypdfium2.PdfDocument(file)
            sheet = pdf[page]
            sheet.render(scale=WIDE / sheet.get_width()).to_pil().save(kept, "PNG")
            pdf.close()
    except (OSError, ValueError, pypdfium2.PdfiumError):
        return ""  # it was taken away in the meantime: what stands beside it still holds
    return f"data:image/png;base64,{base64.b64encode(kept.getvalue()).decode()}"


def send(files: Sequence[Path], queue: str, copies: int, *, both_sides: bool, media: str) -> Sent:
    """Each file so many times, one after the other."""
    try:
        jobs = [printer.send(file, queue, copies, both_sides=both_sides, media=media) for file in files]
    except printer.PrinterProblem as problem:
        return Sent(queue, copies, problem=str(problem))
    return Sent(queue, copies, tuple(jobs))
