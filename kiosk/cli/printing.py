"""`summary`: the prints of a meeting."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.cli.door import BadInput, Commands, command, history_of, takes_record
from kiosk.discretion.free_words import Asked
from kiosk.files.name_answers import BadAnswer, read_answers, write_open
from kiosk.meeting.terms import PersonId, Refused
from kiosk.summary.kinds.catalog import ACTIONS, FORMATS, KINDS, ActionsFormat, Format, Wishes, refusal
from kiosk.summary.kinds.own_page import whose
from kiosk.summary.kinds.without_names import QUESTION
from kiosk.summary.projections.history import History

if TYPE_CHECKING:
    from kiosk.summary.printing import Actions, Paper, Written


def add(commands: Commands) -> None:
    printing = command(commands, "summary", _summary, "print the meeting: a PDF, a web page, Easy Read and other kinds")
    takes_record(printing)
    printing.add_argument("--kind", choices=KINDS, default="full", help="which print; without it the full one")
    printing.add_argument("--format", choices=FORMATS, help="as what it is made; without it a PDF")
    printing.add_argument(
        "--out", type=Path, metavar="FILE", help="where it goes; without it here, named by group and day"
    )
    printing.add_argument("--pdf", type=Path, metavar="FILE", help="where the PDF goes")
    printing.add_argument("--html", type=Path, metavar="FILE", help="where the same words go as a web page")
    printing.add_argument("--easy-read", type=Path, metavar="FILE", help="where an Easy Read PDF goes")
    printing.add_argument(
        "--actions",
        type=Path,
        metavar="FILE",
        action="append",
        default=[],
        help="what was promised: FILE.csv or FILE.ics; csv or ics alone for a file with a name",
    )
    printing.add_argument("--person", default="", metavar="NAME", help="whose own page it is; they ask for it")
    printing.add_argument(
        "--leave-out",
        type=int,
        metavar="NUMBER",
        action="append",
        default=[],
        help="a line that stays out of the copy without names; it asks about each, by number",
    )
    printing.add_argument(
        "--names",
        type=Path,
        metavar="FILE",
        help="answers to whether a word in a line is a name; what is open is written there",
    )
    printing.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the size of the paper")
    printing.add_argument("--json", action="store_true", help="say what was made as JSON")
    printing.add_argument("--family", default="Open Sans", help="the letters it is printed in")


def _summary(options: argparse.Namespace) -> int:
    from kiosk.summary.printing import lines_without_names, open_words, print_summary  # drawing takes time to load
    from kiosk.summary.typesetting.paper import SHEETS

    papers = _papers(options)
    record, number, history = history_of(options.record, options.meeting)
    settled = _answers(options.names)
    wishes = Wishes(options.family, _whose(options, history), frozenset(options.leave_out), settled)
    written = print_summary(record, number, history, papers, wishes, SHEETS[options.paper])
    lines = lines_without_names(record, number, history) if options.kind == "without-names" else []
    words = open_words(record, number, history, wishes)
    record.close()
    asked = [*_question(lines), *_asked(words, options.names, settled)]
    if options.json:
        print(json.dumps(_as_values(written, lines, words), ensure_ascii=False))
        return 0
    for note in dict.fromkeys(note for one in written for note in one.notes):
        print(note, file=sys.stderr)
    for sentence in (*(one.said for one in written), *asked):
        print(sentence)
    return 0


def _as_values(written: Sequence[Written], lines: Sequence[str], words: dict[Asked, str]) -> dict[str, list[Any]]:
    """Files, what is to be known of them, every line of a copy without names, each word that can be somebody."""
    return {
        "files": [str(one.file) for one in written],
        "notes": [note for one in written for note in one.notes],
        "lines": list(lines),
        "words": [{"word": word, "line": text} for (_, text), word in words.items()],
    }


def _whose(options: argparse.Namespace, history: History) -> PersonId:
    try:
        return whose(history, options.person) if options.kind == "my-own-page" else ""
    except Refused as problem:
        raise BadInput(str(problem)) from problem


def _answers(file: Path | None) -> dict[Asked, bool]:
    try:
        return read_answers(file) if file else {}
    except BadAnswer as problem:
        raise BadInput(str(problem)) from problem


def _asked(words: dict[Asked, str], file: Path | None, settled: dict[Asked, bool]) -> Iterator[str]:
    """Each word that can be somebody, in its line; nothing blocks printing."""
    if file and (words or settled):
        write_open(file, words.items(), settled)
    if not words:
        return
    where = f"Write person or word after each in {file}" if file else "Answer with --names FILE"
    yield f"Is the word the person or the word? {where}, and print again. Until then a line may be kept back."
    yield from (f"  {word}: {text}" for (_, text), word in words.items())


def _question(lines: Sequence[str]) -> Iterator[str]:
    """Asked of every line of people's own words, before the copy is given to anybody."""
    if lines:
        yield f"Before you give it to anybody, read these lines. {QUESTION}"
        yield "Leave out those that could: --leave-out NUMBER."
    yield from (f"{number:4} {line}" for number, line in enumerate(lines, 1))


def _papers(options: argparse.Namespace) -> list[Paper | Actions]:
    """What is wanted; BadInput for a kind that is not made in that format."""
    from kiosk.summary.printing import Actions, Paper

    found = [Paper(options.kind, form, file) for form in FORMATS if (file := getattr(options, form, None))]
    named = [one for one in options.actions if str(one) in ACTIONS]  # in a file named by group and day
    paper_out = options.out if not named else None
    others = found or options.easy_read or options.actions
    wanted: Format | None = options.format or ("pdf" if paper_out or not others else None)
    if wanted and (paper_out or not any(one.format == wanted for one in found)):
        found.append(Paper(options.kind, wanted, paper_out or Path()))
    if options.easy_read:
        found.append(Paper("easy-read", "pdf", options.easy_read))
    problem = next((said for one in found if (said := refusal(one.kind, one.format))), "")
    if problem:
        raise BadInput(problem)
    files = [(file, (options.out or Path()) if file in named else file) for file in options.actions]
    return [*found, *(Actions(_ending(said), file) for said, file in files)]


def _ending(file: Path) -> ActionsFormat:
    for ending in ACTIONS:
        if file.suffix.lower() == f".{ending}" or str(file) == ending:
            return ending
    raise BadInput(f"{file}: actions come as a table or as a calendar; let the file's name end in .csv or .ics.")
