"""A list before it counts: each line with what is taken from it and what is not, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import get_args

import msgspec

from kiosk.discretion.look_alikes import looks
from kiosk.discretion.name_parts import parts
from kiosk.discretion.names import NotAName, cleaned
from kiosk.files.head_words import DOES_NOT_COME, Use
from kiosk.files.heads import Column, Headed, asks_who_comes, is_heads_again, is_number_of_a_row
from kiosk.files.jobs import Does, does
from kiosk.files.plain_names import is_turned, plain_line, turned, without_remarks
from kiosk.files.strange import is_count, why_no_name
from kiosk.files.table import Row
from kiosk.meeting.people import Person
from kiosk.meeting.terms import Role
from kiosk.words.kinds.people import ROLES

SEATS_AT_MOST = 999
LONG = 80  # letters
TOO_LONG = "This is long for a name. Is it one line for each?"
COMINGS_AND_GOINGS = re.compile(r"join|leave|left|duration|timestamp|user action|time in", re.IGNORECASE)


class Line(msgspec.Struct, frozen=True):
    """A row as the list has it and as it is taken; `says` is what is done with it.

    `same` names whom it may be the same as, where somebody has to say whether they are one person or two; `seat_taken`
    says whose the seat is that the list gives them, too.
    """

    number: int
    cells: tuple[str, ...]
    taken: bool = True
    name: str = ""
    seat: int | None = None
    does: Does = Does()
    supports: str = ""
    says: str = ""
    same: str = ""
    strange: bool = False
    stays_away: bool = False
    seat_taken: str = ""

    @property
    def shown(self) -> str:
        return self.name or next(filter(None, self.cells), "")


class Preview(msgspec.Struct, frozen=True):
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    heads: int = 0

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who would come in; the id says the line."""
        taken = [one for one in self.lines if one.taken]
        by_look = {look: f"P{one.number}" for one in reversed(taken) if one.name for look in looks(one.name)}
        return tuple(
            Person(
                id=f"P{one.number}",
                name=one.name,
                seat=one.seat,
                role=_role(one),
                office=one.does.job,
                supports=next((by_look[look] for look in looks(one.supports) if look in by_look), ""),
            )
            for one in taken
        )


def preview(
    listed: Headed,
    uses: Mapping[int, Use] | None = None,
    ticked: Mapping[int, bool] | None = None,
    already: Sequence[Person] = (),
) -> Preview:
    """What would be taken; `uses` are columns somebody changed, `ticked` the lines they put in or left out."""
    columns = tuple(
        msgspec.structs.replace(column, use=(uses or {}).get(place, column.use))
        for place, column in enumerate(listed.columns)
    )
    reading = _Reading(columns, listed.rows, ticked or {}, already)
    return Preview(columns, tuple(reading.line(row) for row in listed.rows), listed.heads)


