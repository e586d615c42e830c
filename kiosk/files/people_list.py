"""A list of people as other programs write it: a spreadsheet's CSV, a register, an export, or plain lines."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.files.decoding import LARGEST, ListProblem, decoded
from kiosk.files.heads import Headed, headed
from kiosk.files.list_preview import Line, Preview, plain_rows, preview
from kiosk.files.strange import is_date, is_mail
from kiosk.files.table import Table, table
from kiosk.meeting.people import Person

MOST_LINES = 1000  # a hall of 150 who come and go
GONE = "It is not there any more."


class PeopleList(msgspec.Struct, frozen=True):
    """Whom a list holds, and a sentence for each line that somebody has to look at."""

    people: tuple[Person, ...] = ()
    asks: tuple[str, ...] = ()


def columns_of(path: Path) -> Headed:
    """The columns and rows of a file, heads found or guessed; ListProblem says why there are none."""
    return columns_in(_bytes(path))


def columns_in(data: bytes) -> Headed:
    rows, found = _read(data)
    return plain_rows(rows.rows) if not found.heads and _is_plain(rows) else found


def _read(data: bytes) -> tuple[Table, Headed]:
    """The rows and their columns; where each row stands in quotation marks as a whole, what is inside of them."""
    rows = table(decoded(data))
    if len(rows.rows) > MOST_LINES + 1:
        told = f"This list has {len(rows.rows) - 1} lines."
        raise ListProblem(f"{told} Choose the list of one meeting, with {MOST_LINES} at most.")
    found = headed(rows)
    if not rows.separator:
        inside = table("\n".join(row.cells[0] for row in rows.rows))
        columns = headed(inside)
        if sum(column.use != "unused" for column in columns.columns) > 1 and len(inside.rows) == len(rows.rows):
            lines = [
                msgspec.structs.replace(row, line=one.line) for row, one in zip(inside.rows, rows.rows, strict=True)
            ]
            inside = msgspec.structs.replace(inside, rows=tuple(lines))
            return inside, headed(inside)
    return rows, found


def read_list(path: Path) -> PeopleList:
    """Everybody in a file who can be taken without a question; ListProblem where nobody can."""
    return parse(_bytes(path))


def parse(data: bytes) -> PeopleList:
    rows, found = _read(data)
    if not found.heads:
        if not _is_plain(rows):
            raise ListProblem(
                f"Line {rows.rows[0].line} must say what the columns are, for example: name; seat; job. "
                f"It says: {', '.join(filter(None, rows.rows[0].cells))[:60]}"
            )
        found = plain_rows(rows.rows)
    return _told(preview(found))


def _told(shown: Preview) -> PeopleList:
    asks = tuple(_ask(one) for one in shown.lines if one.strange or one.seat_taken)
    if not shown.people:
        raise ListProblem(*(asks or ("There is nobody in it below its heads.",)))
    return PeopleList(shown.people, asks)


def _ask(line: Line) -> str:
    if line.seat_taken:
        return f"Line {line.number}: where does {line.shown} sit? {line.seat_taken}."
    short = line.shown if len(line.shown) <= 60 else f"{line.shown[:60]}\u2026"
    if line.same:
        return f"Line {line.number}: are {short} and {line.same} one person or two?"
    asked = f"does {short} come?" if line.stays_away else f"is \u201c{short}\u201d a person?"
    return f"Line {line.number}: {asked} {line.says.rstrip('.?')}."


def _is_plain(rows: Table) -> bool:
    """Whether each line is one person, with at most a job or a seat after the comma."""
    if not rows.separator:
        return True
    wide = max(len(row.cells) for row in rows.rows)
    plain = rows.separator in ",\t" and wide <= 2
    return plain and not any(is_mail(row.cells[0]) or is_date(row.cells[0]) for row in rows.rows)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ListProblem("This is a folder. Choose the list in it.")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ListProblem(GONE) from error
    except OSError as error:
        raise ListProblem(f"{path}: it cannot be read ({error.strerror}).") from error
