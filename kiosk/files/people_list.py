"""People and agenda from a spreadsheet's CSV: all of it, or none of it and a sentence for each line that is wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.meeting.names import cleaned, look_alike
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.terms import Refused, Role, Voice

LARGEST = 1_000_000  # bytes
SEATS_AT_MOST = 999
SEPARATORS = (";", ",", "\t")
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "person", "who"),
    "first": ("first name", "given name", "forename"),
    "last": ("last name", "family name", "surname"),
    "seat": ("seat", "seat number", "place at the table"),
    "role": ("role", "role today", "job in the meeting"),
    "office": ("office", "post", "position", "job title"),
    "group": ("group", "voice", "voice group", "speaks from"),
    "item": ("item", "agenda", "agenda item", "topic", "what we talk about"),
    "brought_by": ("brought by", "proposed by", "from", "whose item"),
    "origin": ("origin", "comes from"),
}
ROLES: dict[str, Role] = {
    "": "member",
    "member": "member",
    "facilitator": "facilitator",
    "running the meeting": "facilitator",
    "turn keeper": "turn_keeper",
    "note taker": "note_taker",
    "writing it down": "note_taker",
    "looking out for people": "people_watcher",
    "people watcher": "people_watcher",
    "supporter": "supporter",
    "invited": "invited",
    "invited to answer": "invited",
}
VOICES: dict[str, Voice] = {
    "": "not_said",
    "not said": "not_said",
    "lived experience": "lived_experience",
    "carer": "carer",
    "organisation": "organisation",
    "organization": "organisation",
    "both": "both",
}
Known = TypeVar("Known", bound=str)


class ListedItem(msgspec.Struct, frozen=True):
    """One thing to talk about; `brought_by` is a name as the file has it, or nothing."""

    title: str
    brought_by: str = ""
    origin: str = ""


class PeopleList(msgspec.Struct, frozen=True):
    """What a file holds; `unused` are headings nobody asked for. Groups count only once people are known to have said
    them: `without_groups` leaves them out.
    """

    people: tuple[Person, ...] = ()
    items: tuple[ListedItem, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def says_groups(self) -> bool:
        return any(person.voice != "not_said" for person in self.people)

    def without_groups(self) -> PeopleList:
        plain = tuple(msgspec.structs.replace(person, voice="not_said", consent=Consent()) for person in self.people)
        return msgspec.structs.replace(self, people=plain)


class ListProblem(Exception):
    """Nothing was loaded; a sentence for each line that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def read_list(path: Path) -> PeopleList:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ListProblem(f"{path}: cannot be read ({error.strerror}). Is the name right?") from error
    return parse(data)


def parse(data: bytes) -> PeopleList:
    """The list in a CSV file's bytes; ListProblem with every wrong line, so that all are mended at once."""
    text = _text(data)
    headings, rows = _rows(text)
    problems: list[str] = []
    reader = _Reader(problems)
    for line, row in rows:
        reader.read(line, dict(zip(headings, row, strict=False)), extra=[cell for cell in row[len(headings) :] if cell])
    if not reader.people and not reader.items and not problems:
        problems.append("There is nobody and nothing in this file below its headings.")
    if problems:
        raise ListProblem(*problems)
    unused = tuple(heading for heading in headings if heading not in HEADINGS and heading)
    return PeopleList(tuple(reader.people), tuple(reader.items), unused)


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise ListProblem("This file is too long for a list of people. Choose the CSV of this meeting.")
    if data.startswith(b"PK"):
        raise ListProblem("This is the spreadsheet itself. In the spreadsheet choose Save as, then CSV UTF-8.")
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ListProblem(
            f"Line {line} has letters that cannot be read. In the spreadsheet choose Save as, then CSV UTF-8."
        ) from error
    if not text.strip() or "\0" in text:
        raise ListProblem("This file is empty." if not text.strip() else "This is not a CSV file.")
    return text