class _Reading:
    """Takes one row after the other; names and seats of those before are known."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Row], ticked: Mapping[int, bool], already: Sequence[Person]
    ) -> None:
        self._columns, self._ticked = columns, ticked
        self._places = {use: [place for place, one in enumerate(columns) if one.use == use] for use in _USES}
        self._coming = [place for place, one in enumerate(columns) if asks_who_comes(one.head)]
        self._numbered = any(one.use == "seat" and is_number_of_a_row(one.head) for one in columns)
        self._named = bool({one.use for one in columns} & {"name", "first", "last"})
        self._register = any(COMINGS_AND_GOINGS.search(one.head) for one in columns)
        self._originals = any("original name" in one.head.casefold() for one in columns)
        self._turned = is_turned(cell for row in rows for cell in self._cells(self._whole(row), "name"))
        self._names = {
            look: f"{one.name}, who is on the list already" for one in already if one.name for look in looks(one.name)
        }
        self._seats = {one.seat: one.name for one in already if one.seat is not None}

    def line(self, row: Row) -> Line:
        cells = self._whole(row)
        if is_heads_again(cells.cells, self._columns):
            return Line(row.line, row.cells, taken=False, says="It says what the columns are. Left out")
        found = self._read(cells)
        said = self._ticked.get(row.line)
        if said is not None and (found.name or found.seat is not None):
            found = msgspec.structs.replace(found, taken=said, same="")
        if found.taken:
            found = self._seated(found)
            for look in looks(found.name) if found.name else ():
                self._names.setdefault(look, f"{found.name} (line {row.line})")
        return found

    def _whole(self, row: Row) -> Row:
        """In a list of one column a comma belongs to the name."""
        if len(self._columns) == 1 and len(row.cells) > 1:
            return Row(row.line, (", ".join(filter(None, row.cells)),))
        return row

    def _cells(self, row: Row, use: Use) -> list[str]:
        return [row.cells[place] for place in self._places[use] if place < len(row.cells) and row.cells[place]]

    def _read(self, row: Row) -> Line:
        said = self._name(row)
        job = does(", ".join(self._cells(row, "job")))
        seat, seat_says = _seat(" ".join(self._cells(row, "seat")))
        line = Line(row.line, row.cells, seat=seat, does=job, supports=" ".join(self._cells(row, "supports")))
        if not said and (seat is None or (self._numbered and self._named)):
            strange = seat is None
            return msgspec.structs.replace(
                line, seat=None, taken=False, says="There is no name. Left out", strange=strange
            )
        plain = without_remarks(said, self._originals)
        name = turned(plain) if self._turned else plain
        why = self._why_nobody(row, plain) if said else ""
        if not why and name:
            name, why = _cleaned(name)
        if why:
            return msgspec.structs.replace(line, taken=False, name=name, says=why, strange=True)
        if answer := self._stays_away(row):
            says = f"The list says “{answer}”. Left out"
            return msgspec.structs.replace(line, taken=False, name=name, says=says, strange=True, stays_away=True)
        told = (f"Becomes {name}" if name != said else "", _job_says(job, name), seat_says)
        line = msgspec.structs.replace(line, name=name, says=". ".join(filter(None, told)))
        return self._told_apart(line)

    def _why_nobody(self, row: Row, said: str) -> str:
        parts = (*self._cells(row, "first"), *self._cells(row, "last"))
        counted = next((part for part in parts if is_count(part)), said)
        return why_no_name(counted, alone=sum(map(bool, row.cells)) == 1)

    def _stays_away(self, row: Row) -> str:
        """What the list says where somebody answered that they do not come; else nothing."""
        answers = (row.cells[place] for place in self._coming if place < len(row.cells))
        return next((answer for answer in answers if answer.casefold().rstrip(".!") in DOES_NOT_COME), "")

    def _name(self, row: Row) -> str:
        """What they like to be called goes before the first name, where the list has both."""
        first, last = self._cells(row, "first"), self._cells(row, "last")
        whole, called = self._cells(row, "name"), self._cells(row, "called")
        if called and " " not in called[0]:
            return " ".join([*called, *(last or [parts(one).last for one in whole])]).strip()
        if called or whole:
            return (called or whole)[0]
        return " ".join([*first, *last])

    def _told_apart(self, line: Line) -> Line:
        alike = looks(line.name) if line.name else ()
        known = next((self._names[look] for look in alike if look in self._names), None)
        if known is None:
            return line
        if self._register:
            return msgspec.structs.replace(line, taken=False, says=f"{known} again. Left out")
        return msgspec.structs.replace(line, taken=False, same=known, says="May be the same. Left out", strange=True)

    def _seated(self, line: Line) -> Line:
        if line.seat is None:
            return line
        if line.seat not in self._seats:
            self._seats[line.seat] = line.name
            return line
        if not line.name:
            return msgspec.structs.replace(line, taken=False, says=f"Seat {line.seat} is there already. Left out")
        whose = f"{self._seats[line.seat]}\u2019s" if self._seats[line.seat] else "somebody\u2019s"
        taken = f"Seat {line.seat} is {whose} already: no seat"
        says = ". ".join(filter(None, (line.says, taken)))
        return msgspec.structs.replace(line, seat=None, says=says, seat_taken=taken)


_USES: tuple[Use, ...] = get_args(Use)


def _role(line: Line) -> Role:
    """Whoever came with somebody is there as their supporter, unless the list gives them something else to do."""
    return "supporter" if line.supports and line.does.role == "member" else line.does.role


def plain_rows(rows: Sequence[Row]) -> Headed:
    """Lines without heads, such as \u201c2 Dez Carter, Chair\u201d, as the three columns they are."""
    told = [(row.line, plain_line(", ".join(filter(None, row.cells)))) for row in rows]
    columns = (Column("", "name"), Column("", "seat"), Column("", "job"))
    return Headed(columns, tuple(Row(line, (one.name, one.seat, one.job)) for line, one in told))


def _seat(said: str) -> tuple[int | None, str]:
    plain = re.sub(r"^seat\s+|[.,]0+$", "", said.strip(), flags=re.IGNORECASE)
    if not plain:
        return None, ""
    if plain.isdecimal() and 1 <= int(plain) <= SEATS_AT_MOST:
        return int(plain), ""
    return None, f"\u201c{said[:20]}\u201d is no number of a seat: left out"


def _cleaned(said: str) -> tuple[str, str]:
    if len(said) > LONG:
        return said, TOO_LONG
    try:
        return cleaned(said), ""
    except NotAName as problem:
        return said, problem.sentence


def _job_says(job: Does, name: str) -> str:
    first = parts(name).first if name else "they"
    told = f"\u201c{job.group}\u201d is left out: only {first} says that" if job.group else ""
    role = ROLES[job.role].listed
    both = f"Job {job.job}. {role or 'A job in the meeting'}" if job.job and job.role != "member" else ""
    return ". ".join(filter(None, (told, both or role)))
