"""The rows of a list, whichever sign stands between its cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import msgspec

from kiosk.files.decoding import ListProblem
from kiosk.files.plain_names import turned

SEPARATORS = (";", "\t", "|", ",")  # a comma stands inside of words as well, so it comes last
AROUND = re.compile(r"""="([^"]*)"|'([^']+)'""")
ADDRESS = re.compile(r"<\S+@\S+>")
TO = re.compile(r"^(?:to|cc|bcc|an|at|\u00e0|para):\s*", re.IGNORECASE)
PIECES = 400  # rows that are looked at to tell the separator


class Row(msgspec.Struct, frozen=True):
    """A filled row, and the line of the file it begins on, from 1."""

    line: int
    cells: tuple[str, ...]


class Table(msgspec.Struct, frozen=True):
    """Rows as they stand; `separator` is empty where each line is one cell."""

    rows: tuple[Row, ...]
    separator: str = ""


def table(text: str) -> Table:
    """The rows of a text; ListProblem where a quotation mark is not closed."""
    told, rest, skipped = _told_separator(text)
    separator = told or _separator(rest)
    rows = tuple(Row(row.line + skipped, row.cells) for row in _rows(rest, separator))
    cells = [cell for row in rows for cell in row.cells if cell]
    of_a_mail = bool(cells) and (len(cells) > len(rows) or TO.match(cells[0]))
    if of_a_mail and all(ADDRESS.search(cell) for cell in cells):
        return Table(tuple(_addressed(rows)))
    return Table(rows, separator if any(len(row.cells) > 1 for row in rows) else "")


def _addressed(rows: tuple[Row, ...]) -> Iterator[Row]:
    """The To lines of a mail, a person in each row, first names first."""
    cells = ((row.line, cell) for row in rows for cell in row.cells if cell)
    for place, (line, cell) in enumerate(cells, 1):
        name = ADDRESS.split(TO.sub("", cell))[0].strip().strip('"')
        yield Row(place if len(rows) == 1 else line, (turned(name) or cell,))


def _told_separator(text: str) -> tuple[str, str, int]:
    """Excel's own first line, `sep=;`: the sign, what comes after it, and how many lines that took."""
    first, _, rest = text.partition("\n") if "\n" in text else text.partition("\r")
    plain = first.strip().strip('"')
    if plain.lower().startswith("sep=") and rest.strip():
        return plain[4:5] or ",", rest, 1
    return "", text, 0


def _separator(text: str) -> str:
    """The sign that cuts the most lines into the same number of cells, two at least."""
    best, most = ",", 0.0
    for separator in SEPARATORS:
        try:
            rows = [row.cells for row in islice(_rows(text, separator), PIECES)]
        except ListProblem:
            continue
        widths = Counter(len(cells) for cells in rows if len(cells) > 1)
        alike = max((count * (1 + 0.05 * width) for width, count in widths.items()), default=0.0)
        if alike > most:
            best, most = separator, alike
    return best


def _rows(text: str, separator: str) -> Iterator[Row]:
    """The filled rows; quoted cells may hold line ends, and every run of spaces is one."""
    for strict in (True, False):
        try:
            return iter(_read(text, separator, strict))
        except csv.Error as error:
            if "end of data" in str(error):
                raise ListProblem(f"Line {error.args[1]}: a quotation mark is not closed.") from error
    raise ListProblem("This cannot be read as a list.")


def _read(text: str, separator: str, strict: bool) -> list[Row]:
    """Without `strict`, quotation marks inside of a name are part of it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
    rows: list[Row] = []
    line = 1
    try:
        for row in reader:
            cells = tuple(_bare(cell) for cell in row)
            if any(any(sign.isalnum() for sign in cell) for cell in cells):
                rows.append(Row(line, _without_empty_end(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(str(error), line) from error
    return rows


def _bare(cell: str) -> str:
    """A cell without what programs put around it: a mark of Unicode, `="..."` of Excel, single quotes."""
    said = " ".join(cell.replace("\ufeff", "").split())
    found = AROUND.fullmatch(said)
    return (found[1] or found[2] or "").strip() if found else said


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    filled = max(place for place, cell in enumerate(cells) if cell) + 1
    return cells[:filled]