def _rows(text: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The headings as fields of ours, and the filled rows with the line each begins on."""
    separator, first, skipped = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = _numbered(reader)
    for _ in range(skipped):
        next(rows)
    line, head = next(rows)
    headings = [_field(cell) for cell in head]
    known = [heading for heading in headings if heading in HEADINGS]
    if not known:
        raise ListProblem(
            f"Line {line} must say what the columns are, for example: name; seat; role; office. It says: {first[:60]}"
        )
    twice = next((heading for heading in known if known.count(heading) > 1), None)
    if twice:
        raise ListProblem(f"Line {line}: two columns are both the {twice.replace('_', ' ')}. Leave one out.")
    return headings, rows


def _separator(text: str) -> tuple[str, str, int]:
    """The sign between cells, the line of headings, and how many filled lines stand before it (`sep=;`)."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines[0].strip().strip('"').lower().startswith("sep=") and len(lines) > 1:
        return lines[0].strip().strip('"')[4:] or ",", lines[1], 1
    best = max(SEPARATORS, key=lambda sign: sum(_field(cell) in HEADINGS for cell in _cells(lines[0], sign)))
    return best, lines[0], 0


def _cells(line: str, separator: str) -> list[str]:
    return next(iter(csv.reader([line], delimiter=separator)), [])


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The filled rows with the line each begins on; quoted cells may hold line ends."""
    while True:
        line = getattr(reader, "line_num", 0) + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ListProblem(f"Line {line}: a quotation mark is not closed, or stands in the wrong place.") from error
        cells = [" ".join(cell.split()) for cell in row]
        if any(cells):
            yield line, cells


def _field(heading: str) -> str:
    """Our name for a column, or the heading as it is when it is none of ours."""
    plain = " ".join(heading.replace("_", " ").replace("-", " ").split()).casefold().rstrip(":")
    return next((field for field, words in HEADINGS.items() if plain in words), heading.strip())


class _Reader:
    """Takes row after row; what is wrong with one goes to `problems` with its line."""

    def __init__(self, problems: list[str]) -> None:
        self.people: list[Person] = []
        self.items: list[ListedItem] = []
        self.problems = problems
        self._names: dict[str, int] = {}
        self._seats: dict[int, int] = {}
        self._facilitator = 0

    def read(self, line: int, row: Mapping[str, str], extra: list[str]) -> None:
        try:
            if extra:
                raise Refused(f"There are more cells than headings (\u201c{extra[0][:40]}\u201d).")
            self._row(line, row)
        except Refused as refused:
            self.problems.append(f"Line {line}: {refused.sentence}")

    def _row(self, line: int, row: Mapping[str, str]) -> None:
        person = self._person(line, row)
        title = row.get("item", "")
        brought_by = row.get("brought_by", "")
        if title:
            self.items.append(ListedItem(title, brought_by or (person.name if person else ""), row.get("origin", "")))
        elif brought_by:
            raise Refused(f"{brought_by} brings something, but the line does not say what.")
        if person:
            self.people.append(person)
        elif not title:
            raise Refused("There is no name and no seat.")

    def _person(self, line: int, row: Mapping[str, str]) -> Person | None:
        name = row.get("name") or " ".join(filter(None, (row.get("first"), row.get("last"))))
        seat = self._seat(line, row.get("seat", ""))
        if not name and seat is None:
            return None
        name = self._name(line, name) if name else ""
        voice = _known(row.get("group", ""), VOICES, "group")
        return Person(
            id=f"P{line}",
            name=name,
            seat=seat,
            role=self._role(line, row.get("role", "")),
            office=row.get("office", ""),
            voice=voice,
            consent=Consent(voice_group=voice != "not_said"),
        )

    def _name(self, line: int, said: str) -> str:
        name = cleaned(said)
        before = self._names.setdefault(look_alike(name), line)
        if before != line:
            raise Refused(f"{name} looks like the name in line {before}. Add a letter of the last name.")
        return name

    def _seat(self, line: int, said: str) -> int | None:
        if not said:
            return None
        if not (said.isascii() and said.isdigit() and 1 <= int(said) <= SEATS_AT_MOST):
            raise Refused(f"The seat is a number from 1, not \u201c{said[:40]}\u201d.")
        before = self._seats.setdefault(int(said), line)
        if before != line:
            raise Refused(f"Seat {said} is taken in line {before} already.")
        return int(said)

    def _role(self, line: int, said: str) -> Role:
        role = _known(said, ROLES, "role")
        if role == "facilitator":
            before = self._facilitator = self._facilitator or line
            if before != line:
                raise Refused(f"Line {before} says already who runs the meeting.")
        return role


def _known(said: str, words: Mapping[str, Known], what: str) -> Known:
    plain = said.replace("_", " ").casefold()
    if plain not in words:
        listed = ", ".join(dict.fromkeys(word for word in words if word))
        raise Refused(f"The {what} \u201c{said[:40]}\u201d is not known. It can be: {listed}.")
    return words[plain]
