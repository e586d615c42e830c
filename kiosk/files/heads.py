"""What the columns of a list are, by their heads and by what is in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from kiosk.files.head_words import COMING, MAYBE_SEAT, NEVER, OTHERS_NAMES, PLAIN_HEADS, Use, plain_head
from kiosk.files.strange import why_no_name
from kiosk.files.table import Row, Table

HEADS_LOOKED_FOR = 60  # rows, for a report may have a long top


class Column(msgspec.Struct, frozen=True):
    """A column's head as the file has it, empty without one, and what it is taken for."""

    head: str
    use: Use


class Headed(msgspec.Struct, frozen=True):
    """The columns and the rows below their heads; `heads` is the line the heads stand on, 0 without any."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heads: int = 0


def headed(table: Table) -> Headed:
    """The columns of a table; the row that names the most people below it is the one of heads."""
    best, most = -1, (0, 0)
    for place, row in enumerate(table.rows[:HEADS_LOOKED_FOR]):
        uses = [use_of(cell) for cell in row.cells]
        if {"name", "first", "last", "seat"} & set(uses):
            below = table.rows[place + 1 :]
            names = {cell for use, cell in _cells(uses, below) if use in ("name", "first", "last") and _is_name(cell)}
            worth = (len(names), sum(use != "unused" for use in uses))
            if worth > most:
                best, most = place, worth
    if best < 0:
        return _without_heads(table)
    heads, rows = table.rows[best], table.rows[best + 1 :]
    return Headed(_columns(heads.cells, rows), rows, heads.line)


def use_of(head: str) -> Use:
    """What a head says its column is, without a look at what stands below."""
    plain = plain_head(head)
    for use, heads in PLAIN_HEADS.items():
        if plain in heads:
            return use
    words = set(re.findall(r"[^\W\d_]+", plain))
    if "name" in words and not words & OTHERS_NAMES and len(plain) < 60:
        return "first" if words & {"first", "given"} else "last" if words & {"last", "family"} else "name"
    return "job" if plain.endswith("title") and words & {"job", "organization", "organisation"} else "unused"


def is_number_of_a_row(head: str) -> bool:
    """Whether the head may as well be that of a number which every line has, somebody on it or not."""
    return plain_head(head) in MAYBE_SEAT


def asks_who_comes(head: str) -> bool:
    return plain_head(head) in COMING


def is_heads_again(cells: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether a row below says once more what the columns are, as the second part of a report does."""
    both = [(cell, column.use) for cell, column in zip(cells, columns, strict=False) if cell and column.use != "unused"]
    return bool(both) and all(plain_head(cell) in PLAIN_HEADS.get(use, ()) for cell, use in both)


def _columns(heads: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...]:
    uses = [use_of(head) for head in heads]
    for place, head in enumerate(heads):
        plain = plain_head(head)
        if set(plain.split()) & NEVER:
            uses[place] = "unused"
        elif plain in MAYBE_SEAT and "seat" not in uses and _is_seats(rows, place):
            uses[place] = "seat"
    for once in ("name", "first", "last", "called", "seat"):
        for place in _but_the_first_filled([place for place, use in enumerate(uses) if use == once], rows):
            uses[place] = "unused"
    if "name" in uses and "first" in uses and "last" not in uses and not _holds(rows, uses):
        uses[uses.index("name")] = "last"
    return tuple(Column(head, use) for head, use in zip(heads, uses, strict=True))


def _but_the_first_filled(places: Sequence[int], rows: Sequence[Row]) -> list[int]:
    """A form's own \u201cName\u201d is empty where it asked \u201cWhat is your name?\u201d."""
    filled = [place for place in places if any(place < len(row.cells) and row.cells[place] for row in rows)]
    return [place for place in places if place != (filled or places)[0]]


def _holds(rows: Sequence[Row], uses: Sequence[Use]) -> bool:
    """Whether the names hold the first names already, as a column of whole names does."""
    name, first = uses.index("name"), uses.index("first")
    both = [(row.cells[name], row.cells[first]) for row in rows if len(row.cells) > max(name, first)]
    return any(short and short in whole for whole, short in both)


def _is_seats(rows: Sequence[Row], place: int) -> bool:
    """Numbers, and no two alike: not a table that several sit at."""
    said = [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]]
    return bool(said) and all(one.isascii() and one.isdigit() for one in said) and len(set(said)) == len(said)


def _cells(uses: Sequence[Use], rows: Sequence[Row]) -> list[tuple[Use, str]]:
    return [(use, cell) for row in rows for use, cell in zip(uses, row.cells, strict=False) if cell]


def _is_name(said: str) -> bool:
    return len(said) < 80 and any(sign.isalpha() for sign in said) and not why_no_name(said, alone=False)


def _without_heads(table: Table) -> Headed:
    """Guessed by what is in them: the first column of words is the names, one of different numbers the seats."""
    wide = max(len(row.cells) for row in table.rows)
    uses: list[Use] = ["unused"] * wide
    for place in range(wide):
        said = [row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place]]
        if "name" not in uses and sum(_is_name(one) for one in said) * 2 > len(said):
            uses[place] = "name"
        elif "seat" not in uses and _is_seats(table.rows, place):
            uses[place] = "seat"
    return Headed(tuple(Column("", use) for use in uses), table.rows)
